'use client';

import type { Etat } from '@delib/domain';
import { compter, formatEntier, phraseRefus, typo } from '@delib/francais';
import type { JurysDeCentre } from '@delib/usecases/jury/lire-synthese';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useSuivreGeneration } from '../generation/useSuivreGeneration';
import { type ActeDit, DialogueActe, type JuryVu } from './DialogueActe';
import { JurysRefuses, type Refuses } from './JurysRefuses';
import type { PasserAppeles } from './passer';
import { RapportPassages } from './RapportPassages';
import type { RapportDePassages } from './rapport';

/** The button of a Vue synthétique, its confirmation that names the jurys, and the report. */
export function ActeSurJurys(props: {
  readonly acte: ActeDit;
  /** The état that the act leads to. */
  readonly vers: Etat;
  /** The one that it starts from: every jury that it can be done on is there. */
  readonly etat: Etat;
  readonly possibles: readonly JurysDeCentre[];
  /** The same one by one; `null`: too many to be read so. */
  readonly nommes: readonly JuryVu[] | null;
  /** At the right état and yet not possible, with the reasons in words. */
  readonly refuses: Refuses;
  readonly passer: PasserAppeles;
  /** Why nobody of this role can do it, whatever the jury. */
  readonly empechement?: string;
}): ReactNode {
  const { acte, vers, etat, possibles, refuses, passer, empechement } = props;
  const router = useRouter();
  const suivre = useSuivreGeneration();
  const [ouvert, setOuvert] = useState(false);
  // What the dialog names is what is asked for, at the état it was named at, even if the page learns meanwhile of more.
  const [demandes, setDemandes] = useState<Demandes>({ possibles: [], nommes: null });
  const [enCours, setEnCours] = useState(false);
  const [rapport, setRapport] = useState<RapportDePassages | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);

  function demander(): void {
    setDemandes({ possibles, nommes: props.nommes });
    setOuvert(true);
  }

  async function confirmer(): Promise<void> {
    setEnCours(true);
    setErreur(null);
    setRapport(null);
    try {
      const jurys = demandes.possibles.map(({ session, codes }) => ({ session, codes }));
      const done = await passer({ etatVu: etat, vers, jurys });
      if (done.ok) {
        if ('compteRenduId' in done.valeur) suivre(done.valeur.compteRenduId);
        else {
          setRapport(done.valeur);
          router.refresh();
        }
      } else setErreur(phraseRefus(done.refus));
    } catch {
      setErreur('Le serveur ne répond pas. Rechargez la page : elle dira ce qui est fait.');
    }
    setEnCours(false);
    setOuvert(false);
  }

  const nombre = nombreDe(possibles);
  const rien = nombre === 0;
  return (
    <>
      {rapport === null ? null : <RapportPassages rapport={rapport} acte={acte.bouton} />}
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
              : props.nommes === null
                ? `${compter(nombre, 'jury', 'jurys')} dans ${compter(possibles.length, 'centre', 'centres')}.`
                : `${compter(nombre, 'jury', 'jurys')} : ${codes(props.nommes)}.`,
        )}
      </p>
      <button type="button" className="fr-btn" disabled={rien} onClick={demander}>
        {acte.bouton}
      </button>
      {refuses.nombre === 0 || empechement !== undefined ? null : (
        <details className="fr-mt-3w" open>
          <summary>
            {typo(
              rien
                ? 'Pourquoi ce bouton est-il grisé ?'
                : `Pourquoi pas ${refuses.nombre === 1 ? 'ce jury' : `ces ${formatEntier(refuses.nombre)} jurys`} ?`,
            )}
          </summary>
          <JurysRefuses refuses={refuses} />
        </details>
      )}
      <DialogueActe
        parties={[{ acte, jurys: demandes.nommes ?? demandes.possibles, refuses }]}
        ouvert={ouvert}
        enCours={enCours}
        onFermer={() => setOuvert(false)}
        onConfirmer={() => void confirmer()}
      />
    </>
  );
}

/** What a dialog named when it was opened. */
interface Demandes {
  readonly possibles: readonly JurysDeCentre[];
  readonly nommes: readonly JuryVu[] | null;
}

function nombreDe(jurys: readonly JurysDeCentre[]): number {
  return jurys.reduce((somme, { codes: siens }) => somme + siens.length, 0);
}

function codes(jurys: readonly JuryVu[]): string {
  return new Intl.ListFormat('fr').format(jurys.map(({ jury }) => jury));
}
