import {
  appendJournal,
  clearEssais,
  closeConnexionsDesPapillons,
  type DestinatairePapillon,
  insertPapillons,
  lockIdentifiants,
  revokePapillons,
  selectDestinataires,
  type Tx,
  withActor,
} from '@delib/db';
import {
  accept,
  formatNom,
  loginPapillon,
  motDePassePapillon,
  type Portail,
  type Result,
  refuse,
} from '@delib/domain';
import { hacherMotDePasse } from '../connexion/mot-de-passe';
import { type Contexte, ligneJournal, nomActeur } from '../contexte';

/** A papillon just issued, with its password: shown and printed once, never stored. */
export interface PapillonEmis {
  readonly jury: string;
  readonly juryId: string;
  readonly membreId: string;
  readonly qualite: 'president' | 'vice_president';
  readonly titulaire: string;
  readonly login: string;
  readonly motDePasse: string;
  readonly valableJusquau: Date;
}

/** A papillon serves for one session of the exam: both groupes and the exceptional returns. */
export const VALIDITE_JOURS = 120;

/** A password drawn for one person, with the digest that alone is stored. */
export interface SecretPapillon {
  readonly membreId: string;
  readonly motDePasse: string;
  readonly empreinte: string;
}

/** A password drawn for one person: can be printed while its digest is computed. */
export interface PapillonTire {
  readonly membreId: string;
  readonly motDePasse: string;
  readonly sel: Uint8Array;
}

/** Draws a password per person. @param aleatoire `n` random bytes */
export function tirerMotsDePasse(
  membreIds: readonly string[],
  aleatoire: (n: number) => Uint8Array,
): readonly PapillonTire[] {
  return membreIds.map((membreId) => ({
    membreId,
    motDePasse: motDePassePapillon(aleatoire(64)),
    sel: aleatoire(16),
  }));
}

/**
 * The digests of passwords drawn. Slow by design: made before the transaction, so that it holds its locks briefly, and
 * one after the other: each holds 46 MB meanwhile, and a processor that documents and logins wait for.
 * @param progresser told before each how many are done; to throw there ends it
 */
export async function hacherPapillons(
  tires: readonly PapillonTire[],
  progresser: (faits: number) => Promise<void> = async () => {},
): Promise<readonly SecretPapillon[]> {
  const secrets: SecretPapillon[] = [];
  for (const { membreId, motDePasse, sel } of tires) {
    await progresser(secrets.length);
    secrets.push({ membreId, motDePasse, empreinte: await hacherMotDePasse(motDePasse, sel) });
  }
  return secrets;
}

/**
 * Issues the papillons of some presidents and vice-presidents. Each one revokes the earlier papillon of that
 * person, ends its sessions at once and forgets its failed connections; the screen says so before. Of two who issue for one
 * person at once, one is refused: no screen shows a password that the other has revoked meanwhile.
 * Refusals: role_interdit (gestionnaire; a chef de centre for their own centre), introuvable, papillon_emis_entre_temps.
 * @param aleatoire `n` random bytes
 */
export async function emettrePapillons(
  contexte: Contexte,
  membreIds: readonly string[],
  aleatoire: (n: number) => Uint8Array,
): Promise<Result<readonly PapillonEmis[]>> {
  const { acteur, database } = contexte;
  if (acteur.role !== 'gestionnaire' && acteur.role !== 'chef_de_centre') {
    return refuse({ code: 'role_interdit', roles: ['gestionnaire', 'chef_de_centre'] });
  }
  if (membreIds.length === 0) return refuse({ code: 'aucun_jury_choisi' });
  const vus = await withActor(database, acteur, (tx) => selectDestinataires(tx, { membreIds }), 'lecture');
  const secrets = await hacherPapillons(tirerMotsDePasse(membreIds, aleatoire));
  return withActor(database, acteur, (tx) =>
    inscrirePapillons(tx, contexte, secrets, 'ordinaire', papillonsVus(vus)),
  );
}

/** The papillon in force of each person, as it was seen; `null`: none. */
export type PapillonsVus = ReadonlyMap<string, string | null>;

