/** A place in a JSON text: keys and indexes from the top. */
export type CheminJson = readonly (string | number)[];

export interface LignesJson {
  /** The line of the value at this path, or of the nearest thing that holds it. */
  readonly ligneDe: (chemin: CheminJson) => number;
  /** Keys written twice in one object: JSON.parse keeps the last in silence. */
  readonly clesEnDouble: readonly { readonly chemin: CheminJson; readonly ligne: number }[];
}

interface Niveau {
  readonly chemin: CheminJson;
  /** `null` in an array. */
  readonly cles: Set<string> | null;
  suivant: string | number;
}

/** Nothing of a règlement is deeper: below, a hostile text would cost the square of its depth. */
const PROFONDEUR = 10;

const JETON = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^\s[\]{},:"]+|\n/g;

/**
 * Finds the line of every value of a JSON text.
 * @param texte a text that JSON.parse accepts
 */
export function locateLines(texte: string): LignesJson {
  const lignes = new Map<string, number>();
  const clesEnDouble: { chemin: CheminJson; ligne: number }[] = [];
  const pile: Niveau[] = [];
  let ligne = 1;
  let attendCle = false;

  const place = (): CheminJson => {
    const niveau = pile.at(-1);
    if (!niveau) return [];
    return pile.length > PROFONDEUR ? niveau.chemin : [...niveau.chemin, niveau.suivant];
  };

  for (const [jeton] of texte.matchAll(JETON)) {
    const niveau = pile.at(-1);
    if (jeton === '\n') ligne += 1;
    else if (jeton === '{' || jeton === '[') {
      const chemin = place();
      lignes.set(cle(chemin), ligne);
      pile.push({ chemin, cles: jeton === '{' ? new Set() : null, suivant: jeton === '{' ? '' : 0 });
      attendCle = jeton === '{';
    } else if (jeton === '}' || jeton === ']') {
      pile.pop();
      attendCle = false;
    } else if (jeton === ',') {
      if (niveau && typeof niveau.suivant === 'number') niveau.suivant += 1;
      attendCle = niveau?.cles !== null;
    } else if (jeton === ':') attendCle = false;
    else if (attendCle && niveau?.cles) {
      const nom = String(JSON.parse(jeton));
      niveau.suivant = nom;
      if (niveau.cles.has(nom)) clesEnDouble.push({ chemin: place(), ligne });
      niveau.cles.add(nom);
    } else lignes.set(cle(place()), ligne);
  }

  return {
    clesEnDouble,
    ligneDe: (chemin) => {
      for (let length = chemin.length; length > 0; length -= 1) {
        const found = lignes.get(cle(chemin.slice(0, length)));
        if (found !== undefined) return found;
      }
      return 1;
    },
  };
}

function cle(chemin: CheminJson): string {
  return JSON.stringify(chemin);
}
