'use client';

import { LONGUEUR_MOTIF } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { type ReactNode, useId, useState } from 'react';
import { reglerPortailSecours } from './actions';

interface PortailProps {
  readonly ouvert: boolean;
  readonly adresse: string;
  readonly sessionsOuvertes: number | null;
  /** True for the RSSI: who else reads, and is told who decides. */
  readonly decide: boolean;
}

/** Where the portal stands, and the one act that changes it, confirmed with its effect and a motif. */
export function PortailSecours({ ouvert, adresse, sessionsOuvertes, decide }: PortailProps): ReactNode {
  const [demande, setDemande] = useState(false);
  const [motif, setMotif] = useState('');
  const [verifie, setVerifie] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const [message, setMessage] = useState<{ readonly ok: boolean; readonly phrase: string } | null>(null);
  const acte = ouvert ? 'Retirer l’autorisation' : 'Autoriser le portail de secours';
  const tropCourt = motif.trim().length < LONGUEUR_MOTIF;

  async function confirmer(): Promise<void> {
    setVerifie(true);
    if (tropCourt) return;
    setEnCours(true);
    const autorise = !ouvert;
    const reponse = await reglerPortailSecours({ autorise, motif });
    setEnCours(false);
    setDemande(false);
    setMotif('');
    setVerifie(false);
    if (!reponse.ok) return setMessage({ ok: false, phrase: reponse.phrase });
    const fin = compter(
      reponse.sessionsFermees,
      'session ouverte a pris fin',
      'sessions ouvertes ont pris fin',
    );
    setMessage({
      ok: true,
      phrase: typo(
        autorise
          ? 'Le portail de secours est autorisé : il est ouvert.'
          : `L’autorisation est retirée : ${fin}.`,
      ),
    });
  }

  return (
    <>
      <div role="status">
        {message === null ? null : (
          <p className={`fr-alert fr-alert--sm fr-mb-3w fr-alert--${message.ok ? 'success' : 'error'}`}>
            {message.phrase}
          </p>
        )}
      </div>
      <div className="fr-callout">
        <h2 className="fr-callout__title fr-h5">
          Portail de secours{' '}
          <span className={`fr-badge ${ouvert ? 'fr-badge--success' : ''}`}>
            {ouvert ? 'Autorisé' : 'Fermé'}
          </span>
        </h2>
        <p className="fr-callout__text fr-text--md">
          {typo(`Adresse : ${adresse}`)}
          <br />
          {typo(
            'Seuls les papillons d’un plan de secours s’y connectent ; ils n’ouvrent pas le portail ordinaire.',
          )}
          {sessionsOuvertes === null ? null : (
            <>
              <br />
              {typo(`${compter(sessionsOuvertes, 'session ouverte', 'sessions ouvertes')} en ce moment.`)}
            </>
          )}
        </p>
        <button
          type="button"
          className={`fr-btn ${ouvert ? 'fr-btn--secondary' : ''}`}
          disabled={!decide}
          aria-describedby={decide ? undefined : 'portail-secours-qui'}
          onClick={() => setDemande(true)}
        >
          {acte}
        </button>
        {decide ? null : (
          <p id="portail-secours-qui" className="fr-text--sm fr-mt-1w fr-mb-0">
            {typo('Seul le RSSI académique décide : demandez-le-lui en cas de nécessité.')}
          </p>
        )}
      </div>
      <Dialogue
        id="regler-portail-secours"
        titre={
          ouvert ? 'Retirer l’autorisation du portail de secours ?' : 'Autoriser le portail de secours ?'
        }
        ouvert={demande}
        onFermer={() => setDemande(false)}
        onConfirmer={() => void confirmer()}
        enCours={enCours}
      >
        <p>
          {typo(
            ouvert
              ? 'L’effet est immédiat : toutes les sessions ouvertes sur ce portail prennent fin, personne ne peut plus s’y connecter. Ce que les jurys y ont enregistré est conservé.'
              : 'L’effet est immédiat : tout président ou vice-président de l’académie muni d’un papillon du plan de secours pourra s’y connecter, délibérer et signer.',
          )}
        </p>
        <ChampMotif motif={motif} onChange={setMotif} erreur={verifie && tropCourt} />
      </Dialogue>
    </>
  );
}

function ChampMotif(props: {
  readonly motif: string;
  readonly onChange: (motif: string) => void;
  readonly erreur: boolean;
}): ReactNode {
  const id = useId();
  const { motif, onChange, erreur } = props;
  return (
    <div className={`fr-input-group ${erreur ? 'fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        Motif (obligatoire)
        <span className="fr-hint-text">Il reste au journal de l’académie.</span>
      </label>
      <textarea
        id={id}
        className={`fr-input ${erreur ? 'fr-input--error' : ''}`}
        rows={2}
        required
        maxLength={500}
        aria-invalid={erreur}
        aria-describedby={`${id}-messages`}
        value={motif}
        onChange={({ target }) => onChange(target.value)}
      />
      <div className="fr-messages-group" id={`${id}-messages`} aria-live="polite">
        {erreur ? (
          <p className="fr-message fr-message--error">
            {phraseRefus({ code: 'motif_trop_court', minimum: LONGUEUR_MOTIF })}
          </p>
        ) : null}
      </div>
    </div>
  );
}
