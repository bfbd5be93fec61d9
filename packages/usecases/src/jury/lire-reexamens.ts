import { type ReexaminableStocke, selectReexaminables, withActor } from '@delib/db';
import {
  type Etat,
  type EtatReexamen,
  estEnCours,
  type Groupe,
  numeroPv,
  type OrigineReexamen,
  ouvreReexamen,
  type Refus,
  refusReexamenEnCours,
  type SuiteSecondGroupe,
  suiteSecondGroupe,
} from '@delib/domain';
import type { Contexte } from '../contexte';
import { type JuryCharge, loadJurys } from './faits';

/** One réexamen as the page « Réexamens » lists it. */
export interface ReexamenVu {
  readonly id: string;
  readonly juryId: string;
  readonly jury: string;
  /** Code. */
  readonly session: string;
  readonly groupe: Groupe;
  readonly etat: EtatReexamen;
  readonly origine: OrigineReexamen;
  readonly reference: string;
  /** ISO date. */
  readonly dateReference: string;
  /** Numéros d'anonymat. */
  readonly candidats: readonly string[];
  readonly ouvertPar: string;
  readonly ouvertLe: Date;
  readonly modifiePar: string;
  readonly modifieLe: Date;
  readonly motifAbandon: string | null;
  readonly version: number;
  /** 2nd groupe, while it is open: candidates without their two disciplines, and orals without a mark. */
  readonly manques: { readonly choix: number; readonly oraux: number };
  /** What follows for those whom it admitted to the 2nd groupe; `null` when nobody waits for it. */
  readonly secondGroupe: {
    readonly suite: SuiteSecondGroupe;
    readonly candidats: readonly { readonly id: string; readonly numeroAnonymat: string }[];
  } | null;
  /** « PV-2026-20112-1-v2 » once it is signed; `null` before. */
  readonly pvSigne: string | null;
}

/** One jury in which a réexamen may be opened, or why none may now. */
export interface JuryReexaminable {
  readonly id: string;
  readonly code: string;
  readonly specialite: string;
  readonly etat: Etat;
  /** The groupes that are locked: those a réexamen may be of. */
  readonly groupes: readonly Groupe[];
  readonly refus: Refus | null;
}

export interface ReexamensLus {
  /** Newest first. */
  readonly reexamens: readonly ReexamenVu[];
  /** The jurys with a locked groupe, by code. */
  readonly jurys: readonly JuryReexaminable[];
}

/** Every réexamen of a session, and the jurys in which one may be opened. */
export function lireReexamens(contexte: Contexte, sessionId: string): Promise<ReexamensLus> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const lus = await loadJurys(tx, contexte, { sessionId });
      return {
        reexamens: lus.flatMap(reexamensDe).toSorted((a, b) => b.ouvertLe.getTime() - a.ouvertLe.getTime()),
        jurys: lus.map(toReexaminable).filter(({ groupes }) => groupes.length > 0),
      };
    },
    'lecture',
  );
}

/** The candidates of one jury, named, with the decisions in force in each groupe: whom a réexamen may name. */
export function lireReexaminables(
  contexte: Contexte,
  juryId: string,
): Promise<readonly ReexaminableStocke[]> {
  return withActor(contexte.database, contexte.acteur, (tx) => selectReexaminables(tx, juryId), 'lecture');
}

function reexamensDe({ jury, reexamens, pvs }: JuryCharge): readonly ReexamenVu[] {
  // Of the 2nd groupe already: nothing more follows for those it names.
  const suivis = new Set(
    reexamens
      .filter((each) => each.groupe === 2 && estEnCours(each.etat))
      .flatMap(({ candidats }) => candidats.map(({ id }) => id)),
  );
  return reexamens.map(({ candidats, ...reexamen }) => {
    const { groupe, version } = reexamen;
    const signe = pvs.some((pv) => pv.groupe === groupe && pv.version === version && pv.signature !== null);
    const { id, etat, origine, reference, dateReference, ouvertPar, ouvertLe } = reexamen;
    const { modifiePar, modifieLe, motifAbandon } = reexamen;
    return {
      ...{ id, etat, origine, reference, dateReference, ouvertPar, ouvertLe },
      ...{ modifiePar, modifieLe, motifAbandon, groupe, version },
      juryId: jury.id,
      jury: jury.code,
      session: jury.session,
      candidats: candidats.map(({ numeroAnonymat }) => numeroAnonymat),
      manques:
        etat === 'ouvert'
          ? { choix: reexamen.choixManquants, oraux: reexamen.orauxManquants }
          : { choix: 0, oraux: 0 },
      secondGroupe: suiteSecondGroupe(jury.etat, {
        ...{ groupe, etat },
        candidats: candidats.filter(({ id: candidat }) => !suivis.has(candidat)),
      }),
      pvSigne: signe ? numeroPv(jury.session, jury.code, groupe, version) : null,
    };
  });
}

function toReexaminable({ jury, faits }: JuryCharge): JuryReexaminable {
  const { id, code, specialite, etat } = jury;
  return {
    id,
    code,
    etat,
    specialite: specialite ?? '',
    groupes: ([1, 2] as const).filter((groupe) => ouvreReexamen(etat, groupe)),
    refus: faits.reexamen && refusReexamenEnCours(faits.reexamen),
  };
}
