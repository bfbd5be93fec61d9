'use client';

import type { EmargementStocke } from '@delib/db';
import { formatNom, type Membre } from '@delib/domain';
import { direDateHeure, phraseRefus, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { retirerEmargement } from './actions';

/** Withdraws an émargement, with what that leaves. */
export function DialogueRetrait(props: {
  readonly membre: Membre | null;
  readonly emargement: EmargementStocke | undefined;
  readonly onFermer: () => void;
}): ReactNode {
  const { membre, emargement, onFermer } = props;
  const router = useRouter();
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const id = membre?.id;

  useEffect(() => {
    if (id !== undefined) setErreur(null);
  }, [id]);

  async function confirmer(): Promise<void> {
    if (!membre || !emargement) return onFermer();
    setEnCours(true);
    try {
      const done = await retirerEmargement({ membreId: membre.id, emargementId: emargement.id });
      if (done.ok) onFermer();
      else setErreur(phraseRefus(done.refus));
      router.refresh();
    } catch {
      setErreur('Le serveur ne répond pas : rien n’est retiré. Gardez la page ouverte et réessayez.');
    } finally {
      setEnCours(false);
    }
  }

  return (
    <Dialogue
      id="retirer-emargement"
      titre={membre ? `Retirer l’émargement de ${formatNom(membre)} ?` : 'Retirer l’émargement ?'}
      ouvert={membre !== null}
      onFermer={onFermer}
      onConfirmer={() => void confirmer()}
      enCours={enCours}
      erreur={erreur}
      libelleConfirmer="Retirer l’émargement"
    >
      <p>
        {emargement
          ? typo(
              `Émargement du ${direDateHeure(new Date(emargement.le))} (${emargement.initiales}), recueilli sur l’écran de ${emargement.recueilliPar}.`,
            )
          : typo('Cet émargement n’est plus là : fermez cette fenêtre.')}
      </p>
      <p>
        {typo(
          'Le retrait est inscrit au journal. Le membre peut émarger de nouveau tant que le PV n’est pas signé.',
        )}
      </p>
    </Dialogue>
  );
}
