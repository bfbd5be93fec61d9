/*
 * « Quand aurons-nous fini ? »: what the moments at which a jury validated its decisions say of its pace. Whole
 * milliseconds and whole minutes: two people who count by hand find the same.
 */

/** Longer than this between two validations is a pause: it says nothing of the pace, and is left out. Minutes. */
export const PAUSE_MINUTES = 15;

/** The pace is that of so many last intervals: clear cases validated at the start no longer weigh on hard ones. */
export const INTERVALLES_RETENUS = 20;

/** With fewer intervals nothing is said. */
export const INTERVALLES_REQUIS = 5;

const MINUTE = 60_000;

/** What a jury's validations are, in one groupe. */
export interface FaitsRythme {
  /** Where it stands in that groupe. */
  readonly moment: 'avant' | 'deliberation' | 'apres';
  /** Candidates of the groupe whose decision is to be validated. */
  readonly reste: number;
  /** When decisions were validated, in any order; several validated in one act bear one moment. */
  readonly validations: readonly Date[];
}

/** When a jury will have validated its decisions, or why it cannot be said. */
export type FinPrevue =
  /** The deliberation is not open. */
  | { readonly fin: 'a_ouvrir' }
  /** Nothing is left to validate. */
  | { readonly fin: 'validee' }
  /** `intervalles` < {@link INTERVALLES_REQUIS} */
  | { readonly fin: 'inconnue'; readonly reste: number; readonly intervalles: number }
  | {
      readonly fin: 'prevue';
      readonly reste: number;
      /** Twice the median interval between two validations, milliseconds: whole even between two values. */
      readonly doubleMediane: number;
      /** Of work alone, rounded up. */
      readonly minutes: number;
      /** If the jury works on from now. */
      readonly vers: Date;
      /** Its last validation, when it has been a pause since. */
      readonly enPauseDepuis: Date | null;
    };

/**
 * The end of the validations of one jury: what is left times the median interval between its last validations, pauses
 * excluded. Candidates validated in one act (« Valider les cas clairs ») count as one validation, so that an act of a
 * second does not promise the rest in seconds; what is left is counted one by one. The PV and its signature come after.
 */
export function prevoirFin(faits: FaitsRythme, maintenant: Date): FinPrevue {
  const { moment, reste, validations } = faits;
  if (moment === 'avant') return { fin: 'a_ouvrir' };
  if (moment === 'apres' || reste === 0) return { fin: 'validee' };
  const moments = [...new Set(validations.map((each) => each.getTime()))].toSorted((a, b) => a - b);
  const intervalles = moments
    .slice(1)
    .map((each, rang) => each - (moments[rang] ?? each))
    .filter((duree) => duree <= PAUSE_MINUTES * MINUTE);
  if (intervalles.length < INTERVALLES_REQUIS) {
    return { fin: 'inconnue', reste, intervalles: intervalles.length };
  }
  const doubleMediane = doublerMediane(intervalles.slice(-INTERVALLES_RETENUS));
  const minutes = quotientSuperieur(reste * doubleMediane, 2 * MINUTE);
  const derniere = moments.at(-1) ?? maintenant.getTime();
  return {
    fin: 'prevue',
    reste,
    doubleMediane,
    minutes,
    vers: new Date(maintenant.getTime() + minutes * MINUTE),
    enPauseDepuis: maintenant.getTime() - derniere > PAUSE_MINUTES * MINUTE ? new Date(derniere) : null,
  };
}

/** When the last of some jurys will have validated. */
export interface FinDuCentre<J> {
  /** The end of the last jury of which it can be said; `null`: of none. */
  readonly vers: Date | null;
  /** Those that end last, in the order they came in. */
  readonly derniers: readonly J[];
  /** Whole minutes between them and the one that ends just before; `null` when there is none. */
  readonly ecart: number | null;
  /** Under way, and of which nothing can be said yet. */
  readonly inconnus: readonly J[];
  /** Whose deliberation is not open. */
  readonly aOuvrir: readonly J[];
}

/** The end of a centre is that of its last jury; while some are unknown it is the earliest that it may be. */
export function finDuCentre<J extends { readonly prevue: FinPrevue }>(jurys: readonly J[]): FinDuCentre<J> {
  const quand = ({ prevue }: J) => (prevue.fin === 'prevue' ? prevue.vers.getTime() : null);
  const fins = [...new Set(jurys.map(quand).filter((fin) => fin !== null))].toSorted((a, b) => b - a);
  const [derniere, precedente] = fins;
  return {
    vers: derniere === undefined ? null : new Date(derniere),
    derniers: jurys.filter((jury) => derniere !== undefined && quand(jury) === derniere),
    ecart:
      derniere === undefined || precedente === undefined
        ? null
        : quotientInferieur(derniere - precedente, MINUTE),
    inconnus: jurys.filter(({ prevue }) => prevue.fin === 'inconnue'),
    aOuvrir: jurys.filter(({ prevue }) => prevue.fin === 'a_ouvrir'),
  };
}

/** Whole minutes from one instant to a later one, rounded down; 0 when it is not later (clocks of two machines). */
export function minutesEntre(debut: Date, fin: Date): number {
  return Math.max(0, quotientInferieur(fin.getTime() - debut.getTime(), MINUTE));
}

/** Of at least one. */
function doublerMediane(durees: readonly number[]): number {
  const triees = durees.toSorted((a, b) => a - b);
  const milieu = triees.length >> 1;
  const haute = triees[milieu] ?? 0;
  return triees.length % 2 === 1 ? 2 * haute : haute + (triees[milieu - 1] ?? 0);
}

function quotientInferieur(a: number, b: number): number {
  return (a - (a % b)) / b;
}

function quotientSuperieur(a: number, b: number): number {
  return quotientInferieur(a + b - 1, b);
}
