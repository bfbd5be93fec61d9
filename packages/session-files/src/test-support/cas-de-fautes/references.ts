import { ajoute, remplace } from '@delib/testing/petits-fichiers';
import type { CasDeFaute } from './cas';

/** The marks kept from another session, as marks of this one. */
function sansAnnees(notes: string): string {
  return notes.replaceAll(/(?:BEN|REP);([\d,]+);\d{4}/g, ';$1;');
}

/** What is wrong with a line against the others. */
export const FAUTES_DE_REFERENCES: readonly CasDeFaute[] = [
  {
    titre: 'a candidate born after the session begins',
    changements: { 'candidats.csv': remplace('2005-03-14', '2026-06-23') },
    fautes: [
      'candidats.csv 2 date_naissance | 2026-06-23 | naissance_apres_session | Cette date de naissance est après le début de la session, le 22/06/2026. | une date avant le 22/06/2026',
    ],
  },
  {
    titre: 'a jury of far too many members',
    changements: {
      'membres.csv': (texte) =>
        texte + Array.from({ length: 498 }, (_, i) => `20112;Nom;P${i};membre;profession;salarie\n`).join(''),
    },
    fautes: [
      'membres.csv 502 jury | 20112 | trop_de_membres | Le jury 20112 a plus de 500 membres. | 500 membres au plus par jury',
    ],
  },
  {
    titre: 'a centre given twice',
    changements: { 'centres.csv': ajoute('C1;Autre;Ailleurs') },
    fautes: [
      'centres.csv 3 code | C1 | doublon | Cette valeur est déjà donnée à la ligne 2. | chaque valeur une seule fois',
    ],
  },
  {
    titre: 'a période given twice',
    changements: { 'periodes.csv': ajoute('P1;Autre;2026-07-01;2026-07-02') },
    fautes: [
      'periodes.csv 3 code | P1 | doublon | Cette valeur est déjà donnée à la ligne 2. | chaque valeur une seule fois',
    ],
  },
  {
    titre: 'a période that ends before it begins',
    changements: { 'periodes.csv': remplace('2026-06-26', '2026-06-21') },
    fautes: [
      'periodes.csv 2 fin | 2026-06-21 | dates_inversees | La période finit avant de commencer. | le 22/06/2026 ou plus tard',
    ],
  },
  {
    titre: 'a rehearsal that its code does not say',
    changements: { 'session.csv': remplace(';non', ';oui') },
    fautes: [
      'session.csv 2 code | 2026 | forme_invalide | « 2026 » n’est pas le code d’une répétition : il doit se terminer par « -ESSAI », pour que chaque document le dise. Corrigez le code, ou la colonne « essai ». | « 2026-ESSAI » pour une répétition, sans « -ESSAI » pour une session d’examen',
    ],
  },
  {
    titre: 'a session of the exam with the code of a rehearsal',
    changements: { 'session.csv': remplace('\n2026;', '\n2026-ESSAI;') },
    fautes: [
      'session.csv 2 code | 2026-ESSAI | forme_invalide | « 2026-ESSAI » est le code d’une répétition : une session d’examen ne se termine pas par « -ESSAI ». Corrigez le code, ou la colonne « essai ». | « 2026-ESSAI » pour une répétition, sans « -ESSAI » pour une session d’examen',
    ],
  },
  {
    titre: 'a session before the first that rules are known of',
    changements: { 'session.csv': remplace(';2026;', ';2013;'), 'notes.csv': (texte) => sansAnnees(texte) },
    fautes: [
      'session.csv 2 annee | 2013 | session_sans_regles | Aucune règle n’est connue pour cette session : elles commencent à la session 2014. | une année à partir de 2014',
    ],
  },
  {
    titre: 'an épreuve annulled in a session before the commission de discipline',
    changements: {
      'session.csv': remplace(';2026;', ';2020;'),
      'notes.csv': (texte) =>
        sansAnnees(texte)
          .replaceAll('\n', ';\n')
          .replace('annee;', 'annee;reference')
          .replace('E1;;12,5;;', 'E1;ANN;;;"Section disciplinaire, 3 juillet 2020, n° 7"'),
    },
    fautes: [
      'notes.csv 2 code | ANN | annulation_hors_session | La commission de discipline se prononce sur les sessions à partir de 2021 : aucune épreuve de la session 2020 ne s’annule. | la note ou le code qui résulte de la décision prise alors',
    ],
  },
  {
    titre: 'orals of a session that had no 2nd groupe',
    changements: {
      'session.csv': remplace(';2026;', ';2021;'),
      'notes.csv': (texte) => sansAnnees(texte),
      'notes-2nd-groupe.csv': 'numero_candidat;epreuve;code;note\n',
    },
    fautes: [
      'notes-2nd-groupe.csv | – | session_sans_second_groupe | La session 2021 n’a pas de 2nd groupe : aucun oral n’y est noté. | les autres fichiers sans celui-ci',
    ],
  },
  {
    titre: 'a jury given twice',
    changements: { 'jurys.csv': ajoute('20112;C1;P1;MIN;2025-1;;') },
    fautes: [
      'jurys.csv 4 code | 20112 | doublon | Cette valeur est déjà donnée à la ligne 2. | chaque valeur une seule fois',
    ],
  },
  {
    titre: 'a jury of an unknown centre',
    changements: { 'jurys.csv': remplace('20113;C1', '20113;C2') },
    fautes: ['jurys.csv 3 centre | C2 | centre_inconnu | Ce centre n’est pas dans centres.csv. | C1'],
  },
  {
    titre: 'a jury of an unknown période',
    changements: { 'jurys.csv': remplace('20113;C1;P1', '20113;C1;JUILLET') },
    fautes: [
      'jurys.csv 3 periode | JUILLET | periode_inconnue | Cette période n’est pas dans periodes.csv. | P1',
    ],
  },
  {
    titre: 'a jury of an unknown règlement',
    changements: { 'jurys.csv': remplace('20113;C1;P1;MIN', '20113;C1;P1;MINI') },
    fautes: [
      'jurys.csv 3 reglement | MINI | reglement_inconnu | Ce règlement n’est pas dans reglements.json. | peut-être « MIN »',
    ],
  },
  {
    titre: 'a jury of an unknown version of its règlement',
    changements: { 'jurys.csv': remplace('20113;C1;P1;MIN;2025-1', '20113;C1;P1;MIN;2026-1') },
    fautes: [
      'jurys.csv 3 version | 2026-1 | reglement_inconnu | Cette version du règlement MIN n’est pas dans reglements.json. | 2025-1',
    ],
  },
  {
    titre: 'a number of arrêté without its date',
    changements: { 'jurys.csv': remplace('2026-118;2026-06-02', '2026-118;') },
    fautes: [
      'jurys.csv 2 arrete_date |  | nomination_incomplete | L’arrêté a un numéro mais pas de date. | le numéro et la date de l’arrêté, ou ni l’un ni l’autre',
    ],
  },
  {
    titre: 'a date of arrêté without its number',
    changements: { 'jurys.csv': remplace('2026-118;2026-06-02', ';2026-06-02') },
    fautes: [
      'jurys.csv 2 arrete_numero |  | nomination_incomplete | L’arrêté a une date mais pas de numéro. | le numéro et la date de l’arrêté, ou ni l’un ni l’autre',
    ],
  },
  {
    titre: 'a member of an unknown jury',
    changements: { 'membres.csv': ajoute('20999;Rougecombe;Léa;membre;profession;employeur') },
    fautes: [
      'membres.csv 5 jury | 20999 | jury_inconnu | Ce jury n’est pas dans jurys.csv. | un code de jurys.csv',
    ],
  },
  {
    titre: 'a member named twice in a jury',
    changements: { 'membres.csv': ajoute('20112;Clairelune;Ambre;membre;profession;employeur') },
    fautes: [
      'membres.csv 5 nom | Clairelune | doublon | Cette personne est déjà nommée dans le jury 20112, à la ligne 4. | chaque membre une seule fois par jury',
    ],
  },
  {
    titre: 'an employer among the teachers',
    changements: { 'membres.csv': ajoute('20112;Rougecombe;Léa;membre;enseignants;employeur') },
    fautes: [
      'membres.csv 5 statut | employeur | membre_incoherent | Le statut ne va pas avec le collège. | enseignant_chercheur, ia_ipr, enseignant_public ou enseignant_prive hors du collège profession',
    ],
  },
  {
    titre: 'a teacher among the profession',
    changements: { 'membres.csv': ajoute('20112;Rougecombe;Léa;membre;profession;enseignant_public') },
    fautes: [
      'membres.csv 5 statut | enseignant_public | membre_incoherent | Le statut ne va pas avec le collège. | employeur ou salarie dans le collège profession',
    ],
  },
  {
    titre: 'a president counted in a college',
    changements: { 'membres.csv': remplace('president;presidence', 'president;enseignants') },
    fautes: [
      'membres.csv 2 college | enseignants | membre_incoherent | Le collège ne va pas avec la qualité. | presidence pour le président',
    ],
  },
  {
    titre: 'a member in the presidency',
    changements: { 'membres.csv': remplace('vice_president;enseignants', 'vice_president;presidence') },
    fautes: [
      'membres.csv 3 college | presidence | membre_incoherent | Le collège ne va pas avec la qualité. | enseignants ou profession pour qui ne préside pas',
    ],
  },
  {
    titre: 'a candidate given twice in one jury',
    changements: {
      'candidats.csv': ajoute('02600001;A9;20112;Lœuille;Élan;2005-03-14;SCOLAIRE;;;globale;oui;;;'),
    },
    fautes: [
      'candidats.csv 5 numero_candidat | 02600001 | doublon | Cette valeur est déjà donnée à la ligne 2. | chaque valeur une seule fois',
    ],
  },
  {
    titre: 'a candidate in two jurys',
    changements: {
      'candidats.csv': ajoute('02600001;A1;20113;Lœuille;Élan;2005-03-14;SCOLAIRE;;;globale;oui;;;'),
    },
    fautes: [
      'candidats.csv 5 numero_candidat | 02600001 | candidat_deux_jurys | Ce candidat est déjà dans le jury 20112, à la ligne 2. | chaque candidat dans un seul jury',
    ],
  },
  {
    titre: 'two candidates of a jury under one numéro d’anonymat',
    changements: { 'candidats.csv': remplace('02600002;A2', '02600002;A1') },
    fautes: [
      'candidats.csv 3 numero_anonymat | A1 | anonymat_en_double | Ce numéro d’anonymat est déjà donné dans le jury 20112, à la ligne 2. | chaque numéro d’anonymat une seule fois par jury',
    ],
  },
  {
    titre: 'a candidate of an unknown jury',
    changements: {
      'candidats.csv': ajoute('02600009;A1;20114;Lœuille;Élan;2005-03-14;SCOLAIRE;;;globale;oui;;;'),
    },
    fautes: [
      'candidats.csv 5 jury | 20114 | jury_inconnu | Ce jury n’est pas dans jurys.csv. | un code de jurys.csv',
    ],
  },
  {
    titre: 'an établissement without its code',
    changements: { 'candidats.csv': remplace('SCOLAIRE;9900001W;', 'SCOLAIRE;;') },
    fautes: [
      'candidats.csv 2 etablissement_code |  | etablissement_incomplet | L’établissement a un nom mais pas de code. | le code et le nom de l’établissement, ou ni l’un ni l’autre',
    ],
  },
  {
    titre: 'an établissement without its name',
    changements: {
      'candidats.csv': remplace('SCOLAIRE;9900001W;Lycée des Deux-Moulins', 'SCOLAIRE;9900001W;'),
    },
    fautes: [
      'candidats.csv 2 etablissement |  | etablissement_incomplet | L’établissement a un code mais pas de nom. | le code et le nom de l’établissement, ou ni l’un ni l’autre',
    ],
  },
  {
    titre: 'a candidate whose line is wrong is not said unknown in the marks',
    changements: { 'candidats.csv': remplace('SCOLAIRE', '') },
    fautes: [
      'candidats.csv 2 categorie |  | cellule_vide | La cellule est vide. | « SCOLAIRE », « APPRENTI », « FORMATION CONTINUE », « ENSEIGNEMENT A DISTANCE », « INDIVIDUEL »',
    ],
  },
  {
    titre: 'a jury whose règlement is wrong says nothing of its candidates’ épreuves',
    changements: { 'jurys.csv': remplace('20112;C1;P1;MIN', '20112;C1;P1;AUTRE') },
    fautes: [
      'jurys.csv 2 reglement | AUTRE | reglement_inconnu | Ce règlement n’est pas dans reglements.json. | MIN',
    ],
  },
];
