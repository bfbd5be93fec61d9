import type { ActeurRole } from '../acces/acteur';
import { ETATS, type Etat, estVerrouille, groupeDe, precede } from './etats';
import type { FaitsReexamen, FaitsRonde, FaitsTransition } from './faits';
import type { RefusActe } from './refus-acte';

/** The act a transition is, as buttons and the journal name it. */
export type ActeTransition =
  | 'ouvrirModificationNotes'
  | 'ouvrirDeliberation'
  | 'cloreDecisions'
  | 'reprendreDeliberation'
  | 'cloturerDeliberation'
  | 'terminerGroupe'
  | 'verrouillerGroupe'
  | 'ouvrirRecueilSecondGroupe'
  | 'ouvrirDeliberationSecondGroupe';

export interface Transition {
  readonly de: Etat;
  readonly vers: Etat;
  readonly acte: ActeTransition;
  readonly roles: readonly ActeurRole[];
  /** Everything that must hold; each gives its refusal or nothing. */
  readonly conditions: readonly Condition[];
}

type Condition = (faits: FaitsTransition) => RefusActe | null;
/** A condition that any round has, a réexamen too. */
type ConditionRonde = (faits: Omit<FaitsRonde, 'tenue'>) => RefusActe | null;

const JURY: readonly ActeurRole[] = ['president', 'vice_president'];
const CENTRE: readonly ActeurRole[] = ['chef_de_centre'];
const ACADEMIE: readonly ActeurRole[] = ['gestionnaire'];

const count =
  <F>(
    code:
      | 'notes_manquantes'
      | 'decisions_a_valider'
      | 'livrets_a_examiner'
      | 'choix_manquants'
      | 'oraux_manquants',
    read: (faits: F) => number,
  ) =>
  (faits: F): RefusActe | null =>
    read(faits) > 0 ? { code, nombre: read(faits) } : null;

const aUnReglement: Condition = (faits) => (faits.reglementPresent ? null : { code: 'reglement_absent' });
const aDesCandidats: Condition = (faits) => (faits.candidats > 0 ? null : { code: 'aucun_candidat' });
const aDesNotes: Condition = (faits) => (faits.resultats > 0 ? null : { code: 'aucune_note' });
const casReussis: Condition = (faits) =>
  faits.casEnEchec > 0 ? { code: 'cas_reglement_en_echec', echecs: faits.casEnEchec } : null;
const estNomme: Condition = (faits) =>
  faits.manquementsNomination.length > 0
    ? { code: 'jury_non_nomme', manquements: faits.manquementsNomination }
    : null;
/** Exported: a réexamen asks the same. */
export const pvNonSigne: ConditionRonde = (faits) => {
  if (faits.pv === 'signe') return { code: 'pv_deja_signe' };
  return faits.pv === 'anomalie' ? { code: 'pv_en_anomalie' } : null;
};
/** Exported: result lists and a réexamen ask the same. */
export const pvSigne: ConditionRonde = (faits) => {
  if (faits.pv === 'anomalie') return { code: 'pv_en_anomalie' };
  return faits.pv === 'signe' ? null : { code: 'pv_non_signe' };
};
/** The jury has one round before it, never two. */
const sansReexamen: Condition = ({ reexamen }) => (reexamen ? refusReexamenEnCours(reexamen) : null);
const choixFaits = count(
  'choix_manquants',
  (faits: { readonly choixManquants: number }) => faits.choixManquants,
);
const orauxNotes = count(
  'oraux_manquants',
  (faits: { readonly orauxManquants: number }) => faits.orauxManquants,
);
/** Exported: a réexamen of the 2nd groupe gathers its choices and orals while it is open. */
export const recueilConditions = [choixFaits, orauxNotes] as const;
const aDesAdmisSecondGroupe: Condition = (faits) =>
  faits.candidatsSecondGroupe > 0 ? null : { code: 'aucun_candidat_second_groupe' };

/** Exported: a réexamen is cleared on the same conditions. */
export const cloreConditions: readonly ConditionRonde[] = [
  count(
    'decisions_a_valider',
    (faits: Pick<FaitsRonde, 'decisionsAValider' | 'livretsAExaminer'>) => faits.decisionsAValider,
  ),
  count(
    'livrets_a_examiner',
    (faits: Pick<FaitsRonde, 'decisionsAValider' | 'livretsAExaminer'>) => faits.livretsAExaminer,
  ),
];

