import { formatNom, presentsSansEmargement } from '@delib/domain';
import { phraseSansEmargement, typo } from '@delib/francais';
import { lireTenue } from '@delib/usecases/pv/enregistrer-tenue';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { getContexte } from '../../../server/contexte';

/** Before the signature: who is recorded as having sat and did not émarger. A warning: the PV will say it. */
export async function SansEmargement(): Promise<ReactNode> {
  const contexte = await getContexte();
  const lue = await lireTenue(contexte, contexte.acteur.juryId);
  if (!lue.ok || lue.valeur.tenue === null) return null;
  const { lu, tenue, emargements } = lue.valeur;
  const manquants = presentsSansEmargement(lu.jury.membres, tenue.presences, emargements);
  const phrase = phraseSansEmargement(manquants.map(formatNom));
  if (phrase === null) return null;
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-3w">
      <p>
        {typo(phrase)} <Link href="/tenue#emargement">Les faire émarger</Link>
      </p>
    </div>
  );
}
