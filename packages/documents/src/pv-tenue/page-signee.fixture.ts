import { type ImageDePage, imageDe } from '@delib/pdf/lecture.fixture';
import type { renderPvTenue } from './pv-tenue';

/** The mean of red, green and blue at a point of the page, origin at the bottom left. */
export function luminosite({ width, height, data, echelle }: ImageDePage, x: number, y: number): number {
  const column = Math.floor(x * echelle);
  const row = Math.floor(height - y * echelle);
  const at = (row * width + column) * 4;
  return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
}

/** The part of the last sheet left of the frame, where the QR code is. */
export function codeQr({ pdf, champSignature }: Awaited<ReturnType<typeof renderPvTenue>>): ImageDePage {
  const image = imageDe(pdf, champSignature.page, 216);
  const [x, y, , hauteur] = champSignature.rect;
  const width = Math.floor((x - 96) * image.echelle);
  const bottom = Math.min(image.height, Math.ceil(image.height - (y - 10) * image.echelle));
  const top = Math.max(0, Math.floor(image.height - (y + hauteur + 40) * image.echelle));
  const data = new Uint8Array(width * (bottom - top) * 4);
  for (let row = top; row < bottom; row += 1) {
    const from = row * image.width * 4;
    data.set(image.data.subarray(from, from + width * 4), (row - top) * width * 4);
  }
  return { width, height: bottom - top, data, echelle: image.echelle };
}
