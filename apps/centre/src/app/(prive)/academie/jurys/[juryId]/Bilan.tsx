import { type BilanComposition, type Etat, formatReference, precede } from '@delib/domain';
import { AVERTISSEMENTS_COMPOSITION, MANQUEMENTS_NOMINATION, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { phraseManquement } from '../ligne';

/** What the composition on the screen lacks, said again at each change. */
export function Bilan(props: {
  readonly bilan: BilanComposition;
  readonly etat: Etat;
  /** Year of the session. */
  readonly annee: number;
}): ReactNode {
  const { bilan, etat, annee } = props;
  const { manquements, avertissements } = bilan;
  const ton = manquements.length > 0 ? 'error' : avertissements.length > 0 ? 'warning' : 'success';
  return (
    <div role="status" className={`fr-alert fr-alert--${ton} fr-mb-3w`}>
      <h2 className="fr-alert__title">
        {manquements.length > 0
          ? precede(etat, '110')
            ? 'La délibération ne peut pas s’ouvrir avec cette composition'
            : 'Cette composition ne peut pas être enregistrée : la délibération est déjà ouverte'
          : 'Cette composition permet d’ouvrir la délibération'}
      </h2>
      {manquements.length === 0 ? null : (
        <ul>
          {manquements.map((manquement) => (
            <li key={manquement}>{typo(phraseManquement(MANQUEMENTS_NOMINATION[manquement]))}</li>
          ))}
        </ul>
      )}
      {avertissements.length === 0 ? null : (
        <>
          <p>{typo('Toléré, et dit sur le PV si rien ne change :')}</p>
          <ul>
            {avertissements.map((avertissement) => (
              <li key={avertissement}>{typo(AVERTISSEMENTS_COMPOSITION[avertissement])}</li>
            ))}
          </ul>
        </>
      )}
      <p className="fr-text--sm fr-mb-0">{typo(`Règle : ${formatReference('jury', annee)}.`)}</p>
    </div>
  );
}
