/** What a person gets: the thing, the login page, nothing that exists, or a refusal in words. */
const SORTS = ['ok', 'connexion', 'introuvable', 'interdit', 'invalide', 'refus', 'session'] as const;

export type Sort = (typeof SORTS)[number];
export type Qui = 'anonyme' | 'chef' | 'gestionnaire' | 'rssi';

/** Jurys that have signed, in the 1er and in the 2nd groupe; the chef is of the first centre. */
export interface Ids {
  readonly signeCentre1: string;
  readonly signeCentre2: string;
  readonly signe2ndCentre1: string;
  readonly signe2ndCentre2: string;
}

/** One way to ask one address, and what each person gets. */
export interface Demande {
  readonly chemin: (ids: Ids) => string;
  /** A form posted as one of our own pages would; GET without one. */
  readonly formulaire?: (ids: Ids) => Readonly<Record<string, string>>;
  readonly sorts: Readonly<Record<Qui, Sort>>;
}

/** One row of a table of accesses. */
interface Ligne<Q extends string> {
  readonly adresse: string;
  readonly sorts: Readonly<Record<Q, Sort>>;
  /** What the address is asked for, where the row says it. */
  readonly pour: string | undefined;
}

/**
 * Reads a table of address × person, written as people read it: an address, what each person gets, and at the end of
 * some rows what the address is asked for. Throws on a word that is no sort: a table misread would test nothing.
 */
export function lireTable<Q extends string>(qui: readonly Q[], table: string): readonly Ligne<Q>[] {
  const lignes = table.split('\n').filter((ligne) => ligne.trim() !== '');
  return lignes.map((ligne) => {
    const [adresse = '', ...mots] = ligne.trim().split(/\s+/);
    const sorts = Object.fromEntries(
      qui.map((personne, rang) => {
        const sort = SORTS.find((each) => each === mots[rang]);
        if (sort === undefined) throw new Error(`« ${ligne.trim()} » does not say what ${personne} gets`);
        return [personne, sort];
      }),
    ) as Record<Q, Sort>;
    if (mots.length > qui.length + 1) throw new Error(`« ${ligne.trim()} » says too much`);
    return { adresse, sorts, pour: mots[qui.length] };
  });
}
