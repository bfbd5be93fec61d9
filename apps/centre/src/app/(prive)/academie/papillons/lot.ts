import { comparerTextes } from '@delib/domain';

/**
 * Papillons issued in one request: digests are slow by design (35 ms each on a machine at rest), so that a lot
 * answers in seconds and the screen can tell how far it is. A centre of thirty jurys is one lot, and one PDF.
 */
export const LOT_PAPILLONS = 60;

/** What a lot is made of: one centre, in the order of its jurys. */
interface Destinataire {
  readonly membreId: string;
  readonly centre: string;
  readonly jury: string;
}

/** Lots of one centre each, of at most `LOT_PAPILLONS`: a PDF is for one centre. */
export function enLots<T extends Destinataire>(destinataires: readonly T[]): readonly (readonly T[])[] {
  const parCentre = Map.groupBy(destinataires, ({ centre }) => centre);
  return [...parCentre]
    .sort(([a], [b]) => comparerTextes(a, b))
    .flatMap(([, deCeCentre]) => {
      const ordre = [...deCeCentre].sort((a, b) => comparerTextes(a.jury, b.jury));
      const lots: T[][] = [];
      for (let i = 0; i < ordre.length; i += LOT_PAPILLONS) lots.push(ordre.slice(i, i + LOT_PAPILLONS));
      return lots;
    });
}
