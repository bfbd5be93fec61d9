import type { Gabarit, GabaritPret } from './gabarit';
import { preparer } from './gabarit';

/** Lays each template out once for as long as it is kept: one per règlement of an edition. */
export function gabaritsParCle(): (cle: string, gabarit: () => Gabarit) => Promise<GabaritPret> {
  const prets = new Map<string, Promise<GabaritPret>>();
  return (cle, gabarit) => {
    const connu = prets.get(cle);
    if (connu) return connu;
    const nouveau = preparer(gabarit());
    prets.set(cle, nouveau);
    return nouveau;
  };
}

/** All the bytes of a document, for those of one jury. */
export async function rassembler(octets: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const morceaux: Uint8Array[] = [];
  for await (const morceau of octets) morceaux.push(morceau);
  return new Uint8Array(Buffer.concat(morceaux));
}
