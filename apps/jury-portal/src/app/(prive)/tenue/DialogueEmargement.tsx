'use client';

import { formatNom, type Groupe, type Membre, type Presence } from '@delib/domain';
import { phraseAttestation, phraseRefus, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { emarger } from './actions';

/** The deliberation that a member attests to. */
export interface SeanceEmargee {
  readonly groupe: Groupe;
  readonly jury: string;
  readonly session: string;
  readonly reexamen: boolean;
}

/** « Moi, Mme X, atteste avoir siégé… »: the member reads it, types their initials, confirms. */
export function DialogueEmargement(props: {
  /** Who émarge; `null`: nobody, the window is closed. */
  readonly membre: Membre | null;
  readonly presence: Presence;
  readonly seance: SeanceEmargee;
  readonly onFermer: () => void;
}): ReactNode {
  const { membre, presence, seance, onFermer } = props;
  const router = useRouter();
  const [initiales, setInitiales] = useState('');
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const champ = useRef<HTMLInputElement>(null);
  const ouvert = membre !== null;
  const id = membre?.id;

  useEffect(() => {
    if (id === undefined) return;
    setInitiales('');
    setErreur(null);
    // DSFR first gives the focus to the cross of the window.
    const fenetre = champ.current?.closest('dialog');
    const versLeChamp = () => champ.current?.focus();
    fenetre?.addEventListener('focusin', versLeChamp, { once: true });
    return () => fenetre?.removeEventListener('focusin', versLeChamp);
  }, [id]);

  async function confirmer(): Promise<void> {
    if (!membre || enCours) return;
    setEnCours(true);
    setErreur(null);
    try {
      const done = await emarger({ membreId: membre.id, initiales });
      if (done.ok) onFermer();
      else {
        setErreur(phraseRefus(done.refus));
        champ.current?.focus();
      }
      if (done.ok || done.refus.code !== 'initiales_refusees') router.refresh();
    } catch {
      setErreur('Le serveur ne répond pas : rien n’est enregistré. Gardez la page ouverte et réessayez.');
    } finally {
      setEnCours(false);
    }
  }

  return (
    <Dialogue
      id="emarger"
      titre={membre ? `Émargement : ${formatNom(membre)}` : 'Émargement'}
      ouvert={ouvert}
      onFermer={onFermer}
      onConfirmer={() => void confirmer()}
      enCours={enCours}
      libelleConfirmer="J’atteste et j’émarge"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirmer();
        }}
      >
        <p className="fr-text--lead fr-mb-2w">
          {membre ? typo(phraseAttestation(membre, presence, seance)) : ''}
        </p>
        <div className={`fr-input-group ${erreur === null ? '' : 'fr-input-group--error'}`}>
          <label className="fr-label" htmlFor="emargement-initiales">
            Vos initiales
            <span className="fr-hint-text">
              {typo(
                'À saisir par vous-même : prénom puis nom. Accents, points et majuscules ne comptent pas.',
              )}
            </span>
          </label>
          <input
            ref={champ}
            id="emargement-initiales"
            // DSFR's dialogs take an input without a type for a radio button, and fail on it.
            type="text"
            className="fr-input delib-champ-court"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={30}
            value={initiales}
            aria-describedby="emargement-erreur"
            aria-invalid={erreur !== null}
            onChange={(event) => {
              setInitiales(event.target.value);
              setErreur(null);
            }}
          />
          <div id="emargement-erreur" role="alert">
            {erreur === null ? null : <p className="fr-error-text">{typo(erreur)}</p>}
          </div>
        </div>
        {/* Enter in a field submits a form that has a button. */}
        <button type="submit" className="fr-sr-only" tabIndex={-1}>
          J’atteste et j’émarge
        </button>
      </form>
    </Dialogue>
  );
}
