import { describe, expect, it } from 'vitest';
import type { ActeurRole } from '../acces/acteur';
import type { Refus } from '../refus';
import { ACTEURS, faits, ROLES, reexamen } from '../test-support/jury';
import { type Acte, evaluerActe } from './actes';
import {
  ETATS,
  type Etat,
  estVerrouille,
  formatEtat,
  groupeDe,
  isEtat,
  LIBELLES_ETAT,
  precede,
} from './etats';
import type { FaitsJury } from './faits';
import { ouvreUneRonde, retoursExceptionnels, TRANSITIONS } from './transitions';

describe('The table of normal transitions', () => {
  it('is that of the memo, and nothing else', () => {
    expect(TRANSITIONS.map(({ de, vers, acte, roles }) => [de, vers, acte, roles.join('+')])).toEqual([
      ['000', '105', 'ouvrirModificationNotes', 'gestionnaire'],
      ['105', '110', 'ouvrirDeliberation', 'gestionnaire'],
      ['110', '120', 'cloreDecisions', 'president+vice_president'],
      ['120', '110', 'reprendreDeliberation', 'president+vice_president'],
      ['120', '130', 'cloturerDeliberation', 'president+vice_president'],
      ['130', '140', 'terminerGroupe', 'chef_de_centre'],
      ['140', '198', 'verrouillerGroupe', 'gestionnaire'],
      ['198', '200', 'ouvrirRecueilSecondGroupe', 'gestionnaire'],
      ['200', '210', 'ouvrirDeliberationSecondGroupe', 'chef_de_centre'],
      ['210', '211', 'cloreDecisions', 'president+vice_president'],
      ['211', '210', 'reprendreDeliberation', 'president+vice_president'],
      ['211', '212', 'cloturerDeliberation', 'president+vice_president'],
      ['212', '214', 'terminerGroupe', 'chef_de_centre'],
      ['214', '218', 'verrouillerGroupe', 'gestionnaire'],
    ]);
  });
});

/** One condition broken on an otherwise ready jury, and the one refusal that names it. */
const CONDITIONS: [ActeurRole, Etat, Acte, Partial<FaitsJury>, Refus][] = [
  [
    'gestionnaire',
    '000',
    'ouvrirModificationNotes',
    { reglementPresent: false },
    { code: 'reglement_absent' },
  ],
  ['gestionnaire', '000', 'ouvrirModificationNotes', { candidats: 0 }, { code: 'aucun_candidat' }],
  ['gestionnaire', '000', 'ouvrirModificationNotes', { resultats: 0 }, { code: 'aucune_note' }],
  ['gestionnaire', '105', 'ouvrirDeliberation', { reglementPresent: false }, { code: 'reglement_absent' }],
  ['gestionnaire', '105', 'ouvrirDeliberation', { candidats: 0 }, { code: 'aucun_candidat' }],
  [
    'gestionnaire',
    '105',
    'ouvrirDeliberation',
    { notesManquantes: 7 },
    { code: 'notes_manquantes', nombre: 7 },
  ],
  [
    'gestionnaire',
    '105',
    'ouvrirDeliberation',
    { manquementsNomination: ['president_absent', 'parite_non_respectee'] },
    { code: 'jury_non_nomme', manquements: ['president_absent', 'parite_non_respectee'] },
  ],
  [
    'gestionnaire',
    '105',
    'ouvrirDeliberation',
    { casEnEchec: 2 },
    { code: 'cas_reglement_en_echec', echecs: 2 },
  ],
  [
    'president',
    '110',
    'cloreDecisions',
    { decisionsAValider: 3 },
    { code: 'decisions_a_valider', nombre: 3 },
  ],
  ['president', '110', 'cloreDecisions', { livretsAExaminer: 1 }, { code: 'livrets_a_examiner', nombre: 1 }],
  ['president', '120', 'reprendreDeliberation', { pv: 'signe' }, { code: 'pv_deja_signe' }],
  ['president', '120', 'reprendreDeliberation', { pv: 'anomalie' }, { code: 'pv_en_anomalie' }],
  ['vice_president', '120', 'cloturerDeliberation', { pv: 'non_signe' }, { code: 'pv_non_signe' }],
  ['vice_president', '120', 'cloturerDeliberation', { pv: 'sans_pv' }, { code: 'pv_non_signe' }],
  ['vice_president', '120', 'cloturerDeliberation', { pv: 'rouvert' }, { code: 'pv_non_signe' }],
  ['vice_president', '120', 'cloturerDeliberation', { pv: 'anomalie' }, { code: 'pv_en_anomalie' }],
  ['chef_de_centre', '130', 'terminerGroupe', { pv: 'non_signe' }, { code: 'pv_non_signe' }],
  ['chef_de_centre', '130', 'terminerGroupe', { pv: 'rouvert' }, { code: 'pv_non_signe' }],
  ['chef_de_centre', '130', 'terminerGroupe', { pv: 'anomalie' }, { code: 'pv_en_anomalie' }],
  [
    'gestionnaire',
    '198',
    'ouvrirRecueilSecondGroupe',
    { candidatsSecondGroupe: 0 },
    { code: 'aucun_candidat_second_groupe' },
  ],
  [
    'chef_de_centre',
    '200',
    'ouvrirDeliberationSecondGroupe',
    { choixManquants: 2 },
    { code: 'choix_manquants', nombre: 2 },
  ],
  [
    'chef_de_centre',
    '200',
    'ouvrirDeliberationSecondGroupe',
    { orauxManquants: 4 },
    { code: 'oraux_manquants', nombre: 4 },
  ],
  [
    'chef_de_centre',
    '200',
    'ouvrirDeliberationSecondGroupe',
    { reexamen: reexamen('ouvert') },
    { code: 'reexamen_en_cours', groupe: 1, version: 2 },
  ],
  [
    'president',
    '210',
    'cloreDecisions',
    { decisionsAValider: 1 },
    { code: 'decisions_a_valider', nombre: 1 },
  ],
  ['president', '210', 'cloreDecisions', { livretsAExaminer: 2 }, { code: 'livrets_a_examiner', nombre: 2 }],
  ['president', '211', 'reprendreDeliberation', { pv: 'signe' }, { code: 'pv_deja_signe' }],
  ['president', '211', 'cloturerDeliberation', { pv: 'non_signe' }, { code: 'pv_non_signe' }],
  ['chef_de_centre', '212', 'terminerGroupe', { pv: 'rouvert' }, { code: 'pv_non_signe' }],
];

