import {
  appendJournal,
  type Bases,
  clearEssais,
  type Database,
  dansChaqueBase,
  type Identite,
  insertConnexion,
  lockIdentifiants,
  noterTeste,
  selectAcademiesOuvertes,
  selectComptesParIdentifiant,
  selectPapillonsParLogin,
  type Tx,
  withActor,
  withActorCountingRefusals,
  writeEchec,
} from '@delib/db';
import {
  type ActeJournalise,
  accept,
  DUREES_SESSION,
  type DureesSession,
  debutDe,
  formatNom,
  normaliserMotDePasse,
  type Portail,
  type Refus,
  type Result,
  refuse,
} from '@delib/domain';
import { PLAFOND_ECHECS, refusEssai } from './essais';
import { verifierMotDePasse } from './mot-de-passe';

/** Someone not known yet, at an address. */
export interface ContexteConnexion {
  /** Those they may be known in: a login names none of them. */
  readonly bases: Bases;
  readonly maintenant: Date;
  readonly requete: string;
  /** The address the request came from, as the nearest trusted proxy tells it. */
  readonly adresse: string;
  /** The portal asked; absent: the ordinary one. Papillons of the other one are unknown there. */
  readonly portail?: Portail;
  /** How long the session lasts; absent: {@link DUREES_SESSION}. */
  readonly durees?: DureesSession;
}

/** A session just opened, and the database that holds it. */
export interface ConnexionOuverte {
  readonly connexionId: string;
  readonly base: string;
}

/**
 * The login and password of a papillon: a président or vice-président for one jury. Refusals: identifiants_refuses,
 * trop_d_essais, acces_verrouille, portail_secours_ferme, base_absente.
 */
export function authentifierPapillon(
  contexte: ContexteConnexion,
  saisie: { readonly login: string; readonly motDePasse: string },
): Promise<Result<ConnexionOuverte>> {
  const login = saisie.login.trim().toUpperCase();
  return authentifier(contexte, login, normaliserMotDePasse(saisie.motDePasse), (tx) =>
    selectPapillonsParLogin(tx, login, contexte.maintenant),
  );
}

/** The local account of a chef de centre, a gestionnaire or a RSSI. Refusals: as for a papillon. */
export function authentifierCompte(
  contexte: ContexteConnexion,
  saisie: { readonly identifiant: string; readonly motDePasse: string },
): Promise<Result<ConnexionOuverte>> {
  const identifiant = saisie.identifiant.trim().toLowerCase();
  return authentifier(contexte, identifiant, saisie.motDePasse, (tx) =>
    selectComptesParIdentifiant(tx, identifiant),
  );
}

/** One person that a login may be, in the database that knows them. */
interface Connue {
  readonly base: string;
  readonly database: Database;
  readonly identite: Identite | null;
}

/**
 * One same refusal for an unknown login and a wrong password, in the same time. A failure is counted and journaled where
 * the login is known; a success opens a session that its database can end at once. While a database does not answer, the
 * people of the others log in: it is told only to whom none of them knows.
 */
async function authentifier(
  contexte: ContexteConnexion,
  login: string,
  motDePasse: string,
  find: Chercher,
): Promise<Result<ConnexionOuverte>> {
  const { bases, adresse } = contexte;
  const { reponses, absentes } = await dansChaqueBase(bases, (database) =>
    chercherDans(database, contexte, login, find),
  );
  const refus = refusDAvance(reponses.map(({ valeur }) => valeur));
  if (refus?.code === 'portail_secours_ferme' && absentes.length > 0) return refuse({ code: 'base_absente' });
  if (refus) return refuse(refus);
  const trouvees = reponses.flatMap(({ base, database, valeur }) =>
    valeur.ok ? valeur.valeur.map((identite) => ({ base, database, identite })) : [],
  );
  // Outside any transaction: the digest takes its 35 ms without holding a connection.
  const reconnue = await reconnaitre(trouvees, motDePasse);
  const [premiere] = reponses;
  if (!premiere) throw new Error('a database answered, and its answer is gone');
  const ailleurs = [...Map.groupBy(trouvees, ({ base }) => base)].flatMap(([base, [une]]) =>
    une && base !== reconnue?.base ? [une] : [],
  );
  if (reconnue) {
    const entree = await conclure(contexte, login, { ...reconnue, valid: true }, find);
    // Typed before the right one, they were counted wherever somebody has that login.
    if (entree.ok && ailleurs.length > 0) {
      const la = new Map(ailleurs.map(({ base, database }) => [base, database]));
      await dansChaqueBase(la, (database) =>
        withActor(database, anonyme(contexte), (tx) => clearEssais(tx, [login], adresse)),
      );
    }
    return entree;
  }
  // An unknown login is counted in one place, whichever: it is nobody's.
  const inconnue: Connue = { base: premiere.base, database: premiere.database, identite: null };
  const refusees: Refus[] = [];
  for (const connue of ailleurs.length > 0 ? ailleurs : [inconnue]) {
    const echec = await conclure(contexte, login, { ...connue, valid: false }, find);
    if (!echec.ok) refusees.push(echec.refus);
  }
  const ferme = refusees.find(({ code }) => code === 'acces_verrouille');
  if (absentes.length > 0 && !ferme) return refuse({ code: 'base_absente' });
  return refuse(ferme ?? refusees[0] ?? { code: 'identifiants_refuses' });
}

