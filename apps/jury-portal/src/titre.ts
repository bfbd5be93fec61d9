/** Name of this app, as a browser's tab shows it. */
export const NOM_PORTAIL = 'Portail des jurys';

/** « Délibération · Portail des jurys »: title of the document on a page. */
export function titrerPage(nom: string): string {
  return `${nom} · ${NOM_PORTAIL}`;
}
