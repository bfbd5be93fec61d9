import { ETATS, type Etat, ISSUES, SEUILS_BTS, statistiquesJury } from '@delib/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avantApresExemple, JURY_AIDANT } from '../statistiques/avant-apres.fixture';
import { candidatsExemple, REGLEMENT_EXEMPLE } from '../statistiques/exemple.fixture';
import { graphiqueAvantApres, graphiqueAvantApresParJury } from '../statistiques/graphiques-avant-apres';
import { graphiquesParDecision } from '../statistiques/graphiques-decision';
import { graphiquesParEpreuve } from '../statistiques/graphiques-epreuve';
import { candidatsALaBarre } from './barre';
import type { Dessin } from './dessin';
import { graphiqueEtats } from './etats';
import { graphiqueFrise } from './frise';
import type { Graphique } from './graphique';
import { type Motif, remplir } from './motifs';

const MOTIFS: readonly Motif[] = ['plein', 'hachures', 'points', 'lignes', 'croise', 'vide'];

function tousLes(nombre: number): readonly Graphique[] {
  const statistiques = statistiquesJury(REGLEMENT_EXEMPLE, candidatsExemple(nombre, true));
  const { notes, reussite, sansNote, repartitions } = graphiquesParEpreuve(statistiques.parEpreuve);
  return [
    ...graphiquesParDecision(statistiques),
    notes,
    reussite,
    sansNote,
    ...repartitions,
    ...avantApresDe(nombre),
  ];
}

/** Before and after of a jury of that size, then beside another one. */
function avantApresDe(nombre: number): readonly Graphique[] {
  const vus = nombre < 34 ? avantApresExemple([nombre, 0, 0, 0]) : JURY_AIDANT;
  const jurys = ['20101', '20102'].map((code) => ({ code, vus }));
  return [graphiqueAvantApres(vus, 1), graphiqueAvantApresParJury(jurys, 1)];
}

