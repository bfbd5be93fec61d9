const GRILLE = '/deliberation';

/** Address of the grid under criteria, themselves as an address has them. */
export function adresseGrille(criteres: string): string {
  return `${GRILLE}${criteres}`;
}

/** Address of a sheet; it carries the criteria, so that « Suivant » follows the grid. */
export function adresseFiche(numeroAnonymat: string, criteres: string): string {
  return `${GRILLE}/${encodeURIComponent(numeroAnonymat)}${criteres}`;
}

/** What an address of the deliberation names: the grid, or the sheet of a numéro d'anonymat. */
export type EcranDemande =
  | { readonly ecran: 'grille' }
  | { readonly ecran: 'fiche'; readonly numeroAnonymat: string };

/** @returns `null` for a path of another place; a numéro whose escapes are malformed is nobody's: « » */
export function lireAdresse(pathname: string): EcranDemande | null {
  if (pathname === GRILLE) return { ecran: 'grille' };
  const [, echappe] = /^\/deliberation\/([^/]+)$/.exec(pathname) ?? [];
  return echappe === undefined ? null : { ecran: 'fiche', numeroAnonymat: lireNumero(echappe) };
}

/** The numéro of a segment of an address; a malformed escape is nobody's: « » */
export function lireNumero(echappe: string): string {
  try {
    return decodeURIComponent(echappe);
  } catch {
    return '';
  }
}
