import { boolean, index, integer, jsonb, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { lireQualite } from '../valeurs';
import { groupe, key, moment, mot, octets, perimetre } from './colonnes';
import { jury, membre } from './jury';
import { reexamen } from './reexamen';

/** The PV of one round: the decisions frozen when they were cleared. Abandoned, never deleted. */
export const pv = pgTable(
  'pv',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id').notNull(),
    juryId: uuid('jury_id')
      .notNull()
      .references(() => jury.id),
    groupe: groupe('groupe').notNull(),
    version: integer('version').notNull(),
    /** Frozen decisions: the domain's `DecisionsPv` as JSON. */
    decisions: jsonb('decisions').notNull(),
    /** SHA-256 (hex) of their canonical text. */
    empreinte: text('empreinte').notNull(),
    composePar: text('compose_par').notNull(),
    composeLe: moment('compose_le').notNull(),
    abandonneLe: moment('abandonne_le'),
    /** Of a réexamen; `null`: of an ordinary round. */
    reexamenId: uuid('reexamen_id').references(() => reexamen.id),
  },
  (t) => [unique().on(t.juryId, t.groupe, t.version)],
);

/** The very bytes shown to one signer, with the place for the signature already in them. */
export const pvProjet = pgTable(
  'pv_projet',
  {
    id: key(),
    ...perimetre(),
    pvId: uuid('pv_id')
      .notNull()
      .references(() => pv.id),
    membreId: uuid('membre_id')
      .notNull()
      .references(() => membre.id),
    octets: octets('octets').notNull(),
    sha256: text('sha256').notNull(),
    /** Of the content it was rendered from: another content needs another projet. */
    empreinteContenu: text('empreinte_contenu').notNull(),
    prepareLe: moment('prepare_le').notNull(),
    /** Set when the signer gave the password for these bytes: signing may be retried without it for a while. */
    autoriseLe: moment('autorise_le'),
  },
  (t) => [unique().on(t.pvId, t.membreId)],
);

/** The signed PV. Immutable. One per PV. */
export const signature = pgTable(
  'signature',
  {
    pvId: uuid('pv_id')
      .primaryKey()
      .references(() => pv.id),
    ...perimetre(),
    /** As it is there: one that is not its PV's is told as an anomaly (`statutPv`), whatever it is. */
    groupe: smallint('groupe').notNull(),
    version: integer('version').notNull(),
    membreId: uuid('membre_id').notNull(),
    prenom: text('prenom').notNull(),
    nom: text('nom').notNull(),
    qualite: mot('qualite', lireQualite).notNull(),
    octets: octets('octets').notNull(),
    sha256: text('sha256').notNull(),
    jetonLe: moment('jeton_le').notNull(),
    signeLe: moment('signe_le').notNull(),
    /** What it says, as a value: the next version is compared with it. `null`: signed before it was kept. */
    contenu: jsonb('contenu'),
  },
  (t) => [index().on(t.juryId), index().on(t.sha256)],
);

/**
 * What the bytes of a signed PV were found worth, once read and verified (docs/adr/0014). It holds for the row of
 * `signature` that was read: one written since has another `xmin`, whatever its columns say.
 */
export const verdictPv = pgTable('verdict_pv', {
  pvId: uuid('pv_id')
    .primaryKey()
    .references(() => signature.pvId),
  ...perimetre(),
  /** The PV it was verified as: « PV-2026-20112-1-v1 ». */
  numero: text('numero').notNull(),
  /** Of the bytes that were read, and how many they were. */
  sha256: text('sha256').notNull(),
  taille: integer('taille').notNull(),
  /** Transaction that wrote the row of `signature` that was read. */
  xminLu: text('xmin_lu').notNull(),
  authentique: boolean('authentique').notNull(),
  verifieLe: moment('verifie_le').notNull(),
});

/** One edition of a posted list: its number and digest, so that the paper can be verified. Append-only. */
export const listeAffichee = pgTable(
  'liste_affichee',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id').notNull(),
    numero: text('numero').notNull(),
    /** SHA-256 (hex) of what the list says. */
    empreinte: text('empreinte').notNull(),
    libelle: text('libelle').notNull(),
    par: text('par').notNull(),
    le: moment('le').notNull(),
  },
  (t) => [index().on(t.numero)],
);
