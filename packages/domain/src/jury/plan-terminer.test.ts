import { describe, expect, it } from 'vitest';
import { ACTEURS, faits, ROLES } from '../test-support/jury';
import { ETATS } from './etats';
import { nouveauxEtatsPossibles, planifierTransition } from './plan-terminer';

const chef = ACTEURS.chef_de_centre;

describe('« Terminer 1er groupe » over several juries', () => {
  const jurys = [
    faits('130', { id: 'j1', code: '20101' }),
    faits('120', { id: 'j2', code: '20102' }),
    faits('130', { id: 'j3', code: '20103', pv: 'anomalie' }),
    faits('130', { id: 'j4', code: '20104' }),
    faits('130', { id: 'j5', code: '20105', centreId: 'C2' }),
    faits('140', { id: 'j6', code: '20106' }),
  ];
  const plan = planifierTransition(chef, jurys, 'terminerGroupe');

  it('takes the juries that can be ended, in their order', () => {
    expect(plan.possibles.map(({ code }) => code)).toEqual(['20101', '20104']);
  });
  it('names each of the others with its reasons', () => {
    expect(plan.refuses.map(({ jury, refus }) => [jury.code, refus.map(({ code }) => code)])).toEqual([
      ['20102', ['etat_inadapte']],
      ['20103', ['pv_en_anomalie']],
      ['20105', ['autre_perimetre']],
      ['20106', ['etat_inadapte']],
    ]);
  });
  it('leaves no jury out and takes none twice, whoever asks and at any état', () => {
    const tous = ETATS.map((etat) => faits(etat, { id: etat }));
    for (const role of ROLES) {
      const { possibles, refuses } = planifierTransition(ACTEURS[role], tous, 'terminerGroupe');
      expect([...possibles, ...refuses.map(({ jury }) => jury)].map(({ id }) => id).toSorted()).toEqual([
        ...ETATS,
      ]);
      expect(possibles.map(({ id }) => id)).toEqual(role === 'chef_de_centre' ? ['130', '212'] : []);
    }
  });
  it('of no jury is empty', () => {
    expect(planifierTransition(chef, [], 'terminerGroupe')).toEqual({ possibles: [], refuses: [] });
  });
  it('plans an exceptional change to one état as well', () => {
    const back = planifierTransition(chef, jurys, 'changerEtatExceptionnel', '120');
    expect(back.possibles.map(({ code }) => code)).toEqual(['20101', '20103', '20104', '20106']);
  });
});

describe('The column « Nouvel état »', () => {
  it('offers the normal act of the activity, with its reasons when it is not possible', () => {
    expect(nouveauxEtatsPossibles(chef, faits('130'), 'normal')).toEqual([
      { acte: 'terminerGroupe', vers: '140', possible: true, refus: [] },
    ]);
    expect(nouveauxEtatsPossibles(chef, faits('130', { pv: 'rouvert' }), 'normal')).toEqual([
      { acte: 'terminerGroupe', vers: '140', possible: false, refus: [{ code: 'pv_non_signe' }] },
    ]);
  });
  it('never mixes normal work and exceptional changes', () => {
    const vers = (contexte: 'normal' | 'exceptionnel') =>
      nouveauxEtatsPossibles(ACTEURS.gestionnaire, faits('140'), contexte).map((acte) => acte.vers);
    expect(vers('normal')).toEqual(['198']);
    expect(vers('exceptionnel')).toEqual(['000', '105', '110', '120', '130']);
  });
  it('does not offer the acts of another role, nor those that keep the état', () => {
    expect(nouveauxEtatsPossibles(chef, faits('120'), 'normal')).toEqual([]);
    expect(nouveauxEtatsPossibles(ACTEURS.president, faits('120'), 'normal').map(({ acte }) => acte)).toEqual(
      ['reprendreDeliberation', 'cloturerDeliberation'],
    );
  });
  it('is empty for the jury of another centre', () => {
    const elsewhere = faits('130', { centreId: 'C2' });
    expect(nouveauxEtatsPossibles(chef, elsewhere, 'normal')).toEqual([]);
    expect(nouveauxEtatsPossibles(chef, elsewhere, 'exceptionnel')).toEqual([]);
  });
});
