import type { Groupe, Issue } from '../decision/issue';
import type { MoyenneDite } from '../decision/moyenne-dite';
import type { Centiemes } from '../nombre/centiemes';
import type { Resultat } from '../resultat';
import type { ContenuPv, DecisionPv, ModificationPv } from './contenu';
import { type AvantApres, difference } from './une-difference';

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
  /** What was received of an épreuve, or of an oral (2): what the decision rests on, which the PV does not print. */
  | (AvantApres<'recu', Resultat | null> & { readonly epreuve: string; readonly groupe: Groupe })
  | (AvantApres<'annulation', string | null> & {
      readonly epreuve: string;
      readonly intitule: string;
      readonly groupe: Groupe;
    });

/** What differs of the candidates of two PVs, by numéro d'anonymat. */
export interface CandidatDifferent {
  readonly numeroAnonymat: string;
  readonly differences: readonly DifferenceCandidat[];
}

/** The candidates of whom two PVs do not say the same; none where they do. */
export function candidatsDifferents(avant: ContenuPv, apres: ContenuPv): readonly CandidatDifferent[] {
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
