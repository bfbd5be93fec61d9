import { describe, expect, it } from 'vitest';
import { note, notes, SIO_SISR } from '../test-support/sio-sisr';
import { accorderPoints, epreuvesModifiables, releverNote, resultatsArretes } from './actes-jury';

const RESULTATS = notes('8 benefice:12 report:7 abs. f.maj. disp. 20 14');
const MOTIF = 'progrès constants';

describe('Raising a mark', () => {
  it('keeps the mark before, the mark settled and the motif', () => {
    expect(releverNote(SIO_SISR, RESULTATS, 'E1', 950, `  ${MOTIF} `)).toEqual({
      ok: true,
      valeur: { epreuve: 'E1', avant: 800, apres: 950, motif: MOTIF },
    });
  });
  it('is open for a facultative too', () => {
    expect(releverNote(SIO_SISR, RESULTATS, 'EF1', 1500, MOTIF).ok).toBe(true);
  });
  it.each([
    [930, [900, 950]],
    [801, [850]],
    [1999, [1950, 2000]],
    [1025, [1000, 1050]],
  ])('to %i hundredths is refused: marks are given by half points', (apres, proches) => {
    expect(releverNote(SIO_SISR, RESULTATS, 'E1', apres, MOTIF)).toEqual({
      ok: false,
      refus: { code: 'note_hors_pas', epreuve: 'E1', pas: 50, proches },
    });
  });
  it('is by hundredths where the règlement says so', () => {
    const centiemes = { ...SIO_SISR, pasDesNotes: 1 };
    expect(releverNote(centiemes, RESULTATS, 'E1', 801, MOTIF).ok).toBe(true);
  });
  it('from a mark received off the step leads onto it: 9,30 to 9,50, not to 9,40', () => {
    const recu = { E1: note('9,3') };
    expect(releverNote(SIO_SISR, recu, 'E1', 950, MOTIF)).toMatchObject({
      valeur: { avant: 930, apres: 950 },
    });
    expect(releverNote(SIO_SISR, recu, 'E1', 940, MOTIF)).toMatchObject({ refus: { proches: [950] } });
    expect(releverNote(SIO_SISR, recu, 'E1', 900, MOTIF)).toMatchObject({
      refus: { code: 'baisse_interdite', note: 930, minimum: 950 },
    });
  });
  it('of a 20 has no least mark to name', () => {
    expect(releverNote(SIO_SISR, RESULTATS, 'E7', 2000, MOTIF)).toMatchObject({
      refus: { code: 'baisse_interdite', note: 2000, minimum: null },
    });
  });
  it('goes up to 20 and not past it', () => {
    expect(releverNote(SIO_SISR, RESULTATS, 'E1', 2000, MOTIF).ok).toBe(true);
    expect(releverNote(SIO_SISR, RESULTATS, 'E1', 2001, MOTIF)).toEqual({
      ok: false,
      refus: { code: 'note_hors_bornes', epreuve: 'E1' },
    });
  });
  it.each([799, 800, 0])('to %i hundredths from 8 is refused: a mark is never lowered', (apres) => {
    expect(releverNote(SIO_SISR, RESULTATS, 'E1', apres, MOTIF)).toEqual({
      ok: false,
      refus: { code: 'baisse_interdite', epreuve: 'E1', note: 800, minimum: 850 },
    });
  });
  it.each([
    ['E2', 'benefice'],
    ['E3', 'report'],
    ['E4', 'absent'],
    ['E5', 'absent_justifie'],
    ['E6', 'dispense'],
  ])('at %s is refused: %s is not a mark of this session', (epreuve, nature) => {
    expect(releverNote(SIO_SISR, RESULTATS, epreuve, 2000, MOTIF)).toEqual({
      ok: false,
      refus: { code: 'resultat_non_modifiable', epreuve, nature },
    });
  });
  it('that the commission annulled is refused: the jury does not give it back', () => {
    expect(releverNote(SIO_SISR, notes('8 ann.'), 'E2', 2000, MOTIF)).toEqual({
      ok: false,
      refus: { code: 'resultat_non_modifiable', epreuve: 'E2', nature: 'annulee' },
    });
    expect(epreuvesModifiables(SIO_SISR, notes('8 ann. 9')).map(({ code }) => code)).toEqual(['E1', 'E3']);
  });
  it('where nothing was received is refused as missing', () => {
    expect(releverNote(SIO_SISR, {}, 'E1', 1000, MOTIF)).toEqual({
      ok: false,
      refus: { code: 'resultat_non_modifiable', epreuve: 'E1', nature: 'manquante' },
    });
  });
  it('at an épreuve the règlement does not have is refused', () => {
    expect(releverNote(SIO_SISR, RESULTATS, 'U99', 1000, MOTIF)).toEqual({
      ok: false,
      refus: { code: 'epreuve_inconnue', epreuve: 'U99' },
    });
  });
  it.each(['', '    ', ' abc ', '....'])(
    'with the motif « %s » is refused: it is printed on the PV',
    (motif) => {
      expect(releverNote(SIO_SISR, RESULTATS, 'E1', 900, motif)).toEqual({
        ok: false,
        refus: { code: 'motif_trop_court', minimum: 5 },
      });
    },
  );
  it('is offered for the marks of the session below 20, in the order of the règlement', () => {
    expect(epreuvesModifiables(SIO_SISR, RESULTATS).map(({ code }) => code)).toEqual(['E1', 'EF1']);
  });
});

