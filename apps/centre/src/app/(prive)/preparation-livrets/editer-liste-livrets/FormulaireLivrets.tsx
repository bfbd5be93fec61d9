'use client';

import type { Result } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import { Criteres } from '@delib/ui';
import type { Critere, ValeursCriteres } from '@delib/ui/url';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { BoutonsEdition } from '../../../../listes/BoutonsEdition';
import type { ApercuAffiche } from './apercu';
import { TableLivrets } from './TableLivrets';

/** Between the last letter typed and the question to the server. */
const PAUSE_MS = 250;

interface FormulaireLivretsProps {
  readonly action: string;
  readonly sessionId: string;
  readonly centreId: string;
  readonly criteres: readonly Critere[];
  /** What the criteria of the address find. */
  readonly apercu: ApercuAffiche;
  readonly apercevoir: (demande: {
    readonly sessionId: string;
    readonly centreId: string;
    readonly valeurs: ValeursCriteres;
  }) => Promise<Result<ApercuAffiche>>;
}

/** Criteria, « Visualiser », « Exporter CSV », and the candidates that they will name, as the criteria change. */
export function FormulaireLivrets(props: FormulaireLivretsProps): ReactNode {
  const { action, sessionId, centreId, criteres } = props;
  const { apercu, enCours, erreur, suivre } = useApercu(props);
  return (
    <>
      <form method="post" action={action} target="_blank" rel="noopener">
        <input type="hidden" name="session" value={sessionId} />
        <input type="hidden" name="centre" value={centreId} />
        <Criteres criteres={criteres} mode="saisie" onChange={suivre} />
        <p role="status" className="fr-text--lead fr-mb-2w">
          {apercu.total === 0
            ? 'Aucun candidat ne répond à ces critères.'
            : `${compter(apercu.total, 'candidat', 'candidats')} sur la liste.`}
        </p>
        <BoutonsEdition complement="La recherche et les filtres du tableau ne changent que l’écran : seuls les critères décident de la liste." />
      </form>
      <div role="alert">
        {erreur === null ? null : (
          <p className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w">{typo(erreur)}</p>
        )}
      </div>
      {apercu.lignes.length < apercu.total ? (
        <p className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
          {typo(
            `Seuls les ${compter(apercu.lignes.length, 'candidat', 'premiers candidats')} sont affichés ici : le PDF et le CSV les ont tous.`,
          )}
        </p>
      ) : null}
      <TableLivrets lignes={apercu.lignes} enCours={enCours} />
    </>
  );
}

function useApercu({ sessionId, centreId, apercu: premier, apercevoir }: FormulaireLivretsProps) {
  const [apercu, setApercu] = useState(premier);
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const attente = useRef<ReturnType<typeof setTimeout>>(undefined);
  const derniere = useRef(0);
  useEffect(() => () => clearTimeout(attente.current), []);

  async function demander(valeurs: ValeursCriteres, rang: number): Promise<void> {
    let echec: string | null = null;
    try {
      const lu = await apercevoir({ sessionId, centreId, valeurs });
      // An answer that comes after a later question is of criteria that are no more.
      if (rang !== derniere.current) return;
      if (lu.ok) setApercu(lu.valeur);
      else echec = phraseRefus(lu.refus);
    } catch {
      echec = 'Le serveur ne répond pas : le tableau n’est pas à jour. Changez un critère pour réessayer.';
    }
    if (rang !== derniere.current) return;
    setErreur(echec);
    setEnCours(false);
  }

  function suivre(valeurs: ValeursCriteres): void {
    derniere.current += 1;
    const rang = derniere.current;
    setEnCours(true);
    clearTimeout(attente.current);
    attente.current = setTimeout(() => void demander(valeurs, rang), PAUSE_MS);
  }

  return { apercu, enCours, erreur, suivre };
}