type Chercher = (tx: Tx) => Promise<readonly Identite[]>;

const anonyme = ({ portail = 'ordinaire' }: Pick<ContexteConnexion, 'portail'>) =>
  ({ role: 'connexion', portail }) as const;

/** Who has this login in one database, if it may be tried there now. */
function chercherDans(
  database: Database,
  contexte: ContexteConnexion,
  login: string,
  find: Chercher,
): Promise<Result<readonly Identite[]>> {
  const { adresse, maintenant, portail } = contexte;
  return withActor(database, anonyme(contexte), async (tx): Promise<Result<readonly Identite[]>> => {
    // A closed door counts no failure: nobody could have been right.
    const ferme = portail === 'secours' && (await selectAcademiesOuvertes(tx)).length === 0;
    if (ferme) return refuse({ code: 'portail_secours_ferme' });
    const refus = await refusEssai(tx, adresse, login, maintenant);
    return refus ? refuse(refus) : accept(await find(tx));
  });
}

/** Why nothing is tried: this address must wait somewhere, or every door is closed. */
function refusDAvance(reponses: readonly Result<unknown>[]): Refus | null {
  const refusees = reponses.flatMap((reponse) => (reponse.ok ? [] : [reponse.refus]));
  const attendre = refusees.filter(({ code }) => code !== 'portail_secours_ferme');
  const pire = attendre.find(({ code }) => code === 'acces_verrouille') ?? attendre[0];
  if (pire) return pire;
  return refusees.length === reponses.length ? (refusees[0] ?? null) : null;
}

/** Opens the session, or counts and journals the failure. */
function conclure(
  contexte: ContexteConnexion,
  login: string,
  { base, database, identite, valid }: Connue & { readonly valid: boolean },
  find: Chercher,
): Promise<Result<ConnexionOuverte>> {
  const { maintenant, adresse, portail = 'ordinaire', durees = DUREES_SESSION } = contexte;
  type Reponse = Result<ConnexionOuverte>;
  return withActorCountingRefusals(database, anonyme(contexte), async (tx): Promise<Reponse> => {
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
    const expireLe = new Date(maintenant.getTime() + Math.min(durees.inactivite, durees.maximale) * 1000);
    const connexionId = await insertConnexion(tx, identite, maintenant, expireLe, portail);
    if (identite.papillonId) await noterTeste(tx, identite.papillonId, maintenant);
    await journalConnexion(tx, contexte, identite, login, 'seConnecter', connexionId);
    return accept({ connexionId, base });
  });
}

/** What was checked without a transaction may have been revoked meanwhile; from here on it waits for this one. */
async function estEncoreValable(tx: Tx, identite: Identite, find: Chercher): Promise<boolean> {
  await lockIdentifiants(tx, [identite.membreId ?? identite.compteId ?? ''], 'connexion');
  const { empreinteMotDePasse } = identite;
  return (await find(tx)).some((actuelle) => actuelle.empreinteMotDePasse === empreinteMotDePasse);
}

/**
 * Whose password it is among those under one login, of all databases: two sessions of the exam may have a jury 20112
 * each, and two académies; the password tells which. An unknown login costs the same as a known one.
 */
async function reconnaitre<C extends { readonly identite: Identite }>(
  trouvees: readonly C[],
  motDePasse: string,
): Promise<C | null> {
  const [first = null] = trouvees;
  let found = (await verifierMotDePasse(motDePasse, first?.identite.empreinteMotDePasse ?? null))
    ? first
    : null;
  for (const other of trouvees.slice(1)) {
    if (await verifierMotDePasse(motDePasse, other.identite.empreinteMotDePasse)) found = other;
  }
  return found;
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
