import {
  type CompteRenduStocke,
  type CritereTraitement,
  type MessageTraitement,
  type ResultatTraitement,
  selectCompteRendu,
  selectComptesRendus,
  selectFichiers,
  selectResumesFichiers,
  withActor,
} from '@delib/db';
import { accept, type Result, refuse } from '@delib/domain';
import type { Contexte } from '../contexte';
import { ACTIVITE_IMPORT, lireParametresImport, type ParametresImport } from '../import/parametres-import';

/** One compte-rendu d'activité, as the list shows it. */
export interface LigneCompteRendu {
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
export interface LigneListe extends LigneCompteRendu {
  /** How many files, and when they go; 0 when it offers none. */
  readonly fichiers: { readonly nombre: number; readonly expireLe: Date | null };
}

/** Most comptes-rendus the list shows. */
export const LIMITE_COMPTES_RENDUS = 500;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id comes from an address: one that is none names nothing, and Postgres need not be asked. */
export function estIdentifiant(id: string): boolean {
  return UUID.test(id);
}

/** The latest comptes-rendus the actor may see, newest first: a centre its own, the gestionnaire all. */
export function listerComptesRendus(contexte: Contexte): Promise<readonly LigneListe[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const rows = await selectComptesRendus(tx, LIMITE_COMPTES_RENDUS);
      const resumes = await selectResumesFichiers(
        tx,
        rows.map(({ id }) => id),
      );
      const parCompteRendu = new Map(resumes.map((resume) => [resume.compteRenduId, resume]));
      return rows.map((row) => {
        const { nombre = 0, expireLe = null } = parCompteRendu.get(row.id) ?? {};
        return { ...toLigne(row), fichiers: { nombre, expireLe } };
      });
    },
    'lecture',
  );
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
