import type { ReactNode } from 'react';
import type { Remplissage } from './emplacement';
import { type CasePlacee, estTrace, type Feuillets } from './feuillets';
import { chargerFontes, type Fontes } from './fontes';
import { mettreEnPage } from './rendu';

/**
 * A document of which thousands are made: what is the same on all of them, with slots for the rest.
 * @param remplissage `null`: slots left empty, to be written over
 */
export type Gabarit = (remplissage: Remplissage | null) => ReactNode;

/** A template laid out once: its sheets, what each piece of them is, and where its slots lie. */
export interface GabaritPret {
  readonly gabarit: Gabarit;
  readonly feuillets: Feuillets;
  /** By sheet. */
  readonly cases: readonly (readonly CasePlacee[])[];
  readonly noms: ReadonlySet<string>;
  readonly fontes: Fontes;
}

/** Lays a template out, with @react-pdf/renderer. As many sheets as it takes: none of its content is cut. */
export async function preparer(gabarit: Gabarit): Promise<GabaritPret> {
  const fontes = await chargerFontes();
  const { feuillets } = await mettreEnPage(gabarit(null));
  const cases = feuillets.feuillets.map(({ pieces }) =>
    pieces.flatMap(({ contenu }) => (estTrace(contenu) ? [] : [contenu])),
  );
  const noms = new Set(cases.flat().map(({ nom }) => nom));
  return { gabarit, feuillets, cases, noms, fontes };
}
