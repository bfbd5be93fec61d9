import { ETAPES, ETATS, type Etat, findActivite, precede, type StatutPv } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import type { JurysAccueil } from './etape';
import { resteAFaire } from './reste-a-faire';

const statut = (etat: Etat, groupe: 1 | 2): StatutPv => {
  const { edition } = ETAPES[groupe];
  if (precede(etat, edition)) return 'sans_pv';
  return etat === edition ? 'non_signe' : 'signe';
};

/** A jury in order: plan made, papillons out, services open, everything of the 2nd groupe entered. */
function jury(etat: Etat, changes: Partial<JurysAccueil> = {}): JurysAccueil {
  return {
    codes: [`2${etat}`],
    etat,
    pv: { 1: statut(etat, 1), 2: statut(etat, 2) },
    publicationOuverte: { 1: true, 2: true },
    papillonEmis: true,
    planGenere: { 1: true, 2: true },
    notesManquent: false,
    secondGroupe: true,
    choixManquent: false,
    orauxManquent: false,
    reexamen: { choixManquent: false, orauxManquent: false },
    ancien: null,
    ...changes,
  };
}

const libelles = (role: 'chef_de_centre' | 'gestionnaire', un: JurysAccueil) =>
  resteAFaire(role, [un]).map(({ nature, libelle }) => `${nature} ${libelle}`);

const RLN = 'a_faire Editer le relevé de notes des candidats admissibles';

describe('what a chef de centre is told of a jury at each état', () => {
  test.each([
    ['000', ['attente Délibération à ouvrir par le gestionnaire académique']],
    ['105', ['attente Délibération à ouvrir par le gestionnaire académique']],
    ['110', ['attente Délibération en cours']],
    ['120', ['attente PV à signer par le président ou le vice-président']],
    ['130', ['a_faire Editer les listes de résultats et les faire signer', 'a_faire Terminer le 1er groupe']],
    ['140', [RLN, 'attente 1er groupe terminé, à verrouiller par le gestionnaire académique']],
    ['198', [RLN, 'attente Recueil des notes du 2nd groupe à ouvrir par le gestionnaire académique']],
    ['200', ['a_faire Ouvrir la délibération du 2nd groupe']],
    ['210', ['attente Délibération en cours']],
    ['211', ['attente PV à signer par le président ou le vice-président']],
    ['212', ['a_faire Editer les listes de résultats et les faire signer', 'a_faire Terminer le 2nd groupe']],
    ['214', ['attente 2nd groupe terminé, à verrouiller par le gestionnaire académique']],
    ['218', []],
  ] as const)('%s', (etat, attendu) => {
    expect(libelles('chef_de_centre', jury(etat))).toEqual(attendu);
  });

  test('at 218, that a réexamen of the 2nd groupe waits for choices; the marks of its orals are the gestionnaire’s', () => {
    const attend = (choixManquent: boolean, orauxManquent: boolean) =>
      jury('218', { reexamen: { choixManquent, orauxManquent } });
    expect(libelles('chef_de_centre', attend(true, false))).toEqual([
      'a_faire Saisir les choix et dates des épreuves du 2nd groupe',
    ]);
    expect(libelles('gestionnaire', attend(true, false))).toEqual([
      'attente Choix des candidats à saisir par le centre',
    ]);
    expect(libelles('chef_de_centre', attend(false, true))).toEqual([]);
    expect(libelles('gestionnaire', attend(false, true))).toEqual(['a_faire Saisir les notes des oraux']);
  });

  test.each([
    ['120', 1],
    ['211', 2],
  ] as const)('a signed PV at %s waits for the jury to close, not for a signature', (etat, groupe) => {
    const signe = jury(etat, { pv: { 1: 'signe', 2: 'sans_pv', [groupe]: 'signe' } });
    expect(libelles('chef_de_centre', signe)).toEqual([
      'attente PV signé, délibération à clôturer par le jury',
    ]);
  });

  test.each([
    ['110', 1],
    ['210', 2],
  ] as const)('a deliberation reopened after its signature is told as such at %s', (etat, groupe) => {
    const rouvert = jury(etat, { pv: { 1: 'signe', 2: 'sans_pv', [groupe]: 'rouvert' } });
    expect(libelles('chef_de_centre', rouvert)).toEqual([
      'attente Délibération rouverte : un nouveau PV sera à signer',
    ]);
  });

  test.each([
    ['130', '1er'],
    ['212', '2nd'],
  ] as const)(
    'while the service is closed, lists of %s wait for the académie and ending does not',
    (etat, nom) => {
      expect(libelles('chef_de_centre', jury(etat, { publicationOuverte: { 1: false, 2: false } }))).toEqual([
        `a_faire Terminer le ${nom} groupe`,
        'attente Listes de résultats : service de publication à ouvrir par le gestionnaire académique',
      ]);
    },
  );

  test('a plan de secours that nobody made yet is to be made, in the groupe it serves', () => {
    const sansPlan = { planGenere: { 1: false, 2: false } };
    expect(libelles('chef_de_centre', jury('105', sansPlan))).toContain('a_faire Générer le plan de secours');
    expect(libelles('chef_de_centre', jury('200', sansPlan))).toContain(
      'a_faire Générer le plan de secours du 2nd groupe',
    );
    expect(libelles('chef_de_centre', jury('130', sansPlan)).join()).not.toContain('plan de secours');
  });

  test('choices are entered from the end of the 1er groupe, and missing marks wait for the académie', () => {
    for (const etat of ['140', '198', '200'] as const) {
      expect(libelles('chef_de_centre', jury(etat, { choixManquent: true }))).toContain(
        'a_faire Saisir les choix et dates des épreuves du 2nd groupe',
      );
    }
    expect(libelles('chef_de_centre', jury('200', { orauxManquent: true }))).toEqual([
      'attente Notes d’oral manquantes, à saisir par le gestionnaire académique',
    ]);
  });

  test('a jury that sends nobody to the 2nd groupe has nothing left at 198', () => {
    expect(libelles('chef_de_centre', jury('198', { secondGroupe: false }))).toEqual([]);
    expect(libelles('gestionnaire', jury('198', { secondGroupe: false }))).toEqual([]);
  });

  test.each([
    ['130', 1],
    ['212', 2],
  ] as const)(
    'an anomalie at %s comes before anything else and asks for nothing to be ended',
    (etat, groupe) => {
      const anomalie = jury(etat, { pv: { 1: 'signe', 2: 'sans_pv', [groupe]: 'anomalie' } });
      const [premiere, ...suite] = libelles('chef_de_centre', anomalie);
      expect(premiere).toMatch(/^alerte PV en anomalie/);
      expect(suite).toEqual([]);
    },
  );
});