/** Every pair of numbers of path data made of M, L and Z. */
function sommets(d: string): readonly (readonly [number, number])[] {
  return [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

describe('A pattern', () => {
  it('stays inside its rectangle', () => {
    const cote = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(fc.constantFrom(...MOTIFS), cote, cote, cote, cote, (motif, x, y, largeur, hauteur) => {
        for (const forme of remplir({ x, y, largeur, hauteur }, { encre: 'bleu', motif })) {
          if (forme.forme !== 'trace') continue;
          for (const [px, py] of sommets(forme.d)) {
            expect(px).toBeGreaterThanOrEqual(x);
            expect(px).toBeLessThanOrEqual(x + largeur);
            expect(py).toBeGreaterThanOrEqual(y);
            expect(py).toBeLessThanOrEqual(y + hauteur);
          }
        }
      }),
    );
  });
  it('is drawn unlike every other, even without colour', () => {
    const dessins = MOTIFS.map((motif) =>
      JSON.stringify(remplir({ x: 0, y: 0, largeur: 40, hauteur: 40 }, { encre: 'gris', motif })),
    );
    expect(new Set(dessins).size).toBe(MOTIFS.length);
  });
});

describe('A plot of the statistics', () => {
  it.each([300, 680, 748])('keeps all its shapes within its own width: %i units', (largeur) => {
    for (const { id, dessiner } of tousLes(40)) {
      const dessin = dessiner?.(largeur);
      if (!dessin) continue;
      for (const [gauche, droite] of etendues(dessin)) {
        expect(gauche, id).toBeGreaterThanOrEqual(0);
        expect(droite, id).toBeLessThanOrEqual(largeur + 1);
      }
    }
  });
  it('states its finding in words, and has a table of what it draws', () => {
    for (const { constat, donnees } of tousLes(40)) {
      expect(constat).toMatch(/\.$/);
      expect(donnees.lignes.length).toBeGreaterThan(0);
      expect(donnees.lignes.every((ligne) => ligne.length === donnees.colonnes.length)).toBe(true);
    }
  });
  it('is not drawn of fewer than five people', () => {
    for (let nombre = 0; nombre < 5; nombre += 1) {
      for (const { id, dessiner } of tousLes(nombre)) expect(dessiner, id).toBeNull();
    }
  });
  it('shows every candidate at the bar once, none hidden by another', () => {
    const candidats = Array.from({ length: 12 }, (_, i) => ({
      moyenne: { total: 9600 + (i % 3) * 10, coefficients: 10 },
      issue: ISSUES[i % 3] ?? 'admis',
    }));
    const dessin = candidatsALaBarre(candidats, SEUILS_BTS, 300);
    const centres = dessin.formes.flatMap((forme) =>
      forme.forme === 'trace' ? [sommets(forme.d)[0]?.join(' ')] : [],
    );
    // Twelve on the bar, three in the legend.
    expect(centres).toHaveLength(15);
    expect(new Set(centres).size).toBe(15);
  });
});

describe('Jurys per état', () => {
  const comptes = (paires: readonly (readonly [Etat, number])[]) =>
    graphiqueEtats(paires.map(([etat, nombre]) => ({ etat, nombre })));

  it('says where most of them are', () => {
    expect(
      comptes([
        ['110', 2],
        ['130', 5],
      ]).constat,
    ).toBe('5 jurys sur 7 à l’état 130 Editions après la délibération du 1er groupe, le plus fréquent.');
    expect(comptes([['198', 3]]).constat).toBe(
      'Les 3 jurys sont à l’état 198 1er groupe verrouillé en académie.',
    );
    expect(comptes([]).dessiner).toBeNull();
  });
  it('says so when several états are as frequent', () => {
    const trois = [
      ['110', 2],
      ['120', 2],
      ['130', 1],
    ] as const;
    expect(comptes(trois).constat).toBe('2 jurys sur 5 à chacun des états 110 et 120, les plus fréquents.');
    expect(comptes(trois.slice(0, 2)).constat).toBe('Les 4 jurys sont dans 2 états, 2 jurys dans chacun.');
  });
  it('draws each état unlike the others', () => {
    const looks = ETATS.map((etat) =>
      JSON.stringify(
        comptes([[etat, 1]])
          .dessiner?.(300)
          .formes.slice(0, 2),
      ),
    );
    expect(new Set(looks).size).toBe(ETATS.length);
  });
});

describe('The timeline of a jury', () => {
  it('goes from its first change to its last, exceptional ones told apart', () => {
    const frise = graphiqueFrise('20112', [
      {
        vers: '130',
        quand: new Date('2026-06-16T12:00:00Z'),
        libelle: '16/06/2026 14:00',
        exceptionnel: true,
      },
      {
        vers: '105',
        quand: new Date('2026-06-10T06:00:00Z'),
        libelle: '10/06/2026 08:00',
        exceptionnel: false,
      },
    ]);
    expect(frise.constat).toBe(
      '2 changements d’état, du 10/06/2026 08:00 au 16/06/2026 14:00, dont 1 exceptionnel.',
    );
    expect(frise.donnees.lignes.map(([etat]) => etat?.slice(0, 3))).toEqual(['105', '130']);
    expect(etendues(frise.dessiner?.(300) ?? { largeur: 0, hauteur: 0, formes: [] }).length).toBeGreaterThan(
      4,
    );
  });
});

/** From where to where each shape goes, across; texts by a width that every font keeps to. */
function etendues({ formes }: Dessin): readonly (readonly [number, number])[] {
  return formes.map(etendue);
}

function etendue(forme: Dessin['formes'][number]): readonly [number, number] {
  if (forme.forme === 'rect') return [forme.x, forme.x + forme.largeur];
  if (forme.forme === 'ligne') return [Math.min(forme.x1, forme.x2), Math.max(forme.x1, forme.x2)];
  if (forme.forme === 'trace') {
    const xs = sommets(forme.d.replace(/a.*/, '')).map(([x]) => x);
    return [Math.min(...xs), Math.max(...xs)];
  }
  const large = forme.texte.length * forme.corps * 0.5;
  if (forme.ancre === 'end') return [forme.x - large, forme.x];
  return forme.ancre === 'middle' ? [forme.x - large / 2, forme.x + large / 2] : [forme.x, forme.x + large];
}
