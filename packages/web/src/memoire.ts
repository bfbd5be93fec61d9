/** What a word to a page names: ids of what changed; `null`: more than can be named, it may be anything it follows. */
export type Objets = readonly string[] | null;

/** Past that many a word names nothing: it would be longer than the page it spares. */
const NOMMES_MAX = 200;

/** Both, named as far as can be. */
export function reunir(a: Objets, b: Objets): Objets {
  if (a === null || b === null) return null;
  const tous = new Set([...a, ...b]);
  return tous.size > NOMMES_MAX ? null : [...tous];
}

/** What a notice says to the subscribers of one address. */
export interface Envoi {
  readonly adresse: string;
  /** Of what changed, what those subscribers may know of. */
  readonly objets: readonly string[];
}

/** A notice as it is remembered. */
interface Souvenir extends Envoi {
  readonly transaction: number;
}

/**
 * The last notices, for who comes back to them: a page says which transactions it has seen (every one below a number), and
 * is told what came since. What was dropped, or came before one listened, is not known, and never taken for nothing.
 * @param capacite how many are kept
 */
export function creerMemoire(capacite: number) {
  let souvenirs: Souvenir[] = [];
  /** No transaction from this number on had begun when listening began; none is known before. */
  let debut = Number.POSITIVE_INFINITY;
  /** Above all that was dropped. */
  let oublie = 0;
  let ecoute = 0;
  return {
    retenir(souvenir: Souvenir): void {
      souvenirs.push(souvenir);
      const perdu = souvenirs.length > capacite ? souvenirs.shift() : undefined;
      if (perdu !== undefined) oublie = Math.max(oublie, perdu.transaction + 1);
    },
    /**
     * Listening begins, or was cut and begins again: what was known is no use.
     * @returns takes the number that no transaction had reached by now; without effect once listening was cut again
     */
    commencer(): (suite: number) => void {
      souvenirs = [];
      debut = Number.POSITIVE_INFINITY;
      ecoute += 1;
      const celleCi = ecoute;
      return (suite) => {
        if (celleCi === ecoute) debut = suite;
      };
    },
    /** What changed at some addresses in transactions that a page has not seen. */
    depuis(vue: number, adresses: readonly string[]): Objets {
      if (vue < debut || vue < oublie) return null;
      return souvenirs
        .filter(({ transaction, adresse }) => transaction >= vue && adresses.includes(adresse))
        .reduce<Objets>((tous, { objets }) => reunir(tous, objets), []);
    },
  };
}
