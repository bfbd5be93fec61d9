import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { petiteSession } from '@delib/testing/petits-fichiers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangees, xlsxDe } from '../test-support/xlsx-a-la-main';
import { zipOf } from '../test-support/zip-a-la-main';
import { dateEnTexte, montreUneDate, nombreEnTexte } from './classeur/valeurs';
import { iterNotes } from './notes';
import { readDepot } from './read-lot';
import { readSession } from './read-session';
import type { SessionLue } from './session-lue';

const DOSSIER = new URL('../test-support/classeurs/', import.meta.url);
const octets = (nom: string) => readFileSync(new URL(nom, DOSSIER));
const REGLEMENTS = String(petiteSession().get('reglements.json'));

async function session(fichiers: Iterable<readonly [string, string | Uint8Array]>): Promise<SessionLue> {
  const lecture = await readSession({ kind: 'zip', bytes: zipOf(fichiers) });
  if (!lecture.ok) throw new Error(JSON.stringify(lecture.fautes, null, 2));
  return lecture.session;
}

/** What a session says, wherever it was read from. */
function contenu(lue: SessionLue) {
  const { avertissements: _, noms: __, candidats, notes: ___, notesSecondGroupe: ____, ...reste } = lue;
  return {
    ...reste,
    candidats: candidats.map(({ ligne: _ligne, ...candidat }) => candidat),
    notes: [...iterNotes(lue)],
  };
}

