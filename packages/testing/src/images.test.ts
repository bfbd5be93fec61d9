import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ecartAvecReference, ecartImages, ecartPdfs, rasteriser } from './images';
import { ecrirePng, lirePng } from './png-gris';

/** A sheet of 100 × 50 points with a black rectangle, as few bytes as a PDF can have. */
function feuille(x: number): Uint8Array {
  const dessin = `0 g ${x} 10 20 30 re f`;
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 50]/Contents 4 0 R>>endobj
4 0 obj<</Length ${dessin.length}>>stream
${dessin}
endstream endobj
trailer<</Size 5/Root 1 0 R>>
`);
}

let dossier: string;
beforeAll(() => {
  dossier = mkdtempSync(path.join(tmpdir(), 'images-test-'));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe('a page as a picture', () => {
  it('comes back from its PNG pixel by pixel', () => {
    const image = rasteriser(feuille(10), 1, 72);
    expect([image.largeur, image.hauteur]).toEqual([100, 50]);
    expect(image.pixels.filter((grey) => grey === 0)).toHaveLength(600);
    const relue = lirePng(ecrirePng(image));
    expect(Buffer.compare(relue.pixels, image.pixels)).toBe(0);
    expect(ecartImages(image, relue)).toBe(0);
  });

  it('differs by the share of what moved', () => {
    expect(ecartPdfs(feuille(10), feuille(10), 1, 72)).toBe(0);
    // Two stripes of 5 × 30 out of 100 × 50.
    expect(ecartPdfs(feuille(10), feuille(15), 1, 72)).toBeCloseTo(0.06, 5);
  });

  it('is compared with a golden picture that was there, and never with itself', () => {
    const reference = path.join(dossier, 'feuille.png');
    writeFileSync(reference, ecrirePng(rasteriser(feuille(10), 1, 72)));
    const before = readFileSync(reference);
    expect(ecartAvecReference(feuille(10), reference, 1, 72)).toBe(0);
    expect(ecartAvecReference(feuille(15), reference, 1, 72)).toBeGreaterThan(0.05);
    expect(Buffer.compare(readFileSync(reference), before)).toBe(0);
  });
});
