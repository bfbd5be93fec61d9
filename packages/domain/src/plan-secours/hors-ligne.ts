import { type Dossier, empreinteDossier } from '../decision/deliberation';
import type { Groupe, Issue } from '../decision/issue';
import { appliquerSaisie, reglageEnCours, type Saisie, saisiesInverses } from '../decision/saisie';
import type { Etat } from '../jury/etats';
import type { Reglement } from '../reglement/reglement';
import { accept, type Result } from '../result';

/** What an offline page is given: one jury in one groupe, by numéro d'anonymat, no name in it. Dates are ISO. */
export interface PlanHorsLigne {
  /** « PS-2026-20112-1-20260622T0800 » */
  readonly numero: string;
  readonly etabliLe: string;
  readonly session: string;
  readonly essai: boolean;
  readonly jury: JuryHorsLigne;
  /** « Lycée La Martinière, Lyon » */
  readonly centre: string;
  readonly etat: Etat;
  readonly groupe: Groupe;
  readonly reglement: Reglement;
  readonly candidats: readonly CandidatHorsLigne[];
}

export interface JuryHorsLigne {
  readonly id: string;
  readonly code: string;
}

export interface CandidatHorsLigne {
  readonly numeroAnonymat: string;
  readonly categorie: string;
  readonly forme: string;
  readonly dossier: Dossier;
}

/** One entry made without the system, and when. */
export interface SaisieDatee {
  readonly le: string;
  readonly saisie: Saisie;
}

/** Who typed, in their own words: the page knows nobody. */
export interface Saisissant {
  readonly nom: string;
  readonly qualite: 'president' | 'vice_president' | 'membre';
}

/** What the page exports of one candidate the jury decided on. */
export interface CandidatExporte {
  readonly numeroAnonymat: string;
  /** {@link traceDossier} before the first entry and after the last one. */
  readonly depart: string;
  readonly arrivee: string;
  /** The decision validated on the page, if any: the one the jury saw. */
  readonly issue: Issue | null;
  /** What leads from `depart` to `arrivee` and no more: replayed by « Reprise ». */
  readonly saisies: readonly Saisie[];
  /** Every entry as it was made, those taken back too: a record for people. */
  readonly historique: readonly SaisieDatee[];
}

export const FORMAT_EXPORT = 'deliberations-bts/decisions-hors-ligne';
export const VERSION_EXPORT = 1;

/** The file that leaves the page and comes back by « Reprise ». */
export interface ExportHorsLigne {
  readonly format: typeof FORMAT_EXPORT;
  readonly version: typeof VERSION_EXPORT;
  readonly plan: { readonly numero: string; readonly etabliLe: string };
  readonly session: string;
  readonly jury: JuryHorsLigne;
  readonly groupe: Groupe;
  readonly reglement: { readonly code: string; readonly version: string };
  readonly saisiPar: Saisissant;
  readonly exporteLe: string;
  readonly candidats: readonly CandidatExporte[];
}

/**
 * A canonical text of all that a jury may have entered on a dossier and of the marks it entered it on: two dossiers
 * with the same text are the same to the jury of this groupe, motifs included.
 */
export function traceDossier(reglement: Reglement, dossier: Dossier): string {
  const { relevements, pointsJury, motifPoints } = reglageEnCours(dossier);
  const relevees = relevements
    .map(({ epreuve, apres, motif }) => [epreuve, apres, motif] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    empreinteDossier(reglement, dossier),
    relevees,
    pointsJury,
    motifPoints,
    dossier.livret,
    dossier.validation && [dossier.validation.issue, dossier.validation.empreinte],
  ]);
}

/** Entries applied in order, all or none. Refusals: those of each entry. */
export function rejouer(reglement: Reglement, dossier: Dossier, saisies: readonly Saisie[]): Result<Dossier> {
  let courant = dossier;
  for (const saisie of saisies) {
    const applied = appliquerSaisie(reglement, courant, saisie);
    if (!applied.ok) return applied;
    courant = applied.valeur;
  }
  return accept(courant);
}

/**
 * What the page exports: the candidates whom its entries changed, in the plan's order. Throws on entries that the
 * plan's own dossiers refuse: the page never keeps one.
 * @param historique by numéro d'anonymat, in the order they were made
 */
export function exporterDecisions(
  plan: PlanHorsLigne,
  historique: ReadonlyMap<string, readonly SaisieDatee[]>,
  signe: { readonly saisiPar: Saisissant; readonly exporteLe: string },
): ExportHorsLigne {
  const { reglement } = plan;
  return {
    format: FORMAT_EXPORT,
    version: VERSION_EXPORT,
    plan: { numero: plan.numero, etabliLe: plan.etabliLe },
    session: plan.session,
    jury: plan.jury,
    groupe: plan.groupe,
    reglement: { code: reglement.code, version: reglement.version },
    ...signe,
    candidats: plan.candidats.flatMap(({ numeroAnonymat, dossier }) => {
      const own = historique.get(numeroAnonymat) ?? [];
      const after = rejouer(
        reglement,
        dossier,
        own.map(({ saisie }) => saisie),
      );
      if (!after.ok) throw new Error(`an entry that was refused is kept: ${after.refus.code}`);
      const depart = traceDossier(reglement, dossier);
      const arrivee = traceDossier(reglement, after.valeur);
      if (depart === arrivee) return [];
      // What undoes the way back is the way there.
      const saisies = saisiesInverses(reglement, after.valeur, dossier);
      const issue = after.valeur.validation?.issue ?? null;
      return [{ numeroAnonymat, depart, arrivee, issue, saisies, historique: own }];
    }),
  };
}
