import { zipDe } from '@delib/documents/zip';
import { generateSession, readSession } from '@delib/session-files';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Production } from '../generation/generateur';
import { importerSession } from '../import/importer-session';
import { type BaseImport, OPTIONS, openBaseImport, valeur } from '../test-support/base-import';
import { ADRESSES_DE_TEST, PAGE_DE_TEST } from '../test-support/moyens-de-test';
import { listerJurys } from './lister-jurys';
import { passagesLongs } from './passages-longs';
import type { PassageAppele } from './passer-jurys-appeles';

let base: BaseImport;
let session = '';
let codes: readonly string[] = [];
beforeAll(async () => {
  base = await openBaseImport();
  const academie = { code: '99', nom: 'Val-de-Brume' };
  const files = generateSession({ jurys: 7, candidats: 3, graine: 5, centres: 2, academie, annee: 2026 });
  const bytes = await zipDe([...files].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lue = await readSession({ kind: 'zip', bytes });
  if (!lue.ok) throw new Error('the generated session is refused');
  valeur(await importerSession(base.contexte(), lue.session, OPTIONS));
  const lignes = await listerJurys(base.contexte());
  codes = lignes.map(({ jury }) => jury.code);
  session = lignes[0]?.jury.session ?? '';
});
afterAll(() => base.fermer());

const ouverture = passagesLongs.find(({ activite }) => activite === 'ouvrir_deliberations');

/** Runs the job as the executor does. @returns its messages, and its file in lines */
async function passer(demande: PassageAppele, signal = new AbortController().signal) {
  const messages: string[] = [];
  let fichier = '';
  const production: Production = {
    signal,
    adresses: ADRESSES_DE_TEST,
    pageHorsLigne: PAGE_DE_TEST,
    progresser: async () => signal.throwIfAborted(),
    dire: (niveau, texte) => messages.push(`${niveau} ${texte}`),
    ajouterFichier: async (_fichier, octets) => {
      for await (const part of octets) fichier += Buffer.from(part).toString('utf8');
    },
  };
  await ouverture?.produire(base.contexte(), demande, production);
  return { messages, lignes: fichier.replace('\ufeff', '').trim().split('\r\n') };
}

const etats = async () =>
  Object.fromEntries((await listerJurys(base.contexte())).map(({ jury }) => [jury.code, jury.etat]));

it('a job moves every jury it can, says of each what became of it, and run again moves those that are left', async () => {
  const [premier = '', deuxieme = '', ...autres] = codes;
  await base.ouvrir(premier, '105');
  await base.ouvrir(deuxieme, '110');
  const demande: PassageAppele = {
    etatVu: '000',
    vers: '105',
    jurys: [{ session, codes: [...codes, '99999'] }],
  };
  const { messages, lignes } = await passer(demande);
  expect(await etats()).toEqual({
    ...Object.fromEntries(autres.map((jury) => [jury, '105'])),
    [premier]: '105',
    [deuxieme]: '110',
  });
  expect(lignes).toHaveLength(1 + codes.length + 1);
  expect(lignes).toContain(`${session};${premier};Déjà à cet état;`);
  for (const jury of autres) expect(lignes).toContain(`${session};${jury};Passé;`);
  expect(lignes.find((ligne) => ligne.includes(deuxieme))).toMatch(/;Non modifié;.*modifié/);
  expect(lignes.find((ligne) => ligne.includes('99999'))).toMatch(/;Non modifié;./);
  expect(messages.filter((message) => message.startsWith('avertissement'))).toHaveLength(2);
  expect(messages.join('\n')).toContain('5 sur 8');

  // Taken up again by another worker: nothing is done twice.
  const encore = await passer(demande);
  expect(encore.lignes.filter((ligne) => ligne.includes(';Passé;'))).toEqual([]);
  expect(encore.lignes.filter((ligne) => ligne.includes(';Déjà à cet état;'))).toHaveLength(6);
  const [ecrits] = await base.owner
    .sql`select count(*)::int as n, count(distinct jury_id)::int as jurys from transition where vers = '105'`;
  expect(ecrits).toEqual({ n: codes.length, jurys: codes.length });
});

it('a job that was cancelled moves nothing more', async () => {
  const avant = await etats();
  const arret = new AbortController();
  arret.abort(new Error('cancelled'));
  const demande: PassageAppele = { etatVu: '105', vers: '110', jurys: [{ session, codes }] };
  await expect(passer(demande, arret.signal)).rejects.toThrow('cancelled');
  expect(await etats()).toEqual(avant);
});
