'use client';

import { libelleCategorie } from '@delib/domain';
import { type ColonneDsfr, TableDsfr } from '@delib/ui';
import type { ReactNode } from 'react';
import type { LigneLivretAffichee } from './apercu';

const COLONNES: readonly ColonneDsfr<LigneLivretAffichee>[] = [
  { id: 'jury', titre: 'Jury', valeur: ({ jury }) => jury, filtre: 'liste' },
  {
    id: 'anonymat',
    titre: 'Numéro d’anonymat',
    valeur: ({ numeroAnonymat }) => numeroAnonymat,
    personnelle: true,
    enteteDeLigne: true,
  },
  {
    id: 'numero',
    titre: 'Numéro candidat',
    valeur: ({ numeroCandidat }) => numeroCandidat,
    personnelle: true,
  },
  { id: 'nom', titre: 'Nom', valeur: ({ nom }) => nom, personnelle: true, multiligne: true },
  { id: 'prenoms', titre: 'Prénoms', valeur: ({ prenoms }) => prenoms, personnelle: true, multiligne: true },
  {
    id: 'categorie',
    titre: 'Catégorie',
    valeur: ({ categorie }) => libelleCategorie(categorie),
    filtre: 'liste',
    multiligne: true,
  },
  {
    id: 'etablissement',
    titre: 'Établissement d’inscription',
    valeur: ({ etablissement }) => etablissement || null,
    filtre: 'liste',
    multiligne: true,
  },
  {
    id: 'livret',
    titre: 'Livret',
    valeur: ({ livret }) => (livret ? 'Oui' : 'Non'),
    filtre: 'liste',
    masqueeParDefaut: true,
  },
];

/** The candidates that the list will name. */
export function TableLivrets(props: {
  readonly lignes: readonly LigneLivretAffichee[];
  readonly enCours: boolean;
}): ReactNode {
  return (
    <TableDsfr
      legende="Candidats de la liste"
      lignes={props.lignes}
      colonnes={COLONNES}
      cle={({ numeroCandidat }) => numeroCandidat}
      nom={['candidat', 'candidats']}
      vide="Aucun candidat ne répond à ces critères. Retirez un critère ou une valeur pour élargir la liste."
      enCours={props.enCours}
    />
  );
}