describe('what a gestionnaire is told of a jury at each état', () => {
  test.each([
    ['000', ['a_faire Ouvrir la modification des notes']],
    ['105', ['a_faire Ouvrir la délibération']],
    ['110', ['attente Délibération en cours']],
    ['120', ['attente PV à signer par le président ou le vice-président']],
    ['130', ['attente 1er groupe à terminer par le chef de centre']],
    ['140', ['a_faire Verrouiller le 1er groupe']],
    ['198', ['a_faire Ouvrir le recueil des notes du 2nd groupe']],
    ['200', ['attente Délibération du 2nd groupe à ouvrir par le chef de centre']],
    ['210', ['attente Délibération en cours']],
    ['211', ['attente PV à signer par le président ou le vice-président']],
    ['212', ['attente 2nd groupe à terminer par le chef de centre']],
    ['214', ['a_faire Verrouiller le 2nd groupe']],
    ['218', []],
  ] as const)('%s', (etat, attendu) => {
    expect(libelles('gestionnaire', jury(etat))).toEqual(attendu);
  });

  test('marks that are missing come before the opening that they hold back', () => {
    expect(libelles('gestionnaire', jury('105', { notesManquent: true }))).toEqual([
      'a_faire Compléter les notes manquantes',
    ]);
    expect(libelles('gestionnaire', jury('200', { choixManquent: true, orauxManquent: true }))).toEqual([
      'a_faire Saisir les notes des oraux',
      'attente Choix des candidats à saisir par le centre',
    ]);
  });

  test('a jury that opens and whose président has no papillon is one to issue papillons for', () => {
    expect(libelles('gestionnaire', jury('110', { papillonEmis: false }))).toContain(
      'a_faire Editer les papillons du président et du vice-président',
    );
  });

  test.each([
    ['130', '1er'],
    ['212', '2nd'],
  ] as const)('the publication service is asked for as soon as a jury has results, at %s', (etat, nom) => {
    expect(libelles('gestionnaire', jury(etat, { publicationOuverte: { 1: false, 2: false } }))).toContain(
      `a_faire Ouvrir le service de publication du ${nom} groupe`,
    );
  });
});

