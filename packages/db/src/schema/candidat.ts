import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { lireForme, lireIssue, lireNature, lireQualite } from '../valeurs';
import { decimal, groupe, key, moment, mot, perimetre, version } from './colonnes';
import { jury } from './jury';

/** The candidate as the jury knows them: a numéro d'anonymat. */
export const candidat = pgTable(
  'candidat',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id').notNull(),
    juryId: uuid('jury_id')
      .notNull()
      .references(() => jury.id),
    numeroAnonymat: text('numero_anonymat').notNull(),
    categorie: text('categorie').notNull(),
    forme: mot('forme', lireForme).notNull(),
    /** A livret scolaire was handed in. */
    livret: boolean('livret').notNull(),
    presumeFraudeur: boolean('presume_fraudeur').notNull(),
    /** Lifted on the screen: an import does not raise it again. */
    presomptionLeveeLe: moment('presomption_levee_le'),
    listeRouge: boolean('liste_rouge').notNull(),
  },
  (t) => [unique().on(t.juryId, t.numeroAnonymat)],
);

/** Who the candidate is. A table of its own: the jury portal's role has no grant on it at all. */
export const candidatIdentite = pgTable(
  'candidat_identite',
  {
    candidatId: uuid('candidat_id')
      .primaryKey()
      .references(() => candidat.id, { onDelete: 'cascade' }),
    ...perimetre(),
    sessionId: uuid('session_id').notNull(),
    numeroCandidat: text('numero_candidat').notNull(),
    nom: text('nom').notNull(),
    prenoms: text('prenoms').notNull(),
    dateNaissance: date('date_naissance', { mode: 'string' }).notNull(),
    etablissementCode: text('etablissement_code').notNull(),
    etablissement: text('etablissement').notNull(),
    amenagements: text('amenagements').notNull(),
  },
  (t) => [unique().on(t.sessionId, t.numeroCandidat), index().on(t.juryId)],
);

/** A mark or code received. Groupe 2: the oral of a chosen discipline. `note` exact, `null` for a code. */
export const resultat = pgTable(
  'resultat',
  {
    candidatId: uuid('candidat_id')
      .notNull()
      .references(() => candidat.id, { onDelete: 'cascade' }),
    groupe: groupe('groupe').notNull(),
    epreuve: text('epreuve').notNull(),
    ...perimetre(),
    nature: mot('nature', lireNature).notNull(),
    note: decimal('note'),
    /** Session of a bénéfice or report. */
    annee: smallint('annee'),
    /** The decision of the commission de discipline: of an annulation, and of nothing else. */
    reference: text('reference'),
  },
  (t) => [
    primaryKey({ columns: [t.candidatId, t.groupe, t.epreuve] }),
    index().on(t.juryId, t.groupe),
    check('annulation_avec_reference', sql`(${t.nature} = 'annulee') = (${t.reference} is not null)`),
  ],
);

/** The two disciplines chosen for the 2nd groupe, and when the oral is held. */
export const choix = pgTable(
  'choix',
  {
    candidatId: uuid('candidat_id')
      .notNull()
      .references(() => candidat.id, { onDelete: 'cascade' }),
    rang: smallint('rang').notNull(),
    ...perimetre(),
    epreuve: text('epreuve').notNull(),
    passeLe: moment('passe_le'),
    /** Who chose it last, and when; empty where an import of an earlier version did. */
    modifiePar: text('modifie_par').notNull().default(''),
    modifieLe: moment('modifie_le'),
  },
  (t) => [primaryKey({ columns: [t.candidatId, t.rang] }), index().on(t.juryId)],
);

/** What the jury settles for one candidate in one groupe, in an ordinary round and in a réexamen. */
export const colonnesDeliberation = () => ({
  candidatId: uuid('candidat_id')
    .notNull()
    .references(() => candidat.id, { onDelete: 'cascade' }),
  groupe: groupe('groupe').notNull(),
  ...perimetre(),
  version: version(),
  /** Proposed when the deliberation opened, before the jury. */
  proposition: mot('proposition', lireIssue).notNull(),
  issueArretee: mot('issue_arretee', lireIssue).notNull(),
  empreinteArretee: text('empreinte_arretee').notNull(),
  /** The validated decision and the marks it was taken on; `null` while not validated. */
  issueValidee: mot('issue_validee', lireIssue),
  empreinteValidee: text('empreinte_validee'),
  valideePar: text('validee_par'),
  valideeLe: moment('validee_le'),
  pointsJury: decimal('points_jury').notNull().default('0'),
  motifPoints: text('motif_points').notNull().default(''),
  livretExaminePar: text('livret_examine_par'),
  /** The paper livret needs the president's visa. */
  livretExamineQualite: mot('livret_examine_qualite', lireQualite),
  livretExamineLe: moment('livret_examine_le'),
  modifiePar: text('modifie_par').notNull(),
  modifieLe: moment('modifie_le').notNull(),
  /** Keys of the last entries that were saved: one sent again after its answer was lost is known by it. */
  saisiesRecues: uuid('saisies_recues').array().notNull().default([]),
});

/** A mark the jury raises, with its motif. */
export const colonnesRelevement = () => ({
  candidatId: uuid('candidat_id')
    .notNull()
    .references(() => candidat.id, { onDelete: 'cascade' }),
  groupe: groupe('groupe').notNull(),
  epreuve: text('epreuve').notNull(),
  ...perimetre(),
  avant: decimal('avant').notNull(),
  apres: decimal('apres').notNull(),
  motif: text('motif').notNull(),
  par: text('par').notNull(),
  le: moment('le').notNull(),
});

/**
 * What is in force for one candidate in one groupe. Made when the deliberation opens. `issueArretee` and
 * `empreinteArretee` are what the domain answers for the marks now held: written with every change of a mark,
 * so that a list of juries can count without loading marks.
 */
export const deliberation = pgTable('deliberation', colonnesDeliberation(), (t) => [
  primaryKey({ columns: [t.candidatId, t.groupe] }),
  index().on(t.juryId, t.groupe),
]);

/** The raises in force. */
export const relevement = pgTable('relevement', colonnesRelevement(), (t) => [
  primaryKey({ columns: [t.candidatId, t.groupe, t.epreuve] }),
  index().on(t.juryId),
]);

/** A received mark that was changed after its first import: before, after, who, why. Append-only. */
export const correction = pgTable(
  'correction',
  {
    id: key(),
    candidatId: uuid('candidat_id')
      .notNull()
      .references(() => candidat.id, { onDelete: 'cascade' }),
    groupe: groupe('groupe').notNull(),
    epreuve: text('epreuve').notNull(),
    ...perimetre(),
    natureAvant: mot('nature_avant', lireNature).notNull(),
    noteAvant: decimal('note_avant'),
    referenceAvant: text('reference_avant'),
    natureApres: mot('nature_apres', lireNature).notNull(),
    noteApres: decimal('note_apres'),
    referenceApres: text('reference_apres'),
    motif: text('motif').notNull(),
    par: text('par').notNull(),
    le: moment('le').notNull(),
    /** The version of the jury at that time: later than its opening means « changé depuis l'ouverture ». */
    juryVersion: integer('jury_version').notNull(),
  },
  (t) => [index().on(t.juryId)],
);
