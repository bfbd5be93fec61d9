'use client';

import { formatHeure, phraseRefus, typo } from '@delib/francais';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { annoncerFin } from '../fin-acte';
import { signerPv } from './actions';

/** While the timestamp service is away the signature is tried again this often, without asking the password. */
const REPRISE_MS = 15_000;
/** The server lets a given password serve for these bytes this long. */
const AUTORISATION_MS = 15 * 60_000;

interface Attente {
  readonly sha256: string;
  readonly jusqua: number;
}

const CLE = 'delib.signature-en-attente';

/** « J'ai lu », the password again, « Signer le PV »; and the waiting for a timestamp, said as such. */
export function FormulaireSignature(props: { readonly sha256: string; readonly numero: string }): ReactNode {
  const { sha256, numero } = props;
  const router = useRouter();
  const [lu, setLu] = useState(false);
  const [motDePasse, setMotDePasse] = useState('');
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const [attente, setAttente] = useState<Attente | null>(null);
  const [essayeLe, setEssayeLe] = useState<string | null>(null);
  const alerte = useRef<HTMLDivElement>(null);

  async function signer(secret: string | null): Promise<void> {
    setEnCours(true);
    setErreur(null);
    try {
      annoncerFin(true);
      const done = await signerPv({ sha256, lu: true, motDePasse: secret });
      if (!done.ok) annoncerFin(false);
      if (done.ok) {
        oublierAttente();
        setAttente(null);
        setMotDePasse('');
        router.refresh();
        return;
      }
      if (done.refus.code === 'horodatage_indisponible') {
        const next = attente ?? { sha256, jusqua: Date.now() + AUTORISATION_MS };
        sessionStorage.setItem(CLE, `${next.sha256} ${next.jusqua}`);
        setAttente(next);
        setMotDePasse('');
        setEssayeLe(new Date().toISOString());
      } else {
        oublierAttente();
        setAttente(null);
        setErreur(phraseRefus(done.refus));
        if (done.refus.code === 'document_change' || done.refus.code === 'pv_deja_signe') router.refresh();
      }
    } catch {
      setErreur(
        'Le serveur n’a pas répondu : la signature est peut-être faite. Rechargez la page, elle le dira ; signer de nouveau ne signe jamais deux fois.',
      );
    } finally {
      setEnCours(false);
    }
  }

  // A page reloaded while it waits goes on waiting.
  useEffect(() => setAttente(lireAttente(sha256)), [sha256]);

  const reprendre = useEffectEvent(() => {
    if (attente && Date.now() > attente.jusqua) {
      oublierAttente();
      setAttente(null);
      setErreur(
        'L’horodatage n’a pas répondu pendant quinze minutes. Rien n’est signé : redonnez votre mot de passe pour réessayer.',
      );
    } else if (!enCours) void signer(null);
  });
  const enAttente = attente !== null;
  useEffect(() => {
    if (!enAttente) return;
    const timer = setInterval(() => reprendre(), REPRISE_MS);
    return () => clearInterval(timer);
  }, [enAttente]);

  useEffect(() => {
    if (erreur !== null) alerte.current?.focus();
  }, [erreur]);

  return (
    <section aria-labelledby="titre-signer" className="delib-cadre delib-signature">
      <h2 id="titre-signer" className="fr-h4">
        Signer le PV
      </h2>
      <div ref={alerte} tabIndex={-1} role="alert">
        {erreur === null ? null : (
          <div className="fr-alert fr-alert--error fr-mb-2w">
            <p className="fr-alert__title">Le PV n’est pas signé</p>
            <p>{typo(erreur)}</p>
          </div>
        )}
      </div>
      {attente ? (
        <div className="fr-alert fr-alert--warning" role="status">
          <p className="fr-alert__title">Signature en attente</p>
          <p>
            {typo(
              `Le service d’horodatage ne répond pas. Le PV n’est pas encore signé ; un nouvel essai est fait toutes les 15 secondes, sans redemander votre mot de passe, jusqu’à ${formatHeure(new Date(attente.jusqua).toISOString())}. Gardez cette page ouverte.`,
            )}
          </p>
          <p>{essayeLe === null ? '' : typo(`Dernier essai à ${formatHeure(essayeLe)}.`)}</p>
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-mt-1w"
            onClick={() => void signer(null)}
            aria-disabled={enCours}
          >
            {enCours ? 'Essai en cours…' : 'Réessayer maintenant'}
          </button>
        </div>
      ) : (
        <form
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (enCours) return;
            if (!lu) setErreur(phraseRefus({ code: 'lecture_non_confirmee' }));
            else if (motDePasse.trim() === '') setErreur('Saisissez le mot de passe de votre papillon.');
            else void signer(motDePasse);
          }}
        >
          <div className="fr-checkbox-group fr-mb-2w">
            <input
              type="checkbox"
              id="pv-lu"
              checked={lu}
              onChange={(event) => setLu(event.target.checked)}
            />
            <label className="fr-label" htmlFor="pv-lu">
              J’ai lu le procès-verbal {numero}
            </label>
          </div>
          <div className="fr-input-group">
            <label className="fr-label" htmlFor="pv-mot-de-passe">
              Mot de passe de votre papillon
              <span className="fr-hint-text">
                {typo('Demandé de nouveau : il lie votre signature à ce document et à lui seul.')}
              </span>
            </label>
            <input
              id="pv-mot-de-passe"
              className="fr-input"
              type="password"
              autoComplete="current-password"
              autoCapitalize="none"
              spellCheck={false}
              value={motDePasse}
              onChange={(event) => setMotDePasse(event.target.value)}
            />
          </div>
          <button type="submit" className="fr-btn" aria-disabled={enCours}>
            {enCours ? 'Signature en cours…' : 'Signer le PV'}
          </button>
        </form>
      )}
    </section>
  );
}

function lireAttente(sha256: string): Attente | null {
  const [garde, instant] = sessionStorage.getItem(CLE)?.split(' ') ?? [];
  const jusqua = Number(instant);
  return garde === sha256 && jusqua > Date.now() ? { sha256, jusqua } : null;
}

function oublierAttente(): void {
  sessionStorage.removeItem(CLE);
}
