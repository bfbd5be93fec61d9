import { describe, expect, it } from 'vitest';
import { notes, SIO_SISR } from '../test-support/sio-sisr';
import { choisirDisciplines, epreuvesEligibles } from './choix-second-groupe';

const RESULTATS = notes('8 benefice:10 disp. 8 11 11 11 12');
const choisir = (...choix: string[]) => choisirDisciplines(SIO_SISR, RESULTATS, choix);

describe('The two disciplines of the 2nd groupe', () => {
  it('are chosen among the épreuves marked « controle » that counted, a bénéfice too', () => {
    expect(epreuvesEligibles(SIO_SISR, RESULTATS).map(({ code }) => code)).toEqual(['E1', 'E2', 'E4']);
    expect(choisir('E4', 'E2')).toEqual({ ok: true, valeur: ['E4', 'E2'] });
  });
  it('may include an épreuve missed through force majeure, which counted 0', () => {
    expect(choisirDisciplines(SIO_SISR, notes('f.maj. 8 8 8 11 11 11'), ['E1', 'E2']).ok).toBe(true);
  });
  it.each([[], ['E1'], ['E1', 'E2', 'E4']])('are two, not %j', (...choix) => {
    expect(choisir(...choix)).toEqual({ ok: false, refus: { code: 'deux_disciplines_requises' } });
  });
  it('are different', () => {
    expect(choisir('E1', 'E1')).toEqual({ ok: false, refus: { code: 'disciplines_identiques' } });
  });
  it.each(['E3', 'E5', 'EF1', 'U99'])(
    'are not %s: dispensed, professional, facultative or unknown',
    (code) => {
      expect(choisir('E1', code)).toEqual({
        ok: false,
        refus: { code: 'discipline_non_eligible', epreuve: code },
      });
    },
  );
});
