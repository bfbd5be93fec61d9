import { describe, expect, it } from 'vitest';
import { formatMoyenne } from '../nombre/moyenne';
import { textesEnVigueur } from '../references';
import { note, notes, REFERENCE_ANNULATION, SIO_SISR } from '../test-support/sio-sisr';
import { compterIssues, ISSUES } from './issue';
import { proposerPremierGroupe, proposerSecondGroupe, REGLES } from './proposition';

/** What the grid shows of a proposal: outcome, rule, both means. */
function proposer(texte: string) {
  const proposition = proposerPremierGroupe(SIO_SISR, notes(texte));
  if (!proposition) return null;
  const { issue, regle, moyenne, professionnelle } = proposition;
  const show = (m: typeof moyenne) => m && formatMoyenne(m);
  return [show(moyenne), show(professionnelle), issue, regle];
}

describe('1er groupe, SIO-SISR (coefficients 2 2 3 3 | 4 4 4)', () => {
  it.each([
    ['10 10 10 10 10 10 10', '10,00', '10,00', 'admis', 'moyenne_atteinte'],
    ['8 8 8 8 11 11 11', '9,64', '11,00', 'second_groupe', 'acces_second_groupe'],
    ['12 12 12 12 9 9 9', '10,36', '9,00', 'admis', 'moyenne_atteinte'],
    ['10 10 10 9 9,5 9,5 9,5', '9,59', '9,50', 'non_admis', 'moyenne_insuffisante'],
    ['5 5 5 5 10 10 10', '7,73', '10,00', 'non_admis', 'moyenne_insuffisante'],
    ['8 8 8 8 11 11 11 18', '10,00', '11,00', 'admis', 'moyenne_atteinte'],
    ['10 10 10 abs. 15 15 15', null, '15,00', 'non_admis', 'absence_non_justifiee'],
    ['10 10 10 ann. 15 15 15', null, '15,00', 'non_admis', 'epreuve_annulee'],
    ['20 20 20 20 20 20 ann.', null, '20,00', 'non_admis', 'epreuve_annulee'],
    ['10 10 10 10 10 10 10 ann.', '10,00', '10,00', 'admis', 'moyenne_atteinte'],
    ['8 8 8 8 11 11 11 ann.', '9,64', '11,00', 'second_groupe', 'acces_second_groupe'],
    ['15 15 15 ann. 15 15 n.p.', null, '15,00', 'poursuite', 'poursuite_du_cursus'],
    ['10 10 abs. ann. 15 15 15', null, '15,00', 'non_admis', 'absence_non_justifiee'],
    ['10 10 10 f.maj. 12 12 12', '9,73', '12,00', 'second_groupe', 'acces_second_groupe'],
    ['8 8 disp. 8 11 11 11', '9,89', '11,00', 'second_groupe', 'acces_second_groupe'],
  ])('%s gives %s (professional %s): %s', (texte, moyenne, professionnelle, issue, regle) => {
    expect(proposer(texte)).toEqual([moyenne, professionnelle, issue, regle]);
  });

  it.each([
    ['8 both ways is exactly the bar of the 2nd groupe', '5,6 5,6 5,6 5,6 10 10 10', '8,00', 'second_groupe'],
    ['one hundredth under it is not', '5,59 5,6 5,6 5,6 10 10 10', '8,00', 'non_admis'],
    ['a professional mean of 9,9975 closes the 2nd groupe', '9 9 9 9 9,99 10 10', '9,54', 'non_admis'],
    [
      '9,99 at one épreuve shows 10,00 and does not admit',
      '9,99 10 10 10 10 10 10',
      '10,00',
      'second_groupe',
    ],
    ['a bénéfice counts with its coefficient', 'benefice:13 8 8 8 11 11 11', '10,09', 'admis'],
    ['a report below 10 counts too', 'report:4 10 10 10 10 10 10', '9,45', 'second_groupe'],
    ['a professional bénéfice opens the 2nd groupe', '8 8 8 8 9 9 benefice:12', '9,09', 'second_groupe'],
    ['an absence at a facultative blocks nothing', '10 10 10 10 10 10 10 abs.', '10,00', 'admis'],
    ['a facultative at 10 adds nothing', '8 8 8 8 11 11 11 10', '9,64', 'second_groupe'],
    ['a facultative at 3 takes nothing', '10 10 10 10 10 10 10 3', '10,00', 'admis'],
    ['a missing facultative mark blocks nothing', '10 10 10 10 10 10 10 manq.', '10,00', 'admis'],
  ])('%s', (_title, texte, moyenne, issue) => {
    const proposition = proposer(texte);
    expect(proposition?.[0]).toBe(moyenne);
    expect(proposition?.[2]).toBe(issue);
  });

  it('the 2nd groupe is open at a professional mean of exactly 10 through unequal marks', () => {
    expect(proposer('8 8 8 8 8 10 12')?.slice(1, 3)).toEqual(['10,00', 'second_groupe']);
  });
  it('the forme progressive with an épreuve not passed goes on, whatever the other marks', () => {
    expect(proposer('15 15 15 15 15 15 n.p.')).toEqual([null, '15,00', 'poursuite', 'poursuite_du_cursus']);
    expect(proposer('15 15 15 abs. 15 15 n.p.')?.[2]).toBe('poursuite');
  });
  it('nothing is proposed while an obligatory épreuve has neither mark nor code', () => {
    expect(proposer('10 10 10 10 10 10 manq.')).toBeNull();
    expect(proposer('10 10 10 10 10 10')).toBeNull();
  });
  it('a candidate dispensed of every professional épreuve has no professional mean to fail', () => {
    expect(proposer('9 9 9 9 disp. disp. disp.')).toEqual([
      '9,00',
      null,
      'second_groupe',
      'acces_second_groupe',
    ]);
  });
  it('the units acquired are those with a note of 10 or more, bénéfices and reports among them', () => {
    const units = (texte: string) => proposerPremierGroupe(SIO_SISR, notes(texte))?.unitesAcquises;
    expect(units('10 9,99 benefice:12 report:8 11 f.maj. 20 18')).toEqual(['E1', 'E3', 'E5', 'E7']);
    expect(units('9 9 9 report:10 9 9 9')).toEqual(['E4']);
    expect(units('15 15 15 15 15 15 n.p.')).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E6']);
  });
  it('a unit dispensed is not acquired: it is said apart', () => {
    const proposition = proposerPremierGroupe(SIO_SISR, notes('10 disp. 8 8 disp. 8 8'));
    expect(proposition?.unitesAcquises).toEqual(['E1']);
    expect(proposition?.unitesDispensees).toEqual(['E2', 'E5']);
  });
  it('points de jury weigh on the general mean alone', () => {
    const aided = proposerPremierGroupe(SIO_SISR, notes('8 8 8 8 11 11 11'), 800);
    expect(aided?.issue).toBe('admis');
    expect(aided?.professionnelle && formatMoyenne(aided.professionnelle)).toBe('11,00');
    // 8 ≤ mean with 80 points more, but the professional mean stays at 9: no 2nd groupe to grant.
    const refused = proposerPremierGroupe(SIO_SISR, notes('6 6 6 6 9 9 9'), 4000);
    expect(refused?.issue).toBe('non_admis');
  });
  it('points de jury decide neither an absence away nor a nullity', () => {
    for (const code of ['abs.', 'ann.']) {
      const proposition = proposerPremierGroupe(SIO_SISR, notes(`20 20 20 ${code} 20 20 20`), 10_000);
      expect(proposition?.issue).toBe('non_admis');
    }
  });
  it('an absence and a nullity are told apart, a facultative is in neither', () => {
    const proposition = proposerPremierGroupe(SIO_SISR, notes('10 ann. abs. ann. 15 15 15 ann.'));
    expect(proposition).toMatchObject({ absences: ['E3'], annulations: ['E2', 'E4'] });
  });
  it('a nullity gives no unit, and leaves the others', () => {
    const proposition = proposerPremierGroupe(SIO_SISR, notes('10 10 10 ann. 15 15 15'));
    expect(proposition?.unitesAcquises).toEqual(['E1', 'E2', 'E3', 'E5', 'E6', 'E7']);
  });
});

