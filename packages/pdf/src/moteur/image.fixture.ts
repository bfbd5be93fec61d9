import { expect } from 'vitest';
import { type ImageDePage, imageDe, pagesDe } from './lecture.fixture';
import type { MetadonneesDocument } from './metadonnees';

/** For a document of which only the pages are looked at. */
export const SANS_METADONNEES: MetadonneesDocument = {
  titre: '',
  sujet: '',
  auteur: '',
  creeLe: new Date(0),
  archivable: false,
};

/** What the bulk engine wrote and what react-pdf lays out: the same text on each page, the same picture. */
export function verifierMemesPages(bulk: Uint8Array, plain: Uint8Array): void {
  expect(pagesDe(bulk)).toEqual(pagesDe(plain));
  pagesDe(bulk).forEach((_page, rang) => {
    const { part, pire } = comparerImages(imageDe(bulk, rang + 1, 100), imageDe(plain, rang + 1, 100));
    expect(part).toBeLessThan(0.0005);
    expect(pire).toBeLessThan(0.35);
  });
}

/** How two pictures of a page differ. */
export interface EcartImages {
  /** Share of the pixels that differ by more than a quarter of the range, of 1. */
  readonly part: number;
  /** The largest run of them in one small square, of 1: a letter that is missing or elsewhere fills one. */
  readonly pire: number;
}

const SEUIL = 64;
/** Pixels a side: about a letter. */
const CARRE = 8;

/** Compares two pictures of one size. Antialiasing differs by little and is no difference. */
function comparerImages(une: ImageDePage, autre: ImageDePage): EcartImages {
  if (une.width !== autre.width || une.height !== autre.height) return { part: 1, pire: 1 };
  const colonnes = Math.ceil(une.width / CARRE);
  const carres = new Uint32Array(colonnes * Math.ceil(une.height / CARRE));
  let total = 0;
  for (let pixel = 0; pixel < une.width * une.height; pixel += 1) {
    const differe = [0, 1, 2].some(
      (canal) => Math.abs((une.data[pixel * 4 + canal] ?? 0) - (autre.data[pixel * 4 + canal] ?? 0)) > SEUIL,
    );
    if (!differe) continue;
    total += 1;
    const carre =
      Math.floor(Math.floor(pixel / une.width) / CARRE) * colonnes + Math.floor((pixel % une.width) / CARRE);
    carres[carre] = (carres[carre] ?? 0) + 1;
  }
  return { part: total / (une.width * une.height), pire: Math.max(...carres) / CARRE ** 2 };
}
