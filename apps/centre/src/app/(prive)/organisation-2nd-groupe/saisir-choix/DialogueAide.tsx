'use client';

import {
  calculer,
  direMoyenneGenerale,
  direPasAPas,
  ecrireMoyenne,
  findEpreuve,
  formatCentiemes,
  formatCoefficient,
  type MinimaPaire,
  minimaParPaire,
  type Reglement,
} from '@delib/domain';
import { typo } from '@delib/francais';
import { useFenetre } from '@delib/ui';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { LigneChoix } from './ligne-choix';

/** Opens the help for one candidate: one dialog serves the whole grid. */
export const OuvrirAide = createContext<(ligne: LigneChoix) => void>(() => {});

/** The cell « Aide au choix »; reached by the arrows like any cell. */
export function BoutonAide({ ligne }: { readonly ligne: LigneChoix }): ReactNode {
  const ouvrir = useContext(OuvrirAide);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="fr-btn fr-btn--tertiary fr-btn--sm"
      onClick={() => ouvrir(ligne)}
    >
      Notes utiles<span className="fr-sr-only"> à {ligne.nom}</span>
    </button>
  );
}

/** For one candidate, the valid pairs and the marks that admit: what helps to choose, decides nothing. */
export function DialogueAide({
  ligne,
  reglements,
  onFermer,
}: {
  /** Null: closed. */
  readonly ligne: LigneChoix | null;
  readonly reglements: Readonly<Record<string, Reglement>>;
  readonly onFermer: () => void;
}): ReactNode {
  const Fenetre = useFenetre('aide-choix', ligne !== null, onFermer);
  // What was shown stays while the dialog fades away.
  const [derniere, setDerniere] = useState<LigneChoix | null>(null);
  if (ligne !== null && ligne !== derniere) setDerniere(ligne);
  const reglement = derniere === null ? undefined : reglements[derniere.reglementId];
  return (
    <Fenetre
      title={derniere === null ? 'Aide au choix' : `Aide au choix de ${derniere.nom}`}
      size="large"
      buttons={[{ children: 'Fermer', doClosesModal: true }]}
    >
      {derniere === null || reglement === undefined ? null : (
        <Paires ligne={derniere} reglement={reglement} />
      )}
    </Fenetre>
  );
}

function Paires({
  ligne: { bilan },
  reglement,
}: {
  readonly ligne: LigneChoix;
  readonly reglement: Reglement;
}): ReactNode {
  const minima = minimaParPaire(reglement, bilan);
  const { moyenne } = calculer(reglement, bilan.resultats, bilan.pointsJury);
  if (minima.length === 0) {
    return <p>{typo('Ce candidat n’a pas deux disciplines qui puissent être choisies.')}</p>;
  }
  const codes = [...new Set(minima.flatMap(({ epreuves }) => epreuves))].sort();
  return (
    <>
      <p>
        {typo(
          `Moyenne du 1er groupe : ${moyenne ? ecrireMoyenne(direMoyenneGenerale(moyenne, reglement)) : 'aucune'}. À chaque oral, la meilleure des deux notes compte, avec le coefficient de l’épreuve. Les notes ci-dessous, ${direPasAPas(reglement.pasDesNotes)}, sont les plus basses qui donnent ${formatCoefficient(reglement.seuils.admission)} de moyenne.`,
        )}
      </p>
      <ul>
        {minima.map((paire) => (
          <li key={paire.epreuves.join()}>
            <strong>{paire.epreuves.join(' et ')}</strong> : {phrasePaire(paire)}
          </li>
        ))}
      </ul>
      <ul className="fr-text--sm">
        {codes.map((code) => {
          const epreuve = findEpreuve(reglement, code);
          return (
            <li key={code}>
              {code} : {epreuve?.intitule}, coefficient {formatCoefficient(epreuve?.coefficient ?? 0)}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** « 9,50 en E3 et 9,50 en E4 suffisent ; ou 11,00 en E3 seule. » */
function phrasePaire({ epreuves: [first, second], communes, seules }: MinimaPaire): string {
  if (communes === null) return 'même 20 aux deux oraux ne suffit pas.';
  const note = formatCentiemes;
  const seule = [first, second].flatMap((code, rang) => {
    const least = seules[rang as 0 | 1];
    return least === null ? [] : [`${note(least)} en ${code} seule`];
  });
  const ensemble = `${note(communes)} en ${first} et ${note(communes)} en ${second} suffisent`;
  return typo(`${[ensemble, ...seule.map((texte) => `ou ${texte}`)].join(' ; ')}.`);
}
