import { lirePetite, petiteSession } from '@delib/testing/petits-fichiers';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../test-support/zip-a-la-main';
import { iterNotes } from './notes';
import { readSession } from './read-session';
import type { SessionLue } from './session-lue';

async function session(changements: Parameters<typeof lirePetite>[0] = {}): Promise<SessionLue> {
  const lecture = await lirePetite(changements);
  if (!lecture.ok) throw new Error(JSON.stringify(lecture.fautes, null, 2));
  return lecture.session;
}

describe('a session without fault', () => {
  test('says its session, centres, périodes and jurys, one of them not named yet', async () => {
    const lue = await session();
    expect(lue.session).toEqual({
      code: '2026',
      libelle: 'Session 2026',
      annee: 2026,
      academie: { code: '99', nom: 'Val-de-Brume' },
      essai: false,
    });
    expect(lue.centres).toEqual([{ code: 'C1', nom: 'Lycée des Deux-Moulins', ville: 'Port-Lambert' }]);
    expect(lue.periodes[0]).toEqual({
      code: 'P1',
      libelle: 'Première période',
      debut: '2026-06-22',
      fin: '2026-06-26',
    });
    expect(lue.jurys).toEqual([
      {
        ligne: 2,
        code: '20112',
        centre: 'C1',
        periode: 'P1',
        reglement: { code: 'MIN', version: '2025-1' },
        nomination: { numero: '2026-118', date: '2026-06-02' },
      },
      {
        ligne: 3,
        code: '20113',
        centre: 'C1',
        periode: 'P1',
        reglement: { code: 'MIN', version: '2025-1' },
        nomination: null,
      },
    ]);
  });

  test('gives the members of a jury in their order, and the candidates as they are', async () => {
    const lue = await session();
    expect(lue.membres.map(({ ordre, nom, qualite }) => [ordre, nom, qualite])).toEqual([
      [1, 'Chantebise', 'president'],
      [2, 'Verteroche', 'vice_president'],
      [3, 'Clairelune', 'membre'],
    ]);
    expect(lue.candidats[1]).toEqual({
      ligne: 3,
      numeroCandidat: '02600002',
      numeroAnonymat: 'A2',
      jury: '20112',
      nom: "D'Arcambrume",
      prenoms: 'Zoé',
      dateNaissance: '2004-12-31',
      categorie: 'APPRENTI',
      etablissementCode: '9900001W',
      etablissement: 'Lycée des Deux-Moulins',
      forme: 'globale',
      livret: false,
      amenagements: 'Tiers temps ; ordinateur',
      listeRouge: true,
      presumeFraudeur: false,
    });
    expect(lue.candidats[2]).toMatchObject({
      etablissementCode: '',
      etablissement: '',
      forme: 'progressive',
      listeRouge: false,
    });
  });

  test('keeps every mark exact, in hundredths, with its nature and the session of what was kept', async () => {
    expect([...iterNotes(await session())]).toEqual([
      { candidat: 0, epreuve: 'E1', nature: 'note', note: 1250, annee: null, reference: null },
      { candidat: 0, epreuve: 'E2', nature: 'note', note: 900, annee: null, reference: null },
      { candidat: 0, epreuve: 'EF', nature: 'absent', note: null, annee: null, reference: null },
      { candidat: 1, epreuve: 'E1', nature: 'benefice', note: 1350, annee: 2024, reference: null },
      { candidat: 1, epreuve: 'E2', nature: 'absent_justifie', note: null, annee: null, reference: null },
      { candidat: 2, epreuve: 'E1', nature: 'report', note: 750, annee: 2021, reference: null },
      { candidat: 2, epreuve: 'E2', nature: 'non_passee', note: null, annee: null, reference: null },
    ]);
  });

  test('keeps an annulation with the decision it rests on, in either groupe', async () => {
    const lue = await session({
      'notes.csv':
        'numero_candidat;epreuve;code;note;annee;reference\n02600001;E1;;12,5;;\n02600001;E2;ann;;;Commission de discipline,  12 septembre 2026, n° 14\n',
      'notes-2nd-groupe.csv':
        'numero_candidat;epreuve;code;note;reference\n02600001;E1;ANN;;Commission de Lyon, n° 3\n',
    });
    const annulee = { candidat: 0, nature: 'annulee', note: null, annee: null };
    expect([...iterNotes(lue)]).toEqual([
      { candidat: 0, epreuve: 'E1', nature: 'note', note: 1250, annee: null, reference: null },
      { ...annulee, epreuve: 'E2', reference: 'Commission de discipline, 12 septembre 2026, n° 14' },
    ]);
    expect([...iterNotes(lue, 2)]).toEqual([
      { ...annulee, epreuve: 'E1', reference: 'Commission de Lyon, n° 3' },
    ]);
  });

  test('reads coefficients written « 1,5 », 3 or "1" as the same exact numbers', async () => {
    expect((await session()).reglements[0]?.epreuves.map(({ coefficient }) => coefficient)).toEqual([
      150, 300, 100,
    ]);
  });

  test('reads the orals of the 2nd groupe when their file is there', async () => {
    const lue = await session({
      'notes-2nd-groupe.csv': 'numero_candidat;epreuve;code;note\n02600001;E1;;14\n02600002;E1;ABS;\n',
    });
    expect([...iterNotes(lue, 2)]).toEqual([
      { candidat: 0, epreuve: 'E1', nature: 'note', note: 1400, annee: null, reference: null },
      { candidat: 1, epreuve: 'E1', nature: 'absent', note: null, annee: null, reference: null },
    ]);
  });
});

