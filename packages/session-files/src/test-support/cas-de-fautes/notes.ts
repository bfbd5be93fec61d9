import { ajoute, ligne } from '@delib/testing/petits-fichiers';
import type { CasDeFaute } from './cas';

/** What is wrong with a mark (D643-15 to D643-24). */
export const FAUTES_DE_NOTES: readonly CasDeFaute[] = [
  {
    titre: 'a mark of an unknown candidate',
    changements: { 'notes.csv': ajoute('02600077;E1;;12;') },
    fautes: [
      'notes.csv 9 numero_candidat | 02600077 | candidat_inconnu | Ce candidat n’est pas dans candidats.csv. | un numéro de candidats.csv',
    ],
  },
  {
    titre: 'a mark at an épreuve the règlement does not have',
    changements: { 'notes.csv': ajoute('02600001;E3;;12;') },
    fautes: [
      'notes.csv 9 epreuve | E3 | epreuve_inconnue | Le règlement MIN n’a pas cette épreuve. | E1, E2, EF',
    ],
  },
  {
    titre: 'two marks at one épreuve',
    changements: { 'notes.csv': ajoute('02600001;E1;;15;') },
    fautes: [
      'notes.csv 9 epreuve | E1 | doublon | Ce candidat a déjà un résultat à cette épreuve, à la ligne 2. | un seul résultat par candidat et par épreuve',
    ],
  },
  {
    titre: 'neither a note nor a code',
    changements: { 'notes.csv': ligne(2, '02600001;E1;;;') },
    fautes: [
      'notes.csv 2 note |  | note_absente | Il manque une note, ou un code qui dise pourquoi. | une note de 0 à 20',
    ],
  },
  {
    titre: 'a bénéfice without its note',
    changements: { 'notes.csv': ligne(5, '02600002;E1;BEN;;2024') },
    fautes: ['notes.csv 5 note |  | note_absente | Le code BEN demande une note. | une note de 0 à 20'],
  },
  {
    titre: 'an absence with a note',
    changements: { 'notes.csv': ligne(2, '02600001;E1;ABS;12;') },
    fautes: [
      'notes.csv 2 note | 12 | note_en_trop | Le code ABS ne va pas avec une note. | une cellule vide',
    ],
  },
  {
    titre: 'a bénéfice below 10',
    changements: { 'notes.csv': ligne(5, '02600002;E1;BEN;9,99;2024') },
    fautes: [
      'notes.csv 5 note | 9,99 | benefice_insuffisant | Une note sous 10 ne se garde pas en bénéfice. | une note de 10 à 20',
    ],
  },
  {
    titre: 'a bénéfice without its session',
    changements: { 'notes.csv': ligne(5, '02600002;E1;BEN;13,25;') },
    fautes: [
      'notes.csv 5 annee |  | annee_absente | Le code BEN demande l’année de la session où la note a été obtenue. | une année de 2021 à 2025',
    ],
  },
  {
    titre: 'a bénéfice of six sessions ago',
    changements: { 'notes.csv': ligne(5, '02600002;E1;BEN;13,25;2020') },
    fautes: [
      'notes.csv 5 annee | 2020 | annee_hors_limites | La note date de plus de cinq ans. | une année de 2021 à 2025',
    ],
  },
  {
    titre: 'a bénéfice of this session',
    changements: { 'notes.csv': ligne(5, '02600002;E1;BEN;13,25;2026') },
    fautes: [
      'notes.csv 5 annee | 2026 | annee_hors_limites | Cette session n’est pas antérieure. | une année de 2021 à 2025',
    ],
  },
  {
    titre: 'a year on a note of the session',
    changements: { 'notes.csv': ligne(2, '02600001;E1;;12,5;2025') },
    fautes: [
      'notes.csv 2 annee | 2025 | annee_en_trop | L’année ne se donne qu’avec un bénéfice ou un report. | une cellule vide',
    ],
  },
  {
    titre: 'a report in forme globale',
    changements: { 'notes.csv': ligne(2, '02600001;E1;REP;12,5;2025') },
    fautes: [
      'notes.csv 2 code | REP | forme_incompatible | Ce code n’existe que dans la forme progressive, et le candidat passe la forme globale. | une note, ou un autre code que REP et NP',
    ],
  },
  {
    titre: 'an épreuve not passed in forme globale',
    changements: { 'notes.csv': ligne(2, '02600001;E1;NP;;') },
    fautes: [
      'notes.csv 2 code | NP | forme_incompatible | Ce code n’existe que dans la forme progressive, et le candidat passe la forme globale. | une note, ou un autre code que REP et NP',
    ],
  },
  {
    titre: 'an annulation without its column',
    changements: { 'notes.csv': ligne(2, '02600001;E1;ANN;;') },
    fautes: [
      'notes.csv 2 reference |  | reference_absente | Le code ANN demande la référence de la décision de la commission de discipline. | l’autorité, la date et le numéro de la décision, 10 caractères au moins',
    ],
  },
  {
    titre: 'a decision that names nothing, one on a note, and a note that was annulled',
    changements: {
      'notes.csv': [
        'numero_candidat;epreuve;code;note;annee;reference',
        '02600001;E1;ANN;;;n° 14',
        '02600001;E2;;9;;Commission, n° 14',
        '02600002;E2;ANN;8;;Commission, n° 14',
        '',
      ].join('\n'),
    },
    fautes: [
      'notes.csv 2 reference | n° 14 | reference_absente | Le code ANN demande la référence de la décision de la commission de discipline. | l’autorité, la date et le numéro de la décision, 10 caractères au moins',
      'notes.csv 3 reference | Commission, n° 14 | reference_en_trop | La référence ne se donne qu’avec une épreuve annulée. | une cellule vide',
      'notes.csv 4 note | 8 | note_en_trop | Le code ANN ne va pas avec une note. | une cellule vide',
    ],
  },
  {
    titre: 'a candidate dispensed of everything',
    changements: { 'notes.csv': (texte) => texte.replace('E1;;12,5', 'E1;DIS;').replace('E2;;9', 'E2;DIS;') },
    fautes: [
      'notes.csv 3 code | DIS | tout_dispense | Ce candidat est dispensé de toutes les épreuves obligatoires : rien ne resterait à délibérer. | une épreuve obligatoire au moins sans dispense',
    ],
  },
  {
    titre: 'a candidates file whose head cannot be read says nothing of who is unknown',
    changements: { 'candidats.csv': Buffer.from('numero_candidat;pr\xe9noms\n', 'latin1') },
    fautes: [
      'candidats.csv 1 | numero_candidat;prénoms | encodage | La ligne n’est pas en UTF-8. | un fichier enregistré en « CSV UTF-8 (délimité par des points-virgules) »',
    ],
  },
  {
    titre: 'an oral at an épreuve that cannot be chosen',
    changements: { 'notes-2nd-groupe.csv': 'numero_candidat;epreuve;code;note\n02600001;E2;;14\n' },
    fautes: [
      'notes-2nd-groupe.csv 2 epreuve | E2 | epreuve_sans_controle | Cette épreuve ne peut pas être choisie au 2nd groupe. | E1',
    ],
  },
  {
    titre: 'three orals for one candidate',
    changements: {
      'reglements.json': (texte) =>
        texte
          .replaceAll('"controle": false', '"controle": true')
          .replace('"domaine": null', '"domaine": "general"')
          .replace('facultative', 'obligatoire'),
      'notes-2nd-groupe.csv':
        'numero_candidat;epreuve;code;note\n02600001;E1;;14\n02600001;E2;;14\n02600001;EF;;14\n',
    },
    fautes: [
      'notes-2nd-groupe.csv 4 epreuve | EF | trop_de_choix | Ce candidat a déjà deux épreuves au 2nd groupe. | deux épreuves au plus par candidat',
    ],
  },
  {
    titre: 'a bénéfice at an oral',
    changements: { 'notes-2nd-groupe.csv': 'numero_candidat;epreuve;code;note\n02600001;E1;BEN;14\n' },
    fautes: [
      'notes-2nd-groupe.csv 2 code | BEN | valeur_inconnue | La valeur n’est pas dans la liste. | rien, ou un code : ABJ (absent justifié), ABS (absent), ANN (épreuve annulée), MQ (note manquante)',
    ],
  },
];
