import { ETATS, type Etat, findActivite, precede, type StatutPv } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { type JuryAccueil, resteAFaire } from './reste-a-faire';

function jury(etat: Etat, changes: Partial<JuryAccueil> = {}): JuryAccueil {
  const pv: StatutPv = precede(etat, '120') ? 'sans_pv' : etat === '120' ? 'non_signe' : 'signe';
  return { id: etat, code: `2${etat}`, etat, pv, publicationOuverte: true, papillonEmis: true, ...changes };
}

const libelles = (role: 'chef_de_centre' | 'gestionnaire', un: JuryAccueil) =>
  resteAFaire(role, [un]).map(({ nature, libelle }) => `${nature} ${libelle}`);

describe('what a chef de centre is told of a jury at each état', () => {
  test.each([
    ['000', ['attente Délibération à ouvrir par le gestionnaire académique']],
    ['105', ['attente Délibération à ouvrir par le gestionnaire académique']],
    ['110', ['attente Délibération en cours']],
    ['120', ['attente PV à signer par le président ou le vice-président']],
    ['130', ['a_faire Editer les listes de résultats et les faire signer', 'a_faire Terminer le 1er groupe']],
    ['140', ['attente 1er groupe terminé, à verrouiller par le gestionnaire académique']],
    ['198', []],
    ['210', []],
  ] as const)('%s', (etat, attendu) => {
    expect(libelles('chef_de_centre', jury(etat))).toEqual(attendu);
  });

  test('a signed PV at 120 waits for the jury to close, not for a signature', () => {
    expect(libelles('chef_de_centre', jury('120', { pv: 'signe' }))).toEqual([
      'attente PV signé, délibération à clôturer par le jury',
    ]);
  });

  test('a deliberation reopened after its signature is told as such', () => {
    expect(libelles('chef_de_centre', jury('110', { pv: 'rouvert' }))).toEqual([
      'attente Délibération rouverte : un nouveau PV sera à signer',
    ]);
  });

  test('while the publication service is closed, lists wait for the académie and ending the groupe does not', () => {
    expect(libelles('chef_de_centre', jury('130', { publicationOuverte: false }))).toEqual([
      'attente Listes de résultats : service de publication à ouvrir par le gestionnaire académique',
      'a_faire Terminer le 1er groupe',
    ]);
  });

  test('an anomalie comes before anything else and asks for nothing to be ended', () => {
    const [premiere, ...suite] = libelles('chef_de_centre', jury('130', { pv: 'anomalie' }));
    expect(premiere).toMatch(/^alerte PV en anomalie/);
    expect(suite).toEqual([]);
  });
});

describe('what a gestionnaire is told of a jury at each état', () => {
  test.each([
    ['000', ['a_faire Ouvrir la modification des notes']],
    ['105', ['a_faire Ouvrir la délibération']],
    ['110', ['attente Délibération en cours']],
    ['120', ['attente PV à signer par le président ou le vice-président']],
    ['130', ['attente 1er groupe à terminer par le chef de centre']],
    ['140', ['a_faire Verrouiller le 1er groupe']],
    ['198', []],
  ] as const)('%s', (etat, attendu) => {
    expect(libelles('gestionnaire', jury(etat))).toEqual(attendu);
  });

  test('a jury that opens and whose président has no papillon is one to issue papillons for', () => {
    expect(libelles('gestionnaire', jury('110', { papillonEmis: false }))).toContain(
      'a_faire Editer les papillons du président et du vice-président',
    );
  });

  test('the publication service is asked for as soon as a jury has results', () => {
    expect(libelles('gestionnaire', jury('130', { publicationOuverte: false }))).toContain(
      'a_faire Ouvrir le service de publication du 1er groupe',
    );
  });
});

test('each step leads to an activity that the role may open', () => {
  const jurys = ETATS.flatMap((etat) => [
    jury(etat),
    jury(etat, { papillonEmis: false, publicationOuverte: false }),
  ]);
  for (const role of ['chef_de_centre', 'gestionnaire'] as const) {
    for (const { activite } of resteAFaire(role, jurys)) {
      if (activite !== null) expect(findActivite(activite).roles).toContain(role);
    }
  }
});

test('steps come in the order of the workflow, whatever the order of the jurys', () => {
  const etapes = resteAFaire(
    'chef_de_centre',
    ETATS.toReversed().map((etat) => jury(etat)),
  );
  expect(etapes.map(({ jurys: [premier] }) => premier?.etat)).toEqual([
    '105',
    '110',
    '120',
    '130',
    '130',
    '140',
  ]);
});

test('the RSSI has nothing to do with any jury', () => {
  expect(resteAFaire('rssi', [jury('130')])).toEqual([]);
});
