import type { Comptes, Groupe, Issue } from '../decision/issue';
import type { MoyenneDite } from '../decision/moyenne-dite';
import type {
  AvertissementTenue,
  College,
  Nomination,
  Presence,
  QualiteMembre,
  Statut,
} from '../jury/composition';
import type { Emargement } from '../jury/emargement';
import type { OrigineReexamen } from '../jury/reexamen';
import type { Seance } from '../jury/seance';
import type { Centiemes } from '../nombre/centiemes';

/** One member on the PV: named, how present, and whether they put their initials under it. */
export interface MembrePv {
  readonly nom: string;
  readonly prenom: string;
  readonly qualite: QualiteMembre;
  readonly college: College;
  readonly statut: Statut;
  readonly presence: Presence;
  /** `null`: none; of who is absent always. */
  readonly emargement: Emargement | null;
}

/** What a PV says of how it differs from the one it replaces: `null` in what is not of an ordinary round. */
export interface ResumeDifferences {
  /** ISO date-time of the signature of the replaced one. */
  readonly signeLe: string;
  /** Numéros d'anonymat of those of whom anything differs. */
  readonly candidats: readonly string[];
  readonly tenue: boolean;
  /** Who is named or sat, and the arrêté. */
  readonly composition: boolean;
}

/** One decision of the PV, by numéro d'anonymat only. */
export interface DecisionPv {
  readonly numeroAnonymat: string;
  readonly moyenne: MoyenneDite | null;
  readonly issue: Issue;
  /** The obligatory épreuves missed without justification, by code. */
  readonly absences: readonly string[];
  /** An obligatory épreuve, or an oral, was annulled by the commission de discipline. */
  readonly annulee: boolean;
  /** As `nommerUnites` names them. */
  readonly unitesAcquises: readonly string[];
  /** Neither acquired nor refused: the candidate was dispensed of them. */
  readonly unitesDispensees: readonly string[];
  readonly livretExamine: boolean;
}

/** An épreuve that the commission de discipline annulled, as the PV prints it. */
export interface AnnulationPv {
  readonly numeroAnonymat: string;
  readonly epreuve: string;
  readonly intitule: string;
  /** 2: the oral. */
  readonly groupe: Groupe;
  readonly reference: string;
}

/** A mark the jury raised or points it granted, with the motif, as the PV prints them. */
export interface ModificationPv {
  readonly numeroAnonymat: string;
  readonly objet:
    | {
        readonly type: 'note';
        readonly epreuve: string;
        readonly intitule: string;
        readonly avant: Centiemes;
        readonly apres: Centiemes;
      }
    | { readonly type: 'points'; readonly points: Centiemes };
  readonly motif: string;
}

/** What was held: place, day, hours. */
export interface Tenue extends Seance {
  readonly lieu: string;
  readonly observations: string;
  readonly incidents: string;
}

/** What makes a PV that of a réexamen. */
export interface ReexamenPv {
  readonly origine: OrigineReexamen;
  /** « Tribunal administratif de Rennes, n° 2303845 » */
  readonly reference: string;
  /** ISO date of that decision. */
  readonly dateReference: string;
  /** The versions that this PV replaces for its candidates, in order; none for who had no decision in that groupe. */
  readonly remplace: readonly number[];
}

/** Everything a PV de tenue de délibération says (4-documents): jury × groupe × version. A pure value. */
export interface ContenuPv {
  /** The document's own number: « PV-2026-20112-1-v1 ». */
  readonly numero: string;
  readonly version: number;
  readonly groupe: Groupe;
  readonly session: string;
  /** Year of the session: the texts of law printed are those that govern it. */
  readonly annee: number;
  /** A rehearsal session prints ESSAI across every page. */
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: { readonly code: string; readonly nom: string; readonly ville: string };
  readonly jury: { readonly code: string; readonly specialite: string };
  readonly reglement: { readonly code: string; readonly version: string };
  readonly nomination: Nomination;
  readonly tenue: Tenue;
  readonly membres: readonly MembrePv[];
  readonly avertissements: readonly AvertissementTenue[];
  readonly comptes: Comptes;
  readonly candidatsExamines: number;
  /** Candidates absent: at an obligatory épreuve in the 1er groupe, at an oral in the 2nd. */
  readonly absents: number;
  /** Candidates of whom an obligatory épreuve, or an oral, was annulled: they are no absents. */
  readonly annules: number;
  readonly decisions: readonly DecisionPv[];
  readonly modifications: readonly ModificationPv[];
  /** Every épreuve annulled, facultatives too. */
  readonly annulations: readonly AnnulationPv[];
  /** Numéros d'anonymat of the livrets that the vice-président examined: the president's visa is still to be put. */
  readonly livretsAViser: readonly string[];
  /** SHA-256 (hex) of the frozen decisions. */
  readonly empreinteDecisions: string;
  /** Versions signed before this one, for « remplace la version n ». */
  readonly remplace: number | null;
  /** `null`: it replaces none, or one whose contents were not kept. */
  readonly depuisRemplace: ResumeDifferences | null;
  /** `null`: the PV of an ordinary round. */
  readonly reexamen: ReexamenPv | null;
}

/** « PV-2026-20112-1-v1 »: session, jury, groupe, version. No candidate's data in it. */
export function numeroPv(session: string, jury: string, groupe: Groupe, version: number): string {
  return `PV-${session}-${jury}-${groupe}-v${version}`;
}
