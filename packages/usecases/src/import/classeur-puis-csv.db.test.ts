import { readFileSync } from 'node:fs';
import { readDepot, splitCells } from '@delib/session-files';
import { xlsxDe } from '@delib/session-files/test-support/xlsx-a-la-main';
import { zipOf } from '@delib/session-files/test-support/zip-a-la-main';
import { petiteSession } from '@delib/testing/petits-fichiers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BaseImport, CONFIRME, nombres, openBaseImport, valeur } from '../test-support/base-import';
import { importerSession } from './importer-session';

const DOSSIER = new URL('../../../session-files/src/test-support/classeurs/', import.meta.url);
const CSV = petiteSession();
const reglements = ['reglements.json', String(CSV.get('reglements.json'))] as const;
const classeur = (nom: string) => zipOf([[nom, readFileSync(new URL(nom, DOSSIER))], reglements]);
const rangees = (csv: string) =>
  csv
    .trimEnd()
    .split('\n')
    .map((ligne) => [...(splitCells(ligne, ';') ?? [])]);
const alaMain = () =>
  xlsxDe(
    Object.fromEntries(
      [...CSV]
        .filter(([nom]) => nom.endsWith('.csv'))
        .map(([nom, contenu]) => [nom.replace('.csv', ''), rangees(String(contenu))]),
    ),
  );

/** The same session in every form it may come in: the workbooks as LibreOffice and a bare program write them. */
const FORMES: Readonly<Record<string, () => Uint8Array>> = {
  CSV: () => zipOf(CSV),
  '.xlsx': () => classeur('session.xlsx'),
  '.ods': () => classeur('session.ods'),
  '.xlsx of texts': () => zipOf([['examen.xlsx', alaMain()], reglements]),
  'CSV of another program': () =>
    zipOf(
      [...CSV].map(([nom, contenu]) => [
        nom,
        nom.endsWith('.csv') ? `\ufeff${String(contenu).replaceAll('\n', '\r\n')}` : String(contenu),
      ]),
    ),
};

let base: BaseImport;
beforeEach(async () => {
  base = await openBaseImport();
});
afterEach(() => base?.fermer());

async function importer(forme: string) {
  const lecture = await readDepot({
    kind: 'zip',
    bytes: FORMES[forme]?.() ?? new Uint8Array(),
    nom: 'depot.zip',
  });
  if (!lecture.ok || lecture.genre !== 'session') throw new Error(JSON.stringify(lecture));
  const { issue, rapport } = valeur(await importerSession(base.contexte(), lecture.session, CONFIRME));
  return [issue, nombres(rapport), rapport.avertissements.map(({ code }) => code)];
}

describe.each(Object.keys(FORMES))('a session that was imported from %s', (premiere) => {
  it('has nothing to change when the same comes in any other form', async () => {
    expect((await importer(premiere))[0]).toBe('importe');
    const stocke = await base.contenu();
    for (const forme of Object.keys(FORMES)) {
      const [issue, ecarts] = await importer(forme);
      expect([forme, issue, ecarts]).toEqual([forme, 'inchange', {}]);
    }
    expect(await base.contenu()).toEqual(stocke);
  });
});
