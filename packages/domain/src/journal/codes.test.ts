import { describe, expect, it } from 'vitest';
import { actesLisibles, isActeJournalise } from './actes';
import { codesJournalises, libelleActe } from './codes';

describe('the codes of journaled acts', () => {
  it.each([
    ['creerAgent', 'creerCompte', 'Compte créé'],
    ['modifierAgent', 'modifierCompte', 'Compte modifié'],
    ['desactiverAgent', 'desactiverCompte', 'Compte désactivé'],
    ['reactiverAgent', 'reactiverCompte', 'Compte réactivé'],
    ['leverPresumeFraudeur', 'leverPresomption', 'Présomption de fraude levée'],
  ])('a line written as « %s » is read, and found, as one of « %s »', (avant, acte, libelle) => {
    expect(isActeJournalise(avant)).toBe(false);
    expect(libelleActe(avant)).toBe(libelle);
    expect(libelleActe(acte)).toBe(libelle);
    expect(codesJournalises([acte])).toEqual([acte, avant]);
  });

  it('the RSSI reads the lines of before too, and those of no other act', () => {
    const codes = codesJournalises(actesLisibles('rssi'));
    expect(codes).toContain('desactiverAgent');
    expect(codesJournalises(['seConnecter', 'signerPv'])).toEqual(['seConnecter', 'signerPv']);
    expect(codesJournalises([])).toEqual([]);
  });

  it('a code that no table knows is said as it was journaled', () => {
    expect(libelleActe('seConnecter')).toBe('Connexion');
    expect(libelleActe('acteOublie')).toBe('acteOublie');
    expect(libelleActe('toString')).toBe('toString');
  });
});
