import { ETATS, type Etat, type FaitsReexamen } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { phraseRecueil, phrasesAttente } from './moment';

const FAITS = { candidatsSecondGroupe: 5, choixManquants: 0, orauxManquants: 0 };
const dit = (etat: Etat, faits = FAITS) => phrasesAttente(etat, faits).join(' ').replaceAll('\u00a0', ' ');

describe('a jury with nothing to do is told what is going on and what comes next', () => {
  test('nothing is said where it deliberates or signs, and something everywhere else', () => {
    const muets = ETATS.filter((etat) => phrasesAttente(etat, FAITS).length === 0);
    expect(muets).toEqual(['110', '120', '210', '211']);
  });

  test.each(['130', '140', '198'] as const)('at %s, whether there will be a 2nd groupe', (etat) => {
    expect(dit(etat)).toContain('5 candidats sont admis à se présenter au 2nd groupe');
    expect(dit(etat, { ...FAITS, candidatsSecondGroupe: 0 })).toContain('pas d’autre délibération');
  });

  test('at 200, what is still missing, then that the chef de centre can open', () => {
    expect(dit('200', { ...FAITS, choixManquants: 1, orauxManquants: 3 })).toContain(
      'Il manque encore 1 choix de disciplines et 3 notes d’oral',
    );
    expect(dit('200')).toContain('le chef de centre peut ouvrir la délibération du 2nd groupe');
  });

  test('in a réexamen of the 2nd groupe, what is still missing, then nothing more', () => {
    const reexamen = (choixManquants: number, orauxManquants: number) =>
      phraseRecueil({ choixManquants, orauxManquants } as FaitsReexamen)?.replaceAll('\u00a0', ' ');
    expect(reexamen(1, 0)).toContain('Il manque encore 1 choix de disciplines :');
    expect(reexamen(0, 2)).toContain('Il manque encore 2 notes d’oral :');
    expect(reexamen(0, 0)).toBeUndefined();
    expect(phraseRecueil(null)).toBeNull();
  });

  test('after the 2nd groupe, that it is that groupe which is closed', () => {
    for (const etat of ['212', '214'] as const) expect(dit(etat)).toContain('2nd groupe');
    expect(dit('218')).toContain('achevé');
  });
});