describe('Each condition of a transition refuses on its own', () => {
  it.each(CONDITIONS)('%s at %s, %s with %j: %j', (role, etat, acte, broken, refus) => {
    const { possible, refus: said } = evaluerActe(ACTEURS[role], faits(etat, broken), acte);
    expect([possible, said]).toEqual([false, [refus]]);
  });
  it('and every condition of the table is among them', () => {
    for (const { de, acte, conditions } of TRANSITIONS) {
      const tried = CONDITIONS.filter(([, etat, a]) => etat === de && a === acte);
      const silent = conditions.filter((c) =>
        tried.every(([, etat, , broken]) => c(faits(etat, broken)) === null),
      );
      expect([de, acte, silent.length]).toEqual([de, acte, 0]);
    }
  });
  it('several at once are all named, in the order of the table', () => {
    const broken = { notesManquantes: 1, manquementsNomination: ['arrete_absent' as const], casEnEchec: 1 };
    const { refus } = evaluerActe(ACTEURS.gestionnaire, faits('105', broken), 'ouvrirDeliberation');
    expect(refus.map(({ code }) => code)).toEqual([
      'notes_manquantes',
      'jury_non_nomme',
      'cas_reglement_en_echec',
    ]);
  });
});

describe('Locks', () => {
  it('hold at 198 and 218', () => {
    expect(ETATS.filter(estVerrouille)).toEqual(['198', '218']);
  });
  it('let nobody but the gestionnaire out, one step', () => {
    for (const role of ROLES) {
      expect(retoursExceptionnels('198', role)).toEqual(role === 'gestionnaire' ? ['140'] : []);
      expect(retoursExceptionnels('218', role)).toEqual(role === 'gestionnaire' ? ['214'] : []);
      expect(retoursExceptionnels('200', role)).toEqual(role === 'gestionnaire' ? ['198'] : []);
    }
  });
  it('keep every other return within its groupe', () => {
    for (const de of ETATS.filter((etat) => etat !== '200')) {
      for (const vers of retoursExceptionnels(de, 'gestionnaire')) {
        expect([de, vers, groupeDe(vers), precede(vers, de)]).toEqual([de, vers, groupeDe(de), true]);
      }
    }
  });
});

describe('A new round of deliberation', () => {
  it('begins when a jury goes back before the edition of its PV', () => {
    const rounds = ETATS.flatMap((de) => ETATS.map((vers) => [de, vers] as const)).filter(([de, vers]) =>
      ouvreUneRonde(de, vers),
    );
    expect(rounds).toEqual([
      ...(['120', '130', '140', '198'] as const).flatMap((de) =>
        (['000', '105', '110'] as const).map((v) => [de, v]),
      ),
      ...(['211', '212', '214', '218'] as const).flatMap((de) =>
        (['200', '210'] as const).map((v) => [de, v]),
      ),
    ]);
  });
  it('does not begin when a jury at 110 goes back: no PV was composed yet', () => {
    expect(ouvreUneRonde('110', '105')).toBe(false);
  });
});

describe('The états', () => {
  it('have the codes and libellés of the memo, in order', () => {
    expect(Object.keys(LIBELLES_ETAT).toSorted()).toEqual([...ETATS]);
    expect(formatEtat('130')).toBe('130 Editions après la délibération du 1er groupe');
    expect(formatEtat('211')).toBe('211 Edition du PV de tenue de délibération du second groupe');
  });
  it('are known from any other text', () => {
    expect([isEtat('110'), isEtat('115'), isEtat(''), isEtat('110 ')]).toEqual([true, false, false, false]);
  });
  it('belong to the 1er groupe until the lock, to the 2nd after', () => {
    expect(ETATS.filter((etat) => groupeDe(etat) === 2)).toEqual(['200', '210', '211', '212', '214', '218']);
  });
});
