import { describe, expect, it } from 'vitest';
import type { Acteur, ActeurRole } from '../acces/acteur';
import { ACTEURS, faits, ROLES, reexamen as reexamenDe } from '../test-support/jury';
import { actesPossibles, etatsDeDepart, evaluerActe, refusSaisieDecision } from './actes';
import { ETATS, type Etat } from './etats';
import type { StatutPv } from './faits';

/** Every act possible now for a role on a jury in order, as « acte→état ». */
function possibles(acteur: Acteur, etat: Etat, autres = {}): string[] {
  return actesPossibles(acteur, faits(etat, autres))
    .filter(({ possible }) => possible)
    .map(({ acte, vers }) => `${acte}→${vers}`);
}

const exceptionnel = (...etats: Etat[]) => etats.map((etat) => `changerEtatExceptionnel→${etat}`);

/**
 * Every possible next act of every état: the two roles of the jury share theirs. A jury in order, its PV signed
 * from 130 and 212 on.
 */
const ATTENDUS: Record<Etat, Record<'jury' | 'chef_de_centre' | 'gestionnaire', string[]>> = {
  '000': { jury: [], chef_de_centre: [], gestionnaire: ['ouvrirModificationNotes→105'] },
  '105': {
    jury: [],
    chef_de_centre: exceptionnel('000'),
    gestionnaire: ['ouvrirDeliberation→110', ...exceptionnel('000')],
  },
  '110': {
    jury: ['cloreDecisions→120', 'saisirDecision→110', 'enregistrerTenue→110'],
    chef_de_centre: exceptionnel('000', '105'),
    gestionnaire: exceptionnel('000', '105'),
  },
  '120': {
    jury: ['reprendreDeliberation→110', 'enregistrerTenue→120', 'signerPv→120'],
    chef_de_centre: exceptionnel('000', '105', '110'),
    gestionnaire: exceptionnel('000', '105', '110'),
  },
  '130': {
    jury: [],
    chef_de_centre: ['terminerGroupe→140', ...exceptionnel('000', '105', '110', '120')],
    gestionnaire: exceptionnel('000', '105', '110', '120'),
  },
  '140': {
    jury: [],
    chef_de_centre: exceptionnel('000', '105', '110', '120', '130'),
    gestionnaire: ['verrouillerGroupe→198', ...exceptionnel('000', '105', '110', '120', '130')],
  },
  '198': {
    jury: [],
    chef_de_centre: [],
    gestionnaire: ['ouvrirRecueilSecondGroupe→200', 'ouvrirReexamen→198', ...exceptionnel('140')],
  },
  '200': {
    jury: [],
    chef_de_centre: ['ouvrirDeliberationSecondGroupe→210'],
    gestionnaire: ['ouvrirReexamen→200', ...exceptionnel('198')],
  },
  '210': {
    jury: ['cloreDecisions→211', 'saisirDecision→210', 'enregistrerTenue→210'],
    chef_de_centre: exceptionnel('200'),
    gestionnaire: exceptionnel('200'),
  },
  '211': {
    jury: ['reprendreDeliberation→210', 'enregistrerTenue→211', 'signerPv→211'],
    chef_de_centre: exceptionnel('200', '210'),
    gestionnaire: exceptionnel('200', '210'),
  },
  '212': {
    jury: [],
    chef_de_centre: ['terminerGroupe→214', ...exceptionnel('200', '210', '211')],
    gestionnaire: ['ouvrirReexamen→212', ...exceptionnel('200', '210', '211')],
  },
  '214': {
    jury: [],
    chef_de_centre: exceptionnel('200', '210', '211', '212'),
    gestionnaire: [
      'verrouillerGroupe→218',
      'ouvrirReexamen→214',
      ...exceptionnel('200', '210', '211', '212'),
    ],
  },
  '218': { jury: [], chef_de_centre: [], gestionnaire: ['ouvrirReexamen→218', ...exceptionnel('214')] },
};

