import { articleRegle, proposerPremierGroupe, REGLES, type Reglement } from '@delib/domain';
import { notes, SIO_SISR } from '@delib/domain/test-support/sio-sisr';
import { describe, expect, it } from 'vitest';
import { phraseRegle } from './regles';

function dire(session: number, texte: string): string | null {
  const reglement: Reglement = { ...SIO_SISR, session };
  const proposition = proposerPremierGroupe(reglement, notes(texte));
  return proposition && phraseRegle(proposition, reglement);
}

describe('Why a rule gives its outcome', () => {
  it('has a sentence and an article for every rule of the decision', () => {
    for (const id of REGLES.keys()) {
      expect(phraseRegle({ regle: id, absences: ['E1'], annulations: ['E2'] }, SIO_SISR)).toMatch(/\.$/);
      expect(articleRegle(id, SIO_SISR)).not.toBe('');
    }
    expect(phraseRegle({ regle: 'acces_second_groupe', absences: [], annulations: [] }, SIO_SISR)).toContain(
      'entre 8 et 10',
    );
  });

  it('names the épreuve of an absence beside épreuves not yet passed', () => {
    expect(dire(SIO_SISR.session, '15 15 15 abs. 15 15 n.p.')).toBe(
      'Forme progressive : toutes les épreuves ne sont pas passées, le cursus se poursuit. Absence non justifiée : E4.',
    );
  });

  it('does not speak of a 2nd groupe in a session that has none', () => {
    expect(dire(2019, '8 8 8 8 11 11 11')).toBe('La moyenne générale n’atteint pas 10.');
    expect(dire(2019, '8 8 8 abs. 11 11 11')).toBe(
      'Absence non justifiée à une épreuve obligatoire (E4) : le diplôme ne peut être délivré.',
    );
    expect(dire(2022, '8 8 8 abs. 11 11 11')).toContain('ni le 2nd groupe ouvert');
  });

  it('does not say that a mean fails where a nullity alone stands against the diploma', () => {
    for (const session of [2014, 2020, 2021]) {
      expect(dire(session, '20 ann. 20 20 20 20 20')).toMatch(
        /^Épreuve obligatoire annulée.*\(E2\) : le diplôme ne peut être délivré\.$/,
      );
    }
  });
});
