import {
  type MessageTraitement,
  type ResultatTraitement,
  selectCompteRendu,
  selectComptesRendus,
  selectFichier,
  withActor,
} from '@delib/db';
import { type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import { ACTIVITE_IMPORT, type ParametresImport } from './parametres-import';

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
}

export interface CompteRenduLu extends LigneCompteRendu {
  /** What can be downloaded. */
  readonly fichiers: readonly FichierCompteRendu[];
  /** Of an import: its file, its faults or what it changes; `null` for another activity. */
  readonly importSession: ParametresImport | null;
}

const LIMITE = 500;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id comes from an address: one that is none names nothing, and Postgres need not be asked. */
export function estIdentifiant(id: string): boolean {
  return UUID.test(id);
}

/** The latest comptes-rendus the actor may see, newest first. */
export function listerComptesRendus(contexte: Contexte): Promise<readonly LigneCompteRendu[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => (await selectComptesRendus(tx, LIMITE)).map(toLigne),
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
      return {
        ok: true,
        valeur: {
          ...toLigne(row),
          fichiers: row.fichiers.filter(({ genre }) => genre === 'produit'),
          importSession: row.activite === ACTIVITE_IMPORT ? (row.parametres as ParametresImport) : null,
        },
      };
    },
    'lecture',
  );
}

/** The bytes of a file that a treatment made; the download is journaled. Refusals: introuvable. */
export async function lireFichierProduit(
  contexte: Contexte,
  fichierId: string,
): Promise<Result<{ readonly nom: string; readonly type: string; readonly octets: Uint8Array }>> {
  if (!estIdentifiant(fichierId)) return refuse({ code: 'introuvable' });
  return withActor(
    contexte.database,
    contexte.acteur,
    async (
      tx,
    ): Promise<Result<{ readonly nom: string; readonly type: string; readonly octets: Uint8Array }>> => {
      const row = await selectFichier(tx, fichierId);
      if (row?.genre !== 'produit') return refuse({ code: 'introuvable' });
      const { nom, type, octets, sha256, compteRenduId } = row;
      await journaliser(tx, contexte, {
        acte: 'telechargerFichier',
        objet: `compte-rendu ${compteRenduId}`,
        centreId: row.centreId,
        apres: { nom, sha256 },
      });
      return { ok: true, valeur: { nom, type, octets } };
    },
  );
}

function toLigne(row: LigneCompteRendu): LigneCompteRendu {
  const { id, activite, titre, demandePar, demandeLe, debutLe, finLe, progression, resultat, messages } = row;
  return { id, activite, titre, demandePar, demandeLe, debutLe, finLe, progression, resultat, messages };
}