describe('what spreadsheets and people do to a file changes nothing', () => {
  const pareils: readonly (readonly [string, (texte: string) => string])[] = [
    ['a BOM', (texte) => `\ufeff${texte}`],
    ['CRLF line ends', (texte) => texte.replaceAll('\n', '\r\n')],
    ['no line end after the last line', (texte) => texte.trimEnd()],
    ['decimal points', (texte) => texte.replaceAll(/(\d),(\d)/g, '$1.$2')],
    ['lines of separators left below', (texte) => `${texte};;;;\n;;;;\n\n`],
    ['cells of the head beyond the last column', (texte) => texte.replaceAll('\n', ';;\n')],
    ['every cell in quotes', (texte) => texte.replaceAll(/[^;\n]+/g, '"$&"')],
    ['spaces around cells', (texte) => texte.replaceAll(';', ' ; ')],
    ['capitals and accents in the head', (texte) => texte.replace('numero_candidat', 'Numéro candidat')],
    ['columns in another order', (texte) => texte.replaceAll(/^([^;\n]*);([^;\n]*);/gm, '$2;$1;')],
  ];
  test.each(pareils)('%s', async (_, change) => {
    expect(await session({ 'notes.csv': change })).toEqual(await session());
  });

  test('commas between cells, texts with commas in quotes', async () => {
    const notes = (texte: string) => texte.replaceAll(/(\d+),(\d+)/g, '"$1,$2"').replaceAll(';', ',');
    const candidats = (texte: string) => texte.replaceAll(';', ',').replace('Tiers temps ,', 'Tiers temps ;');
    expect(await session({ 'notes.csv': notes, 'candidats.csv': candidats })).toEqual(await session());
  });

  test('dates as a French spreadsheet rewrites them', async () => {
    const francaises = (texte: string) => texte.replaceAll(/(\d{4})-(\d{2})-(\d{2})/g, '$3/$2/$1');
    const lue = await session({ 'candidats.csv': francaises, 'periodes.csv': francaises });
    expect(lue).toEqual(await session());
  });

  test('accents written as two characters become one', async () => {
    const lue = await session({ 'candidats.csv': (texte) => texte.normalize('NFD') });
    expect(lue.candidats[0]?.prenoms).toBe('Élan Côme');
  });

  test('a column that may be empty may be missing', async () => {
    const sans = (texte: string) => texte.replaceAll(/;[^;\n]*;[^;\n]*$/gm, '');
    const lue = await session({ 'candidats.csv': sans });
    expect(lue.candidats.map(({ listeRouge, presumeFraudeur }) => listeRouge || presumeFraudeur)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a zip of one folder, with what operating systems add', async () => {
    const fichiers = [...petiteSession()].map(([nom, contenu]) => [`session 2026/${nom}`, contenu] as const);
    const bytes = zipOf([
      ...fichiers,
      ['session 2026/.DS_Store', 'x'],
      ['__MACOSX/session 2026/._notes.csv', 'x'],
      ['session 2026/lisez-moi.txt', 'bonjour'],
    ]);
    expect(await readSession({ kind: 'zip', bytes })).toEqual({ ok: true, session: await session() });
  });
});

describe('what is to be looked at', () => {
  const ages = async (naissance: string) => {
    const { avertissements } = await session({
      'candidats.csv': (texte) => texte.replace('2005-03-14', naissance),
    });
    return avertissements.map(({ code, fichier, ligne, colonne, valeur, message, candidat }) =>
      [code, fichier, ligne, colonne, valeur, candidat, message]
        .join(' | ')
        .replaceAll(/[\u202f\u00a0]/g, ' '),
    );
  };

  test('is a candidate whose age at the first day of the session cannot well be true', async () => {
    expect(await ages('1901-01-01')).toEqual([
      'age_a_verifier | candidats.csv | 2 | date_naissance | 1901-01-01 | 02600001 | Ce candidat a 125 ans au début de la session, le 22/06/2026 : vérifiez sa date de naissance.',
    ]);
    expect(await ages('2026-06-22')).toEqual([expect.stringContaining('Ce candidat a 0 an au début')]);
    expect(await ages('2011-06-23')).toEqual([expect.stringContaining('a 14 ans')]);
    expect(await ages('1935-06-22')).toEqual([expect.stringContaining('a 91 ans')]);
  });

  test('is nobody of 15 to 90', async () => {
    expect(await ages('2011-06-22')).toEqual([]);
    expect(await ages('1935-06-23')).toEqual([]);
    expect(await ages('29/02/2004')).toEqual([]);
  });
});

describe('lines without anything to read', () => {
  test.each([';;;;', ' ; ; ; ;', '\u00a0;\u00a0;', '   ', '\t', ';;;;;;;;;;;;;;;;;;', '"";"";"";""'])(
    '« %s » are skipped above the head, between the lines and below them, and counted',
    async (vide) => {
      const lue = await session({
        'centres.csv': (texte) => {
          const [tete = '', ligne = ''] = texte.split('\n');
          return [...(vide.startsWith('"') ? [] : [vide]), tete, vide, ligne, vide, vide, ''].join('\r\n');
        },
        'candidats.csv': (texte) => texte.replaceAll('\n', `\n${vide}\n`).replace('2005-03-14', '1901-01-01'),
      });
      expect(lue.centres).toHaveLength(1);
      expect(lue.candidats.map(({ ligne }) => ligne)).toEqual([3, 5, 7]);
      expect(lue.avertissements.map(({ ligne }) => ligne)).toEqual([3]);
    },
  );

  test('a line of blanks does not hide that a line is too long', async () => {
    const lecture = await lirePetite({ 'centres.csv': 'code;nom;ville\n ; ;\nC1;a;b;c\n' });
    expect(lecture.ok ? [] : lecture.fautes.map(({ ligne, code }) => [ligne, code])).toContainEqual([
      3,
      'nombre_de_cellules',
    ]);
  });
});
