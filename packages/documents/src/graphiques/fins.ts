import { barres, type Rangee } from './barres';
import type { Graphique } from './graphique';
import type { Serie } from './motifs';

/** One jury, and what is left to it of its validations. */
export interface JuryQuiFinit {
  /** « 20112 (salle 12) » */
  readonly nom: string;
  /** Of work left; `null`: it cannot be said. */
  readonly minutes: number | null;
  /** « vers 16 h 40 » */
  readonly fin: string;
  readonly enPause: boolean;
  /** The other cells of its row in « Voir les données ». */
  readonly cellules: readonly string[];
}

const AU_TRAVAIL: Serie = { encre: 'bleu', motif: 'plein' };
const EN_PAUSE: Serie = { encre: 'terre', motif: 'hachures' };

/** A plot of sixty bars says no more than one of those that matter: the last to end. */
const BARRES = 12;

/**
 * « Quand aurons-nous fini ? »: the time that is left to each jury, the last to end first; a jury that pauses is hatched.
 * @param colonnes of the cells, after that of the jury
 */
export function graphiqueFins(jurys: readonly JuryQuiFinit[], colonnes: readonly string[]): Graphique {
  const prevus = jurys
    .flatMap(({ minutes, ...jury }) => (minutes === null ? [] : [{ ...jury, minutes }]))
    .toSorted((a, b) => b.minutes - a.minutes);
  const rangees = prevus.slice(0, BARRES).map(
    ({ nom, minutes, fin, enPause }): Rangee => ({
      nom,
      valeur: minutes,
      etiquette: enPause ? `${fin} (en pause)` : fin,
      serie: enPause ? EN_PAUSE : AU_TRAVAIL,
    }),
  );
  const plusLong = rangees[0]?.valeur ?? 0;
  return {
    id: 'fins-des-jurys',
    titre:
      prevus.length > BARRES
        ? `Temps restant des ${BARRES} jurys qui finiront les derniers`
        : 'Temps restant, par jury',
    constat: direLesFins(prevus),
    dessiner: rangees.length === 0 ? null : (largeur) => barres(rangees, plusLong, largeur),
    donnees: {
      colonnes: ['Jury', ...colonnes],
      lignes: jurys.map(({ nom, cellules }) => [nom, ...cellules]),
    },
  };
}

/** @param prevus the last to end first */
function direLesFins(prevus: readonly (JuryQuiFinit & { readonly minutes: number })[]): string {
  const [dernier, premier] = [prevus[0], prevus.at(-1)];
  if (dernier === undefined || premier === undefined)
    return 'Aucune fin ne peut être estimée pour le moment.';
  if (dernier === premier) return `Une seule fin estimée : ${dernier.nom}, ${dernier.fin}.`;
  return `${dernier.nom} finirait le dernier, ${dernier.fin} ; ${premier.nom} le premier, ${premier.fin}.`;
}
