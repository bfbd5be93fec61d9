import { typo } from '@delib/francais';
import { type ReactNode, useEffect, useState } from 'react';
import { annoncer, direReste } from './dire-reste';

/** Some minutes are left: « Rester connecté », or what to do when nothing prolongs the session any more. */
export function FinProche(props: {
  readonly id: string;
  /** By `performance.now()`. */
  readonly finA: number;
  readonly prolongeable: boolean;
  readonly enCours: boolean;
  readonly erreur: string;
  readonly onRester: () => void;
  readonly onCompris: () => void;
}): ReactNode {
  const { id, finA, prolongeable, enCours, erreur, onRester, onCompris } = props;
  const reste = useReste(finA);
  return (
    <>
      <h2 id={`${id}-titre`} className="fr-h4 fr-mb-2w">
        Votre session va prendre fin
      </h2>
      <div id={`${id}-texte`}>
        <p role="timer" className="fr-text--lead fr-mb-2w">
          {typo(`Il reste ${direReste(reste)}.`)}
        </p>
        <p>
          {typo(
            prolongeable
              ? 'Sans action de votre part, vous serez déconnecté. Ce qui est enregistré le reste.'
              : 'Cette session a atteint sa durée maximale et ne peut plus être prolongée. Enregistrez ce qui est en cours de saisie, puis connectez-vous de nouveau : ce qui est enregistré le reste, et vous reviendrez à cette page.',
          )}
        </p>
      </div>
      <p role="status" className="fr-sr-only">
        {typo(annoncer(reste))}
      </p>
      <p role="alert" className={erreur === '' ? 'fr-sr-only' : 'fr-error-text'}>
        {erreur}
      </p>
      {prolongeable ? (
        <button type="button" className="fr-btn" onClick={onRester} aria-disabled={enCours}>
          {enCours ? 'En cours…' : 'Rester connecté'}
        </button>
      ) : (
        <ul className="fr-btns-group fr-btns-group--inline-md">
          <li>
            <button type="button" className="fr-btn" onClick={onCompris}>
              Revenir à la page
            </button>
          </li>
          <li>
            <AutreOnglet href={`/connexion?renouveler=1&${retour()}`} />
          </li>
        </ul>
      )}
    </>
  );
}

/** The session is over; the page and what is typed on it are still there. */
export function SessionFinie({ id }: { readonly id: string }): ReactNode {
  const adresse = `/connexion?fin=1&${retour()}`;
  return (
    <>
      <h2 id={`${id}-titre`} className="fr-h4 fr-mb-2w">
        Votre session a pris fin
      </h2>
      <div id={`${id}-texte`}>
        <p>
          {typo('Ce qui était enregistré est conservé. Reconnectez-vous : vous reviendrez à cette page.')}
        </p>
        <p>
          {typo(
            'Une saisie n’était pas enregistrée ? Reconnectez-vous dans un autre onglet, puis revenez à celui-ci : elle y est encore.',
          )}
        </p>
      </div>
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          {/* A whole new page: nothing of this one may be kept for whoever logs in. */}
          <a className="fr-btn" href={adresse}>
            Se reconnecter
          </a>
        </li>
        <li>
          <AutreOnglet href={adresse} />
        </li>
      </ul>
    </>
  );
}

/** What the page shows is not of the person who is logged in now. */
export function SessionAutre({ id }: { readonly id: string }): ReactNode {
  return (
    <>
      <h2 id={`${id}-titre`} className="fr-h4 fr-mb-2w">
        Une autre personne s’est connectée
      </h2>
      <p id={`${id}-texte`}>
        {typo(
          'Un seul compte est ouvert à la fois dans ce navigateur, et ce n’est plus celui de cette page. Rien de ce que vous feriez ici ne serait enregistré à votre nom.',
        )}
      </p>
      <button type="button" className="fr-btn" onClick={() => window.location.assign('/')}>
        Aller à l’accueil
      </button>
    </>
  );
}

function AutreOnglet({ href }: { readonly href: string }): ReactNode {
  return (
    <a className="fr-btn fr-btn--secondary" href={href} target="_blank" rel="noopener">
      Se reconnecter dans un autre onglet
    </a>
  );
}

/** The page that is shown, as the login page takes it. */
function retour(): string {
  return new URLSearchParams({ retour: `${window.location.pathname}${window.location.search}` }).toString();
}

function useReste(finA: number): number {
  const [maintenant, setMaintenant] = useState(() => performance.now());
  useEffect(() => {
    const chaqueSeconde = setInterval(() => setMaintenant(performance.now()), 1000);
    return () => clearInterval(chaqueSeconde);
  }, []);
  return Math.max(0, finA - maintenant);
}
