import type { Groupe, Issue } from '../decision/issue';
import type { MoyenneDite } from '../decision/moyenne-dite';
import type { College, Presence, QualiteMembre, Statut } from '../jury/composition';
import type { Centiemes } from '../nombre/centiemes';
import type { ContenuPv, DecisionPv, MembrePv, ModificationPv, Tenue } from './contenu';

/** One thing that two PVs say differently: `null` where one of them says nothing of it. */
interface AvantApres<R extends string, T> {
  readonly rubrique: R;
  readonly avant: T;
  readonly apres: T;
}

/** A mark raised, or points granted: what, and why. */
export interface RelevementPv {
  readonly de: Centiemes;
  readonly a: Centiemes;
  readonly motif: string;
}

/** What differs of one candidate. */
export type DifferenceCandidat =
  /** On one of the two PVs alone: what that one decided. */
  | AvantApres<'decision', { readonly issue: Issue; readonly moyenne: MoyenneDite | null } | null>
  | AvantApres<'issue', Issue>
  | AvantApres<'moyenne', MoyenneDite | null>
  | AvantApres<'absences', readonly string[]>
  | AvantApres<'annulee', boolean>
  | AvantApres<'unitesAcquises', readonly string[]>
  | AvantApres<'unitesDispensees', readonly string[]>
  | AvantApres<'livretExamine', boolean>
  | AvantApres<'livretAViser', boolean>
  | AvantApres<'points', { readonly points: Centiemes; readonly motif: string } | null>
  | (AvantApres<'note', RelevementPv | null> & { readonly epreuve: string; readonly intitule: string })
  | (AvantApres<'annulation', string | null> & {
      readonly epreuve: string;
      readonly intitule: string;
      readonly groupe: Groupe;
    });

/** What differs of one member. */
export type DifferenceMembre =
  /** Named in one of the two alone. */
  | AvantApres<'nomme', boolean>
  | AvantApres<'qualite', QualiteMembre>
  | AvantApres<'college', College>
  | AvantApres<'statut', Statut>
  | AvantApres<'presence', Presence>
  /** Émargé or not: that the hour differs from one sitting to the next is no difference. */
  | AvantApres<'emarge', boolean>;

export type DifferenceTenue = AvantApres<keyof Tenue, string>;

/** What differs around the decisions: what the jury is, and by what it was named and decides. */
export type DifferenceCadre = AvantApres<'arrete' | 'reglement' | 'specialite' | 'centre', string>;

/** What one version of a PV says otherwise than another; all four empty where they say the same. */
export interface DifferencesPv {
  /** By numéro d'anonymat. */
  readonly candidats: readonly {
    readonly numeroAnonymat: string;
    readonly differences: readonly DifferenceCandidat[];
  }[];
  readonly tenue: readonly DifferenceTenue[];
  /** By name. */
  readonly membres: readonly {
    readonly nom: string;
    readonly prenom: string;
    readonly differences: readonly DifferenceMembre[];
  }[];
  readonly cadre: readonly DifferenceCadre[];
}

/**
 * Compares what two versions of a PV say: each thing that differs is told once. What follows from the rest (counts,
 * warnings, digests) and what differs by nature (number, version, hour of an émargement) is not told.
 */
export function differencesPv(avant: ContenuPv, apres: ContenuPv): DifferencesPv {
  return {
    candidats: candidatsDifferents(avant, apres),
    tenue: RUBRIQUES_TENUE.flatMap((rubrique) =>
      difference(rubrique, avant.tenue[rubrique], apres.tenue[rubrique]),
    ),
    membres: membresDifferents(avant.membres, apres.membres),
    cadre: RUBRIQUES_CADRE.flatMap((rubrique) =>
      difference(rubrique, direCadre[rubrique](avant), direCadre[rubrique](apres)),
    ),
  };
}

/** Do they say the same? */
export function sansDifference({ candidats, tenue, membres, cadre }: DifferencesPv): boolean {
  return candidats.length + tenue.length + membres.length + cadre.length === 0;
}

/** How many candidates, and of how many the décision itself: what stands at the top of the list. */
export function compterDifferences({ candidats, tenue, membres, cadre }: DifferencesPv) {
  return {
    candidats: candidats.length,
    decisions: candidats.filter(({ differences }) =>
      differences.some(({ rubrique }) => rubrique === 'issue' || rubrique === 'decision'),
    ).length,
    tenue: tenue.length,
    membres: membres.length,
    cadre: cadre.length,
  };
}

