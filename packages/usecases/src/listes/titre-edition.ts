/** Longest title of an edition, in letters. In a file of its own: the browser reads it too. */
export const TITRE_EDITION_MAX = 120;
