import {
  appendJournal,
  clearEssais,
  type Database,
  type Identite,
  insertConnexion,
  lockIdentifiants,
  noterTeste,
  selectAcademiesOuvertes,
  selectCompteParIdentifiant,
  selectPapillonsParLogin,
  type Tx,
  withActor,
  withActorCountingRefusals,
  writeEchec,
} from '@delib/db';
import {
  type ActeJournalise,
  accept,
  debutDe,
  formatNom,
  normaliserMotDePasse,
  type Portail,
  type Result,
  refuse,
} from '@delib/domain';
import { PLAFOND_ECHECS, refusEssai } from './essais';
import { verifierMotDePasse } from './mot-de-passe';

/** Someone not known yet, at an address. */
export interface ContexteConnexion {
  readonly database: Database;
  readonly maintenant: Date;
  readonly requete: string;
  /** The address the request came from, as the nearest trusted proxy tells it. */
  readonly adresse: string;
  /** The portal asked; absent: the ordinary one. Papillons of the other one are unknown there. */
  readonly portail?: Portail;
}

/** A session ends this long after its last use, and at the latest {@link DUREE_MAXIMALE_HEURES} after it began. */
export const DUREE_INACTIVITE_MINUTES = 60;
export const DUREE_MAXIMALE_HEURES = 12;

/**
 * The login and password of a papillon: a président or vice-président for one jury. Refusals: identifiants_refuses,
 * trop_d_essais, acces_verrouille, portail_secours_ferme.
 */
export function authentifierPapillon(
  contexte: ContexteConnexion,
  saisie: { readonly login: string; readonly motDePasse: string },
): Promise<Result<{ readonly connexionId: string }>> {
  const login = saisie.login.trim().toUpperCase();
  return authentifier(contexte, login, normaliserMotDePasse(saisie.motDePasse), (tx) =>
    selectPapillonsParLogin(tx, login, contexte.maintenant),
  );
}

/** The local account of a chef de centre, a gestionnaire or a RSSI. */
export function authentifierCompte(
  contexte: ContexteConnexion,
  saisie: { readonly identifiant: string; readonly motDePasse: string },
): Promise<Result<{ readonly connexionId: string }>> {
  const identifiant = saisie.identifiant.trim().toLowerCase();
  return authentifier(contexte, identifiant, saisie.motDePasse, async (tx) => {
    const found = await selectCompteParIdentifiant(tx, identifiant);
    return found ? [found] : [];
  });
}

/**
 * One same refusal for an unknown login and a wrong password, in the same time. A failure is counted and
 * journaled; a success opens a session that the database can end at once.
 */
async function authentifier(
  contexte: ContexteConnexion,
  login: string,
  motDePasse: string,
  find: (tx: Tx) => Promise<readonly Identite[]>,
): Promise<Result<{ readonly connexionId: string }>> {
  const { database, maintenant, adresse } = contexte;
  const portail = contexte.portail ?? 'ordinaire';
  const anonyme = { role: 'connexion', portail } as const;
  const before = await withActor(database, anonyme, async (tx): Promise<Result<readonly Identite[]>> => {
    // A closed door counts no failure: nobody could have been right.
    const ferme = portail === 'secours' && (await selectAcademiesOuvertes(tx)).length === 0;
    if (ferme) return refuse({ code: 'portail_secours_ferme' });
    const refus = await refusEssai(tx, adresse, login, maintenant);
    return refus ? refuse(refus) : accept(await find(tx));
  });
  if (!before.ok) return before;
  // Outside any transaction: the digest takes its 35 ms without holding a connection.
  const { identite, valid } = await reconnaitre(before.valeur, motDePasse);
  type Reponse = Result<{ readonly connexionId: string }>;
  return withActorCountingRefusals(database, anonyme, async (tx): Promise<Reponse> => {
    // Twenty tries sent at once are twenty tries: the count is asked again, under its row's lock.
    const late = await refusEssai(tx, adresse, login, maintenant);
    if (late) return refuse(late);
    if (!valid || !identite || !(await estEncoreValable(tx, identite, find))) {
      const essais = await writeEchec(tx, { adresse, login, le: maintenant, plafond: PLAFOND_ECHECS });
      await journalConnexion(
        tx,
        contexte,
        identite,
        login,
        essais.verrouille ? 'verrouillerAcces' : 'echouerConnexion',
      );
      return refuse(essais.verrouille ? { code: 'acces_verrouille' } : { code: 'identifiants_refuses' });
    }
    await clearEssais(tx, [login], adresse);
    const expireLe = new Date(maintenant.getTime() + DUREE_INACTIVITE_MINUTES * 60_000);
    const connexionId = await insertConnexion(tx, identite, maintenant, expireLe, portail);
    if (identite.papillonId) await noterTeste(tx, identite.papillonId, maintenant);
    await journalConnexion(tx, contexte, identite, login, 'seConnecter', connexionId);
    return accept({ connexionId });
  });
}

/** What was checked without a transaction may have been revoked meanwhile; from here on it waits for this one. */
async function estEncoreValable(
  tx: Tx,
  identite: Identite,
  find: (tx: Tx) => Promise<readonly Identite[]>,
): Promise<boolean> {
  await lockIdentifiants(tx, [identite.membreId ?? identite.compteId ?? ''], 'connexion');
  const { empreinteMotDePasse } = identite;
  return (await find(tx)).some((actuelle) => actuelle.empreinteMotDePasse === empreinteMotDePasse);
}

/**
 * Whose password it is among those under one login: two sessions of the exam may have a jury 20112 each, and the
 * password tells which. An unknown login costs the same as a known one.
 */
async function reconnaitre(
  identites: readonly Identite[],
  motDePasse: string,
): Promise<{ readonly identite: Identite | null; readonly valid: boolean }> {
  const [first = null] = identites;
  let found = (await verifierMotDePasse(motDePasse, first?.empreinteMotDePasse ?? null)) ? first : null;
  for (const other of identites.slice(1)) {
    if (await verifierMotDePasse(motDePasse, other.empreinteMotDePasse)) found = other;
  }
  return { identite: found ?? first, valid: found !== null };
}

/** An unknown login belongs to no académie: its failures go to the chain « - ». */
async function journalConnexion(
  tx: Tx,
  { maintenant, requete, adresse, portail }: ContexteConnexion,
  identite: Identite | null,
  login: string,
  acte: ActeJournalise,
  connexionId = '',
): Promise<void> {
  appendJournal(tx, [
    {
      academieId: identite?.academieId ?? '-',
      quand: maintenant,
      qui: identite ? formatNom(identite) : 'inconnu',
      role: identite?.role ?? 'connexion',
      connexionId,
      acte,
      objet: `identifiant ${debutDe(login, 80)}`,
      juryId: identite?.juryId ?? null,
      centreId: identite?.centreId ?? null,
      apres: { adresse, ...(portail === 'secours' && { portail }) },
      requete,
    },
  ]);
}
