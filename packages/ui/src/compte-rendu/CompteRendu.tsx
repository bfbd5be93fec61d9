import type { ReactNode } from 'react';
import { compter, formatDateHeure, formatEntier, formatTaille, typo } from '../texte/typo';

/** How a generation stands or ended. */
export type ResultatCompteRendu =
  | 'en_attente'
  | 'en_cours'
  | 'a_confirmer'
  | 'succes'
  | 'avertissements'
  | 'echec'
  | 'annule';

export interface MessageCompteRendu {
  readonly niveau: 'information' | 'avertissement' | 'erreur';
  readonly texte: string;
}

export interface FichierCompteRendu {
  readonly nom: string;
  /** Address of the download, of this app. */
  readonly href: string;
  readonly octets: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
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
  /** Null while nothing can be counted: the bar then only moves. */
  readonly avancement: { readonly fait: number; readonly total: number; readonly unite?: '%' } | null;
  readonly resultat: ResultatCompteRendu;
  readonly messages: readonly MessageCompteRendu[];
  readonly fichiers: readonly FichierCompteRendu[];
  /** When the files are erased. */
  readonly expireLe: string | null;
  /** « Refaire avec les mêmes critères », « Relancer »: a form of the app. */
  readonly relance?: ReactNode;
}

const RESULTATS: Readonly<Record<ResultatCompteRendu, { readonly libelle: string; readonly badge: string }>> =
  {
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
  return RESULTATS[resultat].libelle;
}

/** The badge of a result, alone, for lists. */
export function ResultatBadge({ resultat }: { readonly resultat: ResultatCompteRendu }): ReactNode {
  const { libelle, badge } = RESULTATS[resultat];
  return <span className={`fr-badge fr-badge--sm ${badge}`}>{libelle}</span>;
}

/** Compte-rendu d'activité of one generation: request, progress, Résultat, messages, files to download. */
export function CompteRendu(props: CompteRenduProps): ReactNode {
  const { activite, resultat, messages, fichiers, expireLe, relance } = props;
  const termine = resultat !== 'en_attente' && resultat !== 'en_cours';
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
          <dd>
            {props.auteur}, le {formatDateHeure(props.demandeLe)}
          </dd>
        </div>
        {props.debutLe === null ? null : (
          <div>
            <dt>Début</dt>
            <dd>{formatDateHeure(props.debutLe)}</dd>
          </div>
        )}
        {props.finLe === null ? null : (
          <div>
            <dt>Fin</dt>
            <dd>{formatDateHeure(props.finLe)}</dd>
          </div>
        )}
      </dl>
      {termine ? null : <Avancement avancement={props.avancement} />}
      {messages.length === 0 ? null : (
        <ul className="fr-raw-list fr-mb-3w" aria-label="Messages">
          {messages.map((message, rang) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages only ever grow at the end
            <li key={rang} className={`fr-alert fr-alert--sm fr-mb-1w ${NIVEAUX[message.niveau]}`}>
              <p>{typo(message.texte)}</p>
            </li>
          ))}
        </ul>
      )}
      <Fichiers fichiers={fichiers} />
      {expireLe === null || fichiers.length === 0 ? null : (
        <p className="fr-text--sm">Fichiers conservés jusqu’au {formatDateHeure(expireLe)}.</p>
      )}
      {relance}
    </section>
  );
}

function Avancement({ avancement }: { readonly avancement: CompteRenduProps['avancement'] }): ReactNode {
  const texte =
    avancement === null
      ? 'Traitement en file d’attente…'
      : avancement.unite === '%'
        ? typo(`${avancement.fait} %`)
        : `${formatEntier(avancement.fait)} sur ${formatEntier(avancement.total)}`;
  return (
    <p className="fr-mb-2w">
      <label htmlFor="compte-rendu-avancement">Avancement</label>{' '}
      <progress
        id="compte-rendu-avancement"
        className="delib-progression"
        {...(avancement === null ? {} : { value: avancement.fait, max: avancement.total })}
      />{' '}
      <span role="status">{texte}</span>
    </p>
  );
}

function Fichiers({ fichiers }: { readonly fichiers: readonly FichierCompteRendu[] }): ReactNode {
  if (fichiers.length === 0) return null;
  return (
    <>
      <h3 className="fr-h6">{compter(fichiers.length, 'fichier', 'fichiers')}</h3>
      <ul className="fr-raw-list">
        {fichiers.map((fichier) => (
          <li key={fichier.href} className="fr-mb-2w">
            <a className="fr-link fr-link--download" href={fichier.href} download={fichier.nom}>
              Télécharger {fichier.nom}
              <span className="fr-link__detail">{formatTaille(fichier.octets)}</span>
            </a>
            <p className="fr-text--xs fr-mb-0">
              SHA-256 <code className="delib-empreinte">{fichier.sha256}</code>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
