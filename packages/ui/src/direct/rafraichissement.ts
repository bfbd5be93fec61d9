/**
 * How soon a page is asked for again: at once when what it shows changed; at a slower pace when something else did, that
 * only its counts or its order may tell of.
 */
export type Urgence = 'aussitot' | 'ensuite' | 'jamais';

/** Between two readings of a page for what it does not show itself. */
export const PAUSE_MS = 10_000;

/** What a page shows, as far as it is known. */
export interface Montre {
  /** The page is about these and nothing else. */
  readonly portee: readonly string[] | undefined;
  /** The rows of its lists; none: it counts, or shows all there is. */
  readonly lignes: ReadonlySet<string>;
}

/**
 * How soon a page must be read again after a change.
 * @param objets ids of what changed; `null`: anything may have
 */
export function urgenceDe(objets: readonly string[] | null, { portee, lignes }: Montre): Urgence {
  if (portee !== undefined) {
    return objets?.some((objet) => portee.includes(objet)) === false ? 'jamais' : 'aussitot';
  }
  const montre = objets === null ? lignes.size > 0 : objets.some((objet) => lignes.has(objet));
  return montre ? 'aussitot' : 'ensuite';
}

/**
 * When a page asks for itself again. Never while it is on its way already: what comes meanwhile is one more asking after
 * that one. Else readings that follow each other more closely than they are answered would hold back the reader's own
 * clicks, which the router takes in order.
 * @param demander asks for the page; whoever gives it says `finir` once it is there
 */
export function creerRafraichissement(demander: () => void) {
  let enChemin = false;
  let apres: Urgence = 'jamais';
  let finiLe = Number.NEGATIVE_INFINITY;
  let attente: ReturnType<typeof setTimeout> | undefined;

  function partir(): void {
    clearTimeout(attente);
    attente = undefined;
    apres = 'jamais';
    enChemin = true;
    demander();
  }

  function changer(urgence: Urgence): void {
    if (urgence === 'jamais') return;
    if (enChemin) {
      if (apres !== 'aussitot') apres = urgence;
      return;
    }
    const reste = urgence === 'aussitot' ? 0 : finiLe + PAUSE_MS - Date.now();
    if (reste <= 0) partir();
    else attente ??= setTimeout(partir, reste);
  }

  return {
    changer,
    /** The page is there. @returns whether it had been asked for here */
    finir: (): boolean => {
      if (!enChemin) return false;
      enChemin = false;
      finiLe = Date.now();
      changer(apres);
      return true;
    },
    /** Nobody looks at the page any more: what waits is given up. */
    arreter: (): void => {
      clearTimeout(attente);
      attente = undefined;
      apres = 'jamais';
    },
  };
}
