import { describe, expect, it } from 'vitest';
import { distinguerHomonymes, type PersonneIdentifiee } from './homonymes';

const alix = (numeroCandidat: string, changes: Partial<PersonneIdentifiee> = {}): PersonneIdentifiee => ({
  nom: 'Durmont',
  prenoms: 'Alix',
  numeroCandidat,
  dateNaissance: '2005-03-14',
  ...changes,
});
const dites = (...personnes: readonly PersonneIdentifiee[]) =>
  Object.fromEntries(distinguerHomonymes(personnes));

describe('homonyms of a posted list', () => {
  it('are told apart by their birth', () => {
    expect(dites(alix('1'), alix('2', { dateNaissance: '2004-01-02' }))).toEqual({
      1: { dateNaissance: '2005-03-14', numeroCandidat: null },
      2: { dateNaissance: '2004-01-02', numeroCandidat: null },
    });
  });

  it('are told apart by their numéro where the birth would tell nothing', () => {
    expect(dites(alix('02600000700'), alix('02600000701'))).toEqual({
      '02600000700': { dateNaissance: null, numeroCandidat: '02600000700' },
      '02600000701': { dateNaissance: null, numeroCandidat: '02600000701' },
    });
  });

  it('are told apart by both, when two of three have one birth date', () => {
    expect(dites(alix('1'), alix('2'), alix('3', { dateNaissance: '2004-01-02' }))).toEqual({
      1: { dateNaissance: '2005-03-14', numeroCandidat: '1' },
      2: { dateNaissance: '2005-03-14', numeroCandidat: '2' },
      3: { dateNaissance: '2004-01-02', numeroCandidat: null },
    });
  });

  it('are those whose names are written otherwise', () => {
    const autre = alix('2', { nom: 'DURMONT', prenoms: ' Alïx ', dateNaissance: '2004-01-02' });
    expect(Object.keys(dites(alix('1'), autre))).toEqual(['1', '2']);
  });

  it('are nobody else: no birth date is posted beside a name that stands alone', () => {
    expect(dites(alix('1'), alix('2', { prenoms: 'Alix Marie' }), alix('3', { nom: 'Durmond' }))).toEqual({});
  });
});
