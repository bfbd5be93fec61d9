import { createElement, Fragment } from 'react';
import type { Valeurs } from './emplacement';
import { chargerFontes } from './fontes';
import type { Gabarit } from './gabarit';
import type { MetadonneesDocument } from './metadonnees';
import { rendre } from './rendu';

/**
 * The plain way: @react-pdf/renderer lays each sheet out with its values. What the bulk engine writes looks the
 * same, a hundred times sooner.
 */
export async function rendreSimplement(
  metadonnees: MetadonneesDocument,
  gabarit: Gabarit,
  feuilles: readonly Valeurs[],
): Promise<Uint8Array<ArrayBuffer>> {
  const fontes = await chargerFontes();
  const pages = feuilles.map((valeurs, rang) =>
    createElement(Fragment, { key: rang }, gabarit({ valeurs, fontes })),
  );
  const { pdf } = await rendre(metadonnees, pages);
  return pdf;
}
