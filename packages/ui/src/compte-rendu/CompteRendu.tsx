import { compter, formatDateHeure, formatTaille, typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';

/** How a generation stands or ended. */
export const RESULTATS_COMPTE_RENDU = [
  'en_attente',
  'en_cours',
  'a_confirmer',
  'succes',
  'avertissements',
  'echec',
  'annule',
] as const;

export type ResultatCompteRendu = (typeof RESULTATS_COMPTE_RENDU)[number];

export interface MessageCompteRendu {
  readonly niveau: 'information' | 'avertissement' | 'erreur';
  readonly texte: string;
}

export interface FichierAffiche {
  readonly nom: string;
  /** Address of the download, of this app; null once its bytes are gone. */
  readonly href: string | null;
  readonly octets: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** When it is erased, or was (ISO date-time). */
  readonly expireLe: string | null;
}

export interface CompteRenduProps {
  readonly activite: string;
  /** The criteria of the request, as shown: « Jurys », « 20112, 20113 ». */
  readonly parametres: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly auteur: string;
  /** ISO date-times. */
  readonly demandeLe: string;
  readonly debutLe: string | null;
  readonly finLe: string | null;
  /** 0 to 100; null while nothing can be counted: the bar then only moves. */
  readonly progression: number | null;
  readonly resultat: ResultatCompteRendu;
  readonly messages: readonly MessageCompteRendu[];
  readonly fichiers: readonly FichierAffiche[];
  /** « Annuler », « Relancer », « Refaire avec les mêmes critères »: buttons of the app. */
  readonly actions?: ReactNode;
}

const BADGES: Readonly<Record<ResultatCompteRendu, { readonly libelle: string; readonly badge: string }>> = {
  en_attente: { libelle: 'En attente', badge: 'fr-badge--new' },
  en_cours: { libelle: 'En cours', badge: 'fr-badge--info' },
  a_confirmer: { libelle: 'À confirmer', badge: 'fr-badge--warning' },
  succes: { libelle: 'Succès', badge: 'fr-badge--success' },
  avertissements: { libelle: 'Succès avec avertissements', badge: 'fr-badge--warning' },
  echec: { libelle: 'Échec', badge: 'fr-badge--error' },
  annule: { libelle: 'Annulé', badge: 'fr-badge--warning' },
};

const NIVEAUX: Readonly<Record<MessageCompteRendu['niveau'], string>> = {
  information: 'fr-alert--info',
  avertissement: 'fr-alert--warning',
  erreur: 'fr-alert--error',
};

/** The words of a result, for filters and messages. */
export function libelleResultat(resultat: ResultatCompteRendu): string {
  return BADGES[resultat].libelle;
}

/** The badge of a result, alone, for lists. */
export function ResultatBadge({ resultat }: { readonly resultat: ResultatCompteRendu }): ReactNode {
  const { libelle, badge } = BADGES[resultat];
  return <span className={`fr-badge fr-badge--sm ${badge}`}>{libelle}</span>;
}

/** Compte-rendu d'activité of one generation: request, progress, Résultat, messages, files to download. */
export function CompteRendu(props: CompteRenduProps): ReactNode {
  const { activite, resultat, messages, fichiers, actions } = props;
  return (
    <section aria-labelledby="compte-rendu-titre" className="delib-compte-rendu">
      <h2 id="compte-rendu-titre" className="fr-h4">
        {typo(activite)}
      </h2>
      <dl className="delib-definitions">
        <div>
          <dt>Résultat</dt>
          <dd aria-live="polite">
            <ResultatBadge resultat={resultat} />
          </dd>
        </div>
        {props.parametres.map(({ libelle, valeur }) => (
          <div key={libelle}>
            <dt>{typo(libelle)}</dt>
            <dd>{typo(valeur)}</dd>
          </div>
        ))}
        <div>
          <dt>Demandé par</dt>
          <dd>{props.auteur}</dd>
        </div>
        <div>
          <dt>Mis en file</dt>
          <dd>{formatDateHeure(props.demandeLe)}</dd>
        </div>
        <div>
          <dt>Début</dt>
          <dd>{props.debutLe === null ? 'Pas encore commencé' : formatDateHeure(props.debutLe)}</dd>
        </div>
        {props.finLe === null ? null : (
          <div>
            <dt>Fin</dt>
            <dd>{formatDateHeure(props.finLe)}</dd>
          </div>
        )}
      </dl>
      {estEnCours(resultat) ? <Avancement progression={props.progression} /> : null}
      <Messages messages={messages} />
      <Fichiers fichiers={fichiers} />
      {actions}
    </section>
  );
}

/** One frame per niveau, the gravest first: fifty jurys left out make one frame, and no error is below them. */
function Messages({ messages }: { readonly messages: readonly MessageCompteRendu[] }): ReactNode {
  if (messages.length === 0) return null;
  return (
    <ul className="fr-raw-list fr-mb-3w" aria-label="Messages">
      {(['erreur', 'avertissement', 'information'] as const).map((niveau) => {
        const textes = messages.flatMap((message) => (message.niveau === niveau ? [message.texte] : []));
        if (textes.length === 0) return null;
        return (
          <li key={niveau} className={`fr-alert fr-alert--sm fr-mb-1w ${NIVEAUX[niveau]}`}>
            {textes.length === 1 ? (
              <p>{typo(textes[0] ?? '')}</p>
            ) : (
              <ul className="fr-raw-list">
                {textes.map((texte, rang) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: messages only ever grow at the end
                  <li key={rang} className={rang === 0 ? '' : 'fr-mt-1v'}>
                    {typo(texte)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Waiting or running: progress is shown, and the act can be cancelled. */
export function estEnCours(resultat: ResultatCompteRendu): boolean {
  return resultat === 'en_attente' || resultat === 'en_cours';
}

/** A native progress bar; read out politely ten times at most, seen at each hundredth. */
export function Avancement({
  progression,
}: {
  /** 0 to 100; null while it waits: the bar then only moves. */
  readonly progression: number | null;
}): ReactNode {
  const id = useId();
  return (
    <p className="fr-mb-2w">
      <label htmlFor={id}>Avancement</label>{' '}
      <progress
        id={id}
        className="delib-progression"
        {...(progression === null ? {} : { value: progression, max: 100 })}
      />{' '}
      <span aria-hidden="true">{progression === null ? 'en file d’attente' : typo(`${progression} %`)}</span>
      <span role="status" className="fr-sr-only">
        {progression === null
          ? 'Traitement en file d’attente'
          : typo(`Avancement : ${Math.floor(progression / 10) * 10} %`)}
      </span>
    </p>
  );
}

function Fichiers({ fichiers }: { readonly fichiers: readonly FichierAffiche[] }): ReactNode {
  if (fichiers.length === 0) return null;
  return (
    <>
      <h3 className="fr-h6">{compter(fichiers.length, 'fichier', 'fichiers')}</h3>
      <ul className="fr-raw-list">
        {fichiers.map((fichier) => (
          <li key={fichier.nom} className="fr-mb-2w">
            {fichier.href === null ? (
              <p className="fr-mb-0 delib-fichier--expire">
                <span className="fr-icon-delete-line fr-icon--sm" aria-hidden="true" /> {fichier.nom}{' '}
                <span className="fr-text--xs">({formatTaille(fichier.octets)})</span>
              </p>
            ) : (
              <a className="fr-link fr-link--download" href={fichier.href} download={fichier.nom}>
                Télécharger {fichier.nom}
                <span className="fr-link__detail">{formatTaille(fichier.octets)}</span>
              </a>
            )}
            {fichier.expireLe === null ? null : (
              <p className="fr-text--sm fr-mb-0">
                {typo(
                  fichier.href === null
                    ? `Expiré le ${formatDateHeure(fichier.expireLe)} : refaire avec les mêmes critères.`
                    : `Expire le ${formatDateHeure(fichier.expireLe)}.`,
                )}
              </p>
            )}
            <p className="fr-text--xs fr-mb-0">
              SHA-256 <code className="delib-empreinte">{fichier.sha256}</code>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