const RUBRIQUES_TENUE: readonly (keyof Tenue)[] = [
  'lieu',
  'date',
  'debut',
  'fin',
  'observations',
  'incidents',
];
const RUBRIQUES_CADRE: readonly DifferenceCadre['rubrique'][] = [
  'arrete',
  'reglement',
  'specialite',
  'centre',
];
const direCadre: Readonly<Record<DifferenceCadre['rubrique'], (contenu: ContenuPv) => string>> = {
  arrete: ({ nomination }) => `${nomination.numero} du ${nomination.date}`,
  reglement: ({ reglement }) => `${reglement.code}, version ${reglement.version}`,
  specialite: ({ jury }) => jury.specialite,
  centre: ({ centre }) => `${centre.code} – ${centre.nom}, ${centre.ville}`,
};

/** Nothing where both are the same value, by what they hold: what was kept has its keys in another order. */
function difference<R extends string, T>(rubrique: R, avant: T, apres: T): readonly AvantApres<R, T>[] {
  return pareils(avant, apres) ? [] : [{ rubrique, avant, apres }];
}

function pareils(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [deA, deB] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    deA.length === deB.size && deA.every(([cle, valeur]) => deB.has(cle) && pareils(valeur, deB.get(cle)))
  );
}

function candidatsDifferents(avant: ContenuPv, apres: ContenuPv): DifferencesPv['candidats'] {
  const [deAvant, deApres] = [candidatsDits(avant), candidatsDits(apres)];
  const numeros = [...new Set([...deAvant.keys(), ...deApres.keys()])].sort();
  return numeros.flatMap((numeroAnonymat) => {
    const differences = comparerCandidat(
      deAvant.get(numeroAnonymat) ?? RIEN,
      deApres.get(numeroAnonymat) ?? RIEN,
    );
    return differences.length === 0 ? [] : [{ numeroAnonymat, differences }];
  });
}

/** All that a PV says of one candidate. */
interface CandidatDit {
  readonly decision: DecisionPv | null;
  readonly livretAViser: boolean;
  readonly points: ModificationPv | null;
  readonly notes: readonly ModificationPv[];
  readonly annulations: ContenuPv['annulations'];
}

const RIEN: CandidatDit = { decision: null, livretAViser: false, points: null, notes: [], annulations: [] };

function candidatsDits({
  decisions,
  modifications,
  annulations,
  livretsAViser,
}: ContenuPv): Map<string, CandidatDit> {
  const deNotes = Map.groupBy(modifications, ({ numeroAnonymat }) => numeroAnonymat);
  const deAnnulations = Map.groupBy(annulations, ({ numeroAnonymat }) => numeroAnonymat);
  const aViser = new Set(livretsAViser);
  const parNumero = new Map(decisions.map((decision) => [decision.numeroAnonymat, decision]));
  const numeros = new Set([...parNumero.keys(), ...deNotes.keys(), ...deAnnulations.keys(), ...aViser]);
  return new Map(
    [...numeros].map((numero) => {
      const siennes = deNotes.get(numero) ?? [];
      return [
        numero,
        {
          decision: parNumero.get(numero) ?? null,
          livretAViser: aViser.has(numero),
          points: siennes.find(({ objet }) => objet.type === 'points') ?? null,
          notes: siennes.filter(({ objet }) => objet.type === 'note'),
          annulations: deAnnulations.get(numero) ?? [],
        },
      ];
    }),
  );
}

function comparerCandidat(avant: CandidatDit, apres: CandidatDit): readonly DifferenceCandidat[] {
  return [
    ...comparerDecision(avant.decision, apres.decision),
    ...difference('livretAViser', avant.livretAViser, apres.livretAViser),
    ...comparerNotes(avant.notes, apres.notes),
    ...difference('points', pointsDe(avant), pointsDe(apres)),
    ...comparerAnnulations(avant.annulations, apres.annulations),
  ];
}