/** The normal transitions of 2-etats: one table that apps, database and tests read. */
export const TRANSITIONS: readonly Transition[] = [
  {
    de: '000',
    vers: '105',
    acte: 'ouvrirModificationNotes',
    roles: ACADEMIE,
    conditions: [aUnReglement, aDesCandidats, aDesNotes],
  },
  {
    de: '105',
    vers: '110',
    acte: 'ouvrirDeliberation',
    roles: ACADEMIE,
    conditions: [
      aUnReglement,
      aDesCandidats,
      count('notes_manquantes', (faits: FaitsTransition) => faits.notesManquantes),
      estNomme,
      casReussis,
    ],
  },
  { de: '110', vers: '120', acte: 'cloreDecisions', roles: JURY, conditions: cloreConditions },
  { de: '120', vers: '110', acte: 'reprendreDeliberation', roles: JURY, conditions: [pvNonSigne] },
  { de: '120', vers: '130', acte: 'cloturerDeliberation', roles: JURY, conditions: [pvSigne] },
  { de: '130', vers: '140', acte: 'terminerGroupe', roles: CENTRE, conditions: [pvSigne] },
  { de: '140', vers: '198', acte: 'verrouillerGroupe', roles: ACADEMIE, conditions: [] },
  {
    de: '198',
    vers: '200',
    acte: 'ouvrirRecueilSecondGroupe',
    roles: ACADEMIE,
    conditions: [aDesAdmisSecondGroupe],
  },
  {
    de: '200',
    vers: '210',
    acte: 'ouvrirDeliberationSecondGroupe',
    roles: CENTRE,
    conditions: [...recueilConditions, sansReexamen],
  },
  { de: '210', vers: '211', acte: 'cloreDecisions', roles: JURY, conditions: cloreConditions },
  { de: '211', vers: '210', acte: 'reprendreDeliberation', roles: JURY, conditions: [pvNonSigne] },
  { de: '211', vers: '212', acte: 'cloturerDeliberation', roles: JURY, conditions: [pvSigne] },
  { de: '212', vers: '214', acte: 'terminerGroupe', roles: CENTRE, conditions: [pvSigne] },
  { de: '214', vers: '218', acte: 'verrouillerGroupe', roles: ACADEMIE, conditions: [] },
];

/** The normal transition between two états, or `null`: one act at most leads from one to the other. */
export function transitionDe(de: Etat, vers: Etat): Transition | null {
  return TRANSITIONS.find((each) => each.de === de && each.vers === vers) ?? null;
}

/** The motif of an exceptional change, at least (2-etats). */
export const LONGUEUR_MOTIF_EXCEPTIONNEL = 10;

/**
 * Where an exceptional change (activity 16) may lead: back to an earlier état of the same, unlocked groupe;
 * for a gestionnaire also across a lock (198 → 140, 218 → 214, 200 → 198). Never forward: it can undo, it
 * cannot skip a signature.
 */
export function retoursExceptionnels(de: Etat, role: ActeurRole): readonly Etat[] {
  if (role !== 'chef_de_centre' && role !== 'gestionnaire') return [];
  if (estVerrouille(de)) return role === 'gestionnaire' ? [de === '198' ? '140' : '214'] : [];
  const retours = ETATS.filter((vers) => precede(vers, de) && groupeDe(vers) === groupeDe(de));
  return de === '200' && role === 'gestionnaire' ? ['198'] : retours;
}

/**
 * Does this change begin a new round of deliberation? Going back before the PV's edition does: what was
 * composed stays readable, the next PV has the next version number.
 */
export function ouvreUneRonde(de: Etat, vers: Etat): boolean {
  const edition = groupeDe(de) === 1 ? '120' : '211';
  return groupeDe(de) === groupeDe(vers) && !precede(de, edition) && precede(vers, edition);
}

/** « un réexamen est en cours », said of whatever waits for its end. */
export function refusReexamenEnCours({
  groupe,
  version,
}: Pick<FaitsReexamen, 'groupe' | 'version'>): RefusActe {
  return { code: 'reexamen_en_cours', groupe, version };
}
