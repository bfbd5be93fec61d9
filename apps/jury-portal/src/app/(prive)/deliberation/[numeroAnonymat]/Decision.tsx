'use client';

import { LIBELLES_ISSUE } from '@delib/domain';
import { formatDateHeure, phraseRefus, phraseVisaLivret, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { Ligne } from '../../../../deliberation/ligne';
import { phraseSituation } from '../apercu';
import { useDeliberation } from '../Deliberation';
import { IssueBadge } from '../LigneGrille';

type SaisieSimple = 'devalider' | 'examiner_livret' | 'livret_non_examine';

/** The livret, then the decision that the settled marks carry. */
export function Decision(props: {
  readonly ligne: Ligne;
  readonly touches: boolean;
  readonly onValider: () => void;
  readonly onSaisir: (type: SaisieSimple, fait: string) => void;
}): ReactNode {
  const { ligne, touches, onValider, onSaisir } = props;
  const { modifiable, reglement } = useDeliberation();
  const { candidat, arretee, etat, empechement } = ligne;
  const validee = candidat.dossier.validation;
  return (
    <section aria-labelledby="titre-decision" className="fr-mb-3w">
      <h2 id="titre-decision" className="fr-h5 fr-mb-1w">
        Décision
      </h2>
      {arretee ? (
        <p className="fr-mb-2w" aria-live="polite">
          <span className="fr-text--lg">
            <IssueBadge issue={arretee.issue} longue />
          </span>
          <span className="delib-mention">{typo(phraseSituation(ligne, reglement))}</span>
        </p>
      ) : null}
      <Livret ligne={ligne} modifiable={modifiable} onSaisir={onSaisir} />
      {etat === 'a_revalider' && validee ? (
        <p className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          {typo(
            `« ${LIBELLES_ISSUE[validee.issue]} » a été validé sur d’autres notes que celles d’aujourd’hui. Vérifiez, puis validez de nouveau.`,
          )}
        </p>
      ) : null}
      {etat === 'valide' && validee ? (
        <p className="fr-mb-1w">
          <span className="fr-icon-checkbox-circle-line fr-icon--sm" aria-hidden="true" />{' '}
          <strong>{LIBELLES_ISSUE[validee.issue]}</strong>
          {typo(
            `, décision validée par ${candidat.valideePar ?? ''}${candidat.valideeLe === null ? '' : ` le ${formatDateHeure(candidat.valideeLe)}`}.`,
          )}
        </p>
      ) : null}
      {!modifiable || !arretee ? null : etat === 'valide' ? (
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          onClick={() => onSaisir('devalider', 'validation retirée')}
        >
          Retirer la validation
        </button>
      ) : (
        <>
          <button type="button" className="fr-btn" disabled={empechement !== null} onClick={onValider}>
            {typo(`Valider : ${LIBELLES_ISSUE[arretee.issue]}`)}
            {touches ? (
              <span className="delib-touche" aria-hidden="true">
                V
              </span>
            ) : null}
          </button>
          {empechement === null ? null : <p className="fr-mt-1w fr-mb-0">{phraseRefus(empechement)}</p>}
        </>
      )}
    </section>
  );
}

function Livret(props: {
  readonly ligne: Ligne;
  readonly modifiable: boolean;
  readonly onSaisir: (type: SaisieSimple, fait: string) => void;
}): ReactNode {
  const { ligne, modifiable, onSaisir } = props;
  const { candidat } = ligne;
  switch (candidat.dossier.livret) {
    case 'aucun':
      return <p className="fr-mb-1w">Aucun livret scolaire n’a été remis.</p>;
    case 'a_examiner':
      return (
        <p className="fr-mb-2w">
          Livret scolaire remis, pas encore examiné.{' '}
          {modifiable ? (
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              onClick={() => onSaisir('examiner_livret', 'livret noté examiné')}
            >
              Livret examiné
            </button>
          ) : null}
        </p>
      );
    case 'examine':
      return (
        <p className="fr-mb-2w">
          {typo(
            `Livret scolaire examiné${candidat.livretDu1erGroupe ? ' au 1er groupe' : ''}${candidat.livretExaminePar === null ? '' : ` (noté par ${candidat.livretExaminePar}${candidat.livretExamineLe === null ? '' : ` le ${formatDateHeure(candidat.livretExamineLe)}`})`}.`,
          )}{' '}
          {candidat.livretAViser ? (
            <strong>{typo(`${phraseVisaLivret([candidat.numeroAnonymat])} `)}</strong>
          ) : null}
          {modifiable && !candidat.livretDu1erGroupe ? (
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--tertiary"
              onClick={() => onSaisir('livret_non_examine', 'livret noté non examiné')}
            >
              Noter non examiné
            </button>
          ) : null}
        </p>
      );
  }
}
