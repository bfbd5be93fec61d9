import { describe, expect, test } from 'vitest';
import { estActif, filAriane, type Menu, sections } from './menu';

const MENUS: readonly Menu[] = [
  { titre: 'Accueil', href: '/', entrees: [] },
  {
    titre: 'Délibération',
    href: '/deliberation',
    entrees: [
      { section: 'Avant', activite: 'Editer les listes de candidats', href: '/listes' },
      { section: 'Après', activite: 'Terminer le 1er groupe', href: '/terminer' },
      { section: 'Avant', activite: 'Générer le plan de secours', href: '/plan' },
    ],
  },
];
const [, DELIBERATION] = MENUS;

describe('the menu', () => {
  test('gathers activities by section, in the order of the definition', () => {
    if (DELIBERATION === undefined) throw new Error('no menu');
    expect(sections(DELIBERATION).map(({ section, entrees }) => [section, entrees.length])).toEqual([
      ['Avant', 2],
      ['Après', 1],
    ]);
  });

  test('marks the page and what is below it, the home page only for itself', () => {
    expect(estActif('/listes', '/listes/20112')).toBe(true);
    expect(estActif('/listes', '/listes-autres')).toBe(false);
    expect(estActif('/', '/listes')).toBe(false);
  });
});

describe('the breadcrumb', () => {
  test('goes from the home page through menu and section to the activity', () => {
    expect(filAriane(MENUS, '/terminer').map(({ libelle }) => libelle)).toEqual([
      'Accueil',
      'Délibération',
      'Après',
      'Terminer le 1er groupe',
    ]);
    expect(filAriane(MENUS, '/terminer').at(-1)?.href).toBeUndefined();
  });

  test('below an activity, the activity becomes a link', () => {
    const fil = filAriane(MENUS, '/terminer', [{ libelle: 'Jury 20112' }]);
    expect(fil.at(-2)).toEqual({ libelle: 'Terminer le 1er groupe', href: '/terminer' });
    expect(fil.at(-1)).toEqual({ libelle: 'Jury 20112' });
  });

  test('a section that has the name of its menu is said once', () => {
    const academie: Menu = {
      titre: 'Académie',
      href: '/academie',
      entrees: [{ section: 'Académie', activite: 'Papillons', href: '/academie/papillons' }],
    };
    expect(filAriane([academie], '/academie/papillons').map(({ libelle }) => libelle)).toEqual([
      'Accueil',
      'Académie',
      'Papillons',
    ]);
  });
});
