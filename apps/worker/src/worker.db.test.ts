import { readdirSync, readFileSync } from 'node:fs';
import { type Database, openDatabase, STOCKAGE_EN_BASE, TOUTES } from '@delib/db';
import { passerEtats, validerDecisions } from '@delib/db/test-support/avancer-jury';
import { zipDe } from '@delib/documents/zip';
import type { Acteur, Result } from '@delib/domain';
import { installJobs } from '@delib/jobs';
import { generateSession } from '@delib/session-files';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import {
  type CompteRenduLu,
  lireCompteRendu,
  listerComptesRendus,
} from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import { telechargerFichier } from '@delib/usecases/comptes-rendus/telecharger-fichier';
import type { Contexte } from '@delib/usecases/contexte';
import { confirmerImport, demanderImport, relancerImport } from '@delib/usecases/import/demander-import';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { passer } from '@delib/usecases/jury/passer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { end, openProgrammes, type Programmes } from './test-support/programmes';

let base: EphemeralDatabase;
let centre: Database;
let owner: Database;
let programmes: Programmes;
beforeAll(async () => {
  programmes = await openProgrammes();
});
afterAll(() => programmes.close());

beforeEach(async () => {
  base = await openEphemeralDatabase();
  await installJobs(base.ownerUrl);
  centre = openDatabase(base.urls.centre, { max: 2 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterEach(async () => {
  await programmes.killAll();
  await centre?.close();
  await owner?.close();
  await base?.close();
});

const startProcess = async () => (await programmes.start(base.urls.worker)).process;

function contexte(academieId = '99'): Contexte {
  const acteur: Acteur = {
    role: 'gestionnaire',
    compteId: 'g',
    academieId,
    connexionId: 'c',
    prenom: 'Dominique',
    nom: 'Test',
  };
  const confiance = { estAuthentique: async () => false };
  return { database: centre, acteur, maintenant: new Date(), requete: 'requete-7', confiance };
}

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refus)}`);
  return result.valeur;
}

function zip(
  options: { jurys?: number; candidats?: number; edit?: (notes: string) => string } = {},
): Promise<Uint8Array> {
  const files = generateSession({
    jurys: options.jurys ?? 2,
    candidats: options.candidats ?? 5,
    graine: 1,
    centres: 2,
    academie: { code: '99', nom: 'Val-de-Brume' },
    annee: 2026,
  });
  return zipDe(
    [...files].map(([nom, texte]) => ({
      nom,
      octets: Buffer.from(nom === 'notes.csv' && options.edit ? options.edit(texte) : texte),
    })),
  );
}

/** One of the examples of the documentation, zipped. */
function exemple(nom: 'exemple-session' | 'exemple-2nd-groupe'): Promise<Uint8Array> {
  const dossier = new URL(`../../../docs/${nom}/`, import.meta.url);
  return zipDe(
    readdirSync(dossier).map((fichier) => ({
      nom: fichier,
      octets: readFileSync(new URL(fichier, dossier)),
    })),
  );
}

/** Another mark, « 13,37 », on the first line that holds a mark of the session. */
const unAutre = (notes: string) => notes.replace(/^(\w+;\w+);;[\d,.]+;/m, '$1;;13,37;');

async function upload(zipAttendu: Uint8Array | Promise<Uint8Array>, nom = 'session.zip'): Promise<string> {
  const octets = await zipAttendu;
  return valeur(await demanderImport(contexte(), { nom, octets }, STOCKAGE_EN_BASE)).compteRenduId;
}

async function waitFor(
  id: string,
  done: (lu: CompteRenduLu) => boolean,
  seconds = 90,
): Promise<CompteRenduLu> {
  const limit = Date.now() + seconds * 1000;
  for (;;) {
    const lu = valeur(await lireCompteRendu(contexte(), id));
    if (done(lu)) return lu;
    if (Date.now() > limit) throw new Error(`still ${lu.resultat}, ${lu.progression} %`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function texte(octets: AsyncIterable<Uint8Array>): Promise<string> {
  const morceaux: Uint8Array[] = [];
  for await (const morceau of octets) morceaux.push(morceau);
  return Buffer.concat(morceaux).toString();
}

const ended = ({ finLe }: CompteRenduLu) => finLe !== null;

async function count(table: string): Promise<number> {
  const [row] = await owner.sql`select count(*)::int as n from ${owner.sql(table)}`;
  return row?.n ?? -1;
}

describe('a session uploaded by the gestionnaire', () => {
  it('is imported by the worker, and its compte-rendu tells', async () => {
    await startProcess();
    const id = await upload(zip(), '../étrange/<session>.zip');
    const lu = await waitFor(id, ended);
    expect(lu).toMatchObject({ resultat: 'succes', progression: 100, demandePar: 'Dominique Test' });
    expect(lu.titre).toBe('Import de _session_.zip');
    expect(lu.messages.map(({ texte }) => texte).join('\n')).toMatch(/2\s+jurys, 10\s+candidats/);
    expect(await count('candidat')).toBe(10);
    const [ligne] = await owner.sql`select qui, role, requete from journal where acte = 'importerSession'`;
    expect(ligne).toEqual({ qui: 'Dominique Test', role: 'gestionnaire', requete: 'requete-7' });
    const ailleurs = await listerComptesRendus(contexte('14'), {}, null, TOUTES);
    expect(ailleurs.total, 'nothing of it shows in another académie').toBe(0);
    expect(await lireCompteRendu(contexte('14'), id)).toMatchObject({ refus: { code: 'introuvable' } });
  });

  it('with faults writes nothing, shows each and gives them all in a CSV', async () => {
    await startProcess();
    const id = await upload(zip({ edit: (notes) => notes.replace(/^(\w+;\w+);;[\d,.]+;/gm, '$1;;21;') }));
    const lu = await waitFor(id, ended);
    expect(lu.resultat).toBe('echec');
    const bilan = lu.importSession?.bilan;
    if (bilan?.type !== 'fautes') throw new Error('faults were expected');
    expect(bilan.total).toBeGreaterThan(10);
    expect(bilan.premieres[0]).toMatchObject({
      fichier: 'notes.csv',
      ligne: expect.any(Number),
      colonne: 'note',
      valeur: '21',
    });
    const [file] = lu.fichiers;
    const csv = valeur(await telechargerFichier(contexte(), file?.id ?? '', STOCKAGE_EN_BASE));
    expect((await texte(csv.octets)).trimEnd().split('\r\n')).toHaveLength(bilan.total + 1);
    expect(await telechargerFichier(contexte('14'), file?.id ?? '', STOCKAGE_EN_BASE)).toMatchObject({
      ok: false,
    });
    expect(await count('jury')).toBe(0);
    // Run again: the same file, the same faults.
    valeur(await relancerImport(contexte(), id));
    expect(await relancerImport(contexte(), id)).toMatchObject({ refus: { code: 'modifie_entre_temps' } });
    expect((await waitFor(id, ended)).fichiers).toHaveLength(1);
  });

  it('is completed by choices and marks of the 2nd groupe alone, once its jury is at 200', async () => {
    await startProcess();
    await waitFor(await upload(exemple('exemple-session')), ended);
    const lot = exemple('exemple-2nd-groupe');
    const early = await waitFor(await upload(lot, 'lot.zip'), ended);
    expect(early).toMatchObject({
      resultat: 'echec',
      importSession: { bilan: { type: 'fautes', total: 12 } },
    });

    const [premier] = await listerJurys(contexte());
    const juryId = premier?.jury.id ?? '';
    valeur(await passer(contexte(), { juryId, acte: 'ouvrirModificationNotes' }));
    valeur(await passer(contexte(), { juryId, acte: 'ouvrirDeliberation' }));
    await validerDecisions(owner, juryId);
    await passerEtats(owner, juryId, ['110', '120', '130', '140', '198', '200']);
    const lu = await waitFor(await upload(lot, 'lot.zip'), ended);
    expect(lu.resultat).toBe('succes');
    expect(lu.messages[0]?.texte).toMatch(/2nd groupe de la session 2026 importé/);
    expect(await count('choix')).toBe(8);
    const [jury] = await listerJurys(contexte(), { ids: [juryId] });
    expect(jury?.faits).toMatchObject({ choixManquants: 0, orauxManquants: 0 });
  });

  it('that corrects another waits to be confirmed, then is written once', async () => {
    await startProcess();
    await waitFor(await upload(zip()), ended);
    const id = await upload(zip({ edit: unAutre }));
    const shown = await waitFor(id, ended);
    expect(shown.resultat).toBe('a_confirmer');
    expect(await count('correction')).toBe(0);
    const bilan = shown.importSession?.bilan;
    expect(bilan?.type === 'rapport' && bilan.rapport.ecarts).toMatchObject([
      { genre: 'note_modifiee', nombre: 1, exemples: [{ apres: 'note 13.37' }] },
    ]);
    // 13,37 is off the step of marks: kept as received, and warned of.
    expect(shown.fichiers.map(({ nom }) => nom)).toEqual(['avertissements.csv', 'differences.csv']);
    expect(await relancerImport(contexte(), id)).toMatchObject({ ok: false });
    valeur(await confirmerImport(contexte(), id));
    expect(await confirmerImport(contexte(), id), 'the second click').toMatchObject({
      refus: { code: 'modifie_entre_temps' },
    });
    expect((await waitFor(id, ended)).resultat).toBe('avertissements');
    expect(await count('correction')).toBe(1);
  });

  it('is refused when it is no zip, or asked by someone else than a gestionnaire', async () => {
    expect(
      await demanderImport(contexte(), { nom: 'a.csv', octets: Buffer.from('code;nom') }, STOCKAGE_EN_BASE),
    ).toMatchObject({
      refus: { code: 'fichier_illisible' },
    });
    const rssi = contexte();
    const acteur = { ...rssi.acteur, role: 'rssi' } as Acteur;
    expect(
      await demanderImport({ ...rssi, acteur }, { nom: 'a.zip', octets: await zip() }, STOCKAGE_EN_BASE),
    ).toMatchObject({
      refus: { code: 'role_interdit' },
    });
    expect(await count('compte_rendu')).toBe(0);
  });
});

describe('a worker killed in the middle of an import', () => {
  it('loses it to another, which imports everything once', { timeout: 180_000 }, async () => {
    const first = await startProcess();
    const id = await upload(zip({ jurys: 40, candidats: 35 }));
    await waitFor(id, ({ progression }) => progression >= 45);
    await end(first, 'SIGKILL');
    expect(await count('candidat'), 'nothing is half written').toBe(0);
    await startProcess();
    const lu = await waitFor(id, ended);
    expect(lu.messages[0]?.texte).toMatch(/^Reprise après une interruption/);
    expect(lu.messages.at(-1)?.texte).toMatch(/40\s+jurys, 1\u202f400\s+candidats/);
    expect(await count('candidat')).toBe(1400);
    expect(await count('candidat_identite')).toBe(1400);
    const acts = await owner.sql`select count(*)::int as n from journal where acte = 'importerSession'`;
    expect(acts[0]?.n).toBe(1);
  });

  it('and one asked to stop ends the import first', async () => {
    const worker = await startProcess();
    const id = await upload(zip({ jurys: 10, candidats: 30 }));
    await waitFor(id, ({ resultat }) => resultat === 'en_cours');
    expect(await end(worker, 'SIGTERM')).toBe(0);
    const lu = valeur(await lireCompteRendu(contexte(), id));
    expect(lu.resultat).toBe('succes');
  });
});
