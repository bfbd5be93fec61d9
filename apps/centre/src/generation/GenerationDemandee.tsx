import type { ActiviteId } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { Avancement, estEnCours, ResultatBadge } from '@delib/ui';
import { lireCompteRendu } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SuiviDesComptesRendus } from '../direct/suivis';
import type { ContexteCentre } from '../server/contexte';

/**
 * What a page shows once its generation was asked for: where it stands, live, and « Afficher le compte-rendu ».
 * Nothing without a compte-rendu of this very activity in the address.
 * @param id the parameter `compte_rendu` of the page's address, as it comes
 */
export async function GenerationDemandee({
  contexte,
  activite,
  id,
}: {
  readonly contexte: ContexteCentre;
  readonly activite: ActiviteId;
  readonly id: string | readonly string[] | undefined;
}): Promise<ReactNode> {
  if (typeof id !== 'string') return null;
  const lu = await lireCompteRendu(contexte, id);
  if (!lu.ok || lu.valeur.activite !== activite) return null;
  const { titre, resultat, progression, fichiers, messages } = lu.valeur;
  const enCours = estEnCours(resultat);
  return (
    <section aria-labelledby="generation" className="fr-callout fr-mt-4w">
      <h2 id="generation" className="fr-callout__title fr-h5">
        {typo(titre)}
      </h2>
      {enCours ? <SuiviDesComptesRendus seuls={[id]} /> : null}
      <p className="fr-mb-1w" role="status">
        <ResultatBadge resultat={resultat} /> {enCours ? null : typo(bilan(fichiers.length, messages.length))}
      </p>
      {enCours ? <Avancement progression={resultat === 'en_cours' ? progression : null} /> : null}
      <Link
        className="fr-btn fr-btn--icon-left fr-icon-file-text-line"
        href={`/comptes-rendus/${id}`}
        prefetch={false}
      >
        Afficher le compte-rendu
      </Link>
    </section>
  );
}

function bilan(fichiers: number, messages: number): string {
  const produits =
    fichiers === 0 ? 'Aucun fichier' : compter(fichiers, 'fichier à télécharger', 'fichiers à télécharger');
  return messages === 0 ? `${produits}.` : `${produits}, ${compter(messages, 'message', 'messages')}.`;
}
