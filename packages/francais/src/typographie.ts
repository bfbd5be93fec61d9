/** U+202F, the « espace fine insécable » before ; ! ? % and inside guillemets. */
export const FINE = '\u202f';
/** U+00A0, the no-break space before a colon and between a number and what it counts. */
export const INSECABLE = '\u00a0';

/**
 * French spacing of a text written with ordinary spaces, where the others could not be seen: narrow no-break spaces
 * before « ; ! ? % » and inside guillemets, no-break spaces before a colon, a dash and €, thin thousands.
 * @example typo('Terminer le 1er groupe ?') // the space before « ? » no longer breaks
 */
export function typo(texte: string): string {
  // Marks and codes have no space, and there are thousands of them.
  if (!/[ \u00a0]/.test(texte)) return texte;
  return texte
    .replace(/[ \u00a0]([;!?%»])/g, `${FINE}$1`)
    .replace(/«[ \u00a0]/g, `«${FINE}`)
    .replace(/ ([:–])(?=\s|$)/g, `${INSECABLE}$1`)
    .replace(/ €/g, `${INSECABLE}€`)
    .replace(/\bn° /g, `n°${INSECABLE}`)
    .replace(/(\d) (?=\d{3}(?:\D|$))/g, `$1${FINE}`);
}

/**
 * The same for a template: only its own text is spaced, never a value taken from a file.
 * @example fr`Colonne inconnue : « ${colonne} »`
 */
export function fr(parts: TemplateStringsArray, ...valeurs: readonly (string | number)[]): string {
  return parts.reduce((texte, part, i) => `${texte}${valeurs[i - 1] ?? ''}${typo(part)}`, '');
}

/** « de Lyon », « d’Aix-Marseille »: elided before a vowel. */
export function elider(mot: string): string {
  return /^[aeiouyhàâäéèêëîïôöùûüœæ]/i.test(mot) ? `d’${mot}` : `de ${mot}`;
}
