import { formatDateHeure, type RecitVerification } from '@delib/francais';

/** The answer as it crosses to the browser: words only. */
export interface RecitAffiche {
  readonly issue: RecitVerification['issue'];
  readonly titre: string;
  readonly phrases: readonly string[];
  readonly details: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly code: string | null;
}

/** Dates in French words, Paris time. */
export function toRecitAffiche({ issue, titre, phrases, details, code }: RecitVerification): RecitAffiche {
  return {
    issue,
    titre,
    phrases,
    code,
    details: details.map(({ libelle, valeur }) => ({
      libelle,
      valeur: typeof valeur === 'string' ? valeur : formatDateHeure(valeur.toISOString()),
    })),
  };
}
