import { type ActiviteId, ETAPES, formatEtat, type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import type { ActeDeCentre } from './SynthesePassages';

const ACTIVITES = {
  1: 'terminer_1er_groupe',
  2: 'terminer_2nd_groupe',
} as const satisfies Record<Groupe, ActiviteId>;

/** The memo's own buttons. */
const BOUTONS: Readonly<Record<Groupe, string>> = { 1: 'Terminer 1er groupe', 2: 'Terminer le 2nd groupe' };

/** « Terminer 1er groupe », « Terminer le 2nd groupe », as the page, the button and the dialog say it. */
export function terminerGroupe(groupe: Groupe): ActeDeCentre {
  const { editionsApres, termine } = ETAPES[groupe];
  const avant = formatEtat(editionsApres);
  const apres = formatEtat(termine);
  return {
    activite: ACTIVITES[groupe],
    acte: 'terminerGroupe',
    vers: termine,
    chapeau: `Les jurys à l’état « ${avant} » dont le PV est signé passent à l’état « ${apres} ».`,
    titre: 'Jurys à terminer',
    textes: {
      bouton: BOUTONS[groupe],
      question: `Terminer le ${LIBELLES_GROUPE[groupe]} ?`,
      effet: [`passe à l’état « ${apres} »`, `passent à l’état « ${apres} »`],
      suites: [
        `Vérifiez avant de confirmer que les listes de résultats${groupe === 1 ? '' : ' du 2nd groupe'} de ces jurys sont éditées et signées.`,
        'Pour revenir en arrière, il faudra passer par « Gérer l’avancement des jurys », avec un motif.',
      ],
      rien: `Aucun jury ne peut être terminé : il faut l’état « ${avant} » et un PV signé.`,
    },
  };
}
