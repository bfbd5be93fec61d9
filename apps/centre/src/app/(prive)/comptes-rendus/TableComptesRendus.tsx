'use client';

import { compter, formatDateHeure, typo } from '@delib/francais';
import {
  type ColonneDsfr,
  libelleResultat,
  ResultatBadge,
  type ResultatCompteRendu,
  TableDsfr,
} from '@delib/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** One compte-rendu as the list shows it. Dates are ISO date-times. */
export interface LigneAffichee {
  readonly id: string;
  readonly activite: string;
  readonly titre: string;
  readonly demandePar: string;
  readonly demandeLe: string;
  readonly finLe: string | null;
  readonly progression: number;
  readonly resultat: ResultatCompteRendu;
  /** How many it offers, or offered. */
  readonly fichiers: number;
  readonly expireLe: string | null;
  /** They are gone. */
  readonly expires: boolean;
}

const COLONNES: readonly ColonneDsfr<LigneAffichee>[] = [
  {
    id: 'titre',
    titre: 'Compte-rendu',
    valeur: ({ titre }) => titre,
    rendu: ({ id, titre }) => (
      <Link href={`/comptes-rendus/${id}`} prefetch={false}>
        {titre}
      </Link>
    ),
    multiligne: true,
  },
  {
    id: 'activite',
    titre: 'Activité',
    valeur: ({ activite }) => activite,
    filtre: 'liste',
    multiligne: true,
  },
  {
    id: 'resultat',
    titre: 'Résultat',
    valeur: ({ resultat }) => libelleResultat(resultat),
    rendu: ({ resultat, progression }) => (
      <>
        <ResultatBadge resultat={resultat} />
        {resultat === 'en_cours' ? typo(` ${progression} %`) : null}
      </>
    ),
    filtre: 'liste',
  },
  { id: 'par', titre: 'Demandé par', valeur: ({ demandePar }) => demandePar, filtre: 'liste' },
  {
    id: 'demande',
    titre: 'Mis en file',
    valeur: ({ demandeLe }) => demandeLe,
    texte: ({ demandeLe }) => formatDateHeure(demandeLe),
    filtre: 'aucun',
  },
  {
    id: 'fin',
    titre: 'Fin',
    valeur: ({ finLe }) => finLe,
    texte: ({ finLe }) => (finLe === null ? '' : formatDateHeure(finLe)),
    filtre: 'aucun',
  },
  {
    id: 'fichiers',
    titre: 'Fichiers',
    valeur: ({ fichiers }) => fichiers,
    texte: texteFichiers,
    filtre: 'aucun',
    multiligne: true,
  },
];

function texteFichiers({ fichiers, expireLe, expires }: LigneAffichee): string {
  if (fichiers === 0) return '';
  const nombre = compter(fichiers, 'fichier', 'fichiers');
  if (expireLe === null) return nombre;
  return expires ? `${nombre}, expiré` : `${nombre}, expire le ${formatDateHeure(expireLe)}`;
}

/** Comptes-rendus, newest first as they come. */
export function TableComptesRendus({ lignes }: { readonly lignes: readonly LigneAffichee[] }): ReactNode {
  return (
    <TableDsfr
      legende="Comptes-rendus d’activité"
      lignes={lignes}
      colonnes={COLONNES}
      cle={({ id }) => id}
      nom={['compte-rendu', 'comptes-rendus']}
      vide="Aucun compte-rendu. Ce qui est long à produire, comme un plan de secours ou l’import d’une session, en laisse un ici."
    />
  );
}
