import {
  type AnonymatPris,
  type CibleImport,
  compareReception,
  copyRows,
  digestEcarts,
  insertCadreRecu,
  insertCandidatsRecus,
  lockEcartsParJury,
  newId,
  openReception,
  resolveReception,
  selectAbsents,
  selectAnonymatsPris,
  selectCandidatsTouches,
  selectEcarts,
  selectNaissancesInversees,
  selectObjets,
  selectSessionParCode,
  type Tx,
  updateRecus,
  withActor,
} from '@delib/db';
import {
  accept,
  changeLeStocke,
  estSeulementSignale,
  executerCas,
  type Groupe,
  type Refus,
  type Result,
  raisonInterdit,
  refuse,
  refusMarqueEssai,
} from '@delib/domain';
import { fr } from '@delib/francais';
import {
  AVERTISSEMENTS_A_CONFIRMER,
  type Avertissement,
  type Faute,
  type SessionLue,
} from '@delib/session-files';
import { type Contexte, nomActeur } from '../contexte';
import { journaliserImport, suivreCorrections } from './corrections';
import { doublesProbables } from './doubles-probables';
import { rassembler, type Situer, situerDansSession } from './lieux';
import { lignesCandidats, lignesJurys, lignesMembres, lignesNotes, lignesReglements } from './lignes';
import { naissancesInversees } from './naissances-inversees';
import { MESSAGES_MAX } from './raconter-import';
import type {
  ComptesSession,
  Interdit,
  InterditSansLieu,
  IssueImport,
  RapportImport,
  ReponseImport,
} from './rapport';

export interface OptionsImport {
  /** True: also write what changes something stored. */
  readonly confirme: boolean;
  /** Name of the files, for the history of each changed mark: « session-2026.zip ». */
  readonly source: string;
  /** The digest of the differences that were confirmed; others stop the import again. */
  readonly empreinteVue?: string;
  /** Told after each stage: 0 to 100. */
  readonly avancer?: (progression: number) => Promise<void>;
}

/**
 * Imports a session, all or nothing. What is not stored is added; what differs is written once it is confirmed
 * and if the états of the jurys allow it, each changed mark with its history; what is absent from the files is
 * told and stays. Importing the same thing twice changes nothing.
 * Refusals: role_interdit (gestionnaire), autre_perimetre (a session of another académie).
 */
export function importerSession(
  contexte: Contexte,
  session: SessionLue,
  options: OptionsImport,
): Promise<Result<ReponseImport>> {
  return withActor(contexte.database, contexte.acteur, (tx) => importerDans(tx, contexte, session, options));
}

/** {@link importerSession} in a transaction of the caller's, who has something to write with it. */
export async function importerDans(
  tx: Tx,
  contexte: Contexte,
  session: SessionLue,
  options: OptionsImport,
): Promise<Result<ReponseImport>> {
  const refus = refusImport(contexte, session);
  if (refus) return refuse(refus);
  const avancer = options.avancer ?? (async () => {});
  const situer = situerDansSession(session);
  const { rapport, cible, fautes } = await recevoir(tx, contexte, session, situer, avancer);
  const issue = fautes.length > 0 ? 'fautif' : conclure(rapport, options);
  if (issue !== 'importe') return accept({ issue, rapport, situer, fautes });

  const auteur = {
    par: nomActeur(contexte),
    le: contexte.maintenant,
    motif: `import de ${options.source}`,
  };
  await insertCadreRecu(tx, cible, contexte.maintenant);
  if (!rapport.premiere || rapport.ecarts.some(({ genre }) => changeLeStocke(genre))) {
    await updateRecus(tx, cible, auteur);
  }
  await avancer(70);
  await insertCandidatsRecus(tx, cible, (part) => avancer(70 + Math.round(25 * part)));
  if (!rapport.premiere) await suivreCorrections(tx, auteur);
  await journaliserImport(tx, contexte, rapport, options.source);
  return accept({ issue, rapport, situer, fautes });
}

function refusImport({ acteur }: Contexte, session: SessionLue): Refus | null {
  if (acteur.role !== 'gestionnaire') return { code: 'role_interdit', roles: ['gestionnaire'] };
  if (session.session.academie.code !== acteur.academieId) return { code: 'autre_perimetre' };
  return refusMarqueEssai(session.session);
}

function conclure(rapport: RapportImport, { confirme, empreinteVue }: OptionsImport): IssueImport {
  const { premiere, ecarts, interdits, avertissements, empreinte } = rapport;
  if (interdits.length > 0) return 'interdit';
  const written = ecarts.filter(({ genre }) => !estSeulementSignale(genre));
  if (!premiere && written.length === 0) return 'inchange';
  const asked = avertissements.some(({ code }) => AVERTISSEMENTS_A_CONFIRMER.includes(code));
  const free = premiere && !asked && !written.some(({ genre }) => changeLeStocke(genre));
  if (free) return 'importe';
  const seen = empreinteVue === undefined || empreinteVue === empreinte;
  return confirme && seen ? 'importe' : 'a_confirmer';
}

