import { candidatArbitraire, dossierNeuf } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reglement } from '../reglement/reglement';
import type { Resultats } from '../resultat';
import { etatDecision, propositionAvantJury } from './deliberation';
import { type CandidatAComparer, DISTANCE_MEME_CAS, memesCas, traitementsInegaux } from './meme-cas';
import { appliquerSaisie, type Saisie } from './saisie';

/** One jury: variations of the marks of one candidate by some points, so that like cases are many; some decided. */
const juryArbitraire = fc
  .tuple(
    candidatArbitraire,
    fc.array(
      fc.record({
        epreuve: fc.nat(),
        hausse: fc.integer({ min: 0, max: 40 }),
        points: fc.constantFrom('0', '0', '0,5', '2', '8', '50'),
        decide: fc.boolean(),
        forme: fc.constantFrom('globale', 'globale', 'globale', 'progressive'),
      }),
      { minLength: 2, maxLength: 14 },
    ),
  )
  .map(([{ reglement, resultats }, tires]) => ({
    reglement,
    jury: tires.map(({ epreuve, hausse, points, decide, forme }, rang): CandidatAComparer => {
      const entrees: Saisie[] = [];
      if (points !== '0') entrees.push({ type: 'points', points, motif: 'Assiduité' });
      if (decide) entrees.push({ type: 'valider' });
      const numeroAnonymat = String((rang * 7) % 100).padStart(3, '0');
      return {
        id: `id-${rang}`,
        numeroAnonymat,
        forme,
        dossier: saisir(reglement, hausser(reglement, resultats, epreuve, hausse), entrees),
      };
    }),
  }));

function hausser({ epreuves }: Reglement, resultats: Resultats, epreuve: number, de: number): Resultats {
  const { code = '' } = epreuves[epreuve % epreuves.length] ?? {};
  const resultat = resultats[code];
  if (resultat?.nature !== 'note') return resultats;
  return { ...resultats, [code]: { nature: 'note', note: Math.min(2000, resultat.note + de) } };
}

function saisir(reglement: Reglement, resultats: Resultats, entrees: readonly Saisie[]) {
  let dossier = dossierNeuf(resultats);
  for (const entree of entrees) {
    const done = appliquerSaisie(reglement, dossier, entree);
    if (done.ok) dossier = done.valeur;
  }
  return dossier;
}

describe('« Même cas, même décision », over any jury', () => {
  it('holds at most five decided others, in order of distance then of numéro, within the distance', () => {
    fc.assert(
      fc.property(juryArbitraire, ({ reglement, jury }) => {
        for (const sujet of jury) {
          const cas = memesCas(reglement, sujet, jury);
          expect(cas.length).toBeLessThanOrEqual(5);
          for (const [rang, { candidat, ecart }] of cas.entries()) {
            expect(candidat.id).not.toBe(sujet.id);
            expect(etatDecision(reglement, candidat.dossier)).toBe('valide');
            const { coefficients = 0 } = propositionAvantJury(reglement, candidat.dossier)?.moyenne ?? {};
            expect(ecart).toBeLessThanOrEqual(DISTANCE_MEME_CAS * coefficients);
            const suivant = cas[rang + 1];
            if (!suivant) continue;
            const avant =
              ecart < suivant.ecart ||
              (ecart === suivant.ecart && candidat.numeroAnonymat <= suivant.candidat.numeroAnonymat);
            expect(avant).toBe(true);
          }
        }
      }),
    );
  });

  it('is as far one way as the other, and blind to the order of the jury', () => {
    fc.assert(
      fc.property(juryArbitraire, ({ reglement, jury }) => {
        const vers = (a: CandidatAComparer, b: CandidatAComparer) =>
          memesCas(reglement, a, [b]).map(({ ecart }) => ecart);
        for (const a of jury) {
          for (const b of jury) {
            const decides = [a, b].every(({ dossier }) => etatDecision(reglement, dossier) === 'valide');
            if (decides) expect(vers(a, b)).toEqual(vers(b, a));
          }
          expect(memesCas(reglement, a, jury.toReversed())).toEqual(memesCas(reglement, a, jury));
        }
      }),
    );
  });

  it('points de jury and raises of the one who is looked at change nothing: only what was received does', () => {
    fc.assert(
      fc.property(juryArbitraire, ({ reglement, jury }) => {
        for (const sujet of jury) {
          const nu = { ...sujet, dossier: dossierNeuf(sujet.dossier.resultats) };
          expect(memesCas(reglement, nu, jury)).toEqual(memesCas(reglement, sujet, jury));
        }
      }),
    );
  });
});

describe('Like cases treated unlike, over any jury', () => {
  it('are one helped, and one who was not, as near or nearer; each of these once', () => {
    fc.assert(
      fc.property(juryArbitraire, ({ reglement, jury }) => {
        const inegaux = traitementsInegaux(reglement, jury);
        for (const { aide, autre } of inegaux) {
          expect([aide.octroi.accorde, autre.octroi.accorde]).toEqual([true, false]);
          expect(autre.manque).toBeLessThanOrEqual(aide.manque);
          expect(aide.ecart).toBe(aide.manque - autre.manque);
        }
        const nommes = inegaux.map(({ autre }) => autre.candidat.id);
        expect(new Set(nommes).size).toBe(nommes.length);
      }),
    );
  });

  it('are none where nobody was granted anything', () => {
    fc.assert(
      fc.property(juryArbitraire, ({ reglement, jury }) => {
        const nus = jury.map((candidat) => ({
          ...candidat,
          dossier: saisir(reglement, candidat.dossier.resultats, [{ type: 'valider' }]),
        }));
        expect(traitementsInegaux(reglement, nus)).toEqual([]);
      }),
    );
  });
});
