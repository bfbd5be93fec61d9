import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  lireGenreFichier,
  lirePortail,
  lireResultatTraitement,
  lireRole,
  lireRoleCompte,
  lireStockage,
} from '../valeurs';
import { key, moment, mot, octets, perimetre } from './colonnes';
import { membre } from './jury';

/** The local account of a user: chef de centre, gestionnaire, RSSI. */
export const compte = pgTable(
  'compte',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id'),
    role: mot('role', lireRoleCompte).notNull(),
    identifiant: text('identifiant').notNull(),
    empreinteMotDePasse: text('empreinte_mot_de_passe').notNull(),
    prenom: text('prenom').notNull(),
    nom: text('nom').notNull(),
    desactiveLe: moment('desactive_le'),
  },
  // The first column is that of the login, which is looked for before any académie is known.
  (t) => [unique().on(t.identifiant, t.academieId)],
);

/** The credentials of one president or vice-president. Only the argon2id digest is kept. */
export const papillon = pgTable(
  'papillon',
  {
    id: key(),
    ...perimetre(),
    membreId: uuid('membre_id')
      .notNull()
      .references(() => membre.id),
    login: text('login').notNull(),
    empreinteMotDePasse: text('empreinte_mot_de_passe').notNull(),
    emisLe: moment('emis_le').notNull(),
    emisPar: text('emis_par').notNull(),
    valableJusquau: moment('valable_jusquau').notNull(),
    revoqueLe: moment('revoque_le'),
    /** First successful connection: « testé le … ». */
    testeLe: moment('teste_le'),
    /** The portal it opens, and no other: `ordinaire` or `secours` (drizzle/0007). */
    portail: mot('portail', lirePortail).notNull().default('ordinaire'),
  },
  (t) => [index().on(t.login), index().on(t.membreId)],
);

/** One open session of a person; closing it here ends it at once everywhere. */
export const connexion = pgTable(
  'connexion',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id'),
    juryId: uuid('jury_id'),
    membreId: uuid('membre_id'),
    papillonId: uuid('papillon_id'),
    compteId: uuid('compte_id'),
    role: mot('role', lireRole).notNull(),
    prenom: text('prenom').notNull(),
    nom: text('nom').notNull(),
    ouverteLe: moment('ouverte_le').notNull(),
    expireLe: moment('expire_le').notNull(),
    fermeeLe: moment('fermee_le'),
    /** The portal it was opened through; every session of an account is `ordinaire`. */
    portail: mot('portail', lirePortail).notNull().default('ordinaire'),
  },
  (t) => [index().on(t.papillonId), index().on(t.compteId)],
);

/** What the RSSI said of the portail de secours, append-only: the latest line of an académie holds. */
export const autorisationSecours = pgTable(
  'autorisation_secours',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    academieId: text('academie_id').notNull(),
    autorise: boolean('autorise').notNull(),
    motif: text('motif').notNull(),
    par: text('par').notNull(),
    le: moment('le').notNull(),
  },
  (t) => [index().on(t.academieId, t.id)],
);

/** Failed connections per address and login, in the database so that they hold across processes. */
export const essaiConnexion = pgTable(
  'essai_connexion',
  {
    adresse: text('adresse').notNull(),
    login: text('login').notNull(),
    echecs: integer('echecs').notNull(),
    dernierLe: moment('dernier_le').notNull(),
    verrouille: boolean('verrouille').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.adresse, t.login] }), index().on(t.login)],
);

/** Append-only, chained by SHA-256 per académie (drizzle/0001). */
export const journal = pgTable(
  'journal',
  {
    academieId: text('academie_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    quand: moment('quand').notNull(),
    qui: text('qui').notNull(),
    role: text('role').notNull(),
    connexionId: text('connexion_id').notNull(),
    acte: text('acte').notNull(),
    objet: text('objet').notNull(),
    juryId: uuid('jury_id'),
    centreId: uuid('centre_id'),
    avant: jsonb('avant'),
    apres: jsonb('apres'),
    requete: text('requete').notNull(),
    precedent: octets('precedent').notNull(),
    empreinte: octets('empreinte').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.academieId, t.seq] }),
    index().on(t.juryId),
    // The journal's screen: one act, or some days, out of hundreds of thousands of lines.
    index().on(t.academieId, t.acte, t.seq),
    index().on(t.academieId, t.quand),
  ],
);

/** The acts that the RSSI reads; written from the domain's table at each migration. */
export const acteSecurite = pgTable('acte_securite', { acte: text('acte').primaryKey() });

/** Compte-rendu d'activité: what was asked, by whom, how it went, what it gave. */
export const compteRendu = pgTable(
  'compte_rendu',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id'),
    activite: text('activite').notNull(),
    titre: text('titre').notNull(),
    parametres: jsonb('parametres').notNull(),
    /** The same in words, as they were when it was asked: [{ libelle, valeur }]. */
    criteres: jsonb('criteres').notNull().default([]),
    demandePar: text('demande_par').notNull(),
    demandeLe: moment('demande_le').notNull(),
    debutLe: moment('debut_le'),
    finLe: moment('fin_le'),
    /** 0 to 100. */
    progression: integer('progression').notNull().default(0),
    resultat: mot('resultat', lireResultatTraitement).notNull(),
    messages: jsonb('messages').notNull().default([]),
    /** One more each time it goes back to the queue: a job of an earlier turn has nothing left to do. */
    tour: integer('tour').notNull().default(1),
    /** Which taking-up of the job of this turn is at it: a worker that lost its job writes nothing more. */
    essai: integer('essai').notNull().default(0),
  },
  (t) => [index().on(t.academieId, t.demandeLe)],
);

/** A file of a compte-rendu. Nobody is offered it before `disponible_le`. */
export const fichier = pgTable(
  'fichier',
  {
    id: key(),
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id'),
    compteRenduId: uuid('compte_rendu_id')
      .notNull()
      .references(() => compteRendu.id, { onDelete: 'cascade' }),
    nom: text('nom').notNull(),
    type: text('type').notNull(),
    /** `depose`: uploaded to be treated; `produit`: made by the treatment, offered for download. */
    genre: mot('genre', lireGenreFichier).notNull(),
    taille: bigint('taille', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    /** Where the bytes are: `base` (fichier_morceau) or `s3`. */
    stockage: mot('stockage', lireStockage).notNull().default('base'),
    creeLe: moment('cree_le').notNull(),
    /** Set with the end of the compte-rendu, all its files at once. */
    disponibleLe: moment('disponible_le'),
    expireLe: moment('expire_le'),
    /** The bytes are gone; name, size and digest stay. */
    effaceLe: moment('efface_le'),
  },
  (t) => [unique().on(t.compteRenduId, t.nom), index().on(t.expireLe)],
);

/** The bytes of a file kept in the database, in pieces, so that none is ever whole in memory. */
export const fichierMorceau = pgTable(
  'fichier_morceau',
  {
    academieId: text('academie_id').notNull(),
    centreId: uuid('centre_id'),
    fichierId: uuid('fichier_id')
      .notNull()
      .references(() => fichier.id, { onDelete: 'cascade' }),
    rang: integer('rang').notNull(),
    octets: octets('octets').notNull(),
  },
  (t) => [primaryKey({ columns: [t.fichierId, t.rang] })],
);
