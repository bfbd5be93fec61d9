import { lirePetite, type NomFichier, petiteSession } from '@delib/testing/petits-fichiers';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FICHIERS, REGLEMENTS_JSON } from '../format/fichiers';
import { writeZip, zipOf } from '../test-support/zip-a-la-main';
import { findSeparateur, splitCells, splitLines } from './lignes';
import { readSession } from './read-session';

const nomFichier = fc.constantFrom(
  ...FICHIERS.map(({ nom }) => nom),
  REGLEMENTS_JSON,
) as fc.Arbitrary<NomFichier>;

/** Text that looks like a session's files more often than chance would make it. */
const texteDeFichier = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ';',
        ',',
        '\n',
        '\r\n',
        '"',
        '""',
        '=',
        '\ufeff',
        '\t',
        '{',
        '}',
        '[',
        ']',
        ':',
        '\u0000',
      ),
      fc.constantFrom('code', 'nom', 'ville', 'jury', 'numero_candidat', 'epreuve', 'note', 'annee', '"cas"'),
      fc.constantFrom(
        '20112',
        '02600001',
        'E1',
        'BEN',
        '12,5',
        '-0',
        '1e9',
        'NaN',
        '2026-06-22',
        'oui',
        'null',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

describe('whatever is received', () => {
  test('any text in any file is answered with faults or a session, never thrown', async () => {
    await fc.assert(
      fc.asyncProperty(nomFichier, texteDeFichier, async (nom, texte) => {
        const lecture = await lirePetite({ [nom]: texte });
        if (lecture.ok) return;
        expect(lecture.fautes.length).toBeGreaterThan(0);
        for (const { fichier, message, attendu } of lecture.fautes) {
          expect([fichier, message, attendu].every((part) => part.length > 0)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('any bytes in any file are answered too', async () => {
    await fc.assert(
      fc.asyncProperty(nomFichier, fc.uint8Array({ maxLength: 300 }), async (nom, octets) => {
        expect(typeof (await lirePetite({ [nom]: octets })).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });

  test('a file with some bytes changed is answered too', async () => {
    await fc.assert(
      fc.asyncProperty(nomFichier, fc.nat(), fc.integer({ min: 0, max: 255 }), async (nom, ou, octet) => {
        const bytes = Buffer.from(String(petiteSession().get(nom) ?? 'x'));
        bytes[ou % bytes.length] = octet;
        expect(typeof (await lirePetite({ [nom]: bytes })).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  test('a zip with any byte changed is answered too', async () => {
    const intact = zipOf(petiteSession());
    await fc.assert(
      fc.asyncProperty(fc.nat(intact.length - 1), fc.integer({ min: 1, max: 255 }), async (ou, change) => {
        const bytes = Uint8Array.from(intact);
        bytes[ou] = (bytes[ou] ?? 0) ^ change;
        expect(typeof (await readSession({ kind: 'zip', bytes })).ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });

  test('any names of files in a zip are answered too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 5 }),
        async (noms) => {
          const bytes = writeZip(noms.map((nom) => ({ nom, contenu: Buffer.from('x') })));
          expect((await readSession({ kind: 'zip', bytes })).ok).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a reglements.json made to exhaust the reader is answered at once', async () => {
  const hostiles = [
    '['.repeat(2_000_000),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    `["${'a'.repeat(4_900_000)}"]`,
    `["${'\\\\'.repeat(2_000_000)}"]`,
    ' '.repeat(5_000_001),
  ];
  for (const texte of hostiles) expect((await lirePetite({ 'reglements.json': texte })).ok).toBe(false);
});

describe('lines and cells', () => {
  const cellule = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', ' ', '0'), maxLength: 6 });

  test('are the ones csv-parse finds, where a cell keeps to its line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cellule, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(';' as const, ',' as const),
        (lignes, separateur) => {
          const texte = lignes
            .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separateur))
            .join('\n');
          const oracle: unknown = parse(texte, { delimiter: separateur, relax_column_count: true });
          expect(texte.split('\n').map((ligne) => splitCells(ligne, separateur))).toEqual(oracle);
        },
      ),
    );
  });

  test('do not depend on where the stream is cut', async () => {
    const texte = '\ufeffcode;nom\r\nC1;Évelyne\n\nC2;"Lœuille; Élan"\r\nC3;dernière';
    const bytes = Buffer.from(texte);
    const lire = async (coupes: readonly number[]) => {
      const lignes: (readonly [number, string])[] = [];
      const pieces = [0, ...coupes, bytes.length].toSorted((a, b) => a - b);
      const stream = async function* () {
        for (const [i, from] of pieces.entries()) yield bytes.subarray(from, pieces[i + 1]);
      };
      await splitLines(stream(), {
        ligne: (ligne, numero) => lignes.push([numero, ligne]),
        defaut: (code) => expect.unreachable(code),
      });
      return lignes;
    };
    const attendu = [
      [1, 'code;nom'],
      [2, 'C1;Évelyne'],
      [3, ''],
      [4, 'C2;"Lœuille; Élan"'],
      [5, 'C3;dernière'],
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (coupes) => {
        expect(await lire(coupes)).toEqual(attendu);
      }),
    );
  });

  test('the separator is the one the head has most of, outside quotes', () => {
    expect(findSeparateur('code;nom;ville')).toBe(';');
    expect(findSeparateur('code,nom,ville')).toBe(',');
    expect(findSeparateur('"code, nom et ville, région";nom')).toBe(';');
    expect(findSeparateur('code')).toBe(';');
  });
});
