import type { ActeurRole } from '../acces/acteur';
import { estUnJour } from '../calendrier/paris';
import { lireReference } from '../decision/annulation';
import type { Groupe } from '../decision/issue';
import { type Result, refuse } from '../result';
import { ETAPES, type Etat, groupeDe, precede } from './etats';
import type { FaitsReexamen } from './faits';
import type { RefusActe } from './refus-acte';
import { cloreConditions, pvNonSigne, pvSigne, recueilConditions } from './transitions';

/**
 * A réexamen: a court or the commission of discipline sends named candidates back to the jury after its groupe is
 * locked (TA Rennes 28-3-2024 n° 2303845, TA Melun 3-3-2020 n° 1907538; lifted suspicion, D643-32-1). The jury's own
 * état does not move: the réexamen has its own.
 */
export const ETATS_REEXAMEN = ['ouvert', 'edition', 'clos', 'abandonne'] as const;

export type EtatReexamen = (typeof ETATS_REEXAMEN)[number];

export const LIBELLES_ETAT_REEXAMEN = {
  ouvert: 'Délibération du réexamen',
  edition: 'Édition du PV du réexamen',
  clos: 'Réexamen clos',
  abandonne: 'Réexamen abandonné',
} as const satisfies Record<EtatReexamen, string>;

/** Whose decision sends the candidates back. */
export type OrigineReexamen = 'juridiction' | 'commission';

export const LIBELLES_ORIGINE = {
  juridiction: 'Jugement ou arrêt',
  commission: 'Décision de la commission de discipline',
} as const satisfies Record<OrigineReexamen, string>;

/** The acts that move a réexamen. Those of the jury bear the names they have in an ordinary round. */
export type ActeReexamen =
  | 'cloreDecisions'
  | 'reprendreDeliberation'
  | 'cloturerDeliberation'
  | 'abandonnerReexamen';

export interface TransitionReexamen {
  readonly de: EtatReexamen;
  readonly vers: EtatReexamen;
  readonly acte: ActeReexamen;
  readonly roles: readonly ActeurRole[];
  /** Everything that must hold; each gives its refusal or nothing. */
  readonly conditions: readonly ((faits: FaitsReexamen) => RefusActe | null)[];
}

const JURY: readonly ActeurRole[] = ['president', 'vice_president'];
const ACADEMIE: readonly ActeurRole[] = ['gestionnaire'];

/** What a réexamen goes through; `clos` and `abandonne` are its ends. */
export const TRANSITIONS_REEXAMEN: readonly TransitionReexamen[] = [
  {
    de: 'ouvert',
    vers: 'edition',
    acte: 'cloreDecisions',
    roles: JURY,
    conditions: [...recueilConditions, ...cloreConditions],
  },
  { de: 'ouvert', vers: 'abandonne', acte: 'abandonnerReexamen', roles: ACADEMIE, conditions: [] },
  { de: 'edition', vers: 'ouvert', acte: 'reprendreDeliberation', roles: JURY, conditions: [pvNonSigne] },
  { de: 'edition', vers: 'clos', acte: 'cloturerDeliberation', roles: JURY, conditions: [pvSigne] },
  {
    de: 'edition',
    vers: 'abandonne',
    acte: 'abandonnerReexamen',
    roles: ACADEMIE,
    conditions: [pvNonSigne],
  },
];

/** The step of a réexamen that an act is, or `null` when it does not start from there. */
export function transitionReexamen(etat: EtatReexamen, acte: string): TransitionReexamen | null {
  return TRANSITIONS_REEXAMEN.find((each) => each.de === etat && each.acte === acte) ?? null;
}

/**
 * The états of a jury at which a réexamen of each groupe may be opened: that groupe is locked, and the jury is not
 * deliberating the other one, so that it never has two rounds before it.
 */
export const ETATS_OUVRANT_REEXAMEN = {
  1: ['198', '200', '212', '214', '218'],
  2: ['218'],
} as const satisfies Record<Groupe, readonly Etat[]>;

/** May a réexamen of that groupe be opened at this état? */
export function ouvreReexamen(etat: Etat, groupe: Groupe): boolean {
  const etats: readonly Etat[] = ETATS_OUVRANT_REEXAMEN[groupe];
  return etats.includes(etat);
}

/** Under way: the jury is working on it. */
export function estEnCours(etat: EtatReexamen): etat is FaitsReexamen['etat'] {
  return etat === 'ouvert' || etat === 'edition';
}

