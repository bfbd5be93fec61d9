import { expect, test } from 'vitest';
import { lisezMoiDuJury, lisezMoiDuPlan } from './lisez-moi';

const JURY = {
  code: '20112',
  specialite: 'BTS SIO',
  etat: '105',
  session: '2026',
  centreCode: 'C1',
  centreNom: 'Lycée du Parc',
  centreVille: 'Lyon',
} as const;
const etabliLe = '22 juin 2026 à 08:00';

test('the LISEZ-MOI of a plan names the jurys in it, and those left out with why', () => {
  const texte = lisezMoiDuPlan(
    1,
    [
      { jury: JURY, refus: null },
      { jury: { ...JURY, code: '20113' }, refus: { code: 'aucune_note' } },
      {
        jury: { ...JURY, code: '20114', etat: '140' },
        refus: { code: 'etat_inadapte', etat: '140', attendus: ['110'] },
      },
    ],
    { etabliLe, adresse: 'https://secours.example' },
  );
  expect(texte).toMatch(/^\ufeffPlan de secours du 1er groupe\r\n/);
  expect(texte).toContain('- jury-20112');
  expect(texte).not.toContain('jury-20113');
  expect(texte).toContain('- 20113\u00a0: aucune note reçue\r\n');
  expect(texte).toMatch(/- 20114\u00a0: état 140 /);
});

test('statistics before the deliberation are in the folder of the 1er groupe alone', () => {
  const plan = { etabliLe, candidats: 34 };
  expect(lisezMoiDuJury(JURY, 1, plan)).toContain('statistiques-avant-deliberation-20112.pdf');
  expect(lisezMoiDuJury(JURY, 2, plan)).not.toContain('statistiques');
});
