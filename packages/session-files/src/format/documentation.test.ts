import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generateSession } from '../generate/generate-session';
import { iterNotes } from '../read/notes';
import { readSession } from '../read/read-session';
import { tableDeFichier, tableDesReglements } from '../test-support/tables-de-doc';
import { CODES_AVERTISSEMENT, CODES_FAUTE } from './faute';
import { FICHIERS } from './fichiers';

const DOCS = new URL('../../../../docs/', import.meta.url);

/** The formatter pads the columns of a table: only what its cells say is compared. */
function unpadded(markdown: string): string {
  return markdown.replaceAll(/ {2,}\|/g, ' |').replaceAll(/-{3,}/g, '---');
}

const doc = unpadded(readFileSync(new URL('import.md', DOCS), 'utf8'));
const exemple = fileURLToPath(new URL('exemple-session/', DOCS));

describe('docs/import.md', () => {
  test.each(FICHIERS.map((definition) => [definition.nom, definition] as const))(
    'describes %s column by column, as the reader reads it',
    (nom, definition) => {
      const section = doc.split(/^### /m).find((part) => part.startsWith(`\`${nom}\``));
      expect(section).toContain(definition.description);
      expect(section).toContain(unpadded(tableDeFichier(definition)));
    },
  );

  test('describes reglements.json key by key', () => {
    expect(doc).toContain(unpadded(tableDesReglements()));
  });

  test('names every code of fault and of warning', () => {
    const codes = [...CODES_FAUTE, ...CODES_AVERTISSEMENT];
    expect(codes.filter((code) => !doc.includes(`\`${code}\``))).toEqual([]);
  });
});

describe('docs/exemple-session', () => {
  test('imports', async () => {
    const lecture = await readSession({ kind: 'folder', path: exemple });
    expect(lecture.ok ? [] : lecture.fautes).toEqual([]);
    if (!lecture.ok) return;
    const { candidats, jurys } = lecture.session;
    expect([jurys.length, candidats.length]).toEqual([2, 40]);
    expect(new Set([...iterNotes(lecture.session)].map(({ nature }) => nature)).size).toBe(7);
  });

  test('is what the generator writes, today as the day it was made', () => {
    const files = generateSession({
      jurys: 2,
      candidats: 20,
      graine: 1,
      centres: 1,
      academie: { code: '99', nom: 'Val-de-Brume' },
      annee: 2026,
    });
    const written = readdirSync(exemple).map(
      (nom) => [nom, readFileSync(`${exemple}${nom}`, 'utf8')] as const,
    );
    expect(new Map(written)).toEqual(new Map(files));
  });
});
