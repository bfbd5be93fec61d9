import { dossierNeuf } from '@delib/testing/arbitraires';
import { describe, expect, it } from 'vitest';
import { note, notes, SIO_SISR } from '../test-support/sio-sisr';
import type { Dossier } from './deliberation';
import { etatDecision } from './deliberation';
import { appliquerSaisie, type Saisie, saisiesInverses } from './saisie';

const NEUF = dossierNeuf(notes('8 8 8 8 11 11 11'));
const MOTIF = 'progrès constants';

/** Applies entries one after the other; a refusal is a fault of the test. */
function saisir(dossier: Dossier, ...saisies: Saisie[]): Dossier {
  return saisies.reduce((current, saisie) => {
    const applied = appliquerSaisie(SIO_SISR, current, saisie);
    if (!applied.ok) throw new Error(applied.refus.code);
    return applied.valeur;
  }, dossier);
}

const relever = (epreuve: string, texte: string): Saisie => ({
  type: 'relever',
  epreuve,
  note: texte,
  motif: MOTIF,
});
const accorder = (points: string): Saisie => ({ type: 'points', points, motif: MOTIF });

describe('An entry of the jury', () => {
  it('raises a mark as typed, « 10,5 » or « 10.5 », keeping the received one', () => {
    const relevee = { epreuve: 'E1', avant: 800, apres: 1050, motif: MOTIF };
    expect(saisir(NEUF, relever('E1', '10,5')).reglage.relevements).toEqual([relevee]);
    expect(saisir(NEUF, relever('E1', '10.5')).reglage.relevements).toEqual([relevee]);
    expect(saisir(NEUF, relever('E1', '10,5')).resultats).toBe(NEUF.resultats);
  });
  it('raises the same mark again: the last one counts, from the mark received', () => {
    const twice = saisir(NEUF, relever('E1', '12'), relever('E2', '9'), relever('E1', '10'));
    expect(twice.reglage.relevements.map((r) => [r.epreuve, r.avant, r.apres])).toEqual([
      ['E2', 800, 900],
      ['E1', 800, 1000],
    ]);
  });
  it('takes a raise back', () => {
    expect(saisir(NEUF, relever('E1', '12'), { type: 'annuler_relevement', epreuve: 'E1' })).toEqual(NEUF);
  });
  it('grants points on the total', () => {
    expect(saisir(NEUF, accorder('2,5')).reglage).toEqual({
      relevements: [],
      pointsJury: 250,
      motifPoints: MOTIF,
    });
  });
  it('of the 2nd groupe settles the orals, never the first marks', () => {
    const second = dossierNeuf(NEUF.resultats, {
      groupe: 2,
      oraux: { E3: note('9'), E4: { nature: 'absent' } },
    });
    const relevee = saisir(second, relever('E3', '12'), accorder('1'));
    expect(relevee.reglage).toEqual(second.reglage);
    expect(relevee.reglageSecondGroupe.relevements).toEqual([
      { epreuve: 'E3', avant: 900, apres: 1200, motif: MOTIF },
    ]);
    expect(appliquerSaisie(SIO_SISR, second, relever('E1', '12'))).toEqual({
      ok: false,
      refus: { code: 'resultat_non_modifiable', epreuve: 'E1', nature: 'manquante' },
    });
    expect(appliquerSaisie(SIO_SISR, second, relever('E4', '12'))).toEqual({
      ok: false,
      refus: { code: 'resultat_non_modifiable', epreuve: 'E4', nature: 'absent' },
    });
  });
  it.each<[string, Saisie]>([
    ['raising a mark', relever('E1', '9')],
    ['granting points', accorder('1')],
  ])('that changes the marks takes the validation back: %s', (_title, saisie) => {
    expect(saisir(NEUF, { type: 'valider' }, saisie).validation).toBeNull();
  });
  it('that takes back a raise nobody made changes nothing, the validation stands', () => {
    const validated = saisir(NEUF, { type: 'valider' });
    expect(saisir(validated, { type: 'annuler_relevement', epreuve: 'E1' })).toBe(validated);
  });

  it.each<[Saisie, string]>([
    [{ type: 'relever', epreuve: 'E1', note: 'douze', motif: MOTIF }, 'note_illisible'],
    [{ type: 'relever', epreuve: 'E1', note: '12,345', motif: MOTIF }, 'note_illisible'],
    [{ type: 'points', points: '-1', motif: MOTIF }, 'points_illisibles'],
    [{ type: 'relever', epreuve: 'E1', note: '7', motif: MOTIF }, 'baisse_interdite'],
    [{ type: 'relever', epreuve: 'E1', note: '9', motif: '' }, 'motif_trop_court'],
    [{ type: 'points', points: '100,01', motif: MOTIF }, 'points_hors_bornes'],
    [{ type: 'examiner_livret' }, 'livret_absent'],
    [{ type: 'livret_non_examine' }, 'livret_absent'],
  ])('%j is refused: %s', (saisie, code) => {
    expect(appliquerSaisie(SIO_SISR, NEUF, saisie)).toMatchObject({ ok: false, refus: { code } });
  });
});

