import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Membre } from './composition';
import { initialesDe, lireInitiales, presentsSansEmargement, refusEmargement } from './emargement';

const nommer = (prenom: string, nom: string) => ({ prenom, nom });

describe('The initials by which a member émarge', () => {
  it.each([
    ['Hélène', 'DUVAL', 'HD', ['HD', 'hd', 'h.d.', 'H. D.', ' h - d ']],
    ['Éric', 'ÉTIENNE', 'EE', ['ÉÉ', 'ee', 'É.É.']],
    ['Jean-Paul', 'MARTIN', 'JPM', ['JPM', 'J.-P. M.', 'JM']],
    ['Marie Claire', 'LE GOFF', 'MCG', ['MCG', 'MCLG', 'MG', 'MLG', 'ML']],
    [
      'Jean-Paul',
      'DE LA TOUR D’AUVERGNE',
      'JPTA',
      ['JPT', 'JPTA', 'JT', 'JPDLTDA', 'JD', 'J.-P. D. L. T. D’A.'],
    ],
    ['Aya', 'N’GUESSAN', 'ANG', ['ANG', "A. N'G.", 'AN']],
    ['Loïc', 'ŒUVRARD', 'LO', ['LO', 'LŒ', 'lœ']],
    ['Maëlle', 'FAŸ', 'MF', ['MF', 'mf']],
    ['Anne', 'DUPONT-DURAND', 'ADD', ['ADD', 'AD', 'A.D.-D.']],
    ['Li', 'DU', 'LD', ['LD']],
    ['Łukasz', 'ŠIMEK', 'LS', ['LS', 'ŁŠ']],
    ['', 'SUKARNO', 'S', ['S', 's.']],
  ])('of %s %s are %s, written as one writes them', (prenom, nom, exemple, ecrites) => {
    expect(initialesDe(nommer(prenom, nom))).toBe(exemple);
    for (const ecrite of ecrites) expect(lireInitiales(nommer(prenom, nom), ecrite), ecrite).not.toBeNull();
  });
  it.each([
    ['Hélène', 'DUVAL', ['', ' ', 'H', 'D', 'DH', 'HDX', 'XD', 'Hélène Duval', 'H1D2X']],
    ['Jean-Paul', 'MARTIN', ['PM', 'JP', 'MJP', 'JPMM']],
    ['Jean-Paul', 'DE LA TOUR', ['JPL', 'JA', 'T']],
    ['Loïc', 'ŒUVRARD', ['LU', 'LOE']],
  ])(
    'of %s %s are refused when they are of another, the wrong way round or unfinished',
    (prenom, nom, autres) => {
      for (const autre of autres) expect(lireInitiales(nommer(prenom, nom), autre), autre).toBeNull();
    },
  );
  it('are kept in plain capitals, whatever was typed', () => {
    expect(lireInitiales(nommer('Jean-Paul', 'Étienne'), ' j.-p. é. ')).toBe('JPE');
  });
  it('of anybody are accepted as proposed, without regard to case, points or spaces', () => {
    const mot = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿŒœ]{1,8}$/);
    const nom = fc
      .array(mot, { minLength: 1, maxLength: 4 })
      .chain((parties) => fc.constantFrom(' ', '-', '’', "'").map((entre) => parties.join(entre)));
    fc.assert(
      fc.property(nom, nom, (prenom, famille) => {
        const personne = nommer(prenom, famille);
        const proposees = initialesDe(personne);
        expect(lireInitiales(personne, proposees)).toBe(proposees);
        expect(lireInitiales(personne, proposees.toLowerCase().split('').join('. '))).toBe(proposees);
        expect(lireInitiales(personne, `${proposees}${proposees}`)).toBeNull();
      }),
    );
  });
});

const MEMBRE: Membre = {
  id: 'm1',
  nom: 'DUVAL',
  prenom: 'Hélène',
  qualite: 'membre',
  college: 'enseignants',
  statut: 'enseignant_public',
};
const FAIT = { initiales: 'HD', le: '2026-06-25T10:00:00.000Z' };

describe('An émargement', () => {
  it('is of a member recorded as having sat, on the spot or from afar', () => {
    expect(refusEmargement(MEMBRE, 'present', undefined, 'hd')).toBeNull();
    expect(refusEmargement(MEMBRE, 'a_distance', undefined, 'H.D.')).toBeNull();
    for (const presence of ['absent', undefined] as const) {
      expect(refusEmargement(MEMBRE, presence, undefined, 'hd')).toEqual({
        code: 'emargement_sans_presence',
        nom: 'Hélène DUVAL',
      });
    }
  });
  it('is done once', () => {
    expect(refusEmargement(MEMBRE, 'present', FAIT, 'hd')).toEqual({
      code: 'deja_emarge',
      nom: 'Hélène DUVAL',
      le: FAIT.le,
    });
  });
  it('is not done with the initials of another, and the refusal says which would be theirs', () => {
    expect(refusEmargement(MEMBRE, 'present', undefined, 'AB')).toEqual({
      code: 'initiales_refusees',
      nom: 'Hélène DUVAL',
      exemple: 'HD',
    });
  });
  it('lacks of those who sat, and of nobody who did not', () => {
    const membres = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    const presences = { a: 'present', b: 'a_distance', c: 'absent' } as const;
    expect(presentsSansEmargement(membres, presences, { a: FAIT })).toEqual([{ id: 'b' }]);
    expect(presentsSansEmargement(membres, presences, {})).toEqual([{ id: 'a' }, { id: 'b' }]);
  });
});
