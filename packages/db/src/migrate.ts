import { fileURLToPath } from 'node:url';
import { actesLisibles, codesJournalises, ETATS, retoursExceptionnels, TRANSITIONS } from '@delib/domain';
import { sql } from 'drizzle-orm';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { openDatabase, type Tx } from './client';

const FOLDER = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/**
 * Brings a database to the present schema, then writes the domain's tables into it: transitions, acts of security.
 * Safe to run again and from two processes at once (an advisory lock orders them).
 * @param ownerUrl connection of the owner of the schema, not of an app's role
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const database = openDatabase(ownerUrl, { max: 1, name: 'delib-migration' });
  try {
    await database.sql`select pg_advisory_lock(hashtextextended('delib:migration', 0))`;
    await runMigrations(database.orm, { migrationsFolder: FOLDER });
    await database.orm.transaction(async (tx) => {
      await writeTransitions(tx);
      await writeActesSecurite(tx);
    });
  } finally {
    await database.close();
  }
}

async function writeTransitions(tx: Tx): Promise<void> {
  const rows = [
    ...TRANSITIONS.map(({ de, vers }) => ({ de, vers, exceptionnelle: false })),
    // A gestionnaire may do all that a chef de centre may, and cross a lock.
    ...ETATS.flatMap((de) =>
      [
        ...new Set([
          ...retoursExceptionnels(de, 'gestionnaire'),
          ...retoursExceptionnels(de, 'chef_de_centre'),
        ]),
      ].map((vers) => ({ de, vers, exceptionnelle: true })),
    ),
  ];
  await tx.execute(sql`insert into transition_permise (de, vers, exceptionnelle)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (de text, vers text, exceptionnelle boolean)
    on conflict do nothing`);
}

/** Exactly those of the domain, by every code their lines bear: an act that is no longer of security leaves the table. */
async function writeActesSecurite(tx: Tx): Promise<void> {
  const actes = JSON.stringify(codesJournalises(actesLisibles('rssi')));
  await tx.execute(sql`delete from acte_securite
    where acte not in (select jsonb_array_elements_text(${actes}::jsonb))`);
  await tx.execute(sql`insert into acte_securite (acte) select jsonb_array_elements_text(${actes}::jsonb)
    on conflict do nothing`);
}