describe.each(['session.xlsx', 'session.ods'])('%s, as LibreOffice writes it', (nom) => {
  test('says the same as the CSV files: dates, numbers with their zeros, formulas, empty lines', async () => {
    const lue = await session([
      [nom, octets(nom)],
      ['reglements.json', REGLEMENTS],
    ]);
    expect(contenu(lue)).toEqual(contenu(await session(petiteSession())));
  });

  test('counts the lines of a sheet as the spreadsheet does, and tells what it does not read', async () => {
    const lue = await session([
      [nom, octets(nom)],
      ['reglements.json', REGLEMENTS],
    ]);
    expect(lue.candidats.map(({ ligne }) => ligne)).toEqual([2, 3, 4]);
    expect(lue.noms?.get('candidats.csv')).toBe(`${nom}, feuille Candidats`);
    expect(
      lue.avertissements.map(({ code, fichier, valeur, message }) => [code, fichier, valeur, message]),
    ).toEqual([
      ['feuille_ignoree', nom, 'Notes anciennes', 'Cette feuille est masquée\u00a0: elle n’est pas lue.'],
      [
        'feuille_ignoree',
        nom,
        'Aide',
        'Cette feuille n’est pas lue\u00a0: elle ne porte le nom d’aucun fichier.',
      ],
    ]);
  });

  test('alone is read as what it is, and says that the règlements are missing', async () => {
    for (const provenance of [
      { kind: 'zip', path: fileURLToPath(new URL(nom, DOSSIER)) } as const,
      { kind: 'zip', bytes: octets(nom), nom } as const,
    ]) {
      const lecture = await readDepot(provenance);
      expect(lecture.ok ? [] : lecture.fautes.map(({ code, fichier }) => [code, fichier])).toContainEqual([
        'fichier_manquant',
        'reglements.json',
      ]);
    }
  });

  test('with any byte changed is answered with faults or a session, never thrown', async () => {
    const intact = octets(nom);
    await fc.assert(
      fc.asyncProperty(fc.nat(intact.length - 1), fc.integer({ min: 1, max: 255 }), async (ou, change) => {
        const bytes = Uint8Array.from(intact);
        bytes[ou] = (bytes[ou] ?? 0) ^ change;
        const fichiers: [string, string | Uint8Array][] = [
          [nom, bytes],
          ['reglements.json', REGLEMENTS],
        ];
        expect(typeof (await readSession({ kind: 'zip', bytes: zipOf(fichiers) })).ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});

test('a workbook beside CSV files stands for the file it is called after, whatever its only sheet is called', async () => {
  const fichiers = new Map(petiteSession());
  const candidats = String(fichiers.get('candidats.csv'));
  fichiers.delete('candidats.csv');
  fichiers.set(
    'candidats.xlsx',
    xlsxDe({ Feuil1: rangees(candidats.replace('"Tiers temps ; ordinateur"', 'Tiers temps')) }),
  );
  const lue = await session(fichiers);
  expect(lue.candidats.map(({ nom }) => nom)).toEqual(['Lœuille', "D'Arcambrume", 'Brisegrive']);
});

test('a lot of the 2nd groupe may be one workbook', async () => {
  const lecture = await readDepot({
    kind: 'zip',
    nom: 'lot.xlsx',
    bytes: xlsxDe(
      {
        'Choix 2nd groupe': [
          ['numero_candidat', 'discipline_1', 'date_1', 'discipline_2', 'date_2'],
          ['02600001', 'E3', { xml: '<c s="1"><v>46209.354166666664</v></c>' }, 'E4', ''],
        ],
        'Notes 2nd groupe': [
          ['numero_candidat', 'epreuve', 'code', 'note'],
          ['02600001', 'E3', '', { xml: '<c><v>12.5</v></c>' }],
          [{ xml: '<c><v>2600001</v></c>' }, 'E4', '', { xml: '<c><v>9</v></c>' }],
        ],
      },
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r0" Type="x/worksheet" Target="f0.xml"/><Relationship Id="r1" Type="x/worksheet" Target="/xl/f1.xml"/><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
      },
    ),
  });
  if (!lecture.ok || lecture.genre !== 'lot') throw new Error(JSON.stringify(lecture));
  expect(lecture.lot.choix[0]?.oraux).toEqual([
    { epreuve: 'E3', moment: '2026-07-06T08:30' },
    { epreuve: 'E4', moment: '' },
  ]);
  expect(lecture.lot.notes.map(({ numeroCandidat, note }) => [numeroCandidat, note])).toEqual([
    ['02600001', 1250],
    ['2600001', 900],
  ]);
});

test('numbers without their zeros are told, once for each column', async () => {
  const lecture = await readDepot({
    kind: 'zip',
    nom: 'lot.xlsx',
    bytes: xlsxDe({
      'notes-2nd-groupe': [
        ['numero_candidat', 'epreuve', 'code', 'note'],
        ['02600001', 'E3', '', { xml: '<c><v>12.5</v></c>' }],
        [{ xml: '<c><v>2600002</v></c>' }, 'E4', '', { xml: '<c><v>9.300000000000001</v></c>' }],
        [{ xml: '<c><v>2600003</v></c>' }, 'E4', '', { xml: '<c t="str"><f>x</f><v>10,25</v></c>' }],
      ],
    }),
  });
  if (!lecture.ok || lecture.genre !== 'lot') throw new Error(JSON.stringify(lecture));
  expect(lecture.lot.notes.map(({ numeroCandidat, note }) => [numeroCandidat, note])).toEqual([
    ['02600001', 1250],
    ['2600002', 930],
    ['2600003', 1025],
  ]);
  expect(lecture.lot.avertissements.map(({ code, ligne, colonne }) => [code, ligne, colonne])).toContainEqual(
    ['numero_en_nombre', 3, 'numero_candidat'],
  );
});

test('a workbook that expands beyond the limit is stopped', async () => {
  const gros = xlsxDe(
    { centres: [['code', 'nom', 'ville']] },
    { 'xl/f0.xml': `<worksheet>${' <a/>'.repeat(1_000_000)}</worksheet>` },
  );
  const fichiers = new Map([...petiteSession(), ['centres.xlsx', gros]] as [string, string | Uint8Array][]);
  fichiers.delete('centres.csv');
  const lecture = await readSession(
    { kind: 'zip', bytes: zipOf(fichiers) },
    { octets: 1_000_000, fichiers: 100 },
  );
  expect(lecture.ok ? [] : lecture.fautes.map(({ code }) => code)).toEqual(['trop_gros']);
});

test('a zip of a Windows program, with « \\ » in its paths, is read', async () => {
  const lue = await session([...petiteSession()].map(([nom, texte]) => [`Session\\${nom}`, texte] as const));
  expect(lue.candidats).toHaveLength(3);
});

describe('a number of a workbook', () => {
  test.each([
    ['12.5', '12,5'],
    ['12.499999999999998', '12,5'],
    ['0.30000000000000004', '0,3'],
    ['9', '9'],
    ['2.600000417E9', '2600000417'],
    ['26600004170', '26600004170'],
    ['-1.25', '-1,25'],
  ])('%s is « %s »', (valeur, texte) => {
    expect(nombreEnTexte(valeur).texte).toBe(texte);
  });

  test('has its zeros back where its format shows them', () => {
    expect(nombreEnTexte('2600000417', 11)).toEqual({ texte: '02600000417' });
    expect(nombreEnTexte('2600000417')).toEqual({ texte: '2600000417', nombre: true });
  });
});

describe('a date of a workbook', () => {
  test.each([
    ['38425', 1900, '2005-03-14'],
    ['1', 1900, '1900-01-01'],
    ['59', 1900, '1900-02-28'],
    ['61', 1900, '1900-03-01'],
    ['36963', 1904, '2005-03-14'],
    ['46209.354166666664', 1900, '2026-07-06 08:30'],
    ['46209.999994', 1900, '2026-07-06 23:59:59'],
  ] as const)('%s of the calendar of %s is %s', (valeur, calendrier, texte) => {
    expect(dateEnTexte(valeur, calendrier).texte).toBe(texte);
  });

  test.each([
    ['dd/mm/yyyy', true],
    ['[$-40C]d mmmm yyyy;@', true],
    ['General', false],
    ['0.00" pts dy"', false],
    ['#,##0.00\\ [$€-40C]', false],
    ['[Red]0', false],
  ] as const)('is what the format %s shows: %s', (format, date) => {
    expect(montreUneDate(format)).toBe(date);
  });
});
