import type { DossierStocke } from '@delib/db';
import type { Dossier, Resultat } from '@delib/domain';
import type { ChangementDepuisOuverture } from '@delib/usecases/deliberation/lire-deliberation';

/** One candidate as the browser holds it: by numéro d'anonymat, no name in it. Dates are ISO. */
export interface CandidatVu {
  readonly id: string;
  readonly numeroAnonymat: string;
  readonly categorie: string;
  readonly forme: string;
  /** Grows with each entry; what is sent says which version was seen. */
  readonly version: number;
  readonly modifiePar: string;
  readonly modifieLe: string;
  readonly valideePar: string | null;
  readonly valideeLe: string | null;
  readonly livretExaminePar: string | null;
  /** The vice-président examined it: the president's visa is still to be put on the paper livret. */
  readonly livretAViser: boolean;
  readonly livretExamineLe: string | null;
  /** Examined by the jury of the 1er groupe: the 2nd does not take it back. */
  readonly livretDu1erGroupe: boolean;
  readonly dossier: Dossier;
}

/** A received mark that changed since the deliberation opened. */
export interface ChangementVu {
  readonly candidatId: string;
  readonly epreuve: string;
  readonly avant: Resultat;
  readonly apres: Resultat;
  readonly par: string;
  readonly le: string;
  readonly motif: string;
}

/** The candidate for the browser; `null` while no deliberation is open for them. */
export function toCandidatVu(stocke: DossierStocke): CandidatVu | null {
  const { deliberation } = stocke;
  if (!deliberation) return null;
  return {
    id: stocke.candidatId,
    numeroAnonymat: stocke.numeroAnonymat,
    categorie: stocke.categorie,
    forme: stocke.forme,
    version: deliberation.version,
    modifiePar: deliberation.modifiePar,
    modifieLe: deliberation.modifieLe.toISOString(),
    valideePar: deliberation.valideePar,
    valideeLe: deliberation.valideeLe?.toISOString() ?? null,
    livretExaminePar: deliberation.livretExaminePar,
    livretAViser: deliberation.livretExamineQualite === 'vice_president',
    livretExamineLe: deliberation.livretExamineLe?.toISOString() ?? null,
    livretDu1erGroupe:
      stocke.dossier.groupe === 2 &&
      stocke.dossier.livret === 'examine' &&
      deliberation.livretExamineLe === null,
    dossier: stocke.dossier,
  };
}

/** Of every candidate whose deliberation is open. */
export function toCandidatsVus(stockes: readonly DossierStocke[]): readonly CandidatVu[] {
  return stockes.flatMap((stocke) => toCandidatVu(stocke) ?? []);
}

/** A change since the opening, as it can be sent to the browser. */
export function toChangementVu({ le, ...reste }: ChangementDepuisOuverture): ChangementVu {
  return { ...reste, le: le.toISOString() };
}
