import { ecrireEnFlux, type Feuille, gabaritsParCle, rassembler } from '@delib/pdf';
import { gabaritPapillons } from './gabarit-papillons';
import {
  type EditionPapillons,
  PAR_FEUILLE,
  type Papillon,
  type Papillons,
  valeursFeuille,
} from './papillon';

/** Prints papillons: the sheet is laid out once, however many files are made. */
export interface PressePapillons {
  /** @param numero the document's own number */
  readonly imprimer: (
    numero: string,
    papillons: readonly Papillon[],
  ) => AsyncGenerator<Uint8Array, void, undefined>;
}

/**
 * Papillons to cut out, two a sheet, each one complete: where, who, with what, until when, and what to do when it
 * does not work. Not archived: the file carries secrets and is for handing over.
 * @param edition what every papillon says
 */
export function creerPressePapillons(edition: EditionPapillons): PressePapillons {
  const gabaritDe = gabaritsParCle();
  async function* feuilles(numero: string, papillons: readonly Papillon[]): AsyncGenerator<Feuille> {
    const pages = parFeuille(papillons);
    for (const [rang, coupons] of pages.entries()) {
      yield {
        gabarit: await gabaritDe(String(coupons.length), () => gabaritPapillons(edition, coupons.length)),
        signet: coupons.length === 0 ? null : coupons.map(({ login }) => login).join(' · '),
        valeurs: valeursFeuille(numero, coupons, `page ${rang + 1} / ${pages.length}`),
      };
    }
  }
  return {
    imprimer: (numero, papillons) =>
      ecrireEnFlux(
        {
          titre: `Papillons de jury ${numero}`,
          sujet: `Brevet de technicien supérieur, session ${edition.session}`,
          auteur: `Centre de délibération ${edition.centre.code}`,
          creeLe: edition.editeLe,
        },
        [{ signet: null, feuilles: feuilles(numero, papillons) }],
      ),
  };
}

/** One print as one file in memory. */
export function renderPapillons(papillons: Papillons): Promise<Uint8Array<ArrayBuffer>> {
  return rassembler(creerPressePapillons(papillons).imprimer(papillons.numero, papillons.papillons));
}

/** No papillon: one sheet that says so. */
function parFeuille(papillons: readonly Papillon[]): readonly (readonly Papillon[])[] {
  if (papillons.length === 0) return [[]];
  return papillons.flatMap((_, rang) =>
    rang % PAR_FEUILLE === 0 ? [papillons.slice(rang, rang + PAR_FEUILLE)] : [],
  );
}