/** Every état, in order and with everything lacking. */
const TOUS = ETATS.flatMap((etat) => [
  jury(etat),
  jury(etat, {
    papillonEmis: false,
    publicationOuverte: { 1: false, 2: false },
    planGenere: { 1: false, 2: false },
    notesManquent: true,
    choixManquent: true,
    orauxManquent: true,
  }),
]);

test('each step leads to an activity of its groupe that the role may open', () => {
  for (const role of ['chef_de_centre', 'gestionnaire'] as const) {
    for (const { activite, groupe, libelle } of resteAFaire(role, TOUS)) {
      if (activite === null) continue;
      const trouvee = findActivite(activite);
      expect(trouvee.roles).toContain(role);
      if (trouvee.groupe !== undefined) expect(trouvee.groupe, libelle).toBe(groupe);
    }
  }
});

describe('the most urgent step', () => {
  const depuis = (etat: Etat, heure: string, changes: Partial<JurysAccueil> = {}) =>
    jury(etat, { ancien: { code: `2${etat}`, depuis: new Date(`2026-06-22T${heure}:00Z`) }, ...changes });
  const dits = (...jurys: readonly JurysAccueil[]) =>
    resteAFaire('chef_de_centre', jurys).map(({ nature, libelle }) => `${nature} ${libelle}`);

  test('is an anomaly; then what holds others back; what holds nobody back; last what others do', () => {
    const anomalie = depuis('120', '11:00', { pv: { 1: 'anomalie', 2: 'sans_pv' } });
    const sansPlan = depuis('110', '06:00', { planGenere: { 1: false, 2: false } });
    const aTerminer = depuis('130', '10:00', { publicationOuverte: { 1: false, 2: false } });
    expect(dits(sansPlan, aTerminer, anomalie).map((dit) => dit.split(' : ')[0])).toEqual([
      'alerte PV en anomalie',
      'a_faire Terminer le 1er groupe',
      'a_faire Générer le plan de secours',
      'attente Délibération en cours',
      'attente Listes de résultats',
    ]);
  });

  test('of those that hold others back, and of those that others do, is what waits longest, in either groupe', () => {
    const second = (heure: string) => depuis('212', heure);
    const premier = depuis('130', '09:00', { publicationOuverte: { 1: false, 2: true } });
    expect(dits(premier, second('08:00'))[0]).toBe(
      'a_faire Editer les listes de résultats et les faire signer',
    );
    expect(dits(premier, second('10:00'))[0]).toBe('a_faire Terminer le 1er groupe');
    expect(dits(depuis('110', '09:00'), depuis('120', '08:00'))[0]).toMatch(/^attente PV à signer/);
    expect(dits(depuis('110', '07:00'), depuis('120', '08:00'))[0]).toBe('attente Délibération en cours');
  });

  test('is dated by the jury that waits longest among those that stand there', () => {
    const tot = { code: '20111', depuis: new Date('2026-06-22T07:00:00Z') };
    const autres = [depuis('130', '09:00'), jury('130', { ancien: tot, choixManquent: true }), jury('130')];
    for (const { ancien } of resteAFaire('chef_de_centre', autres)) expect(ancien).toEqual(tot);
  });

  test('keeps the order of the workflow where nothing tells steps apart, whatever the order of the jurys', () => {
    const dans = (jurys: readonly JurysAccueil[]) =>
      resteAFaire('gestionnaire', jurys).map(({ libelle }) => libelle);
    expect(dans(TOUS.toReversed())).toEqual(dans(TOUS));
    const siens = resteAFaire('gestionnaire', TOUS).filter(
      ({ nature, retient }) => nature === 'a_faire' && retient,
    );
    const premiers = siens.map(({ jurys }) => jurys[0] ?? '');
    expect(premiers).toEqual(premiers.toSorted());
  });
});

test('what the centre does holds back whoever comes next in the workflow, and says who', () => {
  for (const { nature, retient, libelle } of resteAFaire('chef_de_centre', TOUS)) {
    const attendu = nature === 'a_faire' && !libelle.includes('plan de secours');
    expect(retient !== undefined, libelle).toBe(attendu);
  }
});

test('a step is named once in its groupe, so that two never look the same', () => {
  for (const role of ['chef_de_centre', 'gestionnaire'] as const) {
    const noms = resteAFaire(role, TOUS).map(({ groupe, libelle }) => `${groupe} ${libelle}`);
    expect(new Set(noms).size).toBe(noms.length);
  }
});

test('the RSSI has nothing to do with any jury', () => {
  expect(resteAFaire('rssi', [jury('130')])).toEqual([]);
});
