import { dossierNeuf, reglementArbitraire, resultatsArbitraires } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SANS_REGLAGE } from '../decision/actes-jury';
import { type Dossier, validerIssue } from '../decision/deliberation';
import { ISSUES, rangIssue } from '../decision/issue';
import type { Reglement } from '../reglement/reglement';
import { isResultatNote } from '../resultat';
import { avantApres, nombreChanges } from './avant-apres';

/** Some points for everyone, a raise for who has a mark of the session, and the decision that follows. */
function dossierArbitraire(reglement: Reglement): fc.Arbitrary<Dossier> {
  return fc
    .record({
      resultats: resultatsArbitraires(reglement),
      points: fc.oneof(fc.constant(0), fc.nat(1000)),
      ajout: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
    })
    .map(({ resultats, points, ajout }) => {
      const [epreuve, recu] =
        Object.entries(resultats).find(([, resultat]) => resultat.nature === 'note') ?? [];
      const avant = recu && isResultatNote(recu) ? recu.note : 2000;
      const dossier = dossierNeuf(resultats, {
        reglage: {
          ...SANS_REGLAGE,
          pointsJury: points,
          relevements:
            epreuve === undefined || ajout === 0 || avant + ajout > 2000
              ? []
              : [{ epreuve, avant, apres: avant + ajout, motif: 'copie relue' }],
        },
      });
      const validee = validerIssue(reglement, dossier);
      if (!validee.ok) throw new Error(validee.refus.code);
      return { ...dossier, validation: validee.valeur };
    });
}

const juryArbitraire = reglementArbitraire.chain((reglement) =>
  fc.array(dossierArbitraire(reglement), { maxLength: 15 }).map((dossiers) => ({ reglement, dossiers })),
);

describe('Whatever the jury gave', () => {
  it('everyone is counted before and after, and the changes make the difference', () => {
    fc.assert(
      fc.property(fc.array(juryArbitraire, { maxLength: 3 }), (jurys) => {
        const vus = avantApres(jurys);
        const somme = (comptes: typeof vus.avant) =>
          ISSUES.reduce((total, issue) => total + comptes[issue], 0);
        expect([somme(vus.avant), somme(vus.apres)]).toEqual([vus.candidats, vus.candidats]);
        for (const issue of ISSUES) {
          const solde = vus.changements.reduce(
            (total, { de, vers, nombre }) =>
              total + (vers === issue ? nombre : 0) - (de === issue ? nombre : 0),
            0,
          );
          expect(vus.apres[issue] - vus.avant[issue]).toBe(solde);
        }
        expect(nombreChanges(vus)).toBeLessThanOrEqual(vus.avecPoints + vus.avecRelevement);
      }),
    );
  });
  it('nobody is decided worse than proposed, and no mean falls', () => {
    fc.assert(
      fc.property(juryArbitraire, (jury) => {
        const { changements, moyennes, avecPoints, avecRelevement } = avantApres([jury]);
        for (const { de, vers } of changements) expect(rangIssue(vers)).toBeGreaterThan(rangIssue(de));
        if (!moyennes) return;
        const ecart =
          moyennes.apres.numerateur * moyennes.avant.denominateur -
          moyennes.avant.numerateur * moyennes.apres.denominateur;
        expect(ecart >= 0n).toBe(true);
        if (avecPoints + avecRelevement === 0) expect(ecart).toBe(0n);
      }),
    );
  });
  it('the order of candidates and jurys has no effect on what is counted', () => {
    fc.assert(
      fc.property(juryArbitraire, juryArbitraire, (un, autre) => {
        const { moyennes: _1, ...comptes } = avantApres([un, autre]);
        const { moyennes: _2, ...retournes } = avantApres(
          [autre, un].map((jury) => ({ ...jury, dossiers: jury.dossiers.toReversed() })),
        );
        expect(retournes).toEqual(comptes);
      }),
    );
  });
});
