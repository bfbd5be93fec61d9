import { describe, expect, it } from 'vitest';
import { ACTEURS, faits, ROLES } from '../test-support/jury';
import { ETATS } from './etats';
import { refusAnnulation, refusSaisie, type SaisieHorsJury } from './saisies-hors-jury';

const SAISIES: readonly SaisieHorsJury[] = ['saisirChoix', 'corrigerNotes', 'saisirOraux', 'annulerEpreuve'];

describe('Entries of the centre and the académie', () => {
  it.each([
    ['saisirChoix', ['140', '198', '200'], ['chef_de_centre', 'gestionnaire']],
    ['corrigerNotes', ['105'], ['gestionnaire']],
    ['saisirOraux', ['200'], ['gestionnaire']],
    ['annulerEpreuve', ['105', '110', '200', '210'], ['gestionnaire']],
  ] as const)('%s at %j by %j, and never otherwise', (saisie, etats, roles) => {
    const allowed = ROLES.flatMap((role) =>
      ETATS.filter((etat) => refusSaisie(ACTEURS[role], faits(etat), saisie) === null).map((etat) => [
        role,
        etat,
      ]),
    );
    expect(allowed).toEqual(roles.flatMap((role) => etats.map((etat) => [role, etat])));
  });
  it.each(SAISIES)('%s is refused for the jury of another centre or académie', (saisie) => {
    const ailleurs = { ...faits('200'), academieId: 'A2', centreId: 'C2' };
    for (const role of ['chef_de_centre', 'gestionnaire'] as const) {
      expect(refusSaisie(ACTEURS[role], ailleurs, saisie)?.code).toMatch(/autre_perimetre|role_interdit/);
    }
  });
  it('the commission’s decision is entered before and while the jury of that groupe deliberates', () => {
    const ouverts = (groupe: 1 | 2) =>
      ETATS.filter((etat) => refusAnnulation(ACTEURS.gestionnaire, faits(etat), groupe) === null);
    expect([ouverts(1), ouverts(2)]).toEqual([
      ['105', '110'],
      ['200', '210'],
    ]);
    expect(refusAnnulation(ACTEURS.gestionnaire, faits('210'), 1)).toEqual({
      code: 'annulation_hors_deliberation',
      etat: '210',
      groupe: 1,
    });
    expect(refusAnnulation(ACTEURS.chef_de_centre, faits('110'), 1)?.code).toBe('role_interdit');
  });
  it('the marks of a réexamen are entered while it is deliberated, by the gestionnaire alone', () => {
    const verrouille = faits('218');
    expect(refusSaisie(ACTEURS.gestionnaire, verrouille, 'corrigerNotes', true)).toBeNull();
    expect(refusAnnulation(ACTEURS.gestionnaire, verrouille, 1, true)).toBeNull();
    expect(refusSaisie(ACTEURS.chef_de_centre, verrouille, 'corrigerNotes', true)?.code).toBe(
      'role_interdit',
    );
  });
  it('a closed entry says at which états it is open', () => {
    expect(refusSaisie(ACTEURS.chef_de_centre, faits('210'), 'saisirChoix')).toEqual({
      code: 'etat_inadapte',
      etat: '210',
      attendus: ['140', '198', '200'],
    });
  });
});