describe('Points de jury', () => {
  it('are granted with a motif', () => {
    expect(accorderPoints(400, ` ${MOTIF}`)).toEqual({
      ok: true,
      valeur: { pointsJury: 400, motifPoints: MOTIF },
    });
  });
  it('at 0 withdraw what was granted, the motif with it', () => {
    expect(accorderPoints(0, '')).toEqual({ ok: true, valeur: { pointsJury: 0, motifPoints: '' } });
    expect(accorderPoints(0, MOTIF)).toEqual({ ok: true, valeur: { pointsJury: 0, motifPoints: '' } });
  });
  it('without a motif are refused', () => {
    expect(accorderPoints(1, 'bon')).toEqual({ ok: false, refus: { code: 'motif_trop_court', minimum: 5 } });
  });
  it('are refused with a motif that holds what nobody sees or no paper can bear, by its name and place', () => {
    for (const [caractere, point] of [
      ['\0', 'U+0000'],
      ['\ud800', 'U+D800'],
      ['\u00ad', 'U+00AD'],
      ['李', 'U+674E'],
    ]) {
      expect(accorderPoints(1, `Assidu${caractere}ité\nde tous`)).toMatchObject({
        ok: false,
        refus: { code: 'caractere_refuse', caractere: { point, avant: 'Assidu', apres: 'ité' } },
      });
    }
  });
  it.each([-1, 10_001])('of %i hundredths are refused', (points) => {
    expect(accorderPoints(points, MOTIF)).toEqual({
      ok: false,
      refus: { code: 'points_hors_bornes', maximum: 10_000 },
    });
  });
});

describe('A correction received after the jury raised a mark', () => {
  const relevement = { epreuve: 'E1', avant: 800, apres: 1000, motif: MOTIF };
  it('leaves the settled mark when it is lower', () => {
    expect(resultatsArretes({ E1: note('6') }, [relevement]).E1).toEqual(note('10'));
  });
  it('counts when it is higher: raising never worsens', () => {
    expect(resultatsArretes({ E1: note('13') }, [relevement]).E1).toEqual(note('13'));
  });
  it('to an absence is not decided away', () => {
    expect(resultatsArretes({ E1: { nature: 'absent' } }, [relevement]).E1).toEqual({ nature: 'absent' });
  });
  it('leaves the received marks themselves untouched', () => {
    const recus = { E1: note('8') };
    resultatsArretes(recus, [relevement]);
    expect(recus).toEqual({ E1: note('8') });
  });
});
