import type {
  Centiemes,
  College,
  NatureResultat,
  QualiteMembre,
  Statut,
  VersionReglement,
} from '@delib/domain';
import type { Avertissement } from '../format/faute';
import type { Categorie } from '../format/fichiers';

/** A session as its files say it: every reference holds, every value is of its kind. Dates are ISO. */
export interface SessionLue {
  readonly session: {
    /** « 2026 » */
    readonly code: string;
    readonly libelle: string;
    readonly annee: number;
    readonly academie: { readonly code: string; readonly nom: string };
    /** A répétition générale. */
    readonly essai: boolean;
  };
  readonly centres: readonly CentreLu[];
  readonly periodes: readonly PeriodeLue[];
  readonly reglements: readonly VersionReglement[];
  readonly jurys: readonly JuryLu[];
  readonly membres: readonly MembreLu[];
  readonly candidats: readonly CandidatLu[];
  /** 1er groupe. An obligatory épreuve without a line is `manquante`. */
  readonly notes: NotesLues;
  /** 2nd groupe: the orals; `nombre` is 0 when the file is not there. */
  readonly notesSecondGroupe: NotesLues;
  /** What reads well and that someone should look at. */
  readonly avertissements: readonly Avertissement[];
  /** What files of the session are called here, where they are sheets of a workbook. */
  readonly noms?: ReadonlyMap<string, string>;
}

export interface CentreLu {
  readonly code: string;
  readonly nom: string;
  readonly ville: string;
}

export interface PeriodeLue {
  readonly code: string;
  readonly libelle: string;
  readonly debut: string;
  readonly fin: string;
}

export interface JuryLu {
  /** Where the file gives it, for what the import has to say of it. */
  readonly ligne: number;
  readonly code: string;
  /** Codes of other files. */
  readonly centre: string;
  readonly periode: string;
  readonly reglement: { readonly code: string; readonly version: string };
  /** `null` while the jury is not named: it does not open. */
  readonly nomination: { readonly numero: string; readonly date: string } | null;
}

export interface MembreLu {
  /** Where the file gives it. */
  readonly ligne: number;
  /** Code of the jury. */
  readonly jury: string;
  /** Rank in the jury, from 1, as the file gives it. */
  readonly ordre: number;
  readonly nom: string;
  readonly prenom: string;
  readonly qualite: QualiteMembre;
  readonly college: College;
  readonly statut: Statut;
}

export interface CandidatLu {
  /** Where the file gives it, for what the import has to say of it. */
  readonly ligne: number;
  readonly numeroCandidat: string;
  readonly numeroAnonymat: string;
  /** Code of the jury. */
  readonly jury: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly dateNaissance: string;
  readonly categorie: Categorie;
  /** Both empty for a candidate of no établissement. */
  readonly etablissementCode: string;
  readonly etablissement: string;
  readonly forme: 'globale' | 'progressive';
  readonly livret: boolean;
  /** Empty when there are none. */
  readonly amenagements: string;
  readonly listeRouge: boolean;
  readonly presumeFraudeur: boolean;
}

/**
 * Marks in columns, since a national session has 1.6 million: 14 bytes each instead of an object. Every
 * column has `nombre` entries, in the order of the file.
 */
export interface NotesLues {
  readonly nombre: number;
  /** Index in `candidats`. */
  readonly candidat: Int32Array;
  /** Index in the épreuves of the règlement of the candidate's jury. */
  readonly epreuve: Uint8Array;
  /** Index in `NATURES`. */
  readonly nature: Uint8Array;
  /** Hundredths; −1 when the result has no note. */
  readonly note: Int16Array;
  /** Year of the session of a bénéfice or report; 0 otherwise. */
  readonly annee: Uint16Array;
  /** Where the file gives it. */
  readonly ligne: Int32Array;
  /** By index of the mark: the decision of each annulation. A few in a session. */
  readonly references: ReadonlyMap<number, string>;
}

/** One mark, as {@link iterNotes} gives it. */
export interface NoteLue {
  /** Index in `candidats`. */
  readonly candidat: number;
  /** Code of the épreuve. */
  readonly epreuve: string;
  readonly nature: NatureResultat;
  readonly note: Centiemes | null;
  readonly annee: number | null;
  readonly reference: string | null;
}
