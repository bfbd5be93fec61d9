import type { ReactNode } from 'react';
import { type CaseLue, lireCase, type Remplissage } from './emplacement';
import { chargerFontes, type Fontes } from './fontes';
import { lireModele, type Modele } from './modele';
import { type MetadonneesDocument, rendre } from './rendu';

/**
 * A document of which thousands are made: what is the same on all of them, with slots for the rest.
 * @param remplissage `null`: slots left empty, to be written over
 */
export type Gabarit = (remplissage: Remplissage | null) => ReactNode;

/** A slot with its place: left edge and top in points from the bottom left of the sheet. */
export interface CasePlacee extends CaseLue {
  readonly x: number;
  readonly haut: number;
}

/** A template laid out once: the drawing of each of its sheets, and where its slots lie. */
export interface GabaritPret {
  readonly gabarit: Gabarit;
  readonly modele: Modele;
  /** By sheet. */
  readonly cases: readonly (readonly CasePlacee[])[];
  readonly noms: ReadonlySet<string>;
  readonly fontes: Fontes;
}

const SANS_OBJET: MetadonneesDocument = {
  titre: '',
  sujet: '',
  auteur: '',
  creeLe: new Date(0),
  archivable: false,
};

/** Lays a template out, with @react-pdf/renderer. As many sheets as it takes: none of its content is cut. */
export async function preparer(gabarit: Gabarit): Promise<GabaritPret> {
  const fontes = await chargerFontes();
  const { pdf, elements } = await rendre(SANS_OBJET, gabarit(null));
  const modele = await lireModele(pdf);
  const cases: CasePlacee[][] = modele.pages.map(() => []);
  for (const { id, style, boite } of elements) {
    const lue = lireCase(id, style);
    if (lue) cases[boite.page - 1]?.push({ ...lue, x: boite.x, haut: boite.y + boite.hauteur });
  }
  const noms = new Set(cases.flat().map(({ nom }) => nom));
  return { gabarit, modele, cases, noms, fontes };
}
