import { type Changements, lirePetite } from '@delib/testing/petits-fichiers';
import { describe, expect, test } from 'vitest';
import { AVERTISSEMENTS_GARDES } from '../format/faute';
import { collectFautes } from './fautes';
import { iterNotes } from './notes';

async function lire(changements: Changements) {
  const lecture = await lirePetite(changements);
  if (!lecture.ok) throw new Error(JSON.stringify(lecture.fautes, null, 2));
  return lecture.session;
}

async function avertis(changements: Changements): Promise<readonly string[]> {
  const { avertissements } = await lire(changements);
  return avertissements.map(({ code, fichier, ligne, colonne, valeur, candidat, message }) =>
    [`${fichier} ${ligne} ${colonne}`, valeur ?? '–', code, candidat ?? '–', message]
      .join(' | ')
      .replaceAll(/\s/g, ' '),
  );
}

const SECONDE = `      { "code": "EF2", "unite": "UF2", "intitule": "Maths", "coefficient": "1", "forme": "orale", "domaine": null, "nature": "facultative", "controle": false }
    ],`;
/** The small session with a second facultative, that the first candidate takes with the first one. */
const DEUX_FACULTATIVES: Changements = {
  'reglements.json': (texte) =>
    texte.replace('"controle": false }\n    ],', `"controle": false },\n${SECONDE}`),
  'notes.csv': (texte) => `${texte.replace('EF;ABS;;', 'EF;;12;')}02600001;EF2;;14;\n`,
};

describe('what was received oddly imports, and is told', () => {
  test('nothing is, of the small session', async () => {
    expect((await lire({})).avertissements).toEqual([]);
  });

  test('a mark off the step: kept to the hundredth, in each file and of each nature', async () => {
    const changements: Changements = {
      'notes.csv': (texte) =>
        texte.replace('E1;;12,5', 'E1;;12,35').replace('BEN;13,5', 'BEN;13,2').replace('REP;7,5', 'REP;7,25'),
      'notes-2nd-groupe.csv': 'numero_candidat;epreuve;code;note\n02600001;E1;;11,75\n',
    };
    const suite =
      'La note n’est pas donnée en points entiers ou en demi-points ; elle est gardée telle quelle.';
    expect(await avertis(changements)).toEqual([
      `notes.csv 2 note | 12,35 | note_hors_pas | 02600001 | ${suite}`,
      `notes.csv 5 note | 13,2 | note_hors_pas | 02600002 | ${suite}`,
      `notes.csv 7 note | 7,25 | note_hors_pas | 02600003 | ${suite}`,
      `notes-2nd-groupe.csv 2 note | 11,75 | note_hors_pas | 02600001 | ${suite}`,
    ]);
    const session = await lire(changements);
    expect([...iterNotes(session)].map(({ note }) => note)).toEqual([1235, 900, null, 1320, null, 725, null]);
  });

  test('the same marks are on the step of a règlement that says so', async () => {
    expect(
      await avertis({
        'reglements.json': (texte) => texte.replace('"epreuves"', '"pasDesNotes": 0.01, "epreuves"'),
        'notes.csv': (texte) => texte.replace('E1;;12,5', 'E1;;12,35'),
      }),
    ).toEqual([]);
  });

  test('marks at two facultatives since session 2024', async () => {
    expect(await avertis(DEUX_FACULTATIVES)).toEqual([
      'notes.csv 9 epreuve | EF2 | facultatives_en_trop | 02600001 | Ce candidat a des notes à plus d’une épreuve facultative : depuis la session 2024, une au plus, outre l’engagement étudiant.',
    ]);
    expect((await lire(DEUX_FACULTATIVES)).notes.nombre).toBe(8);
  });

  test('not before, not when one is an absence, not beside the engagement étudiant', async () => {
    const de2023: Changements = {
      'session.csv': (texte) => texte.replaceAll('2026', '2023'),
      'notes.csv': 'numero_candidat;epreuve;code;note;annee\n02600001;EF;;12;\n02600001;EF2;;14;\n',
    };
    expect(await avertis({ ...DEUX_FACULTATIVES, ...de2023 })).toEqual([]);
    const absent = (texte: string) => `${texte}02600001;EF2;;14;\n`;
    expect(await avertis({ ...DEUX_FACULTATIVES, 'notes.csv': absent })).toEqual([]);
    const engagement = SECONDE.replace('false }', 'false, "engagementEtudiant": true }');
    expect(
      await avertis({
        ...DEUX_FACULTATIVES,
        'reglements.json': (texte) =>
          texte.replace('"controle": false }\n    ],', `"controle": false },\n${engagement}`),
      }),
    ).toEqual([]);
  });

  test.each(['null', '""', '"  "'])('a facultative with the coefficient %s counts with 1', async (blanc) => {
    const changements: Changements = {
      'reglements.json': (texte) =>
        texte.replace(
          '"intitule": "Langue", "coefficient": "1"',
          `"intitule": "Langue", "coefficient": ${blanc}`,
        ),
    };
    expect(await avertis(changements)).toEqual([
      'reglements.json 11 MIN › epreuves › 3 › coefficient | – | coefficient_absent | – | L’épreuve facultative EF n’a pas de coefficient : elle compte avec le coefficient 1.',
    ]);
    expect((await lire(changements)).reglements[0]?.epreuves[2]?.coefficient).toBe(100);
  });
});

test('no more warnings are kept than a report can hold', () => {
  const fautes = collectFautes();
  for (let ligne = 1; ligne <= AVERTISSEMENTS_GARDES + 5; ligne += 1) {
    fautes.avertir('note_hors_pas', { fichier: 'notes.csv', ligne }, '');
  }
  expect(fautes.avertissements).toHaveLength(AVERTISSEMENTS_GARDES);
});