/** Receives the files beside the tables and compares. */
async function recevoir(
  tx: Tx,
  { acteur }: Contexte,
  session: SessionLue,
  situer: Situer,
  avancer: (progression: number) => Promise<void>,
): Promise<{
  readonly rapport: RapportImport;
  readonly cible: CibleImport;
  readonly fautes: readonly Faute[];
}> {
  const { code, annee, libelle, essai, academie } = session.session;
  await openReception(tx, acteur.academieId);
  await copyRows(
    tx,
    'centre',
    session.centres.map((c) => [c.code, c.nom, c.ville]),
  );
  await copyRows(
    tx,
    'periode',
    session.periodes.map((p) => [p.code, p.libelle, p.debut, p.fin]),
  );
  await copyRows(tx, 'reglement', lignesReglements(session.reglements));
  await copyRows(tx, 'jury', lignesJurys(session));
  await copyRows(tx, 'membre', lignesMembres(session));
  await copyRows(tx, 'candidat', lignesCandidats(session));
  await avancer(30);
  await copyRows(tx, 'notes', lignesNotes(session));
  await avancer(45);

  // After the lock that `openReception` takes: another import may just have made the session.
  const stored = await selectSessionParCode(tx, acteur.academieId, code);
  const sessionId = stored?.id ?? (await newId(tx));
  const cible: CibleImport = {
    academieId: acteur.academieId,
    academieNom: academie.nom,
    sessionId,
    code,
    annee,
    libelle,
    essai,
  };
  await resolveReception(tx, cible, stored === null);
  const groupes: readonly Groupe[] = session.notesSecondGroupe.nombre > 0 ? [1, 2] : [1];
  await compareReception(tx, cible, groupes, stored === null);
  const ecarts = await selectEcarts(tx);
  const fautes = (await selectAnonymatsPris(tx)).map((pris) => fauteAnonymat(pris, session));
  const rapport: RapportImport = {
    session: code,
    premiere: stored === null,
    comptes: compter(session),
    ecarts,
    interdits: await situerInterdits(tx, await interdits(tx, ecarts), situer),
    casEnEchec: session.reglements.flatMap((reglement) => {
      const cas = executerCas(reglement).map((echec) => echec.libelle);
      return cas.length > 0 ? [{ reglement: reglement.code, version: reglement.version, cas }] : [];
    }),
    avertissements: await nouveaux(tx, session, ecarts, stored === null ? null : sessionId),
    empreinte: await digestEcarts(tx),
  };
  await avancer(55);
  return { rapport, cible, fautes };
}

/**
 * What is to be looked at, but for what was stored so before: it was told then.
 * @param stockee the session as stored; `null` for a first import
 */
async function nouveaux(
  tx: Tx,
  { avertissements, candidats, noms }: SessionLue,
  ecarts: RapportImport['ecarts'],
  stockee: string | null,
): Promise<readonly Avertissement[]> {
  // The readers know how the person calls the file; what is seen here is of the candidates.
  const ici = (trouves: readonly Avertissement[]) =>
    trouves.map((trouve) => ({ ...trouve, fichier: noms?.get(trouve.fichier) ?? trouve.fichier }));
  if (stockee === null) return [...avertissements, ...ici(doublesProbables(candidats, [], null))];
  const touches = await selectCandidatsTouches(tx);
  const reglements = ecarts.some(({ genre }) => genre === 'reglement_nouveau');
  return [
    ...ici(naissancesInversees(await selectNaissancesInversees(tx), candidats)),
    ...avertissements.filter(({ candidat }) => (candidat === null ? reglements : touches.has(candidat))),
    ...ici(doublesProbables(candidats, await selectAbsents(tx, stockee), touches)),
  ];
}

/** A numéro d’anonymat that a candidate who is in no file any more still has. */
function fauteAnonymat(
  { rang, jury, numeroAnonymat, numeroCandidat }: AnonymatPris,
  { candidats, noms }: SessionLue,
): Faute {
  return {
    code: 'anonymat_pris',
    fichier: noms?.get('candidats.csv') ?? 'candidats.csv',
    ligne: candidats[rang]?.ligne ?? null,
    colonne: 'numero_anonymat',
    valeur: numeroAnonymat,
    message: fr`Dans le jury ${jury}, ce numéro d’anonymat est celui du candidat ${numeroCandidat}, déjà importé et absent de ces fichiers.`,
    attendu: fr`un numéro d’anonymat libre dans le jury, ou le numéro de candidat ${numeroCandidat} si c’est la même personne`,
  };
}

async function interdits(tx: Tx, ecarts: RapportImport['ecarts']): Promise<InterditSansLieu[]> {
  const global = ecarts
    .flatMap((ecart) => {
      const { genre } = ecart;
      return genre === 'reglement_different' || genre === 'session_autre_annee' ? [{ ...ecart, genre }] : [];
    })
    .map(({ genre, groupe, nombre }): InterditSansLieu => {
      return { raison: genre, genre, groupe, nombre, jury: null, etat: null };
    });
  const parJury = (await lockEcartsParJury(tx)).flatMap((ecart): InterditSansLieu[] => {
    const raison = raisonInterdit(ecart);
    const { genre, groupe, nombre, jury, etat } = ecart;
    return raison ? [{ raison, genre, groupe, nombre, jury, etat }] : [];
  });
  return [...global, ...parJury];
}

/** With the lines of the files that each is about: the first of them, for the refusals that are shown. */
async function situerInterdits(
  tx: Tx,
  refuses: readonly InterditSansLieu[],
  situer: Situer,
): Promise<Interdit[]> {
  const objets = await selectObjets(tx, refuses.slice(0, MESSAGES_MAX));
  return refuses.map((refuse, i) => ({
    ...refuse,
    ...rassembler(situer((objets[i] ?? []).map((objet) => ({ ...refuse, objet })))),
  }));
}

function compter(session: SessionLue): ComptesSession {
  return {
    centres: session.centres.length,
    periodes: session.periodes.length,
    reglements: session.reglements.length,
    jurys: session.jurys.length,
    membres: session.membres.length,
    candidats: session.candidats.length,
    notes: session.notes.nombre,
    notesSecondGroupe: session.notesSecondGroupe.nombre,
    choix: 0,
  };
}
