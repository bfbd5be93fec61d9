import type { CandidatDesChoix, JuryDesChoix } from '@delib/usecases/choix/lire-choix';
import { describe, expect, test } from 'vitest';
import { toLigneChoix } from './ligne-choix';

const JURY: JuryDesChoix = {
  id: 'j1',
  code: '20113',
  centre: 'Lycée des Deux-Moulins',
  etat: '200',
  reglementId: 'r1',
};
const CANDIDAT: CandidatDesChoix = {
  id: 'c1',
  juryId: 'j1',
  numeroCandidat: '02621289537',
  nom: 'Lœuille',
  prenoms: 'Zoé',
  admissible: true,
  refus: null,
  choix: [
    { epreuve: '', moment: '' },
    { epreuve: '', moment: '' },
  ],
  saisie: null,
  bilan: { resultats: {}, pointsJury: 0 },
};
const raison = (jury: Partial<JuryDesChoix>, candidat: Partial<CandidatDesChoix> = {}) =>
  toLigneChoix({ ...CANDIDAT, ...candidat }, [{ ...JURY, ...jury }]).raison;

describe('why nothing can be typed in a row of the choices', () => {
  test('nothing says so while the jury gathers its choices', () => {
    expect(raison({})).toBeNull();
  });

  test('past that, the row names the états by their codes alone: there are as many rows as candidates', () => {
    const refus = { code: 'etat_inadapte', etat: '210', attendus: ['140', '198', '200'] } as const;
    expect(raison({ etat: '210' }, { refus })).toBe(
      'Jury à l’état 210 : les choix se saisissent aux états 140, 198 et 200.',
    );
  });

  test('a candidate no longer admitted to the 2nd groupe is told in the words of the refusal', () => {
    expect(raison({}, { admissible: false })).toMatch(/2nd groupe/);
  });
});
