import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { lireCollege, lireEtat, lirePresence, lireQualiteMembre, lireStatut } from '../valeurs';
import { groupe, key, moment, mot, perimetre, version } from './colonnes';
import { centre, periode, reglement, sessionExamen } from './session';

const compte = (name: string) => integer(name).notNull().default(0);

export const jury = pgTable(
  'jury',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id')
      .notNull()
      .references(() => centre.id),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessionExamen.id),
    periodeId: uuid('periode_id')
      .notNull()
      .references(() => periode.id),
    reglementId: uuid('reglement_id').references(() => reglement.id),
    code: text('code').notNull(),
    /** Written by the trigger of `transition` alone. */
    etat: mot('etat', lireEtat).notNull().default('000'),
    /** Current round of each groupe: the version its PV bears. */
    ronde1: integer('ronde_1').notNull().default(1),
    ronde2: integer('ronde_2').notNull().default(1),
    version: version(),
    /** The arrêté of the recteur that names the jury. */
    arreteNumero: text('arrete_numero'),
    arreteDate: date('arrete_date', { mode: 'string' }),
    /** Composed on the screen: from then on the files of an import no longer say who the jury is made of. */
    composeLe: moment('compose_le'),
    // What it counts, kept by the triggers of drizzle/0017 and written by nobody else (docs/adr/0013).
    candidats: compte('candidats'),
    /** Marks and codes of the 1er groupe. */
    resultats: compte('resultats'),
    notesManquantes: compte('notes_manquantes'),
    aValider1: compte('a_valider_1'),
    aValider2: compte('a_valider_2'),
    livrets1: compte('livrets_1'),
    livrets2: compte('livrets_2'),
    candidatsSecondGroupe: compte('candidats_second_groupe'),
    choixManquants: compte('choix_manquants'),
    orauxManquants: compte('oraux_manquants'),
  },
  (t) => [unique().on(t.sessionId, t.code), index().on(t.centreId), index().on(t.academieId, t.etat)],
);

/** Which changes of état exist; written from the domain's table at each migration. */
export const transitionPermise = pgTable(
  'transition_permise',
  {
    de: text('de').notNull(),
    vers: text('vers').notNull(),
    exceptionnelle: boolean('exceptionnelle').notNull(),
  },
  (t) => [primaryKey({ columns: [t.de, t.vers, t.exceptionnelle] })],
);

/** A change of état is a fact; inserting it is the only way to change `jury.etat`. Append-only. */
export const transition = pgTable(
  'transition',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    ...perimetre(),
    de: mot('de', lireEtat).notNull(),
    vers: mot('vers', lireEtat).notNull(),
    exceptionnelle: boolean('exceptionnelle').notNull(),
    motif: text('motif'),
    par: text('par').notNull(),
    qualite: text('qualite').notNull(),
    quand: moment('quand').notNull(),
    /** The version of the jury the actor saw; the trigger refuses another. */
    versionVue: integer('version_vue').notNull(),
    /** True when the change begins a new round of that groupe. */
    nouvelleRonde: boolean('nouvelle_ronde').notNull(),
  },
  (t) => [index().on(t.juryId, t.id)],
);

export const membre = pgTable(
  'membre',
  {
    id: key(),
    ...perimetre(),
    ordre: smallint('ordre').notNull(),
    nom: text('nom').notNull(),
    prenom: text('prenom').notNull(),
    qualite: mot('qualite', lireQualiteMembre).notNull(),
    college: mot('college', lireCollege).notNull(),
    statut: mot('statut', lireStatut).notNull(),
    /** No longer named: a correction of the import replaced them. Kept for what they signed and attended. */
    retireLe: moment('retire_le'),
  },
  (t) => [
    index().on(t.juryId),
    // Those who get a papillon are looked for in every jury of an académie: two rows of fifteen.
    index('membre_presidence')
      .on(t.juryId)
      .where(sql`${t.retireLe} is null and ${t.qualite} in ('president', 'vice_president')`),
  ],
);

/** How one round was held. */
export const tenue = pgTable(
  'tenue',
  {
    ...perimetre(),
    groupe: groupe('groupe').notNull(),
    ronde: integer('ronde').notNull(),
    lieu: text('lieu').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    debut: text('debut').notNull(),
    fin: text('fin').notNull(),
    observations: text('observations').notNull(),
    incidents: text('incidents').notNull(),
    version: version(),
    modifiePar: text('modifie_par').notNull(),
    modifieLe: moment('modifie_le').notNull(),
  },
  (t) => [primaryKey({ columns: [t.juryId, t.groupe, t.ronde] })],
);

export const presence = pgTable(
  'presence',
  {
    ...perimetre(),
    groupe: groupe('groupe').notNull(),
    ronde: integer('ronde').notNull(),
    membreId: uuid('membre_id')
      .notNull()
      .references(() => membre.id),
    presence: mot('presence', lirePresence).notNull(),
  },
  (t) => [primaryKey({ columns: [t.membreId, t.groupe, t.ronde] }), index().on(t.juryId)],
);

/** A member's own initials under the sitting of one round. Withdrawn, never deleted: one that holds at a time. */
export const emargement = pgTable(
  'emargement',
  {
    id: key(),
    ...perimetre(),
    groupe: groupe('groupe').notNull(),
    ronde: integer('ronde').notNull(),
    membreId: uuid('membre_id')
      .notNull()
      .references(() => membre.id),
    /** What they attested: another presence recorded since withdraws it. */
    presence: mot('presence', lirePresence).notNull(),
    initiales: text('initiales').notNull(),
    /** On whose portal they were typed. */
    recueilliPar: text('recueilli_par').notNull(),
    emargeLe: moment('emarge_le').notNull(),
    retirePar: text('retire_par'),
    retireLe: moment('retire_le'),
  },
  (t) => [
    index().on(t.juryId),
    uniqueIndex('emargement_qui_tient').on(t.membreId, t.groupe, t.ronde).where(sql`${t.retireLe} is null`),
  ],
);
