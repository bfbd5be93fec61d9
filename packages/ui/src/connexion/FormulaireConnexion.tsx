'use client';

import { lirePapillonColle } from '@delib/domain';
import { typo } from '@delib/francais';
import {
  type ClipboardEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useMajuscules } from './useMajuscules';

/** What the login action answers; nothing of the password ever comes back. */
export interface EtatConnexion {
  /** What was typed as login, given back so that it need not be typed again. */
  readonly identifiant: string;
  /** A sentence about the whole form, then about each field. */
  readonly erreurs: {
    readonly formulaire?: string;
    readonly identifiant?: string;
    readonly motDePasse?: string;
  };
}

export interface FormulaireConnexionProps {
  /** Server action: it redirects when it succeeds. Works before any script has loaded. */
  readonly action: (etat: EtatConnexion, formulaire: FormData) => Promise<EtatConnexion>;
  /** « Login du papillon », « Identifiant » */
  readonly libelleIdentifiant: string;
  readonly aideIdentifiant: string;
  readonly aideMotDePasse?: string;
  /** Path to go to afterwards, already checked by `cheminDeRetour`. */
  readonly retour: string;
  /** A sentence to begin with: « Votre session a pris fin. » */
  readonly erreurInitiale: string | undefined;
}

/**
 * Login form of both apps: two fields, errors in place, focus on what is to be corrected. The lines of a papillon, pasted
 * whole in either field, fill both.
 */
export function FormulaireConnexion(props: FormulaireConnexionProps): ReactNode {
  const { libelleIdentifiant, aideIdentifiant, aideMotDePasse, retour, erreurInitiale } = props;
  const id = useId();
  const [etat, action, enCours] = useActionState(props.action, {
    identifiant: '',
    erreurs: erreurInitiale === undefined ? {} : { formulaire: erreurInitiale },
  });
  const [visible, setVisible] = useState(false);
  const [colle, setColle] = useState(false);
  const majuscules = useMajuscules();
  const identifiant = useRef<HTMLInputElement>(null);
  const motDePasse = useRef<HTMLInputElement>(null);
  const { erreurs } = etat;

  useEffect(() => {
    setColle(false);
    if (Object.keys(erreurs).length === 0) return;
    // Refused together, the password is what is typed again; where no login is, it comes first.
    const aReprendre = erreurs.identifiant === undefined && identifiant.current?.value !== '';
    (aReprendre ? motDePasse : identifiant).current?.focus();
  }, [erreurs]);

  function coller(event: ClipboardEvent): void {
    const papillon = lirePapillonColle(event.clipboardData.getData('text/plain'));
    if (papillon === null || !identifiant.current || !motDePasse.current) return;
    event.preventDefault();
    identifiant.current.value = papillon.identifiant;
    motDePasse.current.value = papillon.motDePasse;
    setColle(true);
  }

  return (
    <form action={action} noValidate className="delib-connexion" onPaste={coller}>
      <div role="alert">
        {erreurs.formulaire === undefined ? null : (
          <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-3w">
            <p>{typo(erreurs.formulaire)}</p>
          </div>
        )}
      </div>
      <p role="status" className={colle ? 'fr-valid-text fr-mb-3w' : 'fr-sr-only'}>
        {colle ? 'Identifiant et mot de passe remplis.' : ''}
      </p>
      <input type="hidden" name="retour" value={retour} />
      <Champ
        id={`${id}-identifiant`}
        libelle={libelleIdentifiant}
        aide={aideIdentifiant}
        erreur={erreurs.identifiant}
      >
        <input
          id={`${id}-identifiant`}
          className="fr-input"
          name="identifiant"
          ref={identifiant}
          // biome-ignore lint/a11y/noAutofocus: the page is this form, and the field its first
          autoFocus
          defaultValue={etat.identifiant}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          aria-describedby={`${id}-identifiant-aide ${id}-identifiant-messages`}
          aria-invalid={erreurs.identifiant === undefined ? undefined : true}
        />
      </Champ>
      <Champ
        id={`${id}-motDePasse`}
        libelle="Mot de passe"
        aide={aideMotDePasse}
        erreur={erreurs.motDePasse}
        avertissement={majuscules.verrouillees ? 'Les majuscules sont verrouillées.' : undefined}
      >
        <input
          id={`${id}-motDePasse`}
          className="fr-input"
          name="motDePasse"
          ref={motDePasse}
          {...majuscules.ecouter}
          type={visible ? 'text' : 'password'}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          required
          aria-describedby={`${id}-motDePasse-aide ${id}-motDePasse-messages`}
          aria-invalid={erreurs.motDePasse === undefined ? undefined : true}
        />
      </Champ>
      <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-3w">
        <input
          id={`${id}-visible`}
          type="checkbox"
          checked={visible}
          onChange={(event) => setVisible(event.target.checked)}
        />
        <label className="fr-label" htmlFor={`${id}-visible`}>
          Afficher le mot de passe
        </label>
      </div>
      <button type="submit" className="fr-btn" aria-disabled={enCours}>
        {enCours ? 'Connexion…' : 'Se connecter'}
      </button>
    </form>
  );
}

function Champ(props: {
  readonly id: string;
  readonly libelle: string;
  readonly aide: string | undefined;
  readonly erreur: string | undefined;
  readonly avertissement?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { id, libelle, aide, erreur, avertissement, children } = props;
  return (
    <div className={`fr-input-group ${erreur === undefined ? '' : 'fr-input-group--error'}`}>
      <label className="fr-label" htmlFor={id}>
        {libelle}
      </label>
      {/* Beside the label, not inside it: the field is then called « Mot de passe » and described by the rest. */}
      {aide === undefined ? null : (
        <p className="fr-hint-text fr-mb-1w" id={`${id}-aide`}>
          {typo(aide)}
        </p>
      )}
      {children}
      <div className="fr-messages-group" id={`${id}-messages`} aria-live="polite">
        {erreur === undefined ? null : <p className="fr-message fr-message--error">{typo(erreur)}</p>}
        {avertissement === undefined ? null : (
          <p className="fr-message fr-message--warning">{typo(avertissement)}</p>
        )}
      </div>
    </div>
  );
}
