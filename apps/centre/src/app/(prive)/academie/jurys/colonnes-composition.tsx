import type { SituationComposition } from '@delib/db';
import { typo } from '@delib/francais';
import type { ColonneDsfr } from '@delib/ui';
import Link from 'next/link';
import { ETAT, QUALIFICATION } from '../../../../jury/colonnes-jury';
import { LIBELLES_SITUATION, type LigneComposition } from './ligne';

const BADGES: Readonly<Record<SituationComposition, string>> = {
  a_completer: 'fr-badge--error',
  avec_reserve: 'fr-badge--warning',
  complete: 'fr-badge--success',
};

/** The jurys of the académie: who presides, in what colleges, what lacks. */
export const COLONNES_COMPOSITION: readonly ColonneDsfr<LigneComposition>[] = [
  {
    id: 'code',
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
    multiligne: true,
  },
  {
    id: 'president',
    titre: 'Président',
    valeur: ({ president }) => president || null,
  },
  {
    id: 'vice',
    titre: 'Vice-président',
    valeur: ({ vicePresidents }) => vicePresidents || null,
    masqueeParDefaut: true,
  },
  {
    id: 'colleges',
    titre: 'Enseignants et profession',
    valeur: ({ colleges }) => colleges,
    rendu: ({ colleges, aParite }) => `${colleges}${aParite ? '' : ' (sans parité)'}`,
  },
  { id: 'arrete', titre: 'Arrêté', valeur: ({ arrete }) => arrete || null },
  { id: 'centre', titre: 'Centre', valeur: ({ centre }) => centre, multiligne: true },
  QUALIFICATION,
  ETAT,
  {
    id: 'modifiable',
    titre: 'Modifiable',
    valeur: ({ modifiable }) => (modifiable ? 'oui' : 'non, décisions closes'),
    masqueeParDefaut: true,
  },
];
