import { describe, expect, it } from 'vitest';
import type { Groupe } from '../decision/issue';
import { ETATS, type Etat } from '../jury/etats';
import { changeLeStocke, estSeulementSignale, type GenreEcart, raisonInterdit } from './correction';

/** The états at which an import may write this difference. */
function permis(genre: GenreEcart, groupe: Groupe | null = null, aUneHistoire = false): Etat[] {
  return ETATS.filter(
    (etat) => !raisonInterdit({ genre, groupe, etat, aUneHistoire, delibere: false, horsChoix: false }),
  );
}

describe('what an import may correct at each état', () => {
  it.each([
    ['note_nouvelle', 1, ['000', '105']],
    ['note_modifiee', 1, ['000', '105']],
    ['note_nouvelle', 2, ['200']],
    ['note_modifiee', 2, ['200']],
    ['choix_nouveau', 2, ['140', '198', '200']],
    ['choix_modifie', 2, ['140', '198', '200']],
    ['candidat_nouveau', null, ['000', '105']],
    ['candidat_modifie', null, ['000', '105']],
    ['candidat_deplace', null, ['000', '105']],
    ['candidat_accueilli', null, ['000', '105']],
    ['membre_nouveau', null, ['000', '105']],
    ['membre_modifie', null, ['000', '105']],
    ['membre_retire', null, ['000', '105']],
    ['jury_modifie', null, ['000', '105']],
    ['jury_reglement', null, ['000']],
    ['jury_centre', null, ['000']],
    ['reglement_different', null, []],
  ] as const)('%s of groupe %s: %j', (genre, groupe, etats) => {
    expect(permis(genre, groupe)).toEqual(etats);
  });

  it('a jury that was ever opened never changes its centre, a candidate deliberated on never its jury', () => {
    expect(permis('jury_centre', null, true)).toEqual([]);
    const moved = {
      genre: 'candidat_deplace',
      groupe: null,
      etat: '105',
      aUneHistoire: true,
      horsChoix: false,
    } as const;
    expect(raisonInterdit({ ...moved, delibere: true })).toBe('candidat_delibere');
  });

  it('the mark of an oral waits for the choice of the candidate', () => {
    const oral = { groupe: 2, etat: '200', aUneHistoire: true, delibere: false, horsChoix: true } as const;
    expect(raisonInterdit({ ...oral, genre: 'note_nouvelle' })).toBe('oral_non_choisi');
  });

  it('what is absent from the files, and an annulation they do not know, is told at every état and forbidden at none', () => {
    for (const genre of [
      'jury_absent',
      'candidat_absent',
      'note_absente',
      'annulation_gardee',
      'levee_gardee',
    ] as const) {
      expect(permis(genre, 1)).toEqual(ETATS);
      expect([estSeulementSignale(genre), changeLeStocke(genre)]).toEqual([true, false]);
    }
  });

  it('what only adds needs no confirmation in a first import, what changes does', () => {
    const added = ['centre_nouveau', 'periode_nouvelle', 'reglement_nouveau', 'note_nouvelle'] as const;
    expect(added.filter(changeLeStocke)).toEqual([]);
    const changed = ['centre_modifie', 'session_modifiee', 'note_modifiee', 'membre_retire'] as const;
    expect(changed.filter(changeLeStocke)).toEqual(changed);
  });
});
