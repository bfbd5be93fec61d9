import { dossierNeuf, reglementArbitraire, resultatsArbitraires } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composerPv } from './composer';
import type { ContenuPv, Tenue } from './contenu';
import { type DifferencesPv, differencesPv, sansDifference } from './differences';
import { CADRE, decisions, gele } from './exemple.fixture';
import { avecDifferences, pvDeReference } from './reference';

/** A PV of any jury: its marks are drawn, its sitting too. */
const pvArbitraire = reglementArbitraire.chain((reglement) =>
  fc
    .record({
      resultats: fc.array(resultatsArbitraires(reglement), { maxLength: 12 }),
      lieu: fc.constantFrom('Salle 1', 'Salle 2'),
      presence: fc.constantFrom('present', 'a_distance', 'absent' as const),
      version: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ resultats, lieu, presence, version }): ContenuPv => {
      const candidats = resultats.map((r, i) => gele(reglement, `2011${i}`, dossierNeuf(r)));
      return composerPv(reglement, decisions(candidats, reglement), {
        ...CADRE,
        version,
        tenue: { ...CADRE.tenue, lieu },
        presences: { ...CADRE.presences, m2: presence },
      });
    }),
);

/** The same contents as a base gives them back: keys in another order. */
function relue<T>(valeur: T): T {
  const inverse = (v: unknown): unknown => {
    if (Array.isArray(v)) return v.map(inverse);
    if (typeof v !== 'object' || v === null) return v;
    return Object.fromEntries(
      Object.entries(v)
        .toReversed()
        .map(([k, w]) => [k, inverse(w)]),
    );
  };
  return inverse(valeur) as T;
}

/** Each difference read the other way round. */
function retournees({ candidats, tenue, membres, cadre }: DifferencesPv): DifferencesPv {
  const tourner = <T extends { readonly avant: unknown; readonly apres: unknown }>(liste: readonly T[]) =>
    liste.map((une) => ({ ...une, avant: une.apres, apres: une.avant }) as T);
  return {
    candidats: candidats.map((c) => ({ ...c, differences: tourner(c.differences) })),
    tenue: tourner(tenue),
    membres: membres.map((m) => ({ ...m, differences: tourner(m.differences) })),
    cadre: tourner(cadre),
  };
}

/** The intitulé of an épreuve is told as the later PV says it. */
const sansIntitule = (differences: DifferencesPv) =>
  JSON.parse(JSON.stringify(differences, (cle, valeur) => (cle === 'intitule' ? undefined : valeur)));

describe('What two PVs say differently', () => {
  it('is nothing between equal contents, however they were kept', () => {
    fc.assert(
      fc.property(pvArbitraire, (pv) => {
        expect(sansDifference(differencesPv(pv, structuredClone(pv)))).toBe(true);
        expect(sansDifference(differencesPv(relue(pv), pv))).toBe(true);
        expect(sansDifference(differencesPv(pv, { ...pv, version: 99, numero: 'autre', remplace: 98 }))).toBe(
          true,
        );
      }),
    );
  });
  it('is the same the other way round, before and after exchanged', () => {
    fc.assert(
      fc.property(pvArbitraire, pvArbitraire, (un, autre) => {
        expect(sansIntitule(differencesPv(autre, un))).toEqual(
          sansIntitule(retournees(differencesPv(un, autre))),
        );
      }),
    );
  });
  it('tells every changed rubric of the sitting exactly once, and no other', () => {
    const rubriques: readonly (keyof Tenue)[] = ['lieu', 'date', 'debut', 'fin', 'observations', 'incidents'];
    fc.assert(
      fc.property(pvArbitraire, fc.subarray([...rubriques]), (pv, changees) => {
        const tenue = { ...pv.tenue, ...Object.fromEntries(changees.map((r) => [r, `${pv.tenue[r]} bis`])) };
        const differences = differencesPv(pv, { ...pv, tenue });
        expect(differences.tenue.map(({ rubrique }) => rubrique)).toEqual(changees);
        expect([differences.candidats, differences.membres, differences.cadre]).toEqual([[], [], []]);
      }),
    );
  });
  it('tells every changed field of a candidate exactly once, and of no other candidate', () => {
    const champs = {
      issue: (d) => ({ ...d, issue: d.issue === 'admis' ? 'non_admis' : 'admis' }),
      moyenne: (d) => ({ ...d, moyenne: d.moyenne ? null : { affichee: '10,00', reserve: null } }),
      absences: (d) => ({ ...d, absences: [...d.absences, 'EX'] }),
      annulee: (d) => ({ ...d, annulee: !d.annulee }),
      unitesAcquises: (d) => ({ ...d, unitesAcquises: [...d.unitesAcquises, 'UX'] }),
      unitesDispensees: (d) => ({ ...d, unitesDispensees: [...d.unitesDispensees, 'UX'] }),
      livretExamine: (d) => ({ ...d, livretExamine: !d.livretExamine }),
    } satisfies Readonly<
      Record<string, (d: ContenuPv['decisions'][number]) => ContenuPv['decisions'][number]>
    >;
    const noms = Object.keys(champs) as (keyof typeof champs)[];
    fc.assert(
      fc.property(pvArbitraire, fc.subarray(noms, { minLength: 1 }), fc.nat(), (pv, changes, n) => {
        fc.pre(pv.decisions.length > 0);
        const rang = n % pv.decisions.length;
        const changer = (d: ContenuPv['decisions'][number]) =>
          changes.reduce((lu, nom) => champs[nom](lu), d);
        const apres = { ...pv, decisions: pv.decisions.map((d, i) => (i === rang ? changer(d) : d)) };
        expect(
          differencesPv(pv, apres).candidats.map(({ numeroAnonymat, differences }) => [
            numeroAnonymat,
            differences.map(({ rubrique }) => rubrique),
          ]),
        ).toEqual([[pv.decisions[rang]?.numeroAnonymat, changes]]);
      }),
    );
  });
  it('of a PV with itself as the reference is nothing, and what it prints of it says so', () => {
    fc.assert(
      fc.property(pvArbitraire, (pv) => {
        const reference = pvDeReference([pv], pv);
        expect(reference).toEqual(pv);
        expect(avecDifferences(pv, pv, '2026-06-25T10:00:00Z').depuisRemplace).toEqual({
          signeLe: '2026-06-25T10:00:00Z',
          candidats: [],
          tenue: false,
          composition: false,
        });
      }),
    );
  });
});
