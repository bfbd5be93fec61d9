import { describe, expect, it } from 'vitest';
import { note, notes, SIO_SISR } from '../test-support/sio-sisr';
import {
  AUCUN_CHOIX,
  type CadreChoix,
  type ChoixSaisi,
  choisirDisciplines,
  epreuvesEligibles,
  joursDesOraux,
  verifierChoix,
} from './choix-second-groupe';

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

const CADRE: CadreChoix = {
  reglement: SIO_SISR,
  resultats: RESULTATS,
  oraux: {},
  jours: joursDesOraux('2026-06-22', null),
};

/** « E1 2026-07-06T08:30 », « E4 », « - » for nothing. */
function saisie(...oraux: readonly [string, string]): ChoixSaisi {
  const [a, b] = oraux.map((texte) => {
    const [epreuve = '', moment = ''] = texte.split(' ');
    return { epreuve: epreuve === '-' ? '' : epreuve, moment };
  });
  if (!a || !b) throw new Error('two orals');
  return [a, b];
}

const verdict = (choix: ChoixSaisi, cadre: Partial<CadreChoix> = {}) => {
  const result = verifierChoix(choix, { ...CADRE, ...cadre });
  return result.ok ? 'ok' : result.refus.code;
};

describe('The choice of a candidate, as it is typed', () => {
  it('is two disciplines with the moment of each oral, in Paris', () => {
    expect(verifierChoix(saisie('E4 2026-07-06T08:30', 'E1'), CADRE)).toEqual({
      ok: true,
      valeur: [
        { epreuve: 'E4', passeLe: new Date('2026-07-06T06:30:00Z') },
        { epreuve: 'E1', passeLe: null },
      ],
    });
  });
  it('may be taken back whole', () => {
    expect(verifierChoix(AUCUN_CHOIX, CADRE)).toEqual({ ok: true, valeur: [] });
  });
  it.each([
    ['E1', '-', 'deux_disciplines_requises'],
    ['- 2026-07-06T08:30', '-', 'deux_disciplines_requises'],
    ['E1', 'E1', 'disciplines_identiques'],
    ['E1', 'E3', 'discipline_non_eligible'],
    ['E1 2026-02-30T08:30', 'E4', 'date_invalide'],
    ['E1 2026-06-21T08:30', 'E4', 'oral_hors_session'],
    ['E1 2027-07-06T08:30', 'E4', 'oral_hors_session'],
    ['E1 2026-07-06T08:30', 'E4 2026-07-06T08:30', 'oraux_simultanes'],
  ])('%s and %s: %s', (first, second, attendu) => {
    expect(verdict(saisie(first, second))).toBe(attendu);
  });
  it('of a candidate of a réexamen: to the end of the year after the one it is entered in', () => {
    const jours = joursDesOraux('2026-06-22', '2028-03-14');
    expect(jours).toEqual({ debut: '2026-06-22', fin: '2029-12-31' });
    expect(verdict(saisie('E1 2028-04-03T08:30', 'E4'), { jours })).toBe('ok');
    expect(verdict(saisie('E1 2208-04-03T08:30', 'E4'), { jours })).toBe('oral_hors_session');
  });
  it('does not give up an oral whose mark was received, and may exchange the two', () => {
    const oraux = { E1: note('12'), E4: note('9') };
    expect(verdict(saisie('E1', 'E2'), { oraux })).toBe('oral_deja_note');
    expect(verdict(AUCUN_CHOIX, { oraux })).toBe('oral_deja_note');
    expect(verdict(saisie('E4', 'E1'), { oraux })).toBe('ok');
    expect(verdict(saisie('E1', 'E2'), { oraux: { E4: { nature: 'manquante' } } })).toBe('ok');
  });
});
