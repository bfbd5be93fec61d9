import { dossierNeuf } from '@delib/testing/arbitraires';
import { describe, expect, it } from 'vitest';
import { note, notes, REFERENCE_ANNULATION, SIO_SISR } from '../test-support/sio-sisr';
import { epreuvesAnnulees, estAnnulable, lireReference, phraseAnnulations } from './annulation';

describe('The decision of the commission de discipline', () => {
  it('is kept on one line, and in characters that can be read', () => {
    expect(lireReference('  Commission de discipline,\n 12 septembre  2026, n° 14 ')).toEqual({
      ok: true,
      valeur: REFERENCE_ANNULATION,
    });
    expect(lireReference('Commission de\u200b discipline, n° 14')).toMatchObject({
      refus: { code: 'caractere_refuse' },
    });
  });
  it.each(['', '   ', 'n° 14', ' n°       14 '])('« %s » names nothing', (texte) => {
    expect(lireReference(texte)).toEqual({
      ok: false,
      refus: { code: 'reference_trop_courte', minimum: 10 },
    });
  });
  it('fits the line of the PV', () => {
    expect(lireReference('a'.repeat(200)).ok).toBe(true);
    expect(lireReference('a'.repeat(201))).toMatchObject({ refus: { code: 'saisie_invalide' } });
  });
});

it('Only an épreuve that was sat can be annulled, or annulled again', () => {
  const resultats = notes('8 benefice:12 report:7 abs. f.maj. disp. ann.');
  const annulables = SIO_SISR.epreuves.filter((epreuve) => estAnnulable(epreuve, resultats[epreuve.code]));
  expect(annulables.map(({ code }) => code)).toEqual(['E1', 'E7']);
  const [e1, ef1] = [SIO_SISR.epreuves[0], SIO_SISR.epreuves.at(-1)];
  // A copy that was seized has no mark; a facultative without one was not taken.
  expect([e1 && estAnnulable(e1, { nature: 'manquante' }), e1 && estAnnulable(e1, undefined)]).toEqual([
    true,
    true,
  ]);
  expect([ef1 && estAnnulable(ef1, undefined), ef1 && estAnnulable(ef1, note('12'))]).toEqual([false, true]);
});

describe('The épreuves annulled', () => {
  const annule = { nature: 'annulee', reference: 'Commission de Lyon, n° 3' } as const;
  const dossier = dossierNeuf(notes('8 ann. 8 8 11 11 11 ann.'), { oraux: { E3: annule, E4: note('12') } });
  const dites = (groupe: 1 | 2) =>
    epreuvesAnnulees(SIO_SISR, { ...dossier, groupe }).map((a) => [a.epreuve.code, a.groupe, a.reference]);

  it('are named with their decision, the facultative too', () => {
    expect(dites(1)).toEqual([
      ['E2', 1, REFERENCE_ANNULATION],
      ['EF1', 1, REFERENCE_ANNULATION],
    ]);
  });
  it('and the orals after them, at the 2nd groupe alone', () => {
    expect(dites(2).at(-1)).toEqual(['E3', 2, 'Commission de Lyon, n° 3']);
    expect(dites(2)).toHaveLength(3);
  });
  it('are said with their decision, once for what one decision annulled', () => {
    const phrase = (texte: string) =>
      phraseAnnulations(epreuvesAnnulees(SIO_SISR, { ...dossier, groupe: 1, resultats: notes(texte) }));
    expect(phrase('8 8 abs.')).toBe('');
    expect(phrase('8 8 8 ann.')).toBe(
      'Épreuve annulée (décision de la commission de discipline) : E4 (Commission de discipline, 12 septembre 2026, n° 14).',
    );
    expect(phraseAnnulations(epreuvesAnnulees(SIO_SISR, { ...dossier, groupe: 2 }))).toBe(
      'Épreuves annulées (décision de la commission de discipline) : E2, EF1 (Commission de discipline, 12 septembre 2026, n° 14) ; oral E3 (Commission de Lyon, n° 3).',
    );
  });
});
