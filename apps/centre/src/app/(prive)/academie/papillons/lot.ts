/**
 * Papillons issued in one request: digests are slow by design (35 ms each) and a page of the PDF takes about as
 * long, so that a lot answers in seconds and the screen can tell how far it is.
 */
export const LOT_PAPILLONS = 40;

/** Lots of at most `LOT_PAPILLONS`, in order. */
export function enLots<T>(elements: readonly T[]): readonly (readonly T[])[] {
  const lots: T[][] = [];
  for (let i = 0; i < elements.length; i += LOT_PAPILLONS) lots.push(elements.slice(i, i + LOT_PAPILLONS));
  return lots;
}