/** What was seen of the papillons that new ones will replace. */
export function papillonsVus(
  destinataires: readonly Pick<DestinatairePapillon, 'membreId' | 'papillonId'>[],
): PapillonsVus {
  return new Map(destinataires.map(({ membreId, papillonId }) => [membreId, papillonId]));
}

/**
 * Stores papillons and journals them, in the transaction of whoever hands them over: some statements, whatever their
 * number. Only the earlier papillons of the same portal are revoked. Refusals: introuvable, papillon_emis_entre_temps.
 * @param vus what they replace; `null`: whatever is in force then
 */
export async function inscrirePapillons(
  tx: Tx,
  contexte: Contexte,
  secrets: readonly SecretPapillon[],
  portail: Portail,
  vus: PapillonsVus | null,
): Promise<Result<readonly PapillonEmis[]>> {
  const { maintenant } = contexte;
  const valableJusquau = finValidite(maintenant);
  const membreIds = secrets.map(({ membreId }) => membreId);
  // Whoever issues for one of them, or logs in as one, waits from here until the commit.
  await lockIdentifiants(tx, membreIds, 'revocation');
  const destinataires = await selectDestinataires(tx, { membreIds }, portail);
  const parMembre = new Map(destinataires.map((d) => [d.membreId, d]));
  if (parMembre.size !== new Set(membreIds).size) return refuse({ code: 'introuvable' });
  const change = destinataires.find(
    ({ membreId, papillonId }) => vus !== null && vus.get(membreId) !== papillonId,
  );
  if (change) return refuse({ code: 'papillon_emis_entre_temps', jury: change.jury });
  // Two vice-presidents of one jury need two logins. Jurys of two sessions share theirs: the password tells which.
  const juryIds = [...new Set(destinataires.map(({ juryId }) => juryId))];
  const logins = loginsParMembre(await selectDestinataires(tx, { juryIds }, portail), portail);
  const nouveaux = secrets.map(({ membreId, motDePasse, empreinte }) => {
    const d = parMembre.get(membreId);
    const login = logins.get(membreId);
    if (!d || !login) throw new Error('a recipient just read is gone');
    const { academieId, centreId, juryId, jury, qualite } = d;
    return {
      emis: { jury, juryId, membreId, qualite, titulaire: formatNom(d), login, motDePasse, valableJusquau },
      ligne: { academieId, centreId, juryId, membreId, login, empreinteMotDePasse: empreinte },
    };
  });
  const emis: readonly PapillonEmis[] = nouveaux.map((nouveau) => nouveau.emis);
  await closeConnexionsDesPapillons(
    tx,
    await revokePapillons(tx, membreIds, maintenant, portail),
    maintenant,
  );
  await clearEssais(
    tx,
    emis.map(({ login }) => login),
  );
  await insertPapillons(
    tx,
    nouveaux.map(({ ligne }) => ligne),
    { portail, emisLe: maintenant, emisPar: nomActeur(contexte), valableJusquau },
  );
  appendJournal(
    tx,
    emis.map(({ jury, juryId, login, membreId }) =>
      ligneJournal(contexte, {
        acte: portail === 'secours' ? 'emettrePapillonSecours' : 'emettrePapillon',
        objet: `papillon ${login}`,
        juryId,
        centreId: parMembre.get(membreId)?.centreId ?? null,
        apres: { jury, login, valableJusquau: valableJusquau.toISOString() },
      }),
    ),
  );
  return accept(emis);
}

/** Until when a papillon issued now is worth something. */
export function finValidite(maintenant: Date): Date {
  return new Date(maintenant.getTime() + VALIDITE_JOURS * 86_400_000);
}

/** The login of each recipient; those of one jury all given, so that two vice-presidents never share one. */
export function loginsParMembre(
  destinataires: readonly Pick<DestinatairePapillon, 'membreId' | 'juryId' | 'jury' | 'qualite'>[],
  portail: Portail,
): ReadonlyMap<string, string> {
  const logins = new Map<string, string>();
  const taken = new Set<string>();
  for (const { membreId, juryId, jury, qualite } of destinataires) {
    const base = loginPapillon(jury, qualite, portail);
    let login = base;
    for (let n = 2; taken.has(`${juryId} ${login}`); n += 1) login = `${base}${n}`;
    taken.add(`${juryId} ${login}`);
    logins.set(membreId, login);
  }
  return logins;
}