describe('2nd groupe, from 8 8 8 8 | 11 11 11', () => {
  const premier = notes('8 8 8 8 11 11 11');
  const second = (oraux: Parameters<typeof proposerSecondGroupe>[2], points = 0) => {
    const proposition = proposerSecondGroupe(SIO_SISR, premier, oraux, points);
    return proposition && [proposition.moyenne && formatMoyenne(proposition.moyenne), proposition.issue];
  };

  it('E3 from 8 to 12 counts, E4 at 6 stays 8: 10,18, ADMIS', () => {
    expect(second({ E3: note('12'), E4: note('6') })).toEqual(['10,18', 'admis']);
  });
  it('two orals below the first marks change nothing: NON ADMIS', () => {
    expect(second({ E3: note('7'), E4: note('0') })).toEqual(['9,64', 'non_admis']);
  });
  it('absent at an oral, the first mark stays and the other oral counts', () => {
    expect(second({ E3: { nature: 'absent' }, E4: note('12') })).toEqual(['10,18', 'admis']);
    expect(second({ E3: { nature: 'absent' }, E4: { nature: 'absent' } })).toEqual(['9,64', 'non_admis']);
    expect(second({ E3: { nature: 'absent_justifie' }, E4: note('8') })).toEqual(['9,64', 'non_admis']);
  });
  it('an oral annulled leaves no mean and no diploma, whatever the marks', () => {
    const annule = { nature: 'annulee', reference: REFERENCE_ANNULATION } as const;
    expect(second({ E3: annule, E4: note('20') })).toEqual([null, 'non_admis']);
    const proposition = proposerSecondGroupe(SIO_SISR, notes('12 12 9 9 9 9 9'), {
      E1: annule,
      E3: note('20'),
    });
    expect(proposition).toMatchObject({ regle: 'epreuve_annulee_au_controle', annulations: ['E1'] });
    // The nullity is that of the oral: the unit that the first mark acquired stays.
    expect(proposition?.unitesAcquises).toContain('E1');
  });
  it('a mean one hundredth of a mark short does not admit', () => {
    expect(second({ E3: note('10,66'), E4: note('8') })).toEqual(['10,00', 'non_admis']);
    expect(second({ E3: note('10,67'), E4: note('8') })).toEqual(['10,00', 'admis']);
  });
  it('nothing is proposed while an oral is missing', () => {
    expect(second({ E3: note('12'), E4: { nature: 'manquante' } })).toBeNull();
  });
  it('points granted by both juries count together', () => {
    expect(second({ E3: note('8'), E4: note('8') }, 799)).toEqual(['10,00', 'non_admis']);
    expect(second({ E3: note('8'), E4: note('8') }, 800)).toEqual(['10,00', 'admis']);
  });
  it('the professional condition is not tested again', () => {
    const weak = notes('12 12 9 9 9 9 9');
    expect(proposerSecondGroupe(SIO_SISR, weak, { E3: note('20'), E4: note('20') })?.issue).toBe('admis');
  });
  it('an oral at an épreuve of a bénéfice counts when it is better', () => {
    const resultats = notes('8 8 benefice:10 8 10 10 10');
    const proposition = proposerSecondGroupe(SIO_SISR, resultats, { E3: note('18'), E4: note('8') });
    expect(proposition?.issue).toBe('admis');
    expect(proposerSecondGroupe(SIO_SISR, resultats, { E3: note('9'), E4: note('8') })?.issue).toBe(
      'non_admis',
    );
  });
  it('an oral brings back neither a dispensed épreuve nor an absence', () => {
    const dispensed = proposerSecondGroupe(SIO_SISR, notes('8 8 disp. 8 11 11 11'), {
      E3: note('20'),
      E4: note('8'),
    });
    expect(dispensed?.moyenne && formatMoyenne(dispensed.moyenne)).toBe('9,89');
    const absent = proposerSecondGroupe(SIO_SISR, notes('8 8 abs. 8 11 11 11'), {
      E3: note('20'),
      E4: note('8'),
    });
    expect([absent?.issue, absent?.moyenne]).toEqual(['non_admis', null]);
  });
});

describe('Every proposal can say which rule made it', () => {
  it('each rule names a text of the references and is in force no earlier than that text', () => {
    expect([...REGLES.keys()]).toEqual([
      'poursuite_du_cursus',
      'absence_non_justifiee',
      'epreuve_annulee',
      'moyenne_atteinte',
      'acces_second_groupe',
      'moyenne_insuffisante',
      'epreuve_annulee_au_controle',
      'moyenne_atteinte_apres_controle',
      'moyenne_insuffisante_apres_controle',
    ]);
    for (const { reference, depuis } of REGLES.values()) {
      expect(textesEnVigueur(reference, depuis)).not.toEqual([]);
    }
  });
});

describe('Counts by decision', () => {
  it('hold every outcome, those of nobody too', () => {
    expect(compterIssues(['admis', 'non_admis', 'admis'])).toEqual({
      admis: 2,
      second_groupe: 0,
      non_admis: 1,
      poursuite: 0,
    });
    expect(Object.keys(compterIssues([]))).toEqual([...ISSUES]);
  });
});
