'use client';

import type { Saisie } from '@delib/domain';
import { direSaisie, formatDateHeure, phraseRefus, typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';
import { appliquer } from '../../../deliberation/dossiers';
import type { Conflit, EtatMagasin } from '../../../deliberation/magasin-types';
import { direPanne, resumeDossier } from '../../../deliberation/phrases';
import { useDeliberation } from './Deliberation';
import { revenirAuTravail } from './travail';

const ID_MESSAGES = 'messages-deliberation';

/** Brings what needs a person into sight. */
export function montrerMessages(): void {
  // After React has drawn them.
  requestAnimationFrame(() => {
    const messages = document.getElementById(ID_MESSAGES);
    messages?.focus({ preventScroll: true });
    messages?.scrollIntoView({ block: 'center' });
  });
}

/** What needs a person: entries that do not go out, two values to choose from, an entry the server refused. */
export function Messages(): ReactNode {
  const { etat, magasin } = useDeliberation();
  return (
    <div id={ID_MESSAGES} role="alert" tabIndex={-1}>
      <IconesHorsLigne />
      {etat.panne === null ? null : (
        <div className="fr-alert fr-alert--error fr-mb-2w">
          <p className="fr-alert__title">{direPanne(etat, navigator.onLine)}</p>
          <p>{suitePanne(etat)}</p>
          <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm fr-mt-1w">
            <li>
              <button type="button" className="fr-btn" onClick={() => suivre(magasin.reessayer)}>
                Réessayer
              </button>
            </li>
            {etat.panne === 'session' ? (
              <li>
                <a className="fr-btn fr-btn--secondary" href="/connexion" target="_blank" rel="noreferrer">
                  Se reconnecter (nouvel onglet)
                </a>
              </li>
            ) : null}
            <li>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary"
                onClick={() => suivre(magasin.abandonner)}
              >
                Abandonner ces saisies
              </button>
            </li>
          </ul>
        </div>
      )}
      {etat.conflits.map((conflit) => (
        <DeuxValeurs key={conflit.candidatId} conflit={conflit} />
      ))}
      {etat.refus.length === 0 ? null : (
        <div className="fr-alert fr-alert--error fr-mb-2w">
          <p className="fr-alert__title">Saisie non enregistrée</p>
          {etat.refus.map(({ numeroAnonymat, refus }, rang) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: refusals have no identity and are only added
            <p key={rang}>
              Candidat {numeroAnonymat} : {phraseRefus(refus)}
            </p>
          ))}
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-mt-1w"
            onClick={() => suivre(magasin.oublierRefus)}
          >
            J’ai compris
          </button>
        </div>
      )}
    </div>
  );
}

/** What a message asked for is done, and the message goes: the focus goes on in the work. */
function suivre(acte: () => void, candidatId: string | null = null): void {
  acte();
  revenirAuTravail(candidatId);
}

/** Drawn out of sight, so that they are there when the line is not: an icon is fetched when it is first shown. */
function IconesHorsLigne(): ReactNode {
  return (
    <span className="fr-sr-only" aria-hidden="true">
      <span className="fr-icon-error-warning-line" />
      <span className="fr-icon-checkbox-circle-line" />
      <span className="fr-icon-refresh-line" />
      <span className="fr-icon-arrow-left-line" />
      <span className="fr-icon-arrow-right-line" />
      <span className="fr-alert fr-alert--error" />
    </span>
  );
}

function suitePanne({ panne, gardees }: EtatMagasin): string {
  const fermee = gardees
    ? 'Si cette page se ferme, rien n’est perdu : rouvrez la délibération sur cet ordinateur.'
    : 'Ne fermez pas cette page : ce navigateur ne garde rien après elle.';
  return typo(
    panne === 'session'
      ? `Reconnectez-vous dans un autre onglet, puis revenez ici : vos saisies partiront seules. ${fermee}`
      : `Continuez à délibérer : vos saisies partiront seules, dans l’ordre, dès que le serveur répondra. ${fermee}`,
  );
}

/** Two people changed one candidate: both values, who and when, and one is chosen. The rest stays usable. */
function DeuxValeurs({ conflit }: { readonly conflit: Conflit }): ReactNode {
  const { magasin, reglement } = useDeliberation();
  const id = useId();
  const { actuel, candidatId, numeroAnonymat, saisies, ici } = conflit;
  const saisiesDites = saisies.map((saisie: Saisie) => direSaisie(saisie)).join(', ');
  const enregistre = resumeDossier(reglement, actuel.dossier);
  const fusion = appliquer(reglement, actuel.dossier, saisies);
  const apres = fusion.ok ? resumeDossier(reglement, fusion.valeur) : [];
  const perdues = enregistre.filter((ligne) => !apres.includes(ligne));
  return (
    <section className="delib-conflit fr-p-2w fr-mb-2w" aria-labelledby={id}>
      <h2 id={id} className="fr-h6 fr-mb-1w">
        {typo(`Candidat ${numeroAnonymat} : deux saisies en même temps`)}
      </h2>
      <p className="fr-mb-2w">
        {typo(
          `${actuel.modifiePar} a enregistré ce candidat pendant votre saisie. Rien de ce que vous avez saisi n’est enregistré : choisissez la valeur à garder.`,
        )}
      </p>
      <div className="fr-grid-row fr-grid-row--gutters">
        <Valeur
          titre={typo(`Votre saisie : ${saisiesDites}`)}
          lignes={resumeDossier(reglement, ici)}
          perdu={
            perdues.length === 0
              ? `Rien de ce que ${actuel.modifiePar} a enregistré n’est perdu.`
              : `Est remplacé : ${perdues.join(' ; ')}.`
          }
          bouton="Garder ma saisie"
          choisir={() => suivre(() => magasin.trancher(candidatId, 'ici'), candidatId)}
        />
        <Valeur
          titre={typo(`Enregistré par ${actuel.modifiePar} le ${formatDateHeure(actuel.modifieLe)}`)}
          lignes={enregistre}
          perdu={`Est perdu : ${saisiesDites}.`}
          bouton={`Garder ce que ${actuel.modifiePar} a enregistré`}
          choisir={() => suivre(() => magasin.trancher(candidatId, 'autre'), candidatId)}
        />
      </div>
    </section>
  );
}

function Valeur(props: {
  readonly titre: string;
  readonly lignes: readonly string[];
  /** What choosing this one drops. */
  readonly perdu: string;
  readonly bouton: string;
  readonly choisir: () => void;
}): ReactNode {
  return (
    <div className="fr-col-12 fr-col-md-6">
      <h3 className="fr-text--md fr-mb-1w">{props.titre}</h3>
      <ul className="fr-mb-1w">
        {props.lignes.map((ligne) => (
          <li key={ligne}>{typo(ligne)}</li>
        ))}
      </ul>
      <p className="fr-text--sm fr-mb-1w">{typo(props.perdu)}</p>
      <button type="button" className="fr-btn fr-btn--sm" onClick={props.choisir}>
        {props.bouton}
      </button>
    </div>
  );
}
