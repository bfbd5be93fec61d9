import {
  countByEtat,
  type FiltrePassages,
  type JurysSemblables,
  selectJurysAppeles,
  selectJurysSemblables,
  type Tx,
  withActor,
} from '@delib/db';
import { type Acte, type Etat, etatsDeDepart, planifierTransition, type RefusActe } from '@delib/domain';
import type { Contexte } from '../contexte';
import { lireAnomalies } from '../pv/anomalies';

/** Past so many, jurys are told by centre and not one by one. */
const JURYS_NOMMES = 100;

/** An act that a Vue synthétique offers. */
export interface ActeOffert {
  readonly acte: Acte;
  /** The état it leads to. */
  readonly vers: Etat;
}

/** Jurys of one centre and session, by code. */
export interface JurysDeCentre {
  readonly session: string;
  readonly centre: string;
  readonly codes: readonly string[];
}

/** One jury by name. */
export interface JuryNomme {
  readonly session: string;
  readonly code: string;
  readonly specialite: string | null;
}

/** What one act would do now, over the jurys at the état that it starts from. */
export interface OffreDActe {
  /** Those it can be done on, by centre; each is at `etat`. */
  readonly possibles: readonly JurysDeCentre[];
  readonly etat: Etat;
  /** The same one by one, in the order of the codes, while they are no more than `JURYS_NOMMES`; else `null`. */
  readonly nommes: readonly JuryNomme[] | null;
  /** How many it cannot be done on, and the first of them by code with every reason. */
  readonly refuses: {
    readonly nombre: number;
    readonly premiers: readonly {
      readonly session: string;
      readonly code: string;
      readonly refus: readonly RefusActe[];
    }[];
  };
}

/** What a Vue synthétique shows: how many jurys per état, and what each of its acts would do now. */
export interface Synthese {
  readonly comptes: readonly { readonly etat: Etat; readonly nombre: number }[];
  /** In the order of the acts. */
  readonly offres: readonly OffreDActe[];
}

/** Counts of jurys per état, and what some acts could be done on now: read at once, whatever the number of jurys. */
export function lireSynthese(
  contexte: Contexte,
  demande: { readonly actes: readonly ActeOffert[]; readonly filtre: FiltrePassages },
): Promise<Synthese> {
  const { actes, filtre } = demande;
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const etats = actes.flatMap(({ acte, vers }) => etatsDeDepart(acte, vers));
      const anomalies = await lireAnomalies(tx, contexte, filtre.sessionId);
      const jurys = await selectJurysSemblables(tx, { ...filtre, etats }, anomalies);
      const offres: OffreDActe[] = [];
      for (const acte of actes) offres.push(await offrir(tx, contexte, acte, jurys));
      return { comptes: await countByEtat(tx, filtre), offres };
    },
    'lecture',
  );
}

async function offrir(
  tx: Tx,
  { acteur }: Contexte,
  { acte, vers }: ActeOffert,
  jurys: readonly JurysSemblables[],
): Promise<OffreDActe> {
  const [etat, ...autres] = etatsDeDepart(acte, vers);
  if (etat === undefined || autres.length > 0) throw new Error(`${acte} → ${vers} starts from one état`);
  const plan = planifierTransition(
    acteur,
    jurys.filter((each) => each.etat === etat),
    acte,
    vers,
  );
  const possibles = parCentre(plan.possibles);
  const refuses = plan.refuses
    .flatMap(({ jury: { session, codes }, refus }) => codes.map((code) => ({ session, code, refus })))
    .toSorted(parCode);
  return {
    possibles,
    etat,
    nommes: nombreDe(possibles) > JURYS_NOMMES ? null : await nommer(tx, possibles),
    refuses: { nombre: refuses.length, premiers: refuses.slice(0, JURYS_NOMMES) },
  };
}

/** Those of a centre that differ in what the act does not look at are told together. */
function parCentre(jurys: readonly JurysSemblables[]): readonly JurysDeCentre[] {
  const ensemble = Map.groupBy(jurys, ({ session, centre }) => `${session} ${centre}`);
  return [...ensemble.values()].flatMap(([premier, ...autres]) => {
    if (premier === undefined) return [];
    const { session, centre } = premier;
    return [{ session, centre, codes: [premier, ...autres].flatMap(({ codes }) => codes).toSorted() }];
  });
}

async function nommer(tx: Tx, jurys: readonly JurysDeCentre[]): Promise<readonly JuryNomme[]> {
  if (jurys.length === 0) return [];
  const appeles = await selectJurysAppeles(tx, jurys);
  return appeles.map(({ session, code, specialite }) => ({ session, code, specialite })).toSorted(parCode);
}

/** How many jurys in all. */
function nombreDe(jurys: readonly JurysDeCentre[]): number {
  return jurys.reduce((somme, { codes }) => somme + codes.length, 0);
}

interface Code {
  readonly session: string;
  readonly code: string;
}

function parCode(a: Code, b: Code): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.session < b.session ? -1 : 1;
}
