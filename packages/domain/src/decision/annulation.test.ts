import { describe, expect, it } from 'vitest';
import { dossierNeuf } from '../test-support/arbitraires';
import { note, notes, REFERENCE_ANNULATION, SIO_SISR } from '../test-support/sio-sisr';
import { epreuvesAnnulees, lireReference } from './annulation';

describe('The decision of the commission de discipline', () => {
  it('is kept on one line', () => {
    expect(lireReference('  Commission de discipline,\n 12 septembre  2026, n° 14 ')).toEqual({
      ok: true,
      valeur: REFERENCE_ANNULATION,
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
});
