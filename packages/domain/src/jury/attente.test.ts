import { describe, expect, it } from 'vitest';
import { attenteDe, type FaitsAttente, type GesteAttendu, type PersonneAttendue } from './attente';
import { ETATS, type Etat } from './etats';
import { TRANSITIONS } from './transitions';

function faits(etat: Etat, changes: Partial<FaitsAttente> = {}): FaitsAttente {
  return {
    etat,
    pv: 'signe',
    notesManquantes: 0,
    candidatsSecondGroupe: 4,
    choixManquants: 0,
    orauxManquants: 0,
    reexamen: null,
    ...changes,
  };
}

describe('For whom a jury waits', () => {
  it.each<[Etat, PersonneAttendue | null, GesteAttendu | null]>([
    ['000', 'academie', 'ouvrir_notes'],
    ['105', 'academie', 'ouvrir_deliberation'],
    ['110', 'jury', 'deliberer'],
    ['120', 'jury', 'cloturer'],
    ['130', 'centre', 'terminer'],
    ['140', 'academie', 'verrouiller'],
    ['198', 'academie', 'ouvrir_recueil'],
    ['200', 'centre', 'ouvrir_second_groupe'],
    ['210', 'jury', 'deliberer'],
    ['211', 'jury', 'cloturer'],
    ['212', 'centre', 'terminer'],
    ['214', 'academie', 'verrouiller'],
    ['218', null, null],
  ])('at %s: %s, to %s', (etat, qui, geste) => {
    expect(attenteDe(faits(etat))).toEqual(qui && { qui, geste, reexamen: false });
  });

  it('is whoever may do the act that leads on, in the table of transitions', () => {
    const roles = { jury: 'president', centre: 'chef_de_centre', academie: 'gestionnaire' } as const;
    for (const etat of ETATS) {
      const attente = attenteDe(faits(etat));
      const avance = TRANSITIONS.find(({ de, vers }) => de === etat && vers > etat);
      expect(attente === null, etat).toBe(avance === undefined);
      if (attente) expect(avance?.roles, etat).toContain(roles[attente.qui]);
    }
  });

  it.each<[string, FaitsAttente, PersonneAttendue, GesteAttendu]>([
    ['marks that are missing', faits('105', { notesManquantes: 2 }), 'academie', 'completer_notes'],
    ['a PV to sign', faits('120', { pv: 'non_signe' }), 'jury', 'signer'],
    ['a PV to compose', faits('211', { pv: 'sans_pv' }), 'jury', 'signer'],
    [
      'a PV that does not verify, before the end',
      faits('120', { pv: 'anomalie' }),
      'academie',
      'traiter_anomalie',
    ],
    [
      'a PV that does not verify, at the centre',
      faits('130', { pv: 'anomalie' }),
      'centre',
      'traiter_anomalie',
    ],
    [
      'choices, before marks',
      faits('200', { choixManquants: 1, orauxManquants: 2 }),
      'centre',
      'saisir_choix',
    ],
    ['marks of the orals', faits('200', { orauxManquants: 2 }), 'academie', 'saisir_oraux'],
  ])('%s', (_nom, lus, qui, geste) => {
    expect(attenteDe(lus)).toEqual({ qui, geste, reexamen: false });
  });

  it('of a jury that sends nobody to the 2nd groupe is nobody, once it is locked', () => {
    expect(attenteDe(faits('198', { candidatsSecondGroupe: 0 }))).toBeNull();
  });

  it('in a réexamen is whoever it waits for, whatever the état', () => {
    const reexamen = { etat: 'ouvert', pv: 'sans_pv', choixManquants: 0, orauxManquants: 0 } as const;
    const en = (changes: Partial<NonNullable<FaitsAttente['reexamen']>>) =>
      attenteDe(faits('218', { reexamen: { ...reexamen, ...changes } }));
    expect(en({})).toEqual({ qui: 'jury', geste: 'deliberer', reexamen: true });
    expect(en({ choixManquants: 1 })).toMatchObject({ qui: 'centre', geste: 'saisir_choix' });
    expect(en({ orauxManquants: 1 })).toMatchObject({ qui: 'academie', geste: 'saisir_oraux' });
    expect(en({ etat: 'edition' })).toMatchObject({ qui: 'jury', geste: 'signer' });
    expect(en({ etat: 'edition', pv: 'signe' })).toMatchObject({ qui: 'jury', geste: 'cloturer' });
  });
});
