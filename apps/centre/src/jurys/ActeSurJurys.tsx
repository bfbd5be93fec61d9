'use client';

import type { Result } from '@delib/domain';
import { compter, Dialogue, phraseRefus, typo } from '@delib/ui';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import { Raisons } from './Raisons';
import { RapportPassages } from './RapportPassages';
import type { Raison } from './raison';

/** A jury named in a dialog or a list of refusals. */
export interface JuryNomme {
  readonly juryId: string;
  /** « 20112 » */
  readonly jury: string;
  readonly qualification: string;
}

/** One act over every jury it can be done on: « Terminer 1er groupe ». */
export interface ActeGroupe {
  readonly bouton: string;
  /** « Terminer le 1er groupe ? » */
  readonly question: string;
  /** « passe à l’état 140 1er groupe terminé en centre », after « 3 jurys ». */
  readonly effet: readonly [singulier: string, pluriel: string];
  /** What to have done before, and how to come back. */
  readonly suites: readonly string[];
  /** When there is no jury to do it on. */
  readonly rien: string;
}

/** The action: only the jurys named in the dialog, each answering for itself. */
export type FaireActe = (
  jurys: readonly Omit<JuryNomme, 'qualification'>[],
) => Promise<Result<readonly LignePassage[]>>;

/** The button of a Vue synthétique, its confirmation that names the jurys, and the report. */
export function ActeSurJurys(props: {
  readonly acte: ActeGroupe;
  readonly possibles: readonly JuryNomme[];
  /** At the right état and yet not possible, with the reasons in words. */
  readonly refuses: readonly (JuryNomme & { readonly raisons: readonly Raison[] })[];
  readonly faire: FaireActe;
  /** Why nobody of this role can do it, whatever the jury. */
  readonly empechement?: string;
}): ReactNode {
  const { acte, possibles, refuses, faire, empechement } = props;
  const router = useRouter();
  // A page may offer several acts.
  const id = useId();
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
          <Refuses refuses={refuses} />
        </details>
      )}
      <Dialogue
        id={`acte-${id}`}
        titre={acte.question}
        ouvert={ouvert}
        onFermer={() => setOuvert(false)}
        onConfirmer={() => void confirmer()}
        enCours={enCours}
      >
        <p className="fr-mb-1w">
          {typo(`${compter(nommes.length, 'jury', 'jurys')} ${acte.effet[nommes.length < 2 ? 0 : 1]} :`)}
        </p>
        <ul>
          {nommes.map(({ juryId, jury, qualification }) => (
            <li key={juryId}>
              <strong>{jury}</strong> {qualification}
            </li>
          ))}
        </ul>
        {refuses.length === 0 ? null : (
          <>
            <p className="fr-mt-2w fr-mb-1w">
              {typo(
                refuses.length === 1
                  ? 'Un jury du même état n’est pas concerné :'
                  : `${refuses.length} jurys du même état ne sont pas concernés :`,
              )}
            </p>
            <Refuses refuses={refuses} />
          </>
        )}
        {acte.suites.map((suite) => (
          <p key={suite} className="fr-mt-2w fr-mb-0">
            {typo(suite)}
          </p>
        ))}
      </Dialogue>
    </>
  );
}

function Refuses({
  refuses,
}: {
  readonly refuses: readonly (JuryNomme & { readonly raisons: readonly Raison[] })[];
}): ReactNode {
  return (
    <ul>
      {refuses.map(({ juryId, jury, raisons }) => (
        <li key={juryId}>
          <strong>{jury}</strong>
          {typo(' : ')}
          <Raisons raisons={raisons} />
        </li>
      ))}
    </ul>
  );
}

function codes(jurys: readonly JuryNomme[]): string {
  return new Intl.ListFormat('fr').format(jurys.map(({ jury }) => jury));
}
