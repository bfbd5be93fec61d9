import { reglementArbitraire } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casParDefaut } from '../test-support/cas-derives';
import { executerCas } from './autotest';

describe('The cases derived for any table', () => {
  it('hold', () => {
    fc.assert(
      fc.property(reglementArbitraire, (reglement) => {
        const complet = { ...reglement, cas: casParDefaut(reglement) };
        expect(complet.cas.length).toBeGreaterThanOrEqual(9);
        expect(executerCas(complet)).toEqual([]);
      }),
    );
  });
  it('give an outcome of each kind as soon as the table has both domains', () => {
    fc.assert(
      fc.property(reglementArbitraire, (reglement) => {
        const domaines = new Set(reglement.epreuves.map(({ domaine }) => domaine));
        fc.pre(domaines.has('general') && domaines.has('professionnel'));
        const issues = new Set(casParDefaut(reglement).map(({ attendu }) => attendu));
        expect(issues).toEqual(new Set(['admis', 'second_groupe', 'non_admis', 'poursuite']));
      }),
    );
  });
  it('fail under other bars than the decree’s: they are no copy of the rules they check', () => {
    fc.assert(
      fc.property(reglementArbitraire, (reglement) => {
        const cas = casParDefaut(reglement);
        const seuils = { ...reglement.seuils, admission: reglement.seuils.admission + 1 };
        expect(executerCas({ ...reglement, cas, seuils }).length).toBeGreaterThan(0);
      }),
    );
  });
  it('are none for a table without an obligatory épreuve', () => {
    fc.assert(
      fc.property(reglementArbitraire, (reglement) => {
        const epreuves = reglement.epreuves.filter(({ nature }) => nature === 'facultative');
        expect(casParDefaut({ ...reglement, epreuves })).toEqual([]);
      }),
    );
  });
});
