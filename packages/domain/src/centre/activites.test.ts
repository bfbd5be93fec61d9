import { describe, expect, it } from 'vitest';
import { ACTIVITES, activiteParChemin, activitesDe, findActivite, sectionsDe } from './activites';

const menu = (role: Parameters<typeof sectionsDe>[0]) =>
  sectionsDe(role).map(({ section, activites }) => [section, ...activites.map(({ libelle }) => libelle)]);

const CENTRE = [
  [
    'Après la délibération du 1er groupe',
    'Suivre l’édition du PV de tenue de délibération',
    'Editer les listes de résultats du centre de délibération',
    'Terminer le 1er groupe',
  ],
  ['Général', 'Gérer l’avancement des jurys', 'Comptes-rendus', 'Vérifier un document'],
];

describe('The menu Délibération', () => {
  it('of a chef de centre has the memo’s sections and labels', () => {
    expect(menu('chef_de_centre')).toEqual(CENTRE);
  });
  it('of a gestionnaire has the section Académie as well', () => {
    expect(menu('gestionnaire')).toEqual([
      ...CENTRE,
      [
        'Académie',
        'Importer une session',
        'Ouvrir les délibérations',
        'Papillons',
        'Service de publication',
        'Verrouiller les groupes',
      ],
    ]);
  });
  it('of the RSSI verifies documents and nothing else', () => {
    expect(menu('rssi')).toEqual([['Général', 'Vérifier un document']]);
  });
  it.each(['president', 'vice_president'] as const)(
    'is empty for a %s: the jury has its own portal',
    (role) => {
      expect(activitesDe(role)).toEqual([]);
    },
  );
});

describe('Each activity', () => {
  it('has an address of its own, in plain letters, under no other activity', () => {
    for (const { chemin } of ACTIVITES) {
      expect(chemin).toMatch(/^(\/[a-z0-9]+(-[a-z0-9]+)*)+$/);
      expect(ACTIVITES.filter((other) => `${other.chemin}/`.startsWith(`${chemin}/`))).toHaveLength(1);
    }
  });
  it('has an id and, where the memo numbers it, a number of its own', () => {
    const ids = ACTIVITES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ACTIVITES.flatMap(({ numero }) => numero ?? [])).toEqual([5, 6, 7, 16]);
  });
  it('is found by its id, its address and the pages under it', () => {
    for (const activite of ACTIVITES) {
      expect(findActivite(activite.id)).toBe(activite);
      expect(activiteParChemin(activite.chemin)).toBe(activite);
      expect(activiteParChemin(`${activite.chemin}/20112`)).toBe(activite);
    }
  });
  it.each(['/', '/connexion', '/academie', '/academie/importation', '/general', ''])(
    'is none at « %s »',
    (chemin) => {
      expect(activiteParChemin(chemin)).toBeNull();
    },
  );
  it('stays in one block with the others of its section, so that the menu shows each section once', () => {
    const sections = ACTIVITES.map(({ section }) => section);
    const blocks = sections.filter((section, i) => section !== sections[i - 1]);
    expect(new Set(blocks).size).toBe(blocks.length);
  });
});
