'use client';

import { typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import type { ReactNode } from 'react';

const TOUCHES: readonly (readonly [touche: string, effet: string])[] = [
  ['↑ ↓', 'Candidat précédent, suivant ; Page haut et Page bas vont de dix en dix'],
  ['→ ←', 'Entrer dans les boutons de la ligne, en revenir'],
  ['V', 'Valider la décision et descendre'],
  ['P', 'Accorder des points de jury'],
  ['L', 'Noter le livret examiné'],
  ['Entrée', 'Ouvrir la fiche du candidat'],
  ['Ctrl+Z', 'Annuler la dernière saisie'],
  ['Ctrl+Entrée', 'Sur la fiche : valider et passer au suivant à décider ; aux points : accorder et suivant'],
  ['W', 'Projeter le candidat dans une seconde fenêtre'],
  ['/', 'Chercher un candidat'],
  ['?', 'Cette aide'],
  ['Échap', 'Fermer une fenêtre'],
];

/** « ? »: every key, and the switch for those who cannot use single letters. */
export function AideClavier(props: {
  readonly ouverte: boolean;
  readonly onFermer: () => void;
  readonly touches: boolean;
  readonly onTouches: (actives: boolean) => void;
}): ReactNode {
  return (
    <Dialogue
      id="aide-clavier"
      titre="Le clavier"
      ouvert={props.ouverte}
      onFermer={props.onFermer}
      onConfirmer={props.onFermer}
      libelleConfirmer="Fermer"
      libelleAnnuler="Revenir"
    >
      <p>Chaque touche a aussi son bouton.</p>
      <dl className="delib-touches">
        {TOUCHES.map(([touche, effet]) => (
          <div key={touche}>
            <dt>
              <kbd className="delib-touche">{touche}</kbd>
            </dt>
            <dd>{typo(effet)}</dd>
          </div>
        ))}
      </dl>
      <div className="fr-checkbox-group">
        <input
          type="checkbox"
          id="touches-actives"
          checked={props.touches}
          onChange={(event) => props.onTouches(event.target.checked)}
        />
        <label className="fr-label" htmlFor="touches-actives">
          Utiliser les touches d’une seule lettre (V, P, L, W, /, ?)
          <span className="fr-hint-text">
            À décocher si vous dictez au micro ou si vous les frappez sans le vouloir.
          </span>
        </label>
      </div>
    </Dialogue>
  );
}
