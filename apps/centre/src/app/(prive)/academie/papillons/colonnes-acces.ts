import { LIBELLES_ROLE } from '@delib/domain';
import { formatDateHeure } from '@delib/francais';
import type { ColonneDsfr } from '@delib/ui';
import { LIBELLES_SITUATION, type LigneAcces } from './ligne';

const quand = (iso: string | null) => (iso === null ? '' : formatDateHeure(iso));

/** The columns of the accesses to the jury portal. */
export const COLONNES_ACCES: readonly ColonneDsfr<LigneAcces>[] = [
  { id: 'jury', titre: 'Jury', valeur: ({ jury }) => jury },
  { id: 'centre', titre: 'Centre', valeur: ({ centre }) => centre, multiligne: true },
  {
    id: 'qualite',
    titre: 'Qualité',
    valeur: ({ qualite }) => LIBELLES_ROLE[qualite],
  },
  { id: 'titulaire', titre: 'Titulaire', valeur: ({ titulaire }) => titulaire },
  { id: 'login', titre: 'Identifiant', valeur: ({ login }) => login },
  {
    id: 'situation',
    titre: 'Situation',
    valeur: ({ situation }) => LIBELLES_SITUATION[situation],
  },
  {
    id: 'emis',
    titre: 'Émis le',
    valeur: ({ emisLe }) => emisLe,
    texte: ({ emisLe }) => quand(emisLe),
  },
  {
    id: 'teste',
    titre: 'Testé le',
    valeur: ({ testeLe }) => testeLe,
    texte: ({ testeLe }) => quand(testeLe),
  },
];

/** Of one centre there is nothing to tell apart. */
export const COLONNES_ACCES_UN_CENTRE = COLONNES_ACCES.filter(({ id }) => id !== 'centre');