describe('Every possible next act', () => {
  for (const etat of ETATS) {
    it.each<[ActeurRole, string[]]>([
      ['president', ATTENDUS[etat].jury],
      ['vice_president', ATTENDUS[etat].jury],
      ['chef_de_centre', ATTENDUS[etat].chef_de_centre],
      ['gestionnaire', ATTENDUS[etat].gestionnaire],
      ['rssi', []],
    ])(`of a jury at ${etat} for the %s: %j`, (role, attendus) => {
      expect(possibles(ACTEURS[role], etat)).toEqual(attendus);
    });
  }

  it.each<[Etat, Etat]>([
    ['120', '130'],
    ['211', '212'],
  ])('of the jury at %s once its PV is signed is to close', (etat, vers) => {
    for (const role of ['president', 'vice_president'] as const) {
      expect(possibles(ACTEURS[role], etat, { pv: 'signe' })).toEqual([`cloturerDeliberation→${vers}`]);
    }
  });
});

describe('Nobody acts outside what is theirs', () => {
  const ailleurs: Record<string, Acteur> = {
    'the président of another jury': { ...ACTEURS.president, juryId: 'jury-1' },
    'the chef of another centre': { ...ACTEURS.chef_de_centre, centreId: 'C2' },
    'the gestionnaire of another académie': { ...ACTEURS.gestionnaire, academieId: 'A2' },
    'a président of the same number in another académie': { ...ACTEURS.president, academieId: 'A2' },
  };
  for (const [who, acteur] of Object.entries(ailleurs)) {
    it(`${who} can do nothing, at any état, and is told why`, () => {
      for (const etat of ETATS) {
        const actes = actesPossibles(acteur, faits(etat));
        expect(actes.filter(({ possible }) => possible)).toEqual([]);
        for (const { refus } of actes) {
          expect(refus.map(({ code }) => code)).toContainEqual(
            expect.stringMatching(/^(role_interdit|autre_perimetre)$/),
          );
        }
      }
    });
  }
  it('another role is told whose act it is', () => {
    const { refus } = evaluerActe(ACTEURS.gestionnaire, faits('110'), 'cloreDecisions');
    expect(refus).toEqual([{ code: 'role_interdit', roles: ['president', 'vice_president'] }]);
    expect(evaluerActe(ACTEURS.president, faits('130'), 'terminerGroupe').refus).toEqual([
      { code: 'role_interdit', roles: ['chef_de_centre'] },
    ]);
  });
});

describe('Signing the PV', () => {
  const signer = (autres: object, acteur: Acteur = ACTEURS.president) =>
    evaluerActe(acteur, faits('120', autres), 'signerPv').refus.map(({ code }) => code);
  const tenue = faits('120').tenue;

  it('needs the presence recorded and the sitting told', () => {
    expect(
      signer({ tenue: { ...tenue, complete: false, presenceEnregistree: false, membresPresents: [] } }),
    ).toEqual(['presence_non_enregistree', 'tenue_incomplete']);
    expect(signer({ tenue: { ...tenue, complete: false } })).toEqual(['tenue_incomplete']);
  });
  it('needs the signer among those present: the vice-président signs for an absent président', () => {
    const sansPresident = { tenue: { ...tenue, membresPresents: ['m-vp'] } };
    expect(signer(sansPresident)).toEqual(['signataire_absent']);
    expect(signer(sansPresident, ACTEURS.vice_president)).toEqual([]);
  });
  it('needs the sitting over, on a day after the jury was named', () => {
    const a = (seance: object) => signer({ tenue: { ...tenue, seance: { ...tenue.seance, ...seance } } });
    expect(a({ fin: '12:21' })).toEqual(['seance_non_terminee']);
    expect(a({ date: '2035-06-23' })).toEqual(['seance_a_venir']);
    expect(a({ date: '1999-06-23' })).toEqual(['seance_avant_nomination']);
  });
  it('happens once per round, and not while an anomaly stands', () => {
    expect(signer({ pv: 'signe' })).toEqual(['pv_deja_signe']);
    expect(signer({ pv: 'anomalie' })).toEqual(['pv_en_anomalie']);
  });
  it('is open for the new round of a reopened deliberation', () => {
    expect(signer({ pv: 'rouvert' })).toEqual([]);
  });
  it.each<[StatutPv, string[]]>([
    ['non_signe', []],
    ['rouvert', []],
    ['signe', ['pv_deja_signe']],
  ])('decides whether the sitting can still be corrected at 120: PV %s', (pv, codes) => {
    const { refus } = evaluerActe(ACTEURS.president, faits('120', { pv }), 'enregistrerTenue');
    expect(refus.map(({ code }) => code)).toEqual(codes);
  });
  it('of an earlier round does not close the sitting of the new one at 110', () => {
    expect(evaluerActe(ACTEURS.president, faits('110', { pv: 'signe' }), 'enregistrerTenue').possible).toBe(
      true,
    );
  });
});

