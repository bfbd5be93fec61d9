'use client';

import { typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { annulerGeneration, refaireGeneration, relancer } from './actions';

/** What can be done with a compte-rendu where it stands. */
export type Possible = 'annuler' | 'relancer' | 'refaire';

const AIDES: Readonly<Record<Exclude<Possible, 'annuler'>, string>> = {
  relancer: 'Relancer : le même traitement recommence depuis le début, sous ce compte-rendu.',
  refaire: 'Refaire : une nouvelle demande, vérifiée de nouveau, aura son propre compte-rendu.',
};

const CONFIRMATIONS: Readonly<
  Record<Possible, { readonly titre: string; readonly ok: string; readonly non: string }>
> = {
  annuler: {
    titre: 'Annuler le traitement ?',
    ok: 'Annuler le traitement',
    non: 'Laisser continuer',
  },
  relancer: { titre: 'Relancer le traitement ?', ok: 'OK', non: 'Annuler' },
  refaire: { titre: 'Refaire avec les mêmes critères ?', ok: 'OK', non: 'Annuler' },
};

/** « Annuler » with its confirmation, « Relancer », « Refaire avec les mêmes critères ». */
export function Actions({
  compteRenduId,
  possibles,
  consequence,
  annulation,
}: {
  readonly compteRenduId: string;
  readonly possibles: readonly Possible[];
  /** What making it again changes beside the files: it is then confirmed. */
  readonly consequence: string | null;
  /** What stays of what is done when it is cancelled. */
  readonly annulation: string;
}): ReactNode {
  const router = useRouter();
  const [ouvert, setOuvert] = useState(false);
  const [question, setQuestion] = useState<Possible>('annuler');
  const [enCours, setEnCours] = useState<Possible | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);

  async function faire(quoi: Possible): Promise<void> {
    setEnCours(quoi);
    setErreur(null);
    try {
      if (quoi === 'refaire') {
        const reponse = await refaireGeneration(compteRenduId);
        if (reponse.ok) router.push(reponse.href);
        else setErreur(reponse.phrase);
      } else setErreur(await (quoi === 'annuler' ? annulerGeneration : relancer)(compteRenduId));
    } catch {
      setErreur('Le serveur ne répond pas. Rechargez la page : elle dira ce qui est fait.');
    }
    setEnCours(null);
    setOuvert(false);
  }

  function demander(quoi: Possible): void {
    if (quoi !== 'annuler' && consequence === null) {
      void faire(quoi);
      return;
    }
    setQuestion(quoi);
    setOuvert(true);
  }

  const peut = (quoi: Possible) => possibles.includes(quoi);
  // The treatment may end while the question is asked: there is nothing to cancel any more.
  const poseLaQuestion = ouvert && peut(question);
  return (
    <>
      {possibles.map((quoi) =>
        quoi === 'annuler' ? null : (
          <p key={quoi} className="fr-text--sm fr-mb-1w">
            {typo(AIDES[quoi])}
          </p>
        ),
      )}
      <ul className="fr-btns-group fr-btns-group--inline">
        {peut('relancer') ? (
          <li>
            <button
              type="button"
              className="fr-btn"
              disabled={enCours !== null}
              onClick={() => demander('relancer')}
            >
              {enCours === 'relancer' ? 'Relance…' : 'Relancer'}
            </button>
          </li>
        ) : null}
        {peut('refaire') ? (
          <li>
            <button
              type="button"
              className="fr-btn fr-btn--secondary"
              disabled={enCours !== null}
              onClick={() => demander('refaire')}
            >
              {enCours === 'refaire' ? 'Demande…' : 'Refaire avec les mêmes critères'}
            </button>
          </li>
        ) : null}
        {peut('annuler') ? (
          <li>
            <button
              type="button"
              className="fr-btn fr-btn--secondary"
              disabled={enCours !== null}
              onClick={() => demander('annuler')}
            >
              Annuler le traitement
            </button>
          </li>
        ) : null}
      </ul>
      <div role="alert">
        {erreur === null ? null : <p className="fr-alert fr-alert--error fr-alert--sm fr-mt-2w">{erreur}</p>}
      </div>
      <Dialogue
        id="confirmer-action"
        titre={CONFIRMATIONS[question].titre}
        ouvert={poseLaQuestion}
        onFermer={() => setOuvert(false)}
        onConfirmer={() => void faire(question)}
        enCours={enCours !== null}
        libelleConfirmer={CONFIRMATIONS[question].ok}
        libelleAnnuler={CONFIRMATIONS[question].non}
      >
        <p>{typo(question === 'annuler' ? annulation : (consequence ?? ''))}</p>
      </Dialogue>
    </>
  );
}
