import { zipDe } from '@delib/documents/zip';
import { generateSession, readSession } from '@delib/session-files';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importerSession } from '../import/importer-session';
import { type BaseImport, OPTIONS, openBaseImport, valeur } from '../test-support/base-import';
import { listerJurys } from './lister-jurys';
import { passerJurys } from './passer-jurys';

let base: BaseImport;
beforeAll(async () => {
  base = await openBaseImport();
  const academie = { code: '99', nom: 'Val-de-Brume' };
  const files = generateSession({ jurys: 11, candidats: 4, graine: 5, centres: 1, academie, annee: 2026 });
  const bytes = await zipDe([...files].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lue = await readSession({ kind: 'zip', bytes });
  if (!lue.ok) throw new Error('the generated session is refused');
  valeur(await importerSession(base.contexte(), lue.session, OPTIONS));
});
afterAll(() => base.fermer());

it('several jurys pass at once: each is reported in its place, one that cannot holds no other back', async () => {
  const jurys = (await listerJurys(base.contexte())).map(({ jury }) => ({
    juryId: jury.id,
    jury: jury.code,
  }));
  const dejaPasse = jurys[4]?.jury ?? '';
  await base.ouvrir(dejaPasse, '105');
  const demande = jurys.map((jury) => ({ ...jury, etatVu: '000' as const, vers: '105' as const }));
  const lignes = await passerJurys(base.contexte(), demande);
  expect(lignes.map(({ jury }) => jury)).toEqual(jurys.map(({ jury }) => jury));
  expect(lignes.filter(({ fait }) => !fait)).toMatchObject([
    { jury: dejaPasse, vers: null, refus: { code: 'modifie_entre_temps' } },
  ]);

  // The same jury asked twice in one act: it passes once.
  const [premier] = jurys;
  const deuxFois = [...jurys, ...(premier ? [premier] : [])].map((jury) => ({
    ...jury,
    etatVu: '105' as const,
    vers: '110' as const,
  }));
  const ouverts = await passerJurys(base.contexte(), deuxFois);
  expect(ouverts.filter(({ fait }) => fait)).toHaveLength(11);
  expect(ouverts.filter(({ jury }) => jury === premier?.jury).map(({ fait }) => fait)).toEqual([true, false]);

  const [faits] = await base.owner
    .sql`select count(*)::int as transitions, count(distinct jury_id)::int as jurys
    from transition where vers = '110'`;
  expect(faits).toEqual({ transitions: 11, jurys: 11 });
  const [propositions] = await base.owner.sql`select count(*)::int as n from deliberation where groupe = 1`;
  expect(propositions?.n).toBe(44);
  const [journal] = await base.owner
    .sql`select count(*)::int as n from journal where acte = 'ouvrirDeliberation'`;
  expect(journal?.n).toBe(11);

  // Where no act leads is refused by itself; with a motif it is asked as an exceptional change, which never goes forward.
  const [vise] = jurys;
  if (!vise) throw new Error('no jury');
  const saut = { ...vise, etatVu: '110', vers: '140' } as const;
  const sauts = await passerJurys(base.contexte(), [saut, { ...saut, motif: 'pour aller plus vite' }]);
  const refus = { code: 'transition_inconnue', de: '110', vers: '140' };
  expect(sauts).toMatchObject([
    { fait: false, refus },
    { fait: false, refus },
  ]);
});
