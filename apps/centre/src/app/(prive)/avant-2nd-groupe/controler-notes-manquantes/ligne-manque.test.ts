import type { LigneManque } from '@delib/documents';
import { expect, test } from 'vitest';
import { bilanNotes, toLigneManque } from './ligne-manque';

const eve = { jury: '20112', numeroCandidat: '1', nom: 'Eve', prenoms: 'Lou' };
const NOTE: LigneManque = { ...eve, manque: { genre: 'note', epreuve: 'E3', intitule: 'Droit' } };
const CHOIX: LigneManque = { ...eve, numeroCandidat: '2', manque: { genre: 'choix', rang: 2 } };

test('a mark that lacks names its discipline; a choice, its rank', () => {
  expect(toLigneManque(NOTE)).toMatchObject({ discipline: 'E3 Droit', manque: 'La note' });
  expect(toLigneManque(CHOIX)).toMatchObject({ discipline: '2de discipline', manque: 'Le choix' });
});

test('the summary counts marks, choices and candidates apart', () => {
  const dire = (manques: readonly LigneManque[]) => bilanNotes(manques).replaceAll('\u00a0', ' ');
  expect(dire([NOTE, { ...NOTE, manque: CHOIX.manque }, CHOIX])).toBe(
    'Il manque 1 note et 2 choix de discipline, pour 2 candidats.',
  );
  expect(dire([NOTE])).toBe('Il manque 1 note, pour 1 candidat.');
  expect(dire([CHOIX])).toBe('Il manque 1 choix de discipline, pour 1 candidat.');
});
