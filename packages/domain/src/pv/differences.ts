import type { College, Presence, QualiteMembre, Statut } from '../jury/composition';
import type { ContenuPv, MembrePv, Tenue } from './contenu';
import { type CandidatDifferent, candidatsDifferents } from './differences-candidats';
import { type AvantApres, difference } from './une-difference';

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
  readonly candidats: readonly CandidatDifferent[];
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
