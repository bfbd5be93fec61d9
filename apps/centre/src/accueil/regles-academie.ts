import { ETAPES, type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { attendDesChoix, attendDesOraux, estA, type Regle } from './etape';
import { chezLeJury, regleAnomalie } from './regles-jury';

const ANOMALIE = 'téléchargez-le, vérifiez-le et ne verrouillez pas ce jury';

/** From the signed PV to the lock. */
function apresDeliberation(groupe: Groupe): readonly Regle[] {
  const { editionsApres, termine } = ETAPES[groupe];
  const nom = LIBELLES_GROUPE[groupe];
  return [
    {
      groupe,
      nature: 'a_faire',
      libelle: `Ouvrir le service de publication du ${nom}`,
      retient: 'le centre, qui édite ensuite les listes de résultats',
      activite: 'service_publication',
      concerne: (jurys) => estA(editionsApres)(jurys) && !jurys.publicationOuverte[groupe],
    },
    {
      groupe,
      nature: 'attente',
      libelle: `${nom} à terminer par le chef de centre`,
      activite: groupe === 1 ? 'terminer_1er_groupe' : 'terminer_2nd_groupe',
      concerne: estA(editionsApres),
    },
    {
      groupe,
      nature: 'a_faire',
      libelle: `Verrouiller le ${nom}`,
      ...(groupe === 1 ? { retient: 'le 2nd groupe, qui commence ensuite' } : {}),
      activite: 'verrouiller_groupes',
      concerne: estA(termine),
    },
  ];
}

/** What a gestionnaire has to do or waits for, in the order of the workflow. */
export const ACADEMIE: readonly Regle[] = [
  regleAnomalie(1, ANOMALIE),
  {
    groupe: 1,
    nature: 'a_faire',
    libelle: 'Ouvrir la modification des notes',
    retient: 'l’ouverture de la délibération',
    activite: 'ouvrir_deliberations',
    concerne: estA('000'),
  },
  {
    groupe: 1,
    nature: 'a_faire',
    libelle: 'Compléter les notes manquantes',
    retient: 'l’ouverture de la délibération',
    activite: 'saisir_notes',
    concerne: (jurys) => estA('105')(jurys) && jurys.notesManquent,
  },
  {
    groupe: 1,
    nature: 'a_faire',
    libelle: 'Ouvrir la délibération',
    retient: 'le jury, qui ne peut pas délibérer',
    activite: 'ouvrir_deliberations',
    concerne: (jurys) => estA('105')(jurys) && !jurys.notesManquent,
  },
  {
    groupe: 1,
    nature: 'a_faire',
    libelle: 'Editer les papillons du président et du vice-président',
    retient: 'le jury, qui ne peut pas se connecter',
    activite: 'papillons',
    concerne: (jurys) => estA('105', '110')(jurys) && !jurys.papillonEmis,
  },
  ...chezLeJury(1),
  ...apresDeliberation(1),
  regleAnomalie(2, ANOMALIE),
  {
    groupe: 2,
    nature: 'attente',
    libelle: 'Choix des candidats à saisir par le centre',
    activite: 'saisir_choix',
    concerne: attendDesChoix,
  },
  {
    groupe: 2,
    nature: 'a_faire',
    libelle: 'Ouvrir le recueil des notes du 2nd groupe',
    retient: 'la saisie des oraux du 2nd groupe',
    activite: 'ouvrir_deliberations',
    concerne: (jurys) => estA('198')(jurys) && jurys.secondGroupe,
  },
  {
    groupe: 2,
    nature: 'a_faire',
    libelle: 'Saisir les notes des oraux',
    retient: 'le centre, qui ouvre ensuite la délibération du 2nd groupe',
    activite: 'saisir_notes',
    concerne: attendDesOraux,
  },
  {
    groupe: 2,
    nature: 'attente',
    libelle: 'Délibération du 2nd groupe à ouvrir par le chef de centre',
    activite: 'ouvrir_2nd_groupe',
    concerne: (jurys) => estA('200')(jurys) && !jurys.choixManquent && !jurys.orauxManquent,
  },
  ...chezLeJury(2),
  ...apresDeliberation(2),
];
