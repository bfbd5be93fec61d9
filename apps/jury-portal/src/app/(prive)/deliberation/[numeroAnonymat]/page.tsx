import { notFound } from 'next/navigation';
import { lireNumero } from '../../../../deliberation/adresses';
import { candidatsVus, maDeliberation } from '../../../../server/jury';

interface PageFicheProps {
  readonly params: Promise<{ readonly numeroAnonymat: string }>;
}

/** The sheet of a candidate, which the layout shows. One of another jury is as unknown as one who does not exist. */
export default async function PageFiche({ params }: PageFicheProps): Promise<null> {
  const lue = await maDeliberation();
  // The layout says in words why there is nothing to show.
  if (!lue.ok) return null;
  const numero = lireNumero((await params).numeroAnonymat);
  if (!candidatsVus(lue.valeur.candidats).some((each) => each.numeroAnonymat === numero)) notFound();
  return null;
}
