import {
  type CompteRenduDePage,
  type CompteRenduStocke,
  type CritereTraitement,
  type FiltreComptesRendus,
  type MessageTraitement,
  type PageLue,
  type RangPage,
  type ResultatTraitement,
  selectActivitesDesComptesRendus,
  selectCompteRendu,
  selectFichiers,
  selectPageComptesRendus,
  selectResumesFichiers,
  withActor,
} from '@delib/db';
import { accept, type Result, refuse } from '@delib/domain';
import type { Contexte } from '../contexte';
import { ACTIVITE_IMPORT, lireParametresImport, type ParametresImport } from '../import/parametres-import';

/** One compte-rendu d'activité, in brief. */
interface LigneCompteRendu {
  readonly id: string;
  readonly activite: string;
  readonly titre: string;
  readonly demandePar: string;
  readonly demandeLe: Date;
  readonly debutLe: Date | null;
  readonly finLe: Date | null;
  /** 0 to 100. */
  readonly progression: number;
  readonly resultat: ResultatTraitement;
  readonly messages: readonly MessageTraitement[];
}

/** A file of a compte-rendu, without its bytes. */
export interface FichierCompteRendu {
  readonly id: string;
  readonly nom: string;
  readonly type: string;
  readonly genre: string;
  readonly taille: number;
  readonly sha256: string;
  readonly expireLe: Date | null;
  /** Its bytes are gone: it is told, not offered. */
  readonly effaceLe: Date | null;
}

export interface CompteRenduLu extends LigneCompteRendu {
  /** What was asked, in words. */
  readonly criteres: readonly CritereTraitement[];
  /** Asked for the actor's own perimeter: it can be run again as it is. */
  readonly dansMonPerimetre: boolean;
  /** What can be downloaded, and what could be before it expired. */
  readonly fichiers: readonly FichierCompteRendu[];
  /** Of an import: its file, its faults or what it changes; `null` for another activity. */
  readonly importSession: ParametresImport | null;
}

/** One line of the list, with what it offers. */
interface LigneListe extends CompteRenduDePage {
  /** How many files, and when they go; 0 when it offers none. */
  readonly fichiers: { readonly nombre: number; readonly expireLe: Date | null };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id comes from an address: one that is none names nothing, and Postgres need not be asked. */
export function estIdentifiant(id: string): boolean {
  return UUID.test(id);
}

/** One page of the comptes-rendus the actor may see, newest first unless sorted otherwise: a centre its own, the gestionnaire all. */
export function listerComptesRendus(
  contexte: Contexte,
  filtre: FiltreComptesRendus,
  tri: Parameters<typeof selectPageComptesRendus>[2],
  rang: RangPage,
): Promise<PageLue<LigneListe>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const page = await selectPageComptesRendus(tx, filtre, tri, rang);
      const resumes = await selectResumesFichiers(
        tx,
        page.lignes.map(({ id }) => id),
      );
      const parCompteRendu = new Map(resumes.map((resume) => [resume.compteRenduId, resume]));
      const lignes = page.lignes.map((row) => {
        const { nombre = 0, expireLe = null } = parCompteRendu.get(row.id) ?? {};
        return { ...row, fichiers: { nombre, expireLe } };
      });
      return { ...page, lignes };
    },
    'lecture',
  );
}

/** The activities of the comptes-rendus the actor may see: what their list is filtered by. */
export function listerActivitesTraitees({ database, acteur }: Contexte): Promise<readonly string[]> {
  return withActor(database, acteur, selectActivitesDesComptesRendus, 'lecture');
}

/** One compte-rendu with its files. Refusals: introuvable. */
export async function lireCompteRendu(contexte: Contexte, id: string): Promise<Result<CompteRenduLu>> {
  if (!estIdentifiant(id)) return refuse({ code: 'introuvable' });
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<CompteRenduLu>> => {
      const row = await selectCompteRendu(tx, id);
      if (!row) return refuse({ code: 'introuvable' });
      return accept({
        ...toLigne(row),
        criteres: row.criteres,
        dansMonPerimetre: row.centreId === ('centreId' in contexte.acteur ? contexte.acteur.centreId : null),
        fichiers: (await selectFichiers(tx, id, 'produit')).filter(({ disponibleLe }) => disponibleLe),
        importSession: row.activite === ACTIVITE_IMPORT ? lireParametresImport(row.parametres) : null,
      });
    },
    'lecture',
  );
}

function toLigne(row: CompteRenduStocke): LigneCompteRendu {
  const { id, activite, titre, demandePar, demandeLe, debutLe, finLe, progression, resultat, messages } = row;
  return { id, activite, titre, demandePar, demandeLe, debutLe, finLe, progression, resultat, messages };
}
