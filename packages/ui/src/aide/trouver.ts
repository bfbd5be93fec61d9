import type { AidePage, Aides } from '@delib/francais';

/**
 * The help of the page at this path.
 * @param aides by address as Next's folders write it: « [id] » stands for any one segment; a literal segment wins
 * @returns null where no page answers
 */
export function trouverAide(aides: Aides, pathname: string): AidePage | null {
  const vus = pathname.split('/');
  const repond = (adresse: string) => {
    const attendus = adresse.split('/');
    return (
      attendus.length === vus.length &&
      attendus.every((attendu, rang) => attendu === vus[rang] || /^\[.+\]$/.test(attendu))
    );
  };
  const trouvees = Object.entries(aides).filter(([adresse]) => repond(adresse));
  const [exacte = trouvees[0]] = trouvees.filter(([adresse]) => adresse === pathname);
  return exacte?.[1] ?? null;
}
