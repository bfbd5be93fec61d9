import { ETAPES, type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { attendDesChoix, estA, type JurysAccueil, type Regle } from './etape';
import { chezLeJury, regleAnomalie } from './regles-jury';

const ANOMALIE = 'ne terminez pas ce jury et prévenez le gestionnaire académique';

/** Deliberation closed and PV signed: lists, then the end of the groupe. */
function apresDeliberation(groupe: Groupe): readonly Regle[] {
  const { editionsApres, termine } = ETAPES[groupe];
  const signe = (jurys: JurysAccueil) => estA(editionsApres)(jurys) && jurys.pv[groupe] === 'signe';
  const listes = groupe === 1 ? 'editer_listes_resultats' : 'editer_listes_resultats_2nd_groupe';
  return [
    {
      groupe,
      nature: 'attente',
      libelle: 'Listes de résultats : service de publication à ouvrir par le gestionnaire académique',
      activite: listes,
      concerne: (jurys) => signe(jurys) && !jurys.publicationOuverte[groupe],
    },
    {
      groupe,
      nature: 'a_faire',
      libelle: 'Editer les listes de résultats et les faire signer',
      retient: 'les candidats, qui attendent leurs résultats',
      activite: listes,
      concerne: (jurys) => signe(jurys) && jurys.publicationOuverte[groupe],
    },
    {
      groupe,
      nature: 'a_faire',
      libelle: `Terminer le ${LIBELLES_GROUPE[groupe]}`,
      retient: 'l’académie, qui verrouille ensuite le groupe',
      activite: groupe === 1 ? 'terminer_1er_groupe' : 'terminer_2nd_groupe',
      concerne: signe,
    },
    {
      groupe,
      nature: 'attente',
      libelle: `${LIBELLES_GROUPE[groupe]} terminé, à verrouiller par le gestionnaire académique`,
      activite: null,
      concerne: estA(termine),
    },
  ];
}

/** What a chef de centre has to do or waits for, in the order of the workflow; a plan de secours holds nobody back. */
export const CENTRE: readonly Regle[] = [
  regleAnomalie(1, ANOMALIE),
  {
    groupe: 1,
    nature: 'attente',
    libelle: 'Délibération à ouvrir par le gestionnaire académique',
    activite: null,
    concerne: estA('000', '105'),
  },
  {
    groupe: 1,
    nature: 'a_faire',
    libelle: 'Générer le plan de secours',
    activite: 'plan_secours_1er_groupe',
    concerne: (jurys) => estA('105', '110')(jurys) && !jurys.planGenere[1],
  },
  ...chezLeJury(1),
  ...apresDeliberation(1),
  regleAnomalie(2, ANOMALIE),
  {
    groupe: 2,
    nature: 'a_faire',
    libelle: 'Editer le relevé de notes des candidats admissibles',
    retient: 'les candidats, qui choisissent avec lui leurs épreuves',
    activite: 'editer_rln',
    concerne: (jurys) => estA('140', '198')(jurys) && jurys.secondGroupe && jurys.publicationOuverte[1],
  },
  {
    groupe: 2,
    nature: 'a_faire',
    libelle: 'Saisir les choix et dates des épreuves du 2nd groupe',
    retient: 'l’académie, qui saisit ensuite les notes des oraux',
    activite: 'saisir_choix',
    concerne: attendDesChoix,
  },
  {
    groupe: 2,
    nature: 'attente',
    libelle: 'Recueil des notes du 2nd groupe à ouvrir par le gestionnaire académique',
    activite: null,
    concerne: (jurys) => estA('198')(jurys) && jurys.secondGroupe,
  },
  {
    groupe: 2,
    nature: 'attente',
    libelle: 'Notes d’oral manquantes, à saisir par le gestionnaire académique',
    activite: 'controler_notes_manquantes',
    concerne: (jurys) => estA('200')(jurys) && jurys.orauxManquent,
  },
  {
    groupe: 2,
    nature: 'a_faire',
    libelle: 'Générer le plan de secours du 2nd groupe',
    activite: 'plan_secours_2nd_groupe',
    concerne: (jurys) => estA('200', '210')(jurys) && !jurys.planGenere[2],
  },
  {
    groupe: 2,
    nature: 'a_faire',
    libelle: 'Ouvrir la délibération du 2nd groupe',
    retient: 'le jury, qui ne peut pas délibérer',
    activite: 'ouvrir_2nd_groupe',
    concerne: (jurys) => estA('200')(jurys) && !jurys.choixManquent && !jurys.orauxManquent,
  },
  ...chezLeJury(2),
  ...apresDeliberation(2),
];