describe('The livret of a NON ADMIS', () => {
  const refuse = dossierNeuf(notes('5 5 5 5 10 10 10'), { livret: 'a_examiner' });
  it('is examined before the outcome is validated', () => {
    expect(appliquerSaisie(SIO_SISR, refuse, { type: 'valider' })).toEqual({
      ok: false,
      refus: { code: 'livret_non_examine' },
    });
    expect(saisir(refuse, { type: 'examiner_livret' }, { type: 'valider' }).validation?.issue).toBe(
      'non_admis',
    );
  });
  it('taken back as not examined takes the decision with it', () => {
    const validated = saisir(refuse, { type: 'examiner_livret' }, { type: 'valider' });
    expect(saisir(validated, { type: 'livret_non_examine' })).toEqual(refuse);
  });
  it('does not matter to the decision of an ADMIS', () => {
    const admis = saisir(dossierNeuf(notes('12 12 12 12 12 12 12'), { livret: 'examine' }), {
      type: 'valider',
    });
    expect(saisir(admis, { type: 'livret_non_examine' }).validation).toEqual(admis.validation);
  });
});

describe('Ctrl+Z gives back what was there', () => {
  const undo = (avant: Dossier, ...saisies: Saisie[]) => {
    const apres = saisir(avant, ...saisies);
    return saisir(apres, ...saisiesInverses(SIO_SISR, avant, apres));
  };
  const livre = { ...NEUF, livret: 'a_examiner' as const };
  const decided = saisir(livre, relever('E1', '9'), accorder('1'), { type: 'valider' });

  it.each<[string, Dossier, Saisie[]]>([
    ['a raise', NEUF, [relever('E1', '12')]],
    ['a raise over another', decided, [relever('E1', '12')]],
    ['a raise taken back', decided, [{ type: 'annuler_relevement', epreuve: 'E1' }]],
    ['points', NEUF, [accorder('3')]],
    ['points withdrawn', decided, [{ type: 'points', points: '0', motif: '' }]],
    ['a validation', NEUF, [{ type: 'valider' }]],
    ['a validation taken back', decided, [{ type: 'devalider' }]],
    ['a livret examined', livre, [{ type: 'examiner_livret' }]],
    ['a livret examined, the decision standing', decided, [{ type: 'examiner_livret' }]],
    [
      'several entries at once',
      decided,
      [relever('E2', '20'), { type: 'examiner_livret' }, { type: 'valider' }],
    ],
  ])('after %s', (_title, avant, saisies) => {
    expect(undo(avant, ...saisies)).toEqual(avant);
  });
  it('but validates nothing that no longer stood: a correction had come', () => {
    const stale: Dossier = { ...decided, resultats: { ...decided.resultats, E5: note('12') } };
    expect(etatDecision(SIO_SISR, stale)).toBe('a_revalider');
    expect(undo(stale, relever('E2', '20')).validation).toBeNull();
    expect(undo(stale, { type: 'valider' }).validation).toBeNull();
    expect(undo(stale, { type: 'examiner_livret' })).toEqual(stale);
  });
});
