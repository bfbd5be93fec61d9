import { describe, expect, it } from 'vitest';
import { activitesDe, findActivite, sectionsDe } from './activites';
import { ACTIVITES } from './menu';

const menu = (role: Parameters<typeof sectionsDe>[0]) =>
  sectionsDe(role).map(({ section, activites }) => [section, ...activites.map(({ libelle }) => libelle)]);

const CENTRE = [
  ['Préparation des livrets scolaires pour le jury', 'Editer la liste des candidats avec livret scolaire'],
  [
    'Avant la délibération du 1er groupe',
    'Générer le plan de secours par jury',
    'Editer les listes de candidats',
    'Editer les statistiques avant délibération',
  ],
  [
    'Après la délibération du 1er groupe',
    'Suivre l’édition du PV de tenue de délibération',
    'Editer les listes de résultats du centre de délibération',
    'Terminer le 1er groupe',
  ],
  [
    'Organisation du 2nd groupe',
    'Editer le relevé de notes des candidats admissibles',
    'Saisir les choix et dates des épreuves du 2nd groupe',
  ],
  [
    'Avant la délibération du 2nd groupe',
    'Générer le plan de secours',
    'Contrôler les notes manquantes',
    'Ouvrir la délibération du 2nd groupe',
  ],
  [
    'Après la délibération du 2nd groupe',
    'Suivre l’édition du PV de tenue de délibération',
    'Editer les listes de résultats du 2nd groupe du jury - centre de délibération',
    'Terminer le 2nd groupe',
  ],
  [
    'Général',
    'Gérer l’avancement des jurys',
    'Editer la liste des candidats présumés fraudeurs ou inscrits en liste rouge',
    'Comptes-rendus',
    'Papillons',
    'Vérifier un document',
  ],
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
        'Composer les jurys',
        'Ouvrir les délibérations',
        'Saisir les notes',
        'Service de publication',
        'Verrouiller les groupes',
        'Réexamens',
        'Centres et utilisateurs',
        'Portail de secours',
        'Journal',
      ],
    ]);
  });
  it('of the RSSI authorises the portail de secours, reads the journal, verifies documents, and nothing else', () => {
    expect(menu('rssi')).toEqual([
      ['Général', 'Vérifier un document'],
      ['Académie', 'Portail de secours', 'Journal'],
    ]);
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
    expect(ACTIVITES.flatMap(({ numero }) => numero ?? [])).toEqual(
      Array.from({ length: 17 }, (_, rang) => rang + 1),
    );
  });
  it('is found by its id', () => {
    for (const activite of ACTIVITES) expect(findActivite(activite.id)).toBe(activite);
  });
  it('stays in one block with the others of its section, so that the menu shows each section once', () => {
    const sections = ACTIVITES.map(({ section }) => section);
    const blocks = sections.filter((section, i) => section !== sections[i - 1]);
    expect(new Set(blocks).size).toBe(blocks.length);
  });
});
