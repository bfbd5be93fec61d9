import {
  type ChangementDuCompte,
  clearEssais,
  closeConnexionsDuCompte,
  countGestionnaires,
  lockComptes,
  lockIdentifiants,
  selectCentres,
  selectComptes,
  selectVerrouilles,
  type Tx,
  updateCompte,
  withActor,
} from '@delib/db';
import {
  type ActeJournalise,
  accept,
  lireTexte,
  motDePassePapillon,
  type Refus,
  type Result,
  refuse,
} from '@delib/domain';
import { hacherMotDePasse } from '../connexion/mot-de-passe';
import { type ActeJournal, type Contexte, journaliser } from '../contexte';

type CompteStocke = Awaited<ReturnType<typeof selectComptes>>[number];

/** One local account, and whether an address is locked on it. */
export interface Compte extends CompteStocke {
  readonly verrouilleDepuis: Date | null;
}

/** The local accounts of the académie, by identifiant. Nothing for who is no gestionnaire. */
export function listerComptes(contexte: Contexte): Promise<readonly Compte[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      if (contexte.acteur.role !== 'gestionnaire') return [];
      const comptes = await selectComptes(tx);
      const locked = await selectVerrouilles(
        tx,
        comptes.map(({ identifiant }) => identifiant),
      );
      const since = new Map(locked.map(({ login, dernierLe }) => [login, dernierLe]));
      return comptes.map((compte) => ({
        ...compte,
        verrouilleDepuis: since.get(compte.identifiant) ?? null,
      }));
    },
    'lecture',
  );
}

/** The identity of an account as typed; its identifiant and its role never change. */
export interface IdentiteDuCompte {
  readonly prenom: string;
  readonly nom: string;
  readonly centreId: string | null;
}

/**
 * Changes the name or the centre of an account. A session says who acts and where: those that are open end at once.
 * Refusals: role_interdit, introuvable, saisie_invalide.
 */
export async function modifierCompte(
  contexte: Contexte,
  id: string,
  saisie: IdentiteDuCompte,
): Promise<Result<{ readonly sessions: number }>> {
  const [prenom, nom] = [lireTexte(saisie.prenom), lireTexte(saisie.nom)];
  if (!prenom.ok) return prenom;
  if (!nom.ok) return nom;
  const valeurs = { prenom: prenom.valeur, nom: nom.valeur, centreId: saisie.centreId };
  return agir(contexte, id, 'modifierCompte', async (tx, compte) => {
    const refus = await refusIdentite(tx, compte, valeurs);
    if (refus) return refuse(refus);
    const centres = new Map((await selectCentres(tx)).map((centre) => [centre.id, centre.code]));
    const decrire = ({ prenom, nom, centreId }: IdentiteDuCompte) => ({
      prenom,
      nom,
      ...(compte.role === 'chef_de_centre' && { centre: (centreId && centres.get(centreId)) || null }),
    });
    return accept({ valeurs, avant: decrire(compte), apres: decrire(valeurs) });
  });
}

/**
 * A new password, drawn, told once and never stored; the earlier one and the open sessions end at once (not the one it
 * is asked from, when it is one's own), failures are forgotten. Refusals: role_interdit, introuvable, compte_inactif.
 * @param aleatoire `n` random bytes
 */
export async function renouvelerMotDePasse(
  contexte: Contexte,
  id: string,
  aleatoire: (n: number) => Uint8Array,
): Promise<Result<{ readonly compte: Compte; readonly motDePasse: string }>> {
  const motDePasse = motDePassePapillon(aleatoire(64));
  const empreinteMotDePasse = await hacherMotDePasse(motDePasse, aleatoire(16));
  const fait = await agir(contexte, id, 'renouvelerMotDePasse', async (tx, compte) => {
    if (compte.desactiveLe !== null) return refuse({ code: 'compte_inactif' });
    await clearEssais(tx, [compte.identifiant]);
    return accept({ valeurs: { empreinteMotDePasse } });
  });
  if (!fait.ok) return fait;
  return accept({ compte: { ...fait.valeur.compte, verrouilleDepuis: null }, motDePasse });
}

/**
 * Deactivates an account: it logs in no more, and its open sessions end at once.
 * Refusals: role_interdit, introuvable, soi_meme, dernier_gestionnaire, compte_inactif (already).
 */
