'use client';

import { type ColonneDsfr, TableDsfr } from '@delib/ui';
import type { ReactNode } from 'react';

/** One candidate whom no posted list names. */
export interface LigneHorsAffichage {
  readonly jury: string;
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly motif: string;
}

const COLONNES: readonly ColonneDsfr<LigneHorsAffichage>[] = [
  { id: 'nom', titre: 'Nom', valeur: ({ nom }) => nom, personnelle: true, multiligne: true },
  { id: 'prenoms', titre: 'Prénoms', valeur: ({ prenoms }) => prenoms, personnelle: true, multiligne: true },
  {
    id: 'numero',
    titre: 'Numéro candidat',
    valeur: ({ numeroCandidat }) => numeroCandidat,
    personnelle: true,
  },
  { id: 'jury', titre: 'Jury', valeur: ({ jury }) => jury, filtre: 'liste' },
  { id: 'motif', titre: 'Motif', valeur: ({ motif }) => motif, filtre: 'liste', multiligne: true },
];

/** The candidates of activity 17, as they will be printed. */
export function TableHorsAffichage({
  lignes,
}: {
  readonly lignes: readonly LigneHorsAffichage[];
}): ReactNode {
  return (
    <TableDsfr
      legende="Candidats présumés fraudeurs ou inscrits en liste rouge"
      lignes={lignes}
      colonnes={COLONNES}
      cle={({ numeroCandidat }) => numeroCandidat}
      nom={['candidat', 'candidats']}
      vide="Aucun candidat de ce centre n’est présumé fraudeur ni inscrit en liste rouge pour cette session."
    />
  );
}