function comparerDecision(avant: DecisionPv | null, apres: DecisionPv | null): readonly DifferenceCandidat[] {
  if (!avant || !apres) {
    return difference('decision', avant && decisionSeule(avant), apres && decisionSeule(apres));
  }
  return [
    ...difference('issue', avant.issue, apres.issue),
    ...difference('moyenne', avant.moyenne, apres.moyenne),
    ...difference('absences', avant.absences, apres.absences),
    ...difference('annulee', avant.annulee, apres.annulee),
    ...difference('unitesAcquises', avant.unitesAcquises, apres.unitesAcquises),
    ...difference('unitesDispensees', avant.unitesDispensees, apres.unitesDispensees),
    ...difference('livretExamine', avant.livretExamine, apres.livretExamine),
  ];
}

const decisionSeule = ({ issue, moyenne }: DecisionPv) => ({ issue, moyenne });

function pointsDe({ points }: CandidatDit): { readonly points: Centiemes; readonly motif: string } | null {
  return points?.objet.type === 'points' ? { points: points.objet.points, motif: points.motif } : null;
}

function comparerNotes(
  avant: readonly ModificationPv[],
  apres: readonly ModificationPv[],
): readonly DifferenceCandidat[] {
  const [deAvant, deApres] = [relevementsDe(avant), relevementsDe(apres)];
  return [...new Set([...deAvant.keys(), ...deApres.keys()])].sort().flatMap((epreuve) => {
    const [a, b] = [deAvant.get(epreuve), deApres.get(epreuve)];
    const intitule = (b ?? a)?.intitule ?? '';
    return difference('note', a?.relevement ?? null, b?.relevement ?? null).map((each) => ({
      ...each,
      epreuve,
      intitule,
    }));
  });
}

function relevementsDe(notes: readonly ModificationPv[]) {
  return new Map(
    notes.flatMap(({ objet, motif }) =>
      objet.type === 'note'
        ? [
            [
              objet.epreuve,
              { intitule: objet.intitule, relevement: { de: objet.avant, a: objet.apres, motif } },
            ] as const,
          ]
        : [],
    ),
  );
}

function comparerAnnulations(
  avant: ContenuPv['annulations'],
  apres: ContenuPv['annulations'],
): readonly DifferenceCandidat[] {
  const cle = ({ epreuve, groupe }: ContenuPv['annulations'][number]) => `${epreuve} ${groupe}`;
  const [deAvant, deApres] = [avant, apres].map((liste) => new Map(liste.map((une) => [cle(une), une])));
  return [...new Set([...avant, ...apres].map(cle))].sort().flatMap((each) => {
    const [a, b] = [deAvant?.get(each), deApres?.get(each)];
    const dite = b ?? a;
    if (!dite) return [];
    const { epreuve, intitule, groupe } = dite;
    return difference('annulation', a?.reference ?? null, b?.reference ?? null).map((une) => ({
      ...une,
      ...{ epreuve, intitule, groupe },
    }));
  });
}

function membresDifferents(avant: readonly MembrePv[], apres: readonly MembrePv[]): DifferencesPv['membres'] {
  const [deAvant, deApres] = [parNom(avant), parNom(apres)];
  return [...new Set([...deAvant.keys(), ...deApres.keys()])].sort().flatMap((cle) => {
    const [a, b] = [deAvant.get(cle), deApres.get(cle)];
    const dit = b ?? a;
    const differences = comparerMembre(a, b);
    return !dit || differences.length === 0 ? [] : [{ nom: dit.nom, prenom: dit.prenom, differences }];
  });
}

/** Two members of one name are told apart by their order. */
function parNom(membres: readonly MembrePv[]): ReadonlyMap<string, MembrePv> {
  const groupes = Map.groupBy(membres, ({ nom, prenom }) => `${nom}\n${prenom}`);
  return new Map(
    [...groupes].flatMap(([nom, siens]) => siens.map((membre, rang) => [`${nom}\n${rang}`, membre])),
  );
}

function comparerMembre(
  avant: MembrePv | undefined,
  apres: MembrePv | undefined,
): readonly DifferenceMembre[] {
  if (!avant || !apres) return difference('nomme', avant !== undefined, apres !== undefined);
  return [
    ...difference('qualite', avant.qualite, apres.qualite),
    ...difference('college', avant.college, apres.college),
    ...difference('statut', avant.statut, apres.statut),
    ...difference('presence', avant.presence, apres.presence),
    ...difference('emarge', avant.emargement !== null, apres.emargement !== null),
  ];
}
