import { compter } from '@delib/francais';
import type { ListeConfidentielle } from '@delib/usecases/listes/demande-liste';

/** The four lists in the memo's order, as it names them, each with what it is for. */
export const LISTES: readonly {
  readonly valeur: ListeConfidentielle;
  readonly libelle: string;
}[] = [
  { valeur: 'anonyme', libelle: 'Liste anonyme des candidats du jury' },
  { valeur: 'correspondance', libelle: 'Liste de correspondance des candidats du jury' },
  { valeur: 'amenagements', libelle: 'Liste des candidats avec mesures pour handicap' },
  { valeur: 'decision_moyenne', libelle: 'Liste des candidats triés par décision et moyenne descendantes' },
];

/** What the lists of one jury hold. */
export interface JuryDeListe {
  readonly id: string;
  readonly candidats: number;
  readonly amenagements: number;
}

/** What the list chosen would hold for the jurys ticked; `null` while none is. */
export function phraseContenu(jurys: readonly JuryDeListe[], liste: ListeConfidentielle): string | null {
  if (jurys.length === 0) return null;
  const handicap = liste === 'amenagements';
  const nombre = jurys.reduce(
    (somme, { candidats, amenagements }) => somme + (handicap ? amenagements : candidats),
    0,
  );
  if (nombre === 0) return 'Cette liste n’a aucun candidat pour ces jurys ; elle le dira.';
  const feuilles = jurys.length === 1 ? '' : ', chaque jury sur ses propres feuilles';
  return `Cette liste a ${compter(nombre, 'candidat', 'candidats')}${feuilles}.`;
}
