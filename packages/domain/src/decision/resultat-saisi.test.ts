import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CadreSaisie,
  ecrireResultat,
  lireResultat,
  NATURES_ORAL,
  NATURES_PREMIER_GROUPE,
  RESULTAT_MANQUANT,
  type ResultatRecu,
} from './resultat-saisi';

const GLOBALE: CadreSaisie = {
  epreuve: 'E1',
  annee: 2026,
  forme: 'globale',
  natures: NATURES_PREMIER_GROUPE,
  pas: 50,
  recue: null,
};
const PROGRESSIVE: CadreSaisie = { ...GLOBALE, forme: 'progressive' };
const ORAL: CadreSaisie = { ...GLOBALE, natures: NATURES_ORAL };

function lu(texte: string, cadre: CadreSaisie) {
  const result = lireResultat(texte, cadre);
  return result.ok ? ecrireResultat(result.valeur) : result.refus.code;
}

describe('A result typed by the académie', () => {
  it.each([
    ['12', '12,00'],
    [' 12.5 ', '12,50'],
    ['abs', 'ABS'],
    ['ABJ', 'ABJ'],
    ['DIS', 'DIS'],
    ['BEN 12,5 2024', 'BEN 12,50 2024'],
    ['ben 2024 12,5', 'BEN 12,50 2024'],
    ['MQ', ''],
    ['', ''],
  ])('« %s » is read as « %s »', (texte, attendu) => {
    expect(lu(texte, GLOBALE)).toBe(attendu);
  });
  it.each([
    ['20,01', 'note_hors_bornes'],
    ['12,345', 'note_illisible'],
    ['-1', 'note_illisible'],
    ['douze', 'resultat_illisible'],
    ['12 13', 'resultat_illisible'],
    ['ABS 12', 'resultat_illisible'],
    ['BEN 9,99 2024', 'benefice_insuffisant'],
    ['BEN 12', 'annee_hors_limites'],
    ['BEN 12 2020', 'annee_hors_limites'],
    ['BEN 12 2026', 'annee_hors_limites'],
    ['BEN 2024', 'resultat_illisible'],
    ['REP 8 2024', 'forme_incompatible'],
    ['NP', 'forme_incompatible'],
    ['ANN', 'annulation_sans_reference'],
    ['ann n° 14', 'annulation_sans_reference'],
    ['12,35', 'note_hors_pas'],
    ['9.75', 'note_hors_pas'],
  ])('« %s » is refused: %s', (texte, refus) => {
    expect(lu(texte, GLOBALE)).toBe(refus);
  });
  it('a report and an épreuve not passed are of the forme progressive', () => {
    expect(lu('REP 8 2024', PROGRESSIVE)).toBe('REP 8,00 2024');
    expect(lu('NP', PROGRESSIVE)).toBe('NP');
  });
  it('an oral has a note or an absence, and nothing that was kept or dispensed', () => {
    expect(['11', 'ABS', 'ABJ', ''].map((texte) => lu(texte, ORAL))).toEqual(['11,00', 'ABS', 'ABJ', '']);
    expect(['BEN 12 2024', 'DIS', 'NP'].map((texte) => lu(texte, ORAL))).toEqual(
      Array(3).fill('resultat_illisible'),
    );
  });
  it('a note off the step is typed again only as it was received', () => {
    const recue = { ...ORAL, recue: 1225 };
    expect(lu('12,25', recue)).toBe('12,25');
    expect(lireResultat('12,3', recue)).toEqual({
      ok: false,
      refus: { code: 'note_hors_pas', epreuve: 'E1', pas: 50, proches: [1200, 1250] },
    });
    expect(lu('12,3', { ...ORAL, pas: 1 })).toBe('12,30');
  });
  it('a bénéfice or a report is copied from its own session, on the step or not', () => {
    expect(lu('BEN 12,35 2024', GLOBALE)).toBe('BEN 12,35 2024');
    expect(lu('REP 7,25 2024', PROGRESSIVE)).toBe('REP 7,25 2024');
  });
  it('any result comes back from the screen as it was stored', () => {
    const note = fc.integer({ min: 0, max: 2000 });
    const recu: fc.Arbitrary<ResultatRecu> = fc.oneof(
      note.map((n) => ({ ...RESULTAT_MANQUANT, nature: 'note' as const, note: n })),
      fc
        .tuple(fc.integer({ min: 1000, max: 2000 }), fc.integer({ min: 2021, max: 2025 }))
        .map(([n, annee]) => ({ ...RESULTAT_MANQUANT, nature: 'benefice' as const, note: n, annee })),
      fc
        .tuple(note, fc.integer({ min: 2021, max: 2025 }))
        .map(([n, annee]) => ({ ...RESULTAT_MANQUANT, nature: 'report' as const, note: n, annee })),
      fc
        .constantFrom('dispense', 'absent_justifie', 'absent', 'non_passee', 'manquante')
        .map((nature) => ({ ...RESULTAT_MANQUANT, nature })),
    );
    fc.assert(
      fc.property(recu, (resultat) => {
        const cadre = { ...PROGRESSIVE, recue: resultat.note };
        expect(lireResultat(ecrireResultat(resultat), cadre)).toEqual({ ok: true, valeur: resultat });
      }),
    );
  });
});