/** What is typed to open one. */
export interface SaisieReexamen {
  readonly origine: OrigineReexamen;
  /** « Tribunal administratif de Rennes, n° 2303845 » */
  readonly reference: string;
  /** ISO date of the judgment or of the commission's decision. */
  readonly dateReference: string;
}

/**
 * The reference as it is kept, when what was typed is one. Refusals: those of {@link lireReference}, saisie_invalide for
 * the date.
 * @param aujourdhui ISO date in Paris: a judgment still to come sends nobody back
 */
export function lireReferenceReexamen(
  { reference, dateReference }: SaisieReexamen,
  aujourdhui: string,
): Result<string> {
  if (!estUnJour(dateReference) || dateReference > aujourdhui) {
    const attendu = 'la date de cette décision, au plus tard aujourd’hui';
    return refuse({ code: 'saisie_invalide', champ: 'Date de la décision', attendu });
  }
  return lireReference(reference);
}

interface ReexamenClos {
  readonly groupe: Groupe;
  readonly version: number;
  readonly etat: EtatReexamen;
}

/**
 * The closed réexamens that complete a PV in force: of its groupe, after it, since the present round.
 * None of a PV that a later round replaced.
 */
export function reexamensDepuis<R extends ReexamenClos>(
  pv: { readonly groupe: Groupe; readonly version: number },
  ronde: number,
  reexamens: readonly R[],
): readonly R[] {
  if (pv.version < ronde) return [];
  return reexamens.filter(
    ({ groupe, version, etat }) => groupe === pv.groupe && version > pv.version && etat === 'clos',
  );
}

/** A candidate of a closed réexamen of the 1er groupe, as things stand now. */
interface RenvoyeAuSecondGroupe {
  readonly groupe: Groupe;
  readonly etat: EtatReexamen;
  readonly candidats: readonly {
    readonly id: string;
    readonly numeroAnonymat: string;
    /** Admitted to the 2nd groupe, by the decision in force, and not decided there. */
    readonly attendSecondGroupe: boolean;
  }[];
}

/**
 * What follows a closed réexamen of the 1er groupe for those it admits to the 2nd: they choose and are heard with the
 * others as long as the jury has not deliberated the 2nd; once that is locked, a réexamen of the 2nd is opened for them;
 * between the two they wait for the lock.
 */
export type SuiteSecondGroupe = 'avec_les_autres' | 'attendre_verrou' | 'reexamen';

/** @returns `null` when nobody of this réexamen waits for the 2nd groupe */
export function suiteSecondGroupe(
  etat: Etat,
  reexamen: RenvoyeAuSecondGroupe,
): { readonly suite: SuiteSecondGroupe; readonly candidats: RenvoyeAuSecondGroupe['candidats'] } | null {
  if (reexamen.groupe !== 1 || reexamen.etat !== 'clos') return null;
  const candidats = reexamen.candidats.filter(({ attendSecondGroupe }) => attendSecondGroupe);
  if (candidats.length === 0) return null;
  if (ouvreReexamen(etat, 2)) return { suite: 'reexamen', candidats };
  const suite = precede(etat, ETAPES[2].deliberation) ? 'avec_les_autres' : 'attendre_verrou';
  return { suite, candidats };
}

/** Does this réexamen name that candidate? */
export function nomme(
  { candidats }: { readonly candidats: readonly { readonly id: string }[] },
  candidatId: string,
): boolean {
  return candidats.some(({ id }) => id === candidatId);
}

/**
 * What a lifted suspicion leads to for that one candidate: the jury that deliberates, or has yet to, takes it into
 * account by itself; one whose decisions are cleared takes its deliberation up again; one whose groupe is locked is
 * called again by a réexamen.
 */
export type SuiteLevee =
  | { readonly suite: 'a_deliberer' | 'a_rouvrir'; readonly groupe: Groupe }
  | { readonly suite: 'reexamen'; readonly groupe: Groupe };

/** @param decisions in which groupes a decision of this candidate is in force */
export function suiteLevee(etat: Etat, decisions: Readonly<Record<Groupe, boolean>>): SuiteLevee {
  const groupe = groupeDe(etat);
  const { edition } = ETAPES[groupe];
  const dernier: Groupe = decisions[2] ? 2 : 1;
  if (decisions[dernier] && ouvreReexamen(etat, dernier)) return { suite: 'reexamen', groupe: dernier };
  // Decided in the 1er groupe alone, which is locked: the 2nd has nothing of this candidate to take up again.
  if (decisions[1] && !decisions[2] && ouvreReexamen(etat, 1)) return { suite: 'reexamen', groupe: 1 };
  return { suite: precede(etat, edition) ? 'a_deliberer' : 'a_rouvrir', groupe };
}
