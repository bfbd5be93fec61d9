import { openDatabase } from '@delib/db';
import { migrate } from '@delib/db/migrate';
import { migrerJusqua } from '@delib/db/test-support/migrer-jusqua';
import { openEmptyDatabase } from '@delib/testing/ephemeral-database';
import { expect, it } from 'vitest';
import { abandonQueue, IMPORT_SESSION, installJobs } from './index';

it('a job queued before accounts were called comptes is read, whether it waits or was given up', async () => {
  const base = await openEmptyDatabase();
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  try {
    await migrerJusqua(base.ownerUrl, '0015_reexamen_en_direct');
    await installJobs(base.ownerUrl);
    const personne = { academieId: '14', connexionId: 'c', prenom: 'Alix', nom: 'Renard' };
    const payload = {
      compteRenduId: '11111111-1111-4111-8111-111111111111',
      tour: 1,
      requete: 'r-1',
      confirme: false,
    };
    const mettre = (file: string, cle: string, valeur: string) => {
      const data = JSON.stringify({ ...payload, demandeur: { ...personne, [cle]: valeur } });
      return owner.sql`insert into pgboss.job (name, data) values (${file}, ${data}::jsonb)`;
    };
    await mettre(IMPORT_SESSION.name, 'agentId', 'avant');
    await mettre(abandonQueue(IMPORT_SESSION.name), 'agentId', 'abandon');
    await mettre(IMPORT_SESSION.name, 'compteId', 'depuis');
    await migrate(base.ownerUrl);
    const jobs = await owner.sql`select data from pgboss.job order by data -> 'demandeur' ->> 'compteId'`;
    expect(jobs.map(({ data }) => IMPORT_SESSION.payload.parse(data))).toEqual(
      ['abandon', 'avant', 'depuis'].map((compteId) => ({
        ...payload,
        demandeur: { ...personne, compteId },
      })),
    );
    expect(jobs.map(({ data }) => 'agentId' in data.demandeur)).toEqual([false, false, false]);
  } finally {
    await owner.close();
    await base.close();
  }
});
