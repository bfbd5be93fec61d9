import { plain } from '../format/cellules';

/** Longest word compared: beyond it nobody has mistyped a name. */
const LONGUEUR = 40;

/**
 * The word of a list that someone most likely meant.
 * @returns the nearest word, at most a third of its letters away; `null` when none is near
 */
export function plusProche(mot: string, mots: readonly string[]): string | null {
  if (mot.length > LONGUEUR) return null;
  const cherche = plain(mot);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidat of mots) {
    const distance = editDistance(cherche, plain(candidat));
    if (distance < least && distance * 3 <= candidat.length) {
      best = candidat;
      least = distance;
    }
  }
  return best;
}

/** How many letters to add, remove or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
