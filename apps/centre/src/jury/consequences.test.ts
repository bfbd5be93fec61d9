import { ETATS, type Etat, retoursExceptionnels, type StatutPv } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { consequencesRetour } from './consequences';

const dit = (etat: Etat, pv: StatutPv, vers: Etat) => consequencesRetour({ etat, pv }, vers).join(' ');

describe('what an exceptional change entails', () => {
  test('back to the deliberation, a signed PV stays signed but périmé, and posted lists are to be taken down', () => {
    const phrases = dit('140', 'signe', '110');
    expect(phrases).toContain('nouvelle ronde');
    expect(phrases).toContain('restera signé, mais périmé');
    expect(phrases).toContain('retirez-les');
  });

  test('a PV that nobody signed is set aside, and no list was posted from it', () => {
    const phrases = dit('120', 'non_signe', '110');
    expect(phrases).toContain('écarté');
    expect(phrases).not.toContain('listes');
    expect(phrases).not.toContain('périmé');
  });

  test('from 140 to 130 the same round goes on: its PV stays valid and the groupe is ended again', () => {
    const phrases = dit('140', 'signe', '130');
    expect(phrases).toContain('Le PV signé reste valable');
    expect(phrases).toContain('1er groupe est à terminer de nouveau');
    expect(phrases).not.toContain('ronde');
  });

  test('from 130 to 120 the jury closes again before any list can be edited', () => {
    expect(dit('130', 'signe', '120')).toContain('clôturer de nouveau');
  });

  test('a jury that deliberates is stopped until the académie opens it again', () => {
    const phrases = dit('110', 'sans_pv', '105');
    expect(phrases).toContain('avant la réouverture de la délibération par le gestionnaire académique');
    expect(phrases).toContain('propositions seront recalculées');
  });

  test('across a lock the groupe is unlocked; from 200 the marks of the 2nd groupe are closed', () => {
    expect(dit('198', 'signe', '140')).toContain('déverrouillé');
    expect(dit('218', 'signe', '214')).toContain('déverrouillé');
    expect(dit('200', 'sans_pv', '198')).toContain('recueil des notes du 2nd groupe est fermé');
  });

  test('back to the recueil of the 2nd groupe, choices and marks are open again and the round begins anew', () => {
    const phrases = dit('212', 'signe', '200');
    expect(phrases).toContain('notes des oraux peuvent de nouveau être saisis');
    expect(phrases).toContain('après l’ouverture de la délibération du 2nd groupe');
    expect(phrases).toContain('restera signé, mais périmé');
    expect(dit('214', 'signe', '212')).toContain('2nd groupe est à terminer de nouveau');
  });

  const changements = ETATS.flatMap((etat) =>
    (['chef_de_centre', 'gestionnaire'] as const).flatMap((role) =>
      retoursExceptionnels(etat, role).map((vers) => [etat, vers] as const),
    ),
  );

  test.each(changements)('%s → %s says what changes, then what is kept', (etat, vers) => {
    for (const pv of ['sans_pv', 'non_signe', 'signe', 'rouvert', 'anomalie'] as const) {
      const phrases = consequencesRetour({ etat, pv }, vers);
      expect(phrases.at(-1)).toContain('Rien n’est supprimé');
      expect(phrases.length).toBeGreaterThan(1);
      expect(new Set(phrases).size).toBe(phrases.length);
    }
  });
});
