import { describe, expect, test } from 'vitest';
import { raisonDe } from './raison';

describe('the remedy of a refusal', () => {
  test('missing choices lead to where they are entered, for the centre and the académie', () => {
    for (const role of ['chef_de_centre', 'gestionnaire'] as const) {
      const { phrase, remede } = raisonDe({ code: 'choix_manquants', nombre: 2 }, role, 2);
      expect(phrase).toContain('deux disciplines');
      expect(remede?.href).toBe('/organisation-2nd-groupe/saisir-choix');
    }
  });

  test('missing marks lead the centre to their control, and the académie to their entry', () => {
    const refus = { code: 'oraux_manquants', nombre: 1 } as const;
    expect(raisonDe(refus, 'chef_de_centre', 2).remede?.href).toBe(
      '/avant-2nd-groupe/controler-notes-manquantes',
    );
    expect(raisonDe(refus, 'gestionnaire', 2).remede?.href).toBe('/academie/notes');
  });

  test('a PV that is not signed is followed in the activity of its groupe', () => {
    expect(raisonDe({ code: 'pv_non_signe' }, 'chef_de_centre', 1).remede?.href).toBe(
      '/apres-1er-groupe/suivre-edition-pv',
    );
    expect(raisonDe({ code: 'pv_non_signe' }, 'chef_de_centre', 2).remede?.href).toBe(
      '/apres-2nd-groupe/suivre-edition-pv',
    );
  });

  test('nobody is led to an activity that is not theirs', () => {
    expect(
      raisonDe({ code: 'jury_non_nomme', manquements: ['president_absent'] }, 'chef_de_centre', 1).remede,
    ).toBeNull();
    expect(raisonDe({ code: 'autre_perimetre' }, 'gestionnaire', 1).remede).toBeNull();
  });
});
