import { date, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { lireEtatReexamen, lireNature, lireOrigine } from '../valeurs';
import { candidat, colonnesDeliberation, colonnesRelevement } from './candidat';
import { decimal, groupe, key, moment, mot, perimetre } from './colonnes';
import { jury } from './jury';

/** A round of its own for named candidates of a locked groupe (drizzle/0010). Closed or abandoned, never deleted. */
export const reexamen = pgTable(
  'reexamen',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id').notNull(),
    juryId: uuid('jury_id')
      .notNull()
      .references(() => jury.id),
    groupe: groupe('groupe').notNull(),
    /** The version its PV bears; the next one each time the deliberation is taken up again. */
    version: integer('version').notNull(),
    /** The version it was opened with: what was recorded under an earlier one is of another round. */
    premiereVersion: integer('premiere_version').notNull(),
    etat: mot('etat', lireEtatReexamen).notNull().default('ouvert'),
    origine: mot('origine', lireOrigine).notNull(),
    reference: text('reference').notNull(),
    dateReference: date('date_reference', { mode: 'string' }).notNull(),
    ouvertPar: text('ouvert_par').notNull(),
    ouvertLe: moment('ouvert_le').notNull(),
    motifAbandon: text('motif_abandon'),
    /** Who moved it last, and when. */
    modifiePar: text('modifie_par').notNull(),
    modifieLe: moment('modifie_le').notNull(),
  },
  (t) => [index().on(t.juryId, t.groupe, t.version)],
);

const duReexamen = () => ({
  reexamenId: uuid('reexamen_id')
    .notNull()
    .references(() => reexamen.id),
});

/** What the jury settles in a réexamen: put in force when it closes. Its rows are the candidates it names. */
export const deliberationReexamen = pgTable(
  'deliberation_reexamen',
  { ...duReexamen(), ...colonnesDeliberation() },
  (t) => [primaryKey({ columns: [t.reexamenId, t.candidatId] }), index().on(t.juryId)],
);

/** The raises of a réexamen: put in force when it closes. */
export const relevementReexamen = pgTable(
  'relevement_reexamen',
  { ...duReexamen(), ...colonnesRelevement() },
  (t) => [primaryKey({ columns: [t.reexamenId, t.candidatId, t.epreuve] }), index().on(t.juryId)],
);

/** A mark corrected for a réexamen: what the jury deliberates on there, the received one when it closes. */
export const resultatReexamen = pgTable(
  'resultat_reexamen',
  {
    ...duReexamen(),
    candidatId: uuid('candidat_id')
      .notNull()
      .references(() => candidat.id, { onDelete: 'cascade' }),
    groupe: groupe('groupe').notNull(),
    epreuve: text('epreuve').notNull(),
    ...perimetre(),
    nature: mot('nature', lireNature).notNull(),
    note: decimal('note'),
    annee: smallint('annee'),
    /** Of an annulée: the decision of the commission that pronounced it. */
    reference: text('reference'),
    motif: text('motif').notNull(),
    par: text('par').notNull(),
    le: moment('le').notNull(),
  },
  (t) => [primaryKey({ columns: [t.reexamenId, t.candidatId, t.groupe, t.epreuve] }), index().on(t.juryId)],
);
