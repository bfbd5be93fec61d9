import { ACTIVITES, activitesDe, findActivite } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { filActivite, libelleActivite, menusDe } from './menu';

const activites = (role: Parameters<typeof menusDe>[0]) =>
  menusDe(role).map(({ titre, entrees }) => [titre, entrees.map(({ activite }) => activite)]);

describe('the header’s menus', () => {
  test('a chef de centre finds « Délibération » and nothing of the académie', () => {
    expect(menusDe('chef_de_centre').map(({ titre }) => titre)).toEqual(['Accueil', 'Délibération']);
    // The seventeen of the memo, « Comptes-rendus », « Papillons » and « Vérifier un document ».
    expect(activites('chef_de_centre')[1]?.[1]).toHaveLength(20);
  });

  test('a gestionnaire also finds « Académie »', () => {
    expect(menusDe('gestionnaire').map(({ titre }) => titre)).toEqual([
      'Accueil',
      'Délibération',
      'Académie',
    ]);
  });

  test('the RSSI finds only what the RSSI may open', () => {
    expect(activites('rssi')).toEqual([
      ['Accueil', []],
      ['Délibération', ['Vérifier un document']],
      ['Académie', ['Portail de secours', 'Journal']],
    ]);
  });

  test.each(['chef_de_centre', 'gestionnaire', 'rssi'] as const)(
    'of a %s hold exactly the activities of the role, each once',
    (role) => {
      const liens = menusDe(role).flatMap(({ entrees }) => entrees.map(({ href }) => href));
      expect(liens.toSorted()).toEqual(
        activitesDe(role)
          .map(({ chemin }) => chemin)
          .toSorted(),
      );
    },
  );
});

test('the breadcrumb of every activity names it last, after its section', () => {
  for (const { id, roles } of ACTIVITES) {
    const [role] = roles;
    const { libelle, sousActivite } = findActivite(id);
    expect(filActivite(role, id).at(-1)).toEqual({ libelle: libelleActivite(findActivite(id)) });
    if (sousActivite !== undefined) expect(filActivite(role, id).at(-2)).toEqual({ libelle });
    expect(filActivite(role, id)[0]).toEqual({ libelle: 'Accueil', href: '/' });
  }
});
