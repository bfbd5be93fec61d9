/** How often someone may be told, at most. */
export interface Cadence {
  /** Milliseconds from one word to the next, at least. */
  readonly espacement: number;
  /** In [0, 1[: so that two hundred people told of the same thing do not all ask at once. */
  readonly alea?: () => number;
}

/**
 * Tells at a measured pace: what comes while a word is waiting is told by it, and what comes after the last word has one
 * of its own. The first after a silence waits up to half of the spacing, the next ones up to half more than it.
 * @param dire what telling is
 */
export function espacer(
  dire: () => void,
  { espacement, alea = Math.random }: Cadence,
): { readonly signaler: () => void; readonly arreter: () => void } {
  let attente: ReturnType<typeof setTimeout> | undefined;
  let dernier = Number.NEGATIVE_INFINITY;
  return {
    signaler: () => {
      if (attente !== undefined) return;
      const pause = Math.max(0, dernier + espacement - Date.now());
      attente = setTimeout(
        () => {
          attente = undefined;
          dernier = Date.now();
          dire();
        },
        pause + (alea() * espacement) / 2,
      );
    },
    arreter: () => clearTimeout(attente),
  };
}
