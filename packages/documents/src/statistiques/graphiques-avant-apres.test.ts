import { typo } from '@delib/francais';
import { describe, expect, it } from 'vitest';
import type { Dessin } from '../graphiques/dessin';
import { avantApresExemple, JURY_AIDANT } from './avant-apres.fixture';
import { graphiqueAvantApres, graphiqueAvantApresParJury } from './graphiques-avant-apres';

/** How far each filled or framed rectangle of the plot goes, in units; its legend left out. */
function barresDe(dessin: Dessin | undefined): readonly number[] {
  return (dessin?.formes ?? []).flatMap((forme) =>
    forme.forme === 'rect' && forme.hauteur === 16 ? [forme.largeur] : [],
  );
}

describe('Before and after, of a jury', () => {
  it('states who moved, from what to what, by what means, and where the mean went', () => {
    expect(typo(graphiqueAvantApres(JURY_AIDANT, 1).constat)).toBe(
      typo(
        '3\u00a0candidats sur 34 ont reçu une autre décision que celle que les notes proposaient : 2 de « 2nd groupe » à « Admis », 1 de « Non admis » à « 2nd groupe ». Aides : points de jury pour 4\u00a0candidats, note relevée pour 1\u00a0candidat. La moyenne passe de 10,42 à 10,47.',
      ),
    );
  });
  it('says it when the jury followed every proposal', () => {
    expect(graphiqueAvantApres(avantApresExemple([6, 0, 2, 0]), 1).constat).toBe(
      '8\u00a0candidats : chaque décision est celle que les notes proposaient. Aucun point de jury, aucune note relevée.',
    );
  });
  it('has a table whose totals are everyone, twice', () => {
    const { colonnes, lignes } = graphiqueAvantApres(JURY_AIDANT, 1).donnees;
    expect(colonnes).toEqual(['Décision', 'Avant', 'Après', 'Écart', 'Dont décidés autrement']);
    expect(lignes).toEqual([
      ['Admis', '18', '20', '+2', '2'],
      ['Admis à se présenter au 2nd groupe', '9', '8', '−1', '1'],
      ['Non admis', '7', '6', '−1', '0'],
      ['Total', '34', '34', '=', '3'],
    ]);
  });
  it('draws each count as long as it is, what was decided otherwise being the end of its bar', () => {
    const longueurs = barresDe(graphiqueAvantApres(JURY_AIDANT, 1).dessiner?.(680));
    // Admis: 18, then 18 and 2; 2nd groupe: 9, then 7 and 1; non admis: 7, then 6 and nothing.
    const candidat = (longueurs[0] ?? 0) / 18;
    expect(longueurs.map((longueur) => Math.round(longueur / candidat))).toEqual([18, 18, 2, 9, 7, 1, 7, 6]);
  });
  it('draws what moved unlike what stayed, without colour too', () => {
    const formes = graphiqueAvantApres(JURY_AIDANT, 1).dessiner?.(680).formes ?? [];
    const legende = formes.filter((forme) => forme.forme === 'rect' && forme.largeur === 16);
    expect(legende).toHaveLength(3);
    const suivantes = legende.map((forme) => formes[formes.indexOf(forme) + 1]?.forme);
    expect(suivantes, 'lines, full, crossed lines').toEqual(['trace', 'texte', 'trace']);
  });
  it('in the 2nd groupe has no row for an outcome that its rules never give', () => {
    const { lignes } = graphiqueAvantApres(avantApresExemple([3, 0, 5, 0]), 2).donnees;
    expect(lignes.map(([nom]) => nom)).toEqual(['Admis', 'Non admis', 'Total']);
  });
});

describe('Before and after, jury by jury', () => {
  const jurys = [
    { code: '20101', vus: avantApresExemple([10, 4, 2, 0]) },
    { code: '20102', vus: JURY_AIDANT },
    { code: '20103', vus: avantApresExemple([2, 0, 1, 0]) },
  ];

  it('names the jury that moved most, and says how many are too small to be drawn', () => {
    expect(typo(graphiqueAvantApresParJury(jurys, 1).constat)).toBe(
      typo(
        '1\u00a0jury sur 3 a admis plus de candidats que les notes n’en proposaient ; le plus grand écart est celui du jury 20102, +2 sur 34\u00a0candidats. 1\u00a0jury de moins de 5 candidats n’est pas dessiné.',
      ),
    );
  });
  it('draws no jury of fewer than five candidates, and gives no mean of it', () => {
    const { dessiner, donnees } = graphiqueAvantApresParJury(jurys, 1);
    const noms = (dessiner?.(680).formes ?? []).flatMap((forme) =>
      forme.forme === 'texte' && /^\d{5}$/.test(forme.texte) ? [forme.texte] : [],
    );
    expect(noms).toEqual(['20101', '20102']);
    expect(donnees.lignes[2]?.slice(-2)).toEqual(['non donnée', 'non donnée']);
    expect(graphiqueAvantApresParJury(jurys.slice(2), 1).dessiner).toBeNull();
  });
  it('says it when no jury admitted more', () => {
    expect(graphiqueAvantApresParJury([...jurys.slice(0, 1), ...jurys.slice(2)], 1).constat).toMatch(
      /^Aucun des 2 jurys n’a admis plus/,
    );
  });
});
