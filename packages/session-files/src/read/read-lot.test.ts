import { fileURLToPath } from 'node:url';
import { petiteSession } from '@delib/testing/petits-fichiers';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../test-support/zip-a-la-main';
import { readDepot } from './read-lot';

const EXEMPLE = fileURLToPath(new URL('../../../../docs/exemple-2nd-groupe/', import.meta.url));

const lire = (fichiers: Readonly<Record<string, string>>) =>
  readDepot({ kind: 'zip', bytes: zipOf(new Map(Object.entries(fichiers))) });

async function fautes(fichiers: Readonly<Record<string, string>>) {
  const lecture = await lire(fichiers);
  return lecture.ok
    ? []
    : lecture.fautes.map(({ fichier, ligne, colonne, code }) => [fichier, ligne, colonne, code].join(' '));
}

const CHOIX = 'numero_candidat;discipline_1;date_1;discipline_2;date_2\n';
const NOTES = 'numero_candidat;epreuve;code;note\n';

describe('What is deposited', () => {
  test('is a lot of the 2nd groupe when it holds nothing else', async () => {
    const lecture = await readDepot({ kind: 'folder', path: EXEMPLE });
    if (!lecture.ok || lecture.genre !== 'lot') throw new Error('not a lot');
    const { choix, notes } = lecture.lot;
    expect(choix[0]).toEqual({
      numeroCandidat: '02600530982',
      oraux: [
        { epreuve: 'E3', moment: '2026-07-06T08:30' },
        { epreuve: 'E4', moment: '2026-07-06T14:00' },
      ],
      ligne: 2,
    });
    expect(choix[2]?.oraux.map(({ moment }) => moment)).toEqual(['2026-07-06T10:00', '']);
    expect(notes.map(({ nature, note }) => [nature, note])).toEqual([
      ['note', 1250],
      ['absent', null],
      ['note', 1100],
      ['note', 950],
      ['note', 1400],
      ['absent_justifie', null],
      ['note', 1200],
      ['note', 1000],
    ]);
  });
  test('is a session otherwise, which marks of the 2nd groupe may come with, and choices may not', async () => {
    const session = Object.fromEntries(petiteSession()) as Record<string, string>;
    const lecture = await lire({ ...session, 'notes-2nd-groupe.csv': `${NOTES}02600001;E1;;11\n` });
    expect(lecture).toMatchObject({ ok: true, genre: 'session' });
    expect(await fautes({ ...session, 'choix-2nd-groupe.csv': CHOIX })).toEqual([
      'choix-2nd-groupe.csv   fichier_inconnu',
    ]);
  });
  test('every fault of a lot is said with its line and column', async () => {
    expect(
      await fautes({
        'choix-2nd-groupe.csv': `${CHOIX}02600001;E1;2026-02-30 08:30;E2;\n02600002;;;E2;\n02600003;E1;;E2;\n02600003;E1;;E2;\n`,
        'notes-2nd-groupe.csv': `${NOTES}02600001;E1;;21\n02600001;E2;ABS;4\n02600002;E1;;8,125\n02600003;E1;;8\n02600003;E1;;9\n`,
      }),
    ).toEqual([
      'choix-2nd-groupe.csv 2 date_1 date_invalide',
      'choix-2nd-groupe.csv 3 discipline_1 cellule_vide',
      'choix-2nd-groupe.csv 5 numero_candidat doublon',
      'notes-2nd-groupe.csv 2 note note_hors_bornes',
      'notes-2nd-groupe.csv 3 note note_en_trop',
      'notes-2nd-groupe.csv 4 note note_decimales',
      'notes-2nd-groupe.csv 6 epreuve doublon',
    ]);
  });
});
