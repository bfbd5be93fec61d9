import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acteur, Groupe } from '@delib/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Production } from '../generation/generateur';
import { passer } from '../jury/passer';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { ADRESSES_DE_TEST, PAGE_DE_TEST, valeur } from '../test-support/moyens-de-test';
import { MANIFESTE, reunirPvsSignes } from './reunir-pvs-signes';

let t: JuryDeTest;
beforeAll(async () => {
  t = await ouvrirJuryDeTest();
  await t.verrouiller();
  // Reopened and signed again: the first version stays in the archive, périmée.
  const juryId = t.ici.jurys[0];
  const motif = 'Erreur de saisie signalée par le jury';
  for (const vers of ['140', '110'] as const) {
    valeur(await passer(t.gestionnaire(), { juryId, acte: 'changerEtatExceptionnel', vers, motif }));
  }
  const president = await t.entrer();
  valeur(await passer(t.contexte(president), { juryId, acte: 'cloreDecisions' }));
  valeur(await t.tenir(president, 0));
  valeur(await t.signer(president));
});
afterAll(() => t?.fermer());

/** The zip as the job would make it, opened by another program, and what was said. */
async function reunir(groupe: Groupe = 1, acteur: Acteur = t.ici.chef) {
  const { jury } = await t.lu();
  const messages: string[] = [];
  const fichiers = new Map<string, Buffer<ArrayBuffer>>();
  const production: Production = {
    progresser: async (fait, total) => {
      expect(fait).toBeLessThanOrEqual(total);
    },
    dire: (niveau, texte) => messages.push(`${niveau}: ${texte}`),
    ajouterFichier: async ({ nom }, octets) => {
      const parts: Uint8Array[] = [];
      for await (const part of octets) parts.push(part);
      fichiers.set(nom, Buffer.concat(parts));
    },
    signal: new AbortController().signal,
    adresses: ADRESSES_DE_TEST,
    pageHorsLigne: PAGE_DE_TEST,
  };
  const { sessionId, centreId } = jury;
  await reunirPvsSignes(groupe).produire(t.contexte(acteur), { sessionId, centreId }, production);
  const [[nom, octets] = []] = fichiers;
  return { nom, messages, contenu: octets === undefined ? null : ouvrir(octets) };
}

function ouvrir(octets: Buffer): ReadonlyMap<string, Buffer> {
  const dossier = mkdtempSync(join(tmpdir(), 'delib-pvs-'));
  try {
    writeFileSync(join(dossier, 'a.zip'), octets);
    execFileSync('unzip', ['-q', '-d', join(dossier, 'a'), join(dossier, 'a.zip')]);
    return new Map(
      readdirSync(join(dossier, 'a')).map((nom) => [nom, readFileSync(join(dossier, 'a', nom))]),
    );
  } finally {
    rmSync(dossier, { recursive: true });
  }
}

/** The rows of the list by their titles. None of its texts needs quoting. */
function manifeste(contenu: ReadonlyMap<string, Buffer> | null): readonly Readonly<Record<string, string>>[] {
  const [tete = '', ...lignes] = (contenu?.get(MANIFESTE)?.toString('utf8') ?? '')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
  const titres = tete.split(';').map((titre) => titre.replace(/^Vérification du .*/, 'Vérification'));
  return lignes.map((ligne) =>
    Object.fromEntries(ligne.split(';').map((cellule, rang) => [titres[rang] ?? '', cellule])),
  );
}

const sha256 = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex');

it('holds every signed version byte for byte, with a list whose digests are those of the files', async () => {
  const { nom, contenu, messages } = await reunir();
  expect(nom).toBe('PV-signes-2026-C1-groupe-1.zip');
  const lignes = manifeste(contenu);
  expect(lignes.map((ligne) => [ligne.Numéro, ligne.Portée, ligne.Vérification])).toEqual([
    ['PV-2026-20111-1-v1', 'périmé', 'authentique'],
    ['PV-2026-20111-1-v2', 'en vigueur', 'authentique'],
  ]);
  expect(lignes[1]).toMatchObject({
    ...{ Session: '2026', Jury: '20111', 'Qualification présentée': 'Spécialité de test' },
    ...{ Groupe: '1er groupe', Version: '2', Signataire: 'Alix Renard, Président' },
  });
  const fichiers = [...(contenu?.keys() ?? [])].filter((fichier) => fichier !== MANIFESTE);
  expect(fichiers.toSorted()).toEqual(lignes.map(({ Fichier }) => Fichier));
  for (const ligne of lignes) {
    const octets = contenu?.get(ligne.Fichier ?? '') ?? Buffer.alloc(0);
    expect(sha256(octets)).toBe(ligne['SHA-256']);
    const stockes = await t.owner.sql<{ octets: Buffer }[]>`select octets from signature
      where groupe = 1 and version = ${Number(ligne.Version)}`;
    expect(stockes[0]?.octets.equals(octets)).toBe(true);
  }
  expect(messages.map((dit) => dit.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
    `information: 2 PV signés, 1 jury. Le fichier ${MANIFESTE} donne l’empreinte SHA-256 de chacun.`,
  ]);
});

it('there is none while nothing is signed, nor of a centre that is not the reader’s', async () => {
  const { contenu, messages } = await reunir(2);
  expect(contenu).toBeNull();
  expect(messages).toEqual(['erreur: Aucun PV du 2nd groupe n’est signé dans ce centre.']);
  const ailleurs = { ...t.ici.chef, centreId: t.ici.centres[1] } as Acteur;
  expect((await reunir(1, ailleurs)).contenu).toBeNull();
});

it('of a rehearsal bears ESSAI in its name and on each line', async () => {
  await t.owner.sql`update session_examen set essai = true`;
  const { nom, contenu } = await reunir();
  await t.owner.sql`update session_examen set essai = false`;
  expect(nom).toMatch(/^ESSAI-PV-signes-/);
  expect(manifeste(contenu).map(({ Session }) => Session)).toEqual(['2026 (ESSAI)', '2026 (ESSAI)']);
});

it('leaves out a PV whose bytes no longer verify, and says so on its line and in the compte-rendu', async () => {
  await t.owner.sql`alter table signature disable trigger user`;
  await t.owner.sql`update signature set octets = octets || '\\x00'::bytea where version = 1`;
  await t.owner.sql`alter table signature enable trigger user`;
  const { contenu, messages } = await reunir();
  expect([...(contenu?.keys() ?? [])].toSorted()).toEqual(['PV-2026-20111-1-v2.pdf', MANIFESTE]);
  expect(manifeste(contenu).map(({ Fichier, Vérification }) => [Fichier, Vérification])).toEqual([
    ['', 'ne se vérifie plus : fichier non remis'],
    ['PV-2026-20111-1-v2.pdf', 'authentique'],
  ]);
  expect(messages[0]).toMatch(/^avertissement: Jury 20111.*PV-2026-20111-1-v1 ne se vérifie plus/);
});
