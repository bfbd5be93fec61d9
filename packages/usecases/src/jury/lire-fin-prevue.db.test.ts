import { passerEtats } from '@delib/db/test-support/avancer-jury';
import type { FinPrevue } from '@delib/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { valeur } from '../test-support/moyens-de-test';
import { lireFinPrevue } from './lire-fin-prevue';
import { passer } from './passer';

let t: JuryDeTest;
beforeAll(async () => {
  t = await ouvrirJuryDeTest();
});
afterAll(() => t?.fermer());

/** As the chef of the centre reads it at that hour of 22 June 2026. */
async function lue(heure: string, groupe: 1 | 2 = 1) {
  const { jury } = await t.lu();
  const contexte = { ...t.contexte(t.ici.chef), maintenant: new Date(`2026-06-22T${heure}:00Z`) };
  return lireFinPrevue(contexte, { sessionId: jury.sessionId, centreId: jury.centreId, groupe });
}

const prevueDe = async (...demande: Parameters<typeof lue>): Promise<FinPrevue | undefined> =>
  (await lue(...demande)).jurys.find(({ id }) => id === t.ici.jurys[0])?.prevue;

it('follows the jury: to be opened, nothing to say yet, an hour, all validated', async () => {
  expect(await prevueDe('08:00')).toEqual({ fin: 'a_ouvrir' });
  const [juryId] = t.ici.jurys;
  valeur(await passer(t.gestionnaire(), { juryId, acte: 'ouvrirModificationNotes' }));
  valeur(await passer(t.gestionnaire(), { juryId, acte: 'ouvrirDeliberation' }));
  const president = await t.entrer();
  expect(await prevueDe('09:00')).toMatchObject({ fin: 'inconnue', reste: 3, intervalles: 0 });

  // One decision of the jury itself: what it wrote is read.
  t.allerA(new Date('2026-06-22T09:00:00Z'));
  expect(await t.decider(president, '0002', [{ type: 'valider' }])).toMatchObject({ ok: true });
  const { jurys } = await lue('09:10');
  expect(jurys.find(({ id }) => id === juryId)?.validations).toHaveLength(1);
  expect(await prevueDe('09:10')).toMatchObject({ fin: 'inconnue', reste: 2 });

  // The rest of a longer morning, as the rows of more candidates would have it.
  await t.owner
    .sql`insert into candidat select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
      'numero_anonymat', '9' || lpad(n::text, 3, '0')))).*
    from candidat c, generate_series(1, 6) n where c.jury_id = ${juryId} and c.numero_anonymat = '0001'`;
  await t.owner
    .sql`insert into deliberation (candidat_id, groupe, academie_id, centre_id, jury_id, proposition, issue_arretee,
      empreinte_arretee, issue_validee, empreinte_validee, validee_par, validee_le, modifie_par, modifie_le)
    select id, 1, academie_id, centre_id, jury_id, 'admis', 'admis', 'e', 'admis', 'e', 'Test',
      timestamptz '2026-06-22T10:00:00Z' + substr(numero_anonymat, 2)::int * interval '4 minutes', 'Test', now()
    from candidat where numero_anonymat like '9%'`;
  expect(await prevueDe('10:25')).toEqual({
    ...{ fin: 'prevue', reste: 2, doubleMediane: 8 * 60_000, minutes: 8, enPauseDepuis: null },
    vers: new Date('2026-06-22T10:33:00Z'),
  });
  const { centre } = await lue('10:25');
  expect(centre.vers).toEqual(new Date('2026-06-22T10:33:00Z'));
  expect(centre.derniers.map(({ code }) => code)).toEqual(['20111']);
  await passerEtats(t.owner, juryId, ['110', '120']);
  expect(await prevueDe('10:30')).toEqual({ fin: 'validee' });
  expect((await lue('10:30')).centre.vers).toBeNull();
});

it('is of one centre: its neighbour’s jurys are not counted, and the 2nd groupe is not there before the 1er ends', async () => {
  const { jurys } = await lue('11:00');
  expect(jurys.map(({ code }) => code)).toEqual(['20111']);
  expect((await lue('11:00', 2)).jurys).toEqual([]);
});
