import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { groupe, key, moment } from './colonnes';

export const academie = pgTable('academie', {
  /** The official code of the académie. */
  id: text('id').primaryKey(),
  nom: text('nom').notNull(),
});

/** A session of the exam, « 2026 ». `essai`: a rehearsal, ESSAI on every screen and document. */
export const sessionExamen = pgTable(
  'session_examen',
  {
    id: key(),
    academieId: text('academie_id')
      .notNull()
      .references(() => academie.id),
    code: text('code').notNull(),
    /** Its rules of law are those of this year; fixed once it is stored. */
    annee: smallint('annee').notNull(),
    libelle: text('libelle').notNull(),
    essai: boolean('essai').notNull().default(false),
  },
  (t) => [unique().on(t.academieId, t.code)],
);

export const periode = pgTable(
  'periode',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessionExamen.id),
    code: text('code').notNull(),
    libelle: text('libelle').notNull(),
    debut: date('debut', { mode: 'string' }).notNull(),
    fin: date('fin', { mode: 'string' }).notNull(),
  },
  (t) => [unique().on(t.sessionId, t.code)],
);

export const centre = pgTable(
  'centre',
  {
    id: key(),
    academieId: text('academie_id')
      .notNull()
      .references(() => academie.id),
    code: text('code').notNull(),
    nom: text('nom').notNull(),
    ville: text('ville').notNull(),
  },
  (t) => [unique().on(t.academieId, t.code)],
);

/** One immutable version of a règlement d'examen; `definition` is the domain's `ReglementStocke`. */
export const reglement = pgTable(
  'reglement',
  {
    id: key(),
    academieId: text('academie_id')
      .notNull()
      .references(() => academie.id),
    code: text('code').notNull(),
    version: text('version').notNull(),
    intitule: text('intitule').notNull(),
    definition: jsonb('definition').notNull(),
    /** Codes of the obligatory épreuves, so that SQL can count missing marks. */
    obligatoires: text('obligatoires').array().notNull(),
    /** Worked cases that failed when the version was imported; a jury does not open unless 0. */
    casEnEchec: integer('cas_en_echec').notNull(),
    importeLe: moment('importe_le').notNull(),
  },
  (t) => [unique().on(t.academieId, t.code, t.version)],
);

/** « Le service de publication des résultats aux établissements », per session and groupe. */
export const publication = pgTable(
  'publication',
  {
    academieId: text('academie_id').notNull(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessionExamen.id),
    groupe: groupe('groupe').notNull(),
    ouvert: boolean('ouvert').notNull(),
    par: text('par').notNull(),
    le: moment('le').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.groupe] })],
);
