import { describe, expect, it } from 'vitest';
import { type CadreSeance, fautesDeSeance, finAVenir, refusSeanceASigner, type Seance } from './seance';

const CADRE: CadreSeance = {
  nomination: { numero: '2026-112', date: '2026-06-02' },
  finPremierGroupe: null,
  decisionDeRenvoi: null,
  maintenant: '2026-06-23T12:20',
};
const SEANCE: Seance = { date: '2026-06-23', debut: '08:30', fin: '12:15' };
const fautes = (autres: Partial<Seance>, cadre: Partial<CadreSeance> = {}) =>
  fautesDeSeance({ ...SEANCE, ...autres }, { ...CADRE, ...cadre }).map(({ champ, refus }) => [
    champ,
    refus.code,
  ]);
const aSigner = (autres: Partial<Seance>, cadre: Partial<CadreSeance> = {}) =>
  refusSeanceASigner({ ...SEANCE, ...autres }, { ...CADRE, ...cadre }).map(({ code }) => code);

describe('The hours of a sitting, as they are entered', () => {
  it.each<[string, Partial<Seance>, string[][]]>([
    ['today', {}, []],
    ['an earlier day, after the jury was named', { date: '2026-06-02' }, []],
    ['a day before it was named', { date: '2026-06-01' }, [['date', 'seance_avant_nomination']]],
    ['1999', { date: '1999-06-23' }, [['date', 'seance_avant_nomination']]],
    ['tomorrow', { date: '2026-06-24' }, [['date', 'seance_a_venir']]],
    ['2035', { date: '2035-06-23' }, [['date', 'seance_a_venir']]],
    ['a year of two digits', { date: '0026-06-23' }, [['date', 'saisie_invalide']]],
    ['a year of five digits', { date: '20266-06-23' }, [['date', 'saisie_invalide']]],
    ['the 31st of June', { date: '2026-06-31' }, [['date', 'saisie_invalide']]],
    ['no day', { date: '' }, [['date', 'saisie_invalide']]],
    ['an end that is planned', { fin: '17:00' }, []],
    ['no end yet', { fin: '' }, []],
    ['an end before the start', { fin: '08:30' }, [['fin', 'saisie_invalide']]],
    [
      'hours that no clock shows',
      { debut: '24:00', fin: '8:3' },
      [
        ['debut', 'saisie_invalide'],
        ['fin', 'saisie_invalide'],
      ],
    ],
    [
      'several faults at once',
      { date: '2035-01-01', debut: '' },
      [
        ['date', 'seance_a_venir'],
        ['debut', 'saisie_invalide'],
      ],
    ],
  ])('%s', (_titre, seance, attendu) => {
    expect(fautes(seance)).toEqual(attendu);
  });

  it('of the 2nd groupe do not begin before those of the 1er end', () => {
    const finPremierGroupe = '2026-06-23T12:15';
    expect(fautes({ date: '2026-07-06' }, { finPremierGroupe, maintenant: '2026-07-06T18:00' })).toEqual([]);
    expect(fautes({ debut: '12:15', fin: '12:20' }, { finPremierGroupe })).toEqual([]);
    expect(fautes({ debut: '12:14', fin: '12:20' }, { finPremierGroupe })).toEqual([
      ['debut', 'seance_avant_premier_groupe'],
    ]);
  });

  it('of a réexamen are not before the decision that sends its candidates back', () => {
    expect(fautes({}, { decisionDeRenvoi: '2026-06-23' })).toEqual([]);
    expect(fautes({}, { decisionDeRenvoi: '2026-06-24' })).toEqual([['date', 'seance_avant_renvoi']]);
  });
});

describe('A signature is put under a sitting that is over', () => {
  it.each<[string, Partial<Seance>, string[]]>([
    ['over five minutes ago', {}, []],
    ['over this very minute', { fin: '12:20' }, []],
    ['over in a minute', { fin: '12:21' }, ['seance_non_terminee']],
    ['tomorrow', { date: '2026-06-24' }, ['seance_a_venir']],
    ['before the jury was named', { date: '2026-06-01' }, ['seance_avant_nomination']],
  ])('%s', (_titre, seance, attendu) => {
    expect(aSigner(seance)).toEqual(attendu);
    expect(finAVenir({ ...SEANCE, ...seance }, CADRE.maintenant)).toBe(
      attendu.length > 0 && seance.date !== '2026-06-01',
    );
  });
});
