/** What stands before or after a page in the work: a link for those whose menu holds it, a sentence for the others. */
export interface EtapeAide {
  readonly texte: string;
  readonly href?: `/${string}`;
}

/** « ? » on a page: written with ordinary spaces, spaced by `typo` where it is shown. */
export interface AidePage {
  /** What the page is for. */
  readonly but: string;
  /** Who does it, and when. */
  readonly qui: string;
  readonly avant: readonly EtapeAide[];
  readonly apres: readonly EtapeAide[];
  /** The keys that this page has of its own: what is pressed, and what it does. */
  readonly touches?: readonly (readonly [touche: string, effet: string])[];
}

/** The help of an app, by address: « /deliberation/[numeroAnonymat] » as Next's folders write it. */
export type Aides = Readonly<Record<`/${string}`, AidePage>>;

/** Of a table that is typed in, cell by cell. */
export const TOUCHES_GRILLE_SAISIE = [
  ['Flèches', 'Aller de case en case ; Page haut et Page bas vont de dix en dix'],
  ['Entrée ou F2', 'Ouvrir la case, puis la refermer et descendre ; une lettre l’ouvre aussi'],
  ['Suppr', 'Vider la case'],
  ['Échap', 'Rendre à la case ce qu’elle contenait'],
  ['Ctrl+Entrée', 'Enregistrer'],
  ['/', 'Aller à la recherche'],
] as const;

/** The same two pages in both apps: they say the same. */
export const AIDE_ACCESSIBILITE: AidePage = {
  but: 'Dit ce que le service vise en accessibilité, ce qui est vérifié à chaque version, et à qui signaler une difficulté.',
  qui: 'Tout le monde, sans se connecter.',
  avant: [],
  apres: [{ texte: 'Revenir à l’accueil', href: '/' }],
};
