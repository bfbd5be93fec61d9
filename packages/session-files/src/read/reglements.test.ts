import {
  arrondir,
  formatMoyenne,
  proposerPremierGroupe,
  proposerSecondGroupe,
  type Reglement,
} from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { estAncien, REGLEMENTS_EN_VIGUEUR, REGLEMENTS_REELS } from '../format/reglements-reels';
import { locateLines } from './json-lines';
import { lireReglements } from './reglements';

function reels(): readonly Reglement[] {
  const lecture = lireReglements(Buffer.from(JSON.stringify(REGLEMENTS_REELS)));
  if (!lecture.ok) throw new Error(JSON.stringify(lecture.fautes, null, 2));
  return lecture.reglements.map((version) => ({ ...version, session: 2026 }));
}

describe('the règlements that come with the program', () => {
  test('read without fault, and those in force are among them', () => {
    expect(reels().map(({ code, version }) => `${code} ${version}`)).toEqual([
      'SIO-SISR 2025-1',
      'SIO-SLAM 2025-1',
      'MCO 2025-1',
      'NDRC 2025-1',
      'ELT-2006 ancien-2006',
      'SN-2013 ancien-2013',
      'BATIMENT-2011 ancien-2011',
      'CRSA-2011 ancien-2011',
      'AVA-2007 ancien-2007',
      'ASSURANCE-2007 ancien-2007',
      'NOTARIAT-2007 ancien-2007',
      'PD-2012 ancien-2012',
      'COMMUNICATION-2009 ancien-2009',
      'AM-2008 ancien-2008',
      'ABM-2007 ancien-2007',
      'MECP-2012 ancien-2012',
      'EAU-2020 ancien-2020',
      'DMTE-2003 ancien-2003',
    ]);
    expect(REGLEMENTS_EN_VIGUEUR).toEqual(reels().flatMap((r) => (estAncien(r) ? [] : [r.code])));
  });

  test('have the coefficients of their arrêtés', () => {
    const totaux = reels().map(({ code, epreuves }) => {
      const total = (domaine: string | null) =>
        epreuves
          .filter((e) => e.domaine === domaine)
          .reduce((somme, { coefficient }) => somme + coefficient, 0);
      return [code, total('general'), total('professionnel'), total(null)];
    });
    expect(totaux).toEqual([
      ['SIO-SISR', 1000, 1200, 200],
      ['SIO-SLAM', 1000, 1200, 200],
      ['MCO', 900, 1200, 100],
      ['NDRC', 900, 1200, 100],
      ['ELT-2006', 600, 1600, 100],
      ['SN-2013', 800, 1800, 100],
      ['BATIMENT-2011', 1000, 1800, 100],
      ['CRSA-2011', 900, 1700, 100],
      ['AVA-2007', 800, 1600, 100],
      ['ASSURANCE-2007', 800, 1400, 100],
      ['NOTARIAT-2007', 800, 1300, 100],
      ['PD-2012', 500, 1700, 100],
      ['COMMUNICATION-2009', 1200, 1200, 100],
      ['AM-2008', 900, 1100, 200],
      ['ABM-2007', 500, 1600, 100],
      ['MECP-2012', 600, 2200, 100],
      ['EAU-2020', 800, 2000, 0],
      ['DMTE-2003', 700, 2300, 200],
    ]);
  });

  const cas = reels().flatMap((reglement) =>
    reglement.cas.map((un) => [reglement.code, un.libelle, reglement, un] as const),
  );

  test.each(cas)('%s: %s', (_code, _libelle, reglement, un) => {
    const proposition = un.oraux
      ? proposerSecondGroupe(reglement, un.resultats, un.oraux)
      : proposerPremierGroupe(reglement, un.resultats);
    expect(proposition?.issue).toBe(un.attendu);
    expect(proposition?.moyenne ? formatMoyenne(proposition.moyenne) : null).toBe(un.moyenne);
  });

  test('show each outcome, so that a rule that stops speaking is noticed', () => {
    for (const reglement of reels()) {
      expect(new Set(reglement.cas.map(({ attendu }) => attendu))).toEqual(
        new Set(['admis', 'second_groupe', 'non_admis', 'poursuite']),
      );
    }
  });

  test('have a case shown at the bar and below it', () => {
    for (const reglement of reels()) {
      const juste = reglement.cas.find(({ resultats }) =>
        Object.values(resultats).some((r) => 'note' in r && r.note === 999),
      );
      const moyenne = juste && proposerPremierGroupe(reglement, juste.resultats)?.moyenne;
      expect(moyenne && [arrondir(moyenne), juste.attendu]).toEqual([1000, 'second_groupe']);
    }
  });
});

describe('the line of a fault of reglements.json', () => {
  const texte = '[\n  { "a": 1,\n    "b": [ 2,\n 3 ] },\n  { "c\\n": { "d": "x\\"]" } }\n]';

  test('is the line where the value stands, or the thing that holds it', () => {
    const { ligneDe } = locateLines(texte);
    expect([
      ligneDe([]),
      ligneDe([0, 'a']),
      ligneDe([0, 'b']),
      ligneDe([0, 'b', 1]),
      ligneDe([1, 'c\n', 'd']),
      ligneDe([1, 'absent', 4]),
    ]).toEqual([1, 2, 3, 4, 5, 5]);
  });

  test('is told for a key written twice, which JSON itself lets pass', () => {
    expect(locateLines('{ "a": 1,\n "a": 2 }').clesEnDouble).toEqual([{ chemin: ['a'], ligne: 2 }]);
  });
});
