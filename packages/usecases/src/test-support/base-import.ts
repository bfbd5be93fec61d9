import assert from 'node:assert/strict';
import { type Database, openDatabase } from '@delib/db';
import type { Acteur, Result } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import type { Contexte } from '../contexte';
import type { OptionsImport } from '../import/importer-session';
import type { RapportImport } from '../import/rapport';
import { listerJurys } from '../jury/lister-jurys';
import { passer } from '../jury/passer';
import { verifierComptes } from '../jury/verifier-comptes';
import { creerConfiance } from '../pv/confiance';

/** A base of its own for one test of the import, and what is asked of it again and again. */
export interface BaseImport {
  readonly owner: Database;
  readonly contexte: (academieId?: string, role?: 'gestionnaire' | 'rssi') => Contexte;
  /** Every row of every table, the journal included: nothing changed means nothing at all. */
  readonly contenu: () => Promise<Record<string, unknown>>;
  readonly jury: (code: string) => Promise<Awaited<ReturnType<typeof listerJurys>>[number]['jury']>;
  readonly ouvrir: (code: string, jusqua: '105' | '110') => Promise<string>;
  readonly fermer: () => Promise<void>;
}

export const OPTIONS: OptionsImport = { confirme: false, source: 'session.zip' };
export const CONFIRME: OptionsImport = { ...OPTIONS, confirme: true };

export function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refus)}`);
  return result.valeur;
}

/** How many differences of each kind. */
export function nombres(rapport: RapportImport): Record<string, number> {
  return Object.fromEntries(rapport.ecarts.map(({ genre, nombre }) => [genre, nombre]));
}

export async function openBaseImport(): Promise<BaseImport> {
  const base: EphemeralDatabase = await openEphemeralDatabase();
  const worker = openDatabase(base.urls.worker, { max: 4 });
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  const contexte: BaseImport['contexte'] = (academieId = '99', role = 'gestionnaire') => {
    const acteur: Acteur = {
      role,
      compteId: 'g',
      academieId,
      connexionId: 'c',
      prenom: 'Dominique',
      nom: 'Test',
    };
    return {
      database: worker,
      acteur,
      maintenant: new Date('2026-06-01T08:00:00Z'),
      requete: 'test',
      confiance: creerConfiance([]),
    };
  };
  const jury: BaseImport['jury'] = async (code) => {
    const found = (await listerJurys(contexte())).find((ligne) => ligne.jury.code === code);
    if (!found) throw new Error(`no jury ${code}`);
    return found.jury;
  };
  return {
    owner,
    contexte,
    contenu: async () => {
      const all: Record<string, unknown> = {};
      for (const name of await tables(owner)) {
        const rows = await owner.sql.unsafe<{ r: unknown }[]>(`select to_jsonb(t) as r from "${name}" t`);
        all[name] = rows.map(({ r }) => JSON.stringify(r)).sort();
      }
      return all;
    },
    jury,
    ouvrir: async (code, jusqua) => {
      const { id } = await jury(code);
      valeur(await passer(contexte(), { juryId: id, acte: 'ouvrirModificationNotes' }));
      if (jusqua === '110') valeur(await passer(contexte(), { juryId: id, acte: 'ouvrirDeliberation' }));
      return id;
    },
    fermer: async () => {
      // Whatever was imported, what each jury keeps counted is what its rows say.
      for (const { academie, ecarts } of await verifierComptes(worker, { corriger: false })) {
        assert.deepStrictEqual(ecarts, [], academie);
      }
      await worker.close();
      await owner.close();
      await base.close();
    },
  };
}

async function tables(owner: Database): Promise<string[]> {
  const rows = await owner.sql.unsafe<{ name: string }[]>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  return rows.map(({ name }) => name);
}
