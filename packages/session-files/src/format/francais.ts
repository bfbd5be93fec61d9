const FINE = '\u202f';
const INSECABLE = '\u00a0';

/**
 * A French text with its spacing: narrow no-break spaces before ; ! ? and inside « », a no-break space
 * before a colon. Only the text of the template is touched, never a value taken from a file.
 * @example fr`Colonne inconnue : « ${colonne} »`
 */
export function fr(parts: TemplateStringsArray, ...valeurs: readonly (string | number)[]): string {
  return parts.reduce((texte, part, i) => `${texte}${valeurs[i - 1] ?? ''}${spacing(part)}`, '');
}

function spacing(texte: string): string {
  return texte
    .replace(/ ([;!?»])/g, `${FINE}$1`)
    .replace(/« /g, `«${FINE}`)
    .replace(/ :/g, `${INSECABLE}:`)
    .replace(/(\d) (?=\d{3}(?:\D|$))/g, `$1${FINE}`);
}
