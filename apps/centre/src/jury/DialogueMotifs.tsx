'use client';

import { groupeDe, LONGUEUR_MOTIF_EXCEPTIONNEL } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import { Dialogue, EtatJury } from '@delib/ui';
import { type ReactNode, useId, useRef, useState } from 'react';
import { consequencesRetour } from './consequences';
import type { EtatChoisi } from './NouvelEtat';

/** A motif is a sentence or two; the database keeps it for good. */
const LONGUEUR_MAXIMALE = 1000;

/** Confirmation of exceptional changes: for each jury what it entails, and its motif. */
export function DialogueMotifs(props: {
  readonly choisis: readonly EtatChoisi[];
  readonly ouvert: boolean;
  readonly enCours: boolean;
  readonly onFermer: () => void;
  /** Given the motif of each jury, by id; each is long enough. */
  readonly onConfirmer: (motifs: Readonly<Record<string, string>>) => void;
}): ReactNode {
  const { choisis, ouvert, enCours, onFermer, onConfirmer } = props;
  const id = useId();
  const contenu = useRef<HTMLDivElement>(null);
  const [motifs, setMotifs] = useState<Readonly<Record<string, string>>>({});
  const [verifie, setVerifie] = useState(false);
  const tropCourt = (juryId: string) => (motifs[juryId] ?? '').trim().length < LONGUEUR_MOTIF_EXCEPTIONNEL;

  function confirmer(): void {
    setVerifie(true);
    const premier = choisis.find(({ ligne }) => tropCourt(ligne.id));
    if (premier === undefined) {
      onConfirmer(motifs);
      setVerifie(false);
      return;
    }
    contenu.current?.querySelector<HTMLTextAreaElement>(`[name="${premier.ligne.id}"]`)?.focus();
  }

  return (
    <Dialogue
      id="changement-exceptionnel"
      titre={`Modifier l’état de ${compter(choisis.length, 'jury', 'jurys')} à titre exceptionnel ?`}
      ouvert={ouvert}
      onFermer={onFermer}
      onConfirmer={confirmer}
      enCours={enCours}
    >
      <div ref={contenu}>
        {choisis.map(({ ligne, vers }) => {
          const champ = `${id}-${ligne.id}`;
          const erreur = verifie && tropCourt(ligne.id);
          const { etat, pv } = ligne;
          const consequences = consequencesRetour({ etat, pv: pv[groupeDe(etat)] }, vers);
          return (
            <section key={ligne.id} aria-labelledby={`${champ}-titre`} className="fr-mb-4w">
              <h2 className="fr-h6 fr-mb-1w" id={`${champ}-titre`}>
                Jury {ligne.code}
              </h2>
              <p className="fr-mb-1w">
                <EtatJury etat={ligne.etat} />{' '}
                <span className="fr-icon-arrow-right-line" aria-hidden="true" />
                <span className="fr-sr-only">passe à</span> <EtatJury etat={vers} />
              </p>
              <ul className="fr-mb-2w">
                {consequences.map((phrase) => (
                  <li key={phrase}>{typo(phrase)}</li>
                ))}
              </ul>
              <div className={`fr-input-group ${erreur ? 'fr-input-group--error' : ''}`}>
                <label className="fr-label" htmlFor={champ}>
                  Motif (obligatoire)
                  <span className="fr-hint-text">
                    {typo(
                      `Au moins ${LONGUEUR_MOTIF_EXCEPTIONNEL} caractères. Le motif reste dans l’historique du jury : ne nommez aucun candidat.`,
                    )}
                  </span>
                </label>
                <textarea
                  id={champ}
                  name={ligne.id}
                  className={`fr-input ${erreur ? 'fr-input--error' : ''}`}
                  rows={2}
                  required
                  maxLength={LONGUEUR_MAXIMALE}
                  aria-invalid={erreur}
                  aria-describedby={`${champ}-messages`}
                  value={motifs[ligne.id] ?? ''}
                  onChange={({ target }) => setMotifs((avant) => ({ ...avant, [ligne.id]: target.value }))}
                />
                <div className="fr-messages-group" id={`${champ}-messages`} aria-live="polite">
                  {erreur ? (
                    <p className="fr-message fr-message--error">
                      {phraseRefus({ code: 'motif_trop_court', minimum: LONGUEUR_MOTIF_EXCEPTIONNEL })}
                    </p>
                  ) : null}
                </div>
              </div>
            </section>
          );
        })}
      </div>
    </Dialogue>
  );
}
