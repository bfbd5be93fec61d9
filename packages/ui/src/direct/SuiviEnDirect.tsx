'use client';

import { formatHeure, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import {
  type SuiviDemande,
  type SuiviDirect,
  useRafraichissementEnDirect,
} from './useRafraichissementEnDirect';

function phrase({ lien, dernierChangement }: SuiviDirect): string {
  const change = dernierChangement === null ? '' : ` Page mise à jour à ${formatHeure(dernierChangement)}.`;
  switch (lien) {
    case 'connexion':
      return 'Connexion au suivi en direct…';
    case 'ouvert':
      return `Suivi en direct : la page se met à jour seule.${change}`;
    case 'coupe':
      return `Suivi en direct interrompu, reprise automatique. Rechargez la page pour être sûr de la voir à jour.${change}`;
  }
}

/** One line above a list that follows changes live; read out politely when it changes. */
export function SuiviEnDirect(demande: SuiviDemande): ReactNode {
  const suivi = useRafraichissementEnDirect(demande);
  const icone = suivi.lien === 'coupe' ? 'fr-icon-warning-line' : 'fr-icon-refresh-line';
  return (
    <p className="fr-text--sm fr-mb-2w" role="status">
      <span className={`${icone} fr-icon--sm`} aria-hidden="true" /> {typo(phrase(suivi))}
    </p>
  );
}
