import type { Issue } from '../decision/issue';
import type { Centiemes } from '../nombre/centiemes';
import type { Resultats } from '../resultat';
import { PAS_DEMI_POINT } from './pas-des-notes';

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
  /** Can be chosen at the 2nd group (arrêté on the épreuves de contrôle): data, since « écrite » does not decide it. */
  readonly controle: boolean;
  /** « Engagement étudiant »: a facultative that stands beside the one of the référentiel. Left out: no. */
  readonly engagementEtudiant?: boolean;
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
  /** Session whose rules the case is written for; the newest rules where it says none. */
  readonly session?: number;
}

/**
 * One version of a règlement d'examen as it is imported and stored: data, never code. Screens and PVs print `code`
 * and `version`. Several sessions may use it.
 */
export interface VersionReglement {
  readonly code: string;
  readonly version: string;
  readonly intitule: string;
  readonly source: string;
  readonly seuils: Seuils;
  /** From one mark to the next, hundredths: marks that are made are on it (arrêté du 24 juillet 1997, article 1). */
  readonly pasDesNotes: Centiemes;
  /** In the order of the règlement, facultatives last. */
  readonly epreuves: readonly Epreuve[];
  readonly cas: readonly CasPratique[];
}

/** A version as a session applies it: its table, under the rules of law that govern that session. */
export interface Reglement extends VersionReglement {
  /** Year of the session. */
  readonly session: number;
}

/**
 * A version as it is stored: what the format gained since the first one is left out where it has its default, so
 * that a version stored before reads the same, and its file imported again is no other version.
 */
export type ReglementStocke = Omit<VersionReglement, 'pasDesNotes'> & { readonly pasDesNotes?: Centiemes };

/** The version that was stored; one stored before it could say its step of marks has half points. */
export function lireReglementStocke(stocke: ReglementStocke): VersionReglement {
  return { ...stocke, pasDesNotes: stocke.pasDesNotes ?? PAS_DEMI_POINT };
}

/** What {@link lireReglementStocke} reads back. */
export function ecrireReglementStocke({ pasDesNotes, ...reste }: VersionReglement): ReglementStocke {
  return pasDesNotes === PAS_DEMI_POINT ? reste : { ...reste, pasDesNotes };
}

/** The épreuves that can be chosen at the 2nd group, in the order of the règlement. */
export function epreuvesDeControle(reglement: Reglement): readonly Epreuve[] {
  return reglement.epreuves.filter((epreuve) => epreuve.controle && epreuve.nature === 'obligatoire');
}

/** The épreuve of this code, if the règlement has it. */
export function findEpreuve(reglement: Reglement, code: string): Epreuve | undefined {
  return reglement.epreuves.find((epreuve) => epreuve.code === code);
}

/**
 * The units of these épreuves as every screen and paper names them, in the order of the règlement: « U1 », « U41 »; a
 * unit that several épreuves make up names the épreuve too.
 */
export function nommerUnites(reglement: Reglement, codes: readonly string[]): readonly string[] {
  return reglement.epreuves
    .filter(({ code }) => codes.includes(code))
    .map(({ code, unite }) =>
      reglement.epreuves.some((autre) => autre.unite === unite && autre.code !== code)
        ? `${unite} (${code})`
        : unite,
    );
}

/** « SIO-SISR, version 2025-1 » */
export function formatVersion(reglement: Pick<Reglement, 'code' | 'version'>): string {
  return `${reglement.code}, version ${reglement.version}`;
}
