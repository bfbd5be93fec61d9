'use client';

import { typo } from '@delib/francais';
import { type ColonneDsfr, TableDsfr } from '@delib/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ETAT, QUALIFICATION } from '../../../../jury/colonnes-jury';
import { LIBELLES_SITUATION, type LigneComposition, type SituationComposition } from './ligne';

const BADGES: Readonly<Record<SituationComposition, string>> = {
  a_completer: 'fr-badge--error',
  avec_reserve: 'fr-badge--warning',
  complete: 'fr-badge--success',
};

const COLONNES: readonly ColonneDsfr<LigneComposition>[] = [
  {
    id: 'jury',
    titre: 'Jury',
    valeur: ({ code }) => code,
    rendu: ({ id, code }) => (
      <Link href={`/academie/jurys/${id}`} prefetch={false}>
        {code}
      </Link>
    ),
  },
  {
    id: 'composition',
    titre: 'Composition',
    valeur: ({ situation }) => LIBELLES_SITUATION[situation],
    rendu: ({ situation, details }) => (
      <>
        <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES[situation]}`}>
          {LIBELLES_SITUATION[situation]}
        </span>
        {details.length === 0 ? null : <span className="delib-refus">{typo(details.join(' '))}</span>}
      </>
    ),
    filtre: 'liste',
    multiligne: true,
  },
  {
    id: 'president',
    titre: 'Président',
    valeur: ({ president }) => president || null,
    personnelle: true,
  },
  {
    id: 'vice',
    titre: 'Vice-président',
    valeur: ({ vicePresidents }) => vicePresidents || null,
    personnelle: true,
    masqueeParDefaut: true,
  },
  {
    id: 'colleges',
    titre: 'Enseignants et profession',
    valeur: ({ colleges }) => colleges,
    rendu: ({ colleges, aParite }) => `${colleges}${aParite ? '' : ' (sans parité)'}`,
    filtre: 'aucun',
  },
  { id: 'arrete', titre: 'Arrêté', valeur: ({ arrete }) => arrete || null },
  { id: 'centre', titre: 'Centre', valeur: ({ centre }) => centre, filtre: 'liste', multiligne: true },
  QUALIFICATION,
  ETAT,
  {
    id: 'modifiable',
    titre: 'Modifiable',
    valeur: ({ modifiable }) => (modifiable ? 'oui' : 'non, décisions closes'),
    filtre: 'liste',
    masqueeParDefaut: true,
  },
];

/** The jurys of the académie: who presides, in what colleges, what lacks. */
export function TableJurys({ lignes }: { readonly lignes: readonly LigneComposition[] }): ReactNode {
  return (
    <TableDsfr
      legende="Composition des jurys"
      lignes={lignes}
      colonnes={COLONNES}
      cle={({ id }) => id}
      nom={['jury', 'jurys']}
      vide="Aucun jury ne répond à ces critères. Modifiez-les, puis cliquez sur « Rechercher ». Les jurys viennent avec l’import d’une session."
      fichierCsv="composition-des-jurys.csv"
    />
  );
}
