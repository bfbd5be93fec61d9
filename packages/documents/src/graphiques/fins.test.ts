import { describe, expect, it } from 'vitest';
import { graphiqueFins, type JuryQuiFinit } from './fins';

const jury = (nom: string, minutes: number | null, enPause = false): JuryQuiFinit => ({
  ...{
    nom,
    minutes,
    enPause,
    fin: minutes === null ? 'inconnue' : `vers ${minutes}`,
    cellules: [`${nom} !`],
  },
});
const dessines = (jurys: readonly JuryQuiFinit[]) =>
  graphiqueFins(jurys, ['Fin'])
    .dessiner?.(440)
    .formes.flatMap((forme) => (forme.forme === 'texte' ? [forme.texte] : []));

describe('The plot of the ends', () => {
  it('draws the last to end first, says who pauses, and leaves out those of whom nothing can be said', () => {
    expect(dessines([jury('20111', 20), jury('20112', 95, true), jury('20113', null)])).toEqual([
      '20112',
      'vers 95 (en pause)',
      '20111',
      'vers 20',
    ]);
  });
  it('keeps to the twelve last of sixty, and to all of them in its figures', () => {
    const soixante = Array.from({ length: 60 }, (_, rang) => jury(String(20100 + rang), rang + 1));
    expect(dessines(soixante)).toHaveLength(24);
    const { donnees, titre } = graphiqueFins(soixante, ['Fin']);
    expect(donnees.lignes).toHaveLength(60);
    expect(titre).toContain('12 jurys');
  });
  it('states who ends last and who ends first', () => {
    const constat = (jurys: readonly JuryQuiFinit[]) => graphiqueFins(jurys, ['Fin']).constat;
    const deux = [jury('20111', 20), jury('20112', 95), jury('20113', null)];
    expect(constat(deux)).toBe('20112 finirait le dernier, vers 95 ; 20111 le premier, vers 20.');
    expect(constat(deux.slice(0, 1))).toBe('Une seule fin estimée : 20111, vers 20.');
    expect(constat(deux.slice(2))).toBe('Aucune fin ne peut être estimée pour le moment.');
  });
  it('is no drawing when no end is known', () => {
    expect(graphiqueFins([jury('20111', null)], ['Fin']).dessiner).toBeNull();
  });
});
