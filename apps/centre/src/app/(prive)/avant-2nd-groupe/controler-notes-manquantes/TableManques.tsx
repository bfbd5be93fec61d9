'use client';

import { type ColonneDsfr, TableDsfr } from '@delib/ui';
import type { ReactNode } from 'react';
import type { LigneManqueAffichee } from './ligne-manque';

const COLONNES: readonly ColonneDsfr<LigneManqueAffichee>[] = [
  { id: 'jury', titre: 'Jury', valeur: ({ jury }) => jury, filtre: 'liste', masquable: false },
  {
    id: 'nom',
    titre: 'Candidat',
    valeur: ({ nom, prenoms }) => `${nom} ${prenoms}`,
    personnelle: true,
    enteteDeLigne: true,
    multiligne: true,
  },
  {
    id: 'numero',
    titre: 'Numéro candidat',
    valeur: ({ numeroCandidat }) => numeroCandidat,
    personnelle: true,
  },
  {
    id: 'discipline',
    titre: 'Discipline',
    valeur: ({ discipline }) => discipline,
    filtre: 'liste',
    multiligne: true,
  },
  { id: 'manque', titre: 'Il manque', valeur: ({ manque }) => manque, filtre: 'liste' },
];

/** The marks and choices that lack, as they will be printed. */
export function TableManques({ lignes }: { readonly lignes: readonly LigneManqueAffichee[] }): ReactNode {
  return (
    <TableDsfr
      legende="Notes et choix manquants du 2nd groupe"
      lignes={lignes}
      colonnes={COLONNES}
      cle={({ cle }) => cle}
      nom={['note ou choix', 'notes ou choix']}
      vide="Pas de note manquante."
    />
  );
}
