/** U+202F, the « espace fine insécable » before ; ! ? % and inside guillemets. */
export const FINE = '\u202f';
/** U+00A0, the no-break space before a colon and between a number and what it counts. */
export const INSECABLE = '\u00a0';

/**
 * French spacing of a text written with ordinary spaces: narrow no-break spaces before « ; ! ? % » and inside
 * guillemets, a no-break space before a colon, thin thousands.
 */
export function typo(texte: string): string {
  // Marks and codes have no space, and there are thousands of them.
  if (!/[ \u00a0]/.test(texte)) return texte;
  return texte
    .replace(/[ \u00a0]([;!?%»])/g, `${FINE}$1`)
    .replace(/«[ \u00a0]/g, `«${FINE}`)
    .replace(/ :(?=\s|$)/g, `${INSECABLE}:`)
    .replace(/ –(?=\s|$)/g, `${INSECABLE}–`)
    .replace(/\bn° /g, `n°${INSECABLE}`)
    .replace(/(\d) (?=\d{3}(?:\D|$))/g, `$1${FINE}`);
}

/** « 1 candidat », « 3 candidats »: French puts 0 and 1 in the singular; the space does not break. */
export function compter(nombre: number, singulier: string, pluriel: string): string {
  return `${formatEntier(nombre)}${INSECABLE}${nombre < 2 ? singulier : pluriel}`;
}

/** « E2, E3 et E4 » */
export function enumerer(elements: readonly string[]): string {
  return new Intl.ListFormat('fr', { type: 'conjunction' }).format(elements);
}

/** A whole number with thin spaces between thousands. */
export function formatEntier(nombre: number): string {
  return String(nombre).replace(/\B(?=(\d{3})+$)/g, FINE);
}

/** « FRANCE » after « de », « d’ » before a vowel: « de Lyon », « d’Aix-Marseille ». */
export function elider(mot: string): string {
  return /^[aeiouyhàâäéèêëîïôöùûüœæ]/i.test(mot) ? `d’${mot}` : `de ${mot}`;
}

/** A digest in groups of eight, so that people can compare it. */
export function formatEmpreinte(empreinte: string): string {
  return empreinte.replace(/(.{8})(?=.)/g, '$1 ');
}
