'use client';

import { LIBELLES_ISSUE_COURTS } from '@delib/domain';
import { formatHeure, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { type ComptesDeliberation, issuesDuGroupe } from '../../../deliberation/ligne';
import { direPanne } from '../../../deliberation/phrases';
import { useDeliberation } from './Deliberation';
import { montrerMessages } from './Messages';

/** The counts of decisions, always in sight. */
export function Comptes({ comptes }: { readonly comptes: ComptesDeliberation }): ReactNode {
  const { groupe, reglement } = useDeliberation();
  const { total, validees, issues } = comptes;
  return (
    <div className="delib-comptes">
      <p className="fr-mb-0">
        <strong>
          {validees} / {total}
        </strong>{' '}
        validées
      </p>
      <dl className="delib-comptes__issues">
        {issuesDuGroupe(groupe, reglement)
          .filter((issue) => issue !== 'poursuite' || issues.poursuite.total > 0)
          .map((issue) => (
            <div key={issue} className={`delib-issue delib-issue--${issue}`}>
              <dt>{LIBELLES_ISSUE_COURTS[issue]}</dt>
              <dd>{issues[issue].total}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

/** « Enregistré à 10:32:08 », en cours, or how many entries wait. */
export function EtatEnregistrement(): ReactNode {
  const { etat, modifiable } = useDeliberation();
  const aVoir = etat.conflits.length + etat.refus.length;
  if (aVoir > 0 && etat.panne === null) {
    return (
      <button
        type="button"
        className="fr-btn fr-btn--sm delib-enregistrement fr-icon-warning-line fr-btn--icon-left"
        onClick={montrerMessages}
      >
        {etat.conflits.length > 0 ? 'Deux saisies : choisir' : 'Saisie refusée : voir'}
      </button>
    );
  }
  if (!modifiable && etat.enAttente === 0) {
    return (
      <p className="delib-enregistrement fr-mb-0" role="status">
        <span className="fr-icon-lock-line fr-icon--sm" aria-hidden="true" /> Lecture seule
      </p>
    );
  }
  const [icone, phrase] =
    etat.panne !== null
      ? ['fr-icon-error-warning-line', direPanne(etat, navigator.onLine)]
      : etat.enAttente > 0
        ? ['fr-icon-refresh-line', 'Enregistrement…']
        : etat.enregistreLe === null
          ? ['fr-icon-check-line', 'Enregistrement automatique']
          : ['fr-icon-check-line', `Enregistré à ${formatHeure(etat.enregistreLe)}`];
  return (
    <>
      <p
        className={`delib-enregistrement fr-mb-0 ${etat.panne === null ? '' : 'delib-alerte fr-text--bold'}`}
        role="status"
      >
        <span className={`${icone} fr-icon--sm`} aria-hidden="true" /> {typo(phrase)}
      </p>
      {etat.panne === null ? null : (
        <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={montrerMessages}>
          {typo('Que faire ?')}
        </button>
      )}
    </>
  );
}
