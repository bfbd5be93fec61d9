/** One address in the plain case, or several, each under a name. */
const ADRESSE = /^(?:([a-z0-9-]{1,40})=)?(postgres(?:ql)?:\/\/\S+)$/;

/** What is expected of a variable that holds addresses of databases: ends « … attendue ». */
export const ADRESSES_ATTENDUES =
  'adresse « postgres:// » attendue, ou plusieurs séparées par une espace, chacune sous son nom (« caen=postgres://… »)';

/**
 * The databases that a program serves, by name, from one variable of its environment: « postgres://… » alone, which needs
 * no name, or « caen=postgres://… rennes=postgres://… ». A name is part of the session cookies: it stays as it is while
 * people are logged in.
 * @returns `null` for anything else: no address, one that is not of a Postgres, two of one name, several without names
 */
export function lireAdresses(texte: string): ReadonlyMap<string, string> | null {
  const adresses = new Map<string, string>();
  const mots = texte.split(/\s+/).filter((mot) => mot !== '');
  for (const mot of mots) {
    const [, nom = '', url = ''] = ADRESSE.exec(mot) ?? [];
    if (!URL.canParse(url) || adresses.has(nom) || (nom === '' && mots.length > 1)) return null;
    adresses.set(nom, url);
  }
  return adresses.size === 0 ? null : adresses;
}
