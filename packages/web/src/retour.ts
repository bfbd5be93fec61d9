/** The login page that says that the session ended, and goes back to this page afterwards. */
export function adresseDeConnexion(chemin: string): string {
  const retour = cheminDeRetour(chemin);
  return `/connexion?fin=1${retour === '/' ? '' : `&${new URLSearchParams({ retour })}`}`;
}

/**
 * The address to go back to after the connexion. Only a path of ours is kept: an address of another site, or one
 * that a browser would read as such (`//host`, `/\host`), would make the login page a redirector.
 * @param value what the `retour` parameter holds
 * @returns a path that starts with one slash, `/` when the value is not acceptable
 */
export function cheminDeRetour(value: string | null | undefined): string {
  if (value === null || value === undefined || value.length > 2000) return '/';
  if (!value.startsWith('/') || value.startsWith('//')) return '/';
  // Control characters and backslashes are dropped or turned into slashes by URL parsers.
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || code === 0x7f || character === '\\') return '/';
  }
  const path = new URL(value, 'http://ici.invalid');
  if (path.origin !== 'http://ici.invalid' || path.pathname.startsWith('/connexion')) return '/';
  return `${path.pathname}${path.search}`;
}
