import { nombrePdf } from './ecrivain';

/** A quarter of a circle by one curve. */
const QUART = 0.5523;

/** Hatches: segments by the thousand, written as they are. */
const SEGMENTS = /^(?:M[^A-Za-z]+L[^A-Za-z]+)+$/;
const POINT = /([ML])([^ML,]+),([^ML,]+)/g;

/**
 * SVG path data of our own drawings in the language of a page's content: straight lines, and arcs of half a circle.
 * Throws on what they never use.
 */
export function cheminPdf(d: string): string {
  if (SEGMENTS.test(d)) {
    return d.replace(POINT, (_, commande, x, y) => `${x} ${y} ${commande === 'M' ? 'm' : 'l'} `).trimEnd();
  }
  let chemin = '';
  let [x, y] = [0, 0];
  for (const [, commande = '', suite = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = suite === '' ? [] : suite.trim().split(SEPARATEUR).map(Number);
    const at = (rang: number) => n[rang] ?? 0;
    if (commande === 'Z' || commande === 'z') chemin += 'h ';
    else if (commande === 'M' || commande === 'L') {
      for (let i = 0; i < n.length; i += 2) {
        [x, y] = [at(i), at(i + 1)];
        chemin += `${x} ${y} ${commande === 'M' && i === 0 ? 'm' : 'l'} `;
      }
    } else if (commande === 'h' || commande === 'v') {
      if (commande === 'h') x += at(0);
      else y += at(0);
      chemin += `${nombrePdf(x)} ${nombrePdf(y)} l `;
    } else if (commande === 'a' && at(6) === 0) {
      // Half a circle from one end of its diameter to the other: by its summit.
      const r = at(5) / 2;
      const c = r * QUART;
      const [milieu, fin] = [x + r, x + 2 * r];
      const courbe = (...points: readonly number[]) => `${points.map(nombrePdf).join(' ')} c `;
      chemin += courbe(x, y + c, milieu - c, y + r, milieu, y + r);
      chemin += courbe(milieu + c, y + r, fin, y + c, fin, y);
      x = fin;
    } else throw new Error(`a path of a drawing has the command ${commande}`);
  }
  return chemin.trimEnd();
}

/** Between two numbers. */
const SEPARATEUR = /[\s,]+/;