export function desactiverCompte(
  contexte: Contexte,
  id: string,
): Promise<Result<{ readonly sessions: number }>> {
  return agir(contexte, id, 'desactiverCompte', async (tx, compte) => {
    if ('compteId' in contexte.acteur && contexte.acteur.compteId === id) return refuse({ code: 'soi_meme' });
    if (compte.desactiveLe !== null) return refuse({ code: 'compte_inactif' });
    if (compte.role === 'gestionnaire' && (await countGestionnaires(tx)) < 2) {
      return refuse({ code: 'dernier_gestionnaire' });
    }
    return accept({ valeurs: { desactiveLe: contexte.maintenant } });
  });
}

/** Lets an account log in again, with the password it had. Refusals: role_interdit, introuvable. */
export function reactiverCompte(
  contexte: Contexte,
  id: string,
): Promise<Result<{ readonly sessions: number }>> {
  return agir(contexte, id, 'reactiverCompte', async () => accept({ valeurs: { desactiveLe: null } }));
}

/** Lifts the lock of an account after failed connections. Refusals: role_interdit, introuvable. */
export function leverVerrouCompte(
  contexte: Contexte,
  id: string,
): Promise<Result<{ readonly login: string }>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<{ readonly login: string }>> => {
      const compte = await chercher(tx, contexte, id);
      if (!compte.ok) return compte;
      const { identifiant, centreId } = compte.valeur;
      await clearEssais(tx, [identifiant]);
      journaliser(tx, contexte, { acte: 'leverVerrou', objet: `compte ${identifiant}`, centreId });
      return accept({ login: identifiant });
    },
  );
}

type Changement = {
  readonly valeurs: ChangementDuCompte;
  readonly apres?: object;
} & Pick<ActeJournal, 'avant'>;

/** One act on one account: whatever it changes, the sessions that rest on what it was end at once. */
function agir(
  contexte: Contexte,
  id: string,
  acte: ActeJournalise,
  decider: (tx: Tx, compte: CompteStocke) => Promise<Result<Changement>>,
): Promise<Result<{ readonly sessions: number; readonly compte: CompteStocke }>> {
  const { acteur, database, maintenant } = contexte;
  return withActor(
    database,
    acteur,
    async (tx): Promise<Result<{ readonly sessions: number; readonly compte: CompteStocke }>> => {
      await lockComptes(tx, acteur.academieId);
      const compte = await chercher(tx, contexte, id);
      if (!compte.ok) return compte;
      const changement = await decider(tx, compte.valeur);
      if (!changement.ok) return changement;
      const { valeurs, avant, apres } = changement.valeur;
      await lockIdentifiants(tx, [id], 'revocation');
      await updateCompte(tx, id, valeurs);
      // A new password of one's own has to reach the screen it was asked from.
      const sauf = acte === 'renouvelerMotDePasse' ? acteur.connexionId : null;
      const sessions = await closeConnexionsDuCompte(tx, id, maintenant, sauf);
      const { identifiant, centreId } = compte.valeur;
      journaliser(tx, contexte, {
        acte,
        objet: `compte ${identifiant}`,
        centreId,
        avant,
        apres: { ...apres, sessionsFermees: sessions },
      });
      return accept({ sessions, compte: compte.valeur });
    },
  );
}

async function chercher(tx: Tx, { acteur }: Contexte, id: string): Promise<Result<CompteStocke>> {
  if (acteur.role !== 'gestionnaire') return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
  const compte = (await selectComptes(tx)).find((candidat) => candidat.id === id);
  return compte ? accept(compte) : refuse({ code: 'introuvable' });
}

async function refusIdentite(tx: Tx, compte: CompteStocke, saisie: IdentiteDuCompte): Promise<Refus | null> {
  for (const [champ, valeur] of [
    ['nom', saisie.nom],
    ['prénom', saisie.prenom],
  ] as const) {
    if (valeur === '' || valeur.length > 80) {
      return { code: 'saisie_invalide', champ, attendu: 'de 1 à 80 caractères' };
    }
  }
  const attendu = 'un centre de l’académie pour un chef de centre, aucun sinon';
  const centre: Refus = { code: 'saisie_invalide', champ: 'centre', attendu };
  if ((compte.role === 'chef_de_centre') !== (saisie.centreId !== null)) return centre;
  if (saisie.centreId === null) return null;
  return (await selectCentres(tx)).some(({ id }) => id === saisie.centreId) ? null : centre;
}
