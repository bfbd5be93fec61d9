'use client';

import type { Faute } from '@delib/session-files';
import { type ColonneDsfr, TableDsfr } from '@delib/ui';
import type { ReactNode } from 'react';

/** A fault with its place in the report, which is its identity. */
type FauteAffichee = Faute & { readonly rang: number };

const COLONNES: readonly ColonneDsfr<FauteAffichee>[] = [
  { id: 'fichier', titre: 'Fichier', valeur: ({ fichier }) => fichier, filtre: 'liste' },
  { id: 'ligne', titre: 'Ligne', valeur: ({ ligne }) => ligne, alignement: 'droite', filtre: 'aucun' },
  { id: 'colonne', titre: 'Colonne', valeur: ({ colonne }) => colonne, filtre: 'liste', multiligne: true },
  // A cell of the files received may hold a name.
  { id: 'valeur', titre: 'Valeur lue', valeur: ({ valeur }) => valeur, personnelle: true, multiligne: true },
  { id: 'message', titre: 'Faute', valeur: ({ message }) => message, multiligne: true },
  { id: 'attendu', titre: 'Attendu', valeur: ({ attendu }) => attendu, multiligne: true },
];

/** Faults of the files received, in the order of files and lines. */
export function TableFautes({ fautes }: { readonly fautes: readonly FauteAffichee[] }): ReactNode {
  return (
    <TableDsfr
      legende="Fautes des fichiers déposés"
      lignes={fautes}
      colonnes={COLONNES}
      cle={({ rang }) => String(rang)}
      nom={['faute', 'fautes']}
      vide="Aucune faute."
    />
  );
}
