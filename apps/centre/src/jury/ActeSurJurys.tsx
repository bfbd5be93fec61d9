'use client';

import type { Etat } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { type ActeDit, DialogueActe, type JuryRefuse, JurysRefuses, type JuryVu } from './DialogueActe';
import type { Passer } from './passer';
import { RapportPassages } from './RapportPassages';

/** The button of a Vue synthétique, its confirmation that names the jurys, and the report. */
export function ActeSurJurys(props: {
  readonly acte: ActeDit;
  /** The état that the act leads to. */
  readonly vers: Etat;
  readonly possibles: readonly JuryVu[];
  /** At the right état and yet not possible, with the reasons in words. */
  readonly refuses: readonly JuryRefuse[];
  readonly passer: Passer;
  /** Why nobody of this role can do it, whatever the jury. */
  readonly empechement?: string;
}): ReactNode {
  const { acte, vers, possibles, refuses, passer, empechement } = props;
  const router = useRouter();
  const [ouvert, setOuvert] = useState(false);
  // What the dialog names is what is asked for, at the état it was named at, even if the page learns meanwhile of more.
  const [nommes, setNommes] = useState<readonly JuryVu[]>([]);
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
      const done = await passer(
        nommes.map(({ juryId, jury, etat }) => ({ juryId, jury, etatVu: etat, vers })),
      );
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

function codes(jurys: readonly JuryVu[]): string {
  return new Intl.ListFormat('fr').format(jurys.map(({ jury }) => jury));
}
