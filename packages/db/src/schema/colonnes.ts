import { customType, integer, numeric, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { type LecteurStocke, lireGroupe } from '../valeurs';

/** A moment, with its zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** An exact note or number of points, as the text Postgres gives (« 12.35 »). */
export const decimal = (name: string) => numeric(name, { precision: 7, scale: 2 });

/** The id of a row, drawn by the database unless the use case gives one. */
export const key = () => uuid('id').primaryKey().defaultRandom();

/**
 * The three columns that row-level security reads on every table of a jury. Repeated on each row so that a
 * policy never needs a join.
 */
export const perimetre = () => ({
  academieId: text('academie_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  juryId: uuid('jury_id').notNull(),
});

/** Optimistic version: every conditional update checks and increments it. */
export const version = () => integer('version').notNull().default(1);

/** Raw bytes (`bytea`). */
export const octets = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
});

/**
 * A word of one of the domain's unions: whatever selects the column gives the domain's value, and a value that it does
 * not know throws. As `text` in the base.
 */
export const mot = <T extends string>(name: string, lire: LecteurStocke<T>) =>
  customType<{ data: T; driverData: string }>({ dataType: () => 'text', fromDriver: lire })(name);

/** The groupe of a deliberation, 1 or 2: as `smallint` in the base. */
export const groupe = customType<{ data: 1 | 2; driverData: number }>({
  dataType: () => 'smallint',
  fromDriver: lireGroupe,
});
