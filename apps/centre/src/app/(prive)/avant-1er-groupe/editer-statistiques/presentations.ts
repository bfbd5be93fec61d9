/** The two statistics, in the memo's order. */
export const PRESENTATIONS = ['decision', 'epreuve'] as const;

/** One of the two. */
export type Presentation = (typeof PRESENTATIONS)[number];

/** The tab of each. */
export const LIBELLES_PRESENTATION: Readonly<Record<Presentation, string>> = {
  decision: 'Par décision',
  epreuve: 'Par épreuve',
};

/** What the URL asks for; the first one when it says nothing. */
export function lirePresentation(valeur: string | readonly string[] | undefined): Presentation {
  return PRESENTATIONS.find((presentation) => presentation === valeur) ?? PRESENTATIONS[0];
}