describe('An act that does not start from the état', () => {
  it('is refused with the états it starts from', () => {
    expect(evaluerActe(ACTEURS.chef_de_centre, faits('110'), 'terminerGroupe').refus).toEqual([
      { code: 'etat_inadapte', etat: '110', attendus: ['130', '212'] },
    ]);
    expect(evaluerActe(ACTEURS.president, faits('130'), 'saisirDecision').refus).toEqual([
      { code: 'etat_inadapte', etat: '130', attendus: ['110', '210'] },
    ]);
  });
  it('is refused again when it was done already: retrying is harmless', () => {
    const retry = evaluerActe(ACTEURS.chef_de_centre, faits('140'), 'terminerGroupe');
    expect(retry.possible).toBe(false);
    expect(retry.refus.map(({ code }) => code)).toEqual(['etat_inadapte']);
  });
  it('starts where the table says, for every act', () => {
    expect(etatsDeDepart('signerPv')).toEqual(['120', '211']);
    expect(etatsDeDepart('enregistrerTenue')).toEqual(['110', '120', '210', '211']);
    expect(etatsDeDepart('cloreDecisions')).toEqual(['110', '210']);
    expect(etatsDeDepart('terminerGroupe', '214')).toEqual(['212']);
    expect(etatsDeDepart('changerEtatExceptionnel')).toEqual([]);
  });
});

describe('An entry of the jury', () => {
  it('is refused as the page of acts says, for every role, état and réexamen, inside and outside the jury', () => {
    for (const acteur of [...ROLES.map((role) => ACTEURS[role]), { ...ACTEURS.president, juryId: 'autre' }]) {
      for (const etat of ETATS) {
        for (const reexamen of [null, reexamenDe('ouvert'), reexamenDe('edition')]) {
          const lus = faits(etat, { reexamen });
          const [attendu] = evaluerActe(acteur, lus, 'saisirDecision').refus;
          expect(refusSaisieDecision(acteur, lus)).toEqual(attendu ?? null);
        }
      }
    }
  });
});

describe('An exceptional change', () => {
  const changer = (role: ActeurRole, de: Etat, vers: Etat) =>
    evaluerActe(ACTEURS[role], faits(de), 'changerEtatExceptionnel', vers);

  it('never goes forward, for anyone: it cannot skip a signature', () => {
    for (const role of ROLES) {
      for (const de of ETATS) {
        for (const vers of ETATS.filter((etat) => etat >= de)) {
          const { possible, refus } = changer(role, de, vers);
          expect(possible).toBe(false);
          expect(refus.length).toBeGreaterThan(0);
        }
      }
    }
    expect(changer('chef_de_centre', '110', '130').refus).toEqual([
      { code: 'transition_inconnue', de: '110', vers: '130' },
    ]);
  });
  it('stops at the lock for a chef de centre, and says so', () => {
    expect(changer('chef_de_centre', '198', '140').refus).toEqual([{ code: 'groupe_verrouille' }]);
    expect(changer('chef_de_centre', '218', '214').refus).toEqual([{ code: 'groupe_verrouille' }]);
    expect(changer('chef_de_centre', '200', '198').refus).toEqual([{ code: 'groupe_verrouille' }]);
    expect(changer('gestionnaire', '210', '110').refus).toEqual([{ code: 'groupe_verrouille' }]);
  });
  it('is not for the jury nor the RSSI', () => {
    for (const role of ['president', 'vice_president', 'rssi'] as const) {
      expect(changer(role, '130', '110').refus[0]).toEqual({
        code: 'role_interdit',
        roles: ['chef_de_centre', 'gestionnaire'],
      });
    }
  });
  it('does not depend on the conditions of the normal table: going back is always open', () => {
    const broken = { notesManquantes: 3, decisionsAValider: 9, pv: 'anomalie' as const, casEnEchec: 1 };
    expect(possibles(ACTEURS.chef_de_centre, '130', broken)).toEqual(
      exceptionnel('000', '105', '110', '120'),
    );
  });
});
