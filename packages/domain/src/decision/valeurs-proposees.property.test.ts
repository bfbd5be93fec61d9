import { dossierNeuf } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCentiemes } from '../nombre/centiemes';
import { PAS_POSSIBLES } from '../reglement/pas-des-notes';
import { NOTE_MAXIMALE, type Resultats } from '../resultat';
import { SIO_SISR } from '../test-support/sio-sisr';
import { accorderPoints, lireMotif, releverNote } from './actes-jury';
import { lireReference } from './annulation';
import { type CadreSaisie, lireResultat, NATURES_ORAL, NATURES_PREMIER_GROUPE } from './resultat-saisi';
import { appliquerSaisie } from './saisie';

const MOTIF = 'progrès constants';
const noteQuelconque = fc.integer({ min: 0, max: NOTE_MAXIMALE });
const pasQuelconque = fc.constantFrom(...PAS_POSSIBLES);

/** What a refusal tells the person to type; empty when it names nothing. */
function proposees(refus: { readonly code: string } | undefined): readonly number[] {
  if (refus === undefined) return [];
  if ('proches' in refus) return refus.proches as readonly number[];
  if ('minimum' in refus && refus.minimum !== null) return [refus.minimum as number];
  return [];
}

describe('A value that a refusal tells the person to type', () => {
  it('is a mark that the jury may settle, whatever was received, asked for, and the step', () => {
    fc.assert(
      fc.property(pasQuelconque, noteQuelconque, noteQuelconque, (pasDesNotes, recue, demandee) => {
        const reglement = { ...SIO_SISR, pasDesNotes };
        const resultats: Resultats = { E1: { nature: 'note', note: recue } };
        const refusee = releverNote(reglement, resultats, 'E1', demandee, MOTIF);
        for (const proposee of refusee.ok ? [] : proposees(refusee.refus)) {
          expect(releverNote(reglement, resultats, 'E1', proposee, MOTIF)).toMatchObject({ ok: true });
        }
      }),
    );
  });
  it('« au moins » is the least one: no mark below it would be accepted', () => {
    fc.assert(
      fc.property(pasQuelconque, noteQuelconque, (pasDesNotes, recue) => {
        const reglement = { ...SIO_SISR, pasDesNotes };
        const resultats: Resultats = { E1: { nature: 'note', note: recue } };
        const refusee = releverNote(reglement, resultats, 'E1', recue, MOTIF);
        const [minimum] = refusee.ok ? [] : proposees(refusee.refus);
        for (let note = recue; note < (minimum ?? NOTE_MAXIMALE + 1); note += 1) {
          expect(releverNote(reglement, resultats, 'E1', note, MOTIF).ok).toBe(false);
        }
      }),
    );
  });
  it.each([
    ['the 1er groupe', NATURES_PREMIER_GROUPE],
    ['an oral', NATURES_ORAL],
  ] as const)('is a mark that the grid of %s takes', (_ou, natures) => {
    fc.assert(
      fc.property(pasQuelconque, noteQuelconque, (pas, demandee) => {
        const cadre: CadreSaisie = {
          epreuve: 'E1',
          annee: 2026,
          forme: 'globale',
          natures,
          pas,
          recue: null,
        };
        const refusee = lireResultat(formatCentiemes(demandee), cadre);
        for (const proposee of refusee.ok ? [] : proposees(refusee.refus)) {
          expect(lireResultat(formatCentiemes(proposee), cadre)).toMatchObject({ ok: true });
        }
      }),
    );
  });
  it('is a session that a bénéfice may come from, and those beside it are refused', () => {
    const cadre: CadreSaisie = {
      ...{ epreuve: 'E1', annee: 2026, forme: 'progressive', pas: 50, recue: null },
      natures: NATURES_PREMIER_GROUPE,
    };
    const refusee = lireResultat('BEN 12,5', cadre);
    expect(refusee).toMatchObject({ refus: { code: 'annee_hors_limites', de: 2021, a: 2025 } });
    expect(lireResultat('BEN 10 2021', cadre).ok).toBe(true);
    expect(lireResultat('BEN 10 2025', cadre).ok).toBe(true);
    expect(lireResultat('BEN 10 2020', cadre).ok).toBe(false);
    expect(lireResultat('BEN 10 2026', cadre).ok).toBe(false);
    expect(lireResultat('BEN 9,99 2025', cadre)).toMatchObject({ refus: { code: 'benefice_insuffisant' } });
  });
  it('is a number of points, a length of motif and of reference that are accepted to the last', () => {
    const points = accorderPoints(1_000_000, MOTIF);
    expect(points).toMatchObject({ refus: { code: 'points_hors_bornes' } });
    const maximum = 10_000;
    expect(points).toMatchObject({ refus: { maximum } });
    expect(accorderPoints(maximum, MOTIF).ok).toBe(true);
    expect(accorderPoints(maximum + 1, MOTIF).ok).toBe(false);
    const illisibles = appliquerSaisie(SIO_SISR, dossierNeuf({}), {
      type: 'points',
      points: '-1',
      motif: MOTIF,
    });
    expect(illisibles).toMatchObject({ refus: { code: 'points_illisibles', maximum } });
    for (const lire of [lireMotif, lireReference] as const) {
      const court = lire('x');
      const [minimum = 0] = court.ok ? [] : proposees(court.refus);
      expect(minimum).toBeGreaterThan(1);
      expect(lire('x'.repeat(minimum)).ok).toBe(true);
      expect(lire('x'.repeat(minimum - 1)).ok).toBe(false);
    }
  });
});
