'use client';

import type { Result } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { type ActeGroupe, DialogueActe, type JuryNomme, type JuryRefuse, JurysRefuses } from './DialogueActe';
import { RapportPassages } from './RapportPassages';

/** The action: only the jurys named in the dialog, each answering for itself. */
export type FaireActe = (
  jurys: readonly Omit<JuryNomme, 'qualification'>[],
) => Promise<Result<readonly LignePassage[]>>;

/** The button of a Vue synthétique, its confirmation that names the jurys, and the report. */
export function ActeSurJurys(props: {
  readonly acte: ActeGroupe;
  readonly possibles: readonly JuryNomme[];
  /** At the right état and yet not possible, with the reasons in words. */
  readonly refuses: readonly JuryRefuse[];
  readonly faire: FaireActe;
  /** Why nobody of this role can do it, whatever the jury. */
  readonly empechement?: string;
}): ReactNode {
  const { acte, possibles, refuses, faire, empechement } = props;
  const router = useRouter();
  const [ouvert, setOuvert] = useState(false);
  // What the dialog names is what is asked for, even if the page learns meanwhile of one jury more.
  const [nommes, setNommes] = useState<readonly JuryNomme[]>([]);
  const [enCours, setEnCours] = useState(false);
  const [rapport, setRapport] = useState<readonly LignePassage[] | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);

  function demander(): void {
    setNommes(possibles);
    setOuvert(true);
  }

  async function confirmer(): Promise<void> {
    setEnCours(true);
    setErreur(null);
    setRapport(null);
    try {
      const done = await faire(nommes.map(({ juryId, jury }) => ({ juryId, jury })));
      if (done.ok) {
        setRapport(done.valeur);
        router.refresh();
      } else setErreur(phraseRefus(done.refus));
    } catch {
      setErreur('Le serveur ne répond pas. Rechargez la page : elle dira ce qui est fait.');
    }
    setEnCours(false);
    setOuvert(false);
  }

  const rien = possibles.length === 0;
  return (
    <>
      {rapport === null ? null : <RapportPassages lignes={rapport} acte={acte.bouton} />}
      <div role="alert">
        {erreur === null ? null : (
          <p className="fr-alert fr-alert--error fr-alert--sm fr-mb-3w">{typo(erreur)}</p>
        )}
      </div>
      <p className="fr-mb-2w">
        {typo(
          empechement !== undefined
            ? empechement
            : rien
              ? acte.rien
              : `${compter(possibles.length, 'jury', 'jurys')} : ${codes(possibles)}.`,
        )}
      </p>
      <button type="button" className="fr-btn" disabled={rien} onClick={demander}>
        {acte.bouton}
      </button>
      {refuses.length === 0 || empechement !== undefined ? null : (
        <details className="fr-mt-3w" open>
          <summary>
            {typo(
              rien
                ? 'Pourquoi ce bouton est-il grisé ?'
                : `Pourquoi pas ${refuses.length === 1 ? 'ce jury' : `ces ${refuses.length} jurys`} ?`,
            )}
          </summary>
          <JurysRefuses refuses={refuses} />
        </details>
      )}
      <DialogueActe
        parties={[{ acte, nommes, refuses }]}
        ouvert={ouvert}
        enCours={enCours}
        onFermer={() => setOuvert(false)}
        onConfirmer={() => void confirmer()}
      />
    </>
  );
}

function codes(jurys: readonly JuryNomme[]): string {
  return new Intl.ListFormat('fr').format(jurys.map(({ jury }) => jury));
}
