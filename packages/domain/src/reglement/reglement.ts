import type { Issue } from '../decision/issue';
import type { Centiemes } from '../nombre/centiemes';
import type { Resultats } from '../resultat';

export type Domaine = 'general' | 'professionnel';

/** One épreuve of a règlement d'examen. `coefficient` in hundredths, > 0. */
export interface Epreuve {
  readonly code: string;
  readonly unite: string;
  readonly intitule: string;
  readonly coefficient: Centiemes;
  readonly forme: string;
  /** `null` for a facultative. */
  readonly domaine: Domaine | null;
  readonly nature: 'obligatoire' | 'facultative';
  /** Can be chosen at the 2nd group (arrêté du 9 mai 2025): data, since « écrite » does not decide it. */
  readonly controle: boolean;
}

/** Bars in hundredths. */
export interface Seuils {
  readonly admission: Centiemes;
  readonly secondGroupe: Centiemes;
  readonly professionnel: Centiemes;
}

/** The bars of D643-22. */
export const SEUILS_BTS: Seuils = { admission: 1000, secondGroupe: 800, professionnel: 1000 };

/** A worked case: marks and the outcome a lawyer expects of them. Run when the version is imported. */
export interface CasPratique {
  readonly libelle: string;
  readonly resultats: Resultats;
  /** The two orals, when the case goes on to the 2nd group. */
  readonly oraux?: Resultats;
  readonly attendu: Issue;
  /** The displayed mean, « 9,64 », or `null` when there is none. */
  readonly moyenne: string | null;
}

/** One version of a règlement d'examen: data, never code. Screens and PVs print `code` and `version`. */
export interface Reglement {
  readonly code: string;
  readonly version: string;
  readonly intitule: string;
  readonly source: string;
  readonly seuils: Seuils;
  /** In the order of the règlement, facultatives last. */
  readonly epreuves: readonly Epreuve[];
  readonly cas: readonly CasPratique[];
}

/** The épreuves that can be chosen at the 2nd group, in the order of the règlement. */
export function epreuvesDeControle(reglement: Reglement): readonly Epreuve[] {
  return reglement.epreuves.filter((epreuve) => epreuve.controle && epreuve.nature === 'obligatoire');
}

/** The épreuve of this code, if the règlement has it. */
export function findEpreuve(reglement: Reglement, code: string): Epreuve | undefined {
  return reglement.epreuves.find((epreuve) => epreuve.code === code);
}

/** « SIO-SISR, version 2025-1 » */
export function formatVersion(reglement: Pick<Reglement, 'code' | 'version'>): string {
  return `${reglement.code}, version ${reglement.version}`;
}
