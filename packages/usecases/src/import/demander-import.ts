import { createHash } from 'node:crypto';
import {
  executeurSql,
  insertCompteRendu,
  type ResultatTraitement,
  requeueCompteRendu,
  retenirFichiers,
  type StockageFichiers,
  selectCompteRendu,
  selectFichiers,
  type Tx,
  withActor,
} from '@delib/db';
import { type ActeJournalise, accept, lettresDe, type Result, refuse, texteCherche } from '@delib/domain';
import { enqueue, IMPORT_SESSION } from '@delib/jobs';
import { estIdentifiant } from '../comptes-rendus/lire-comptes-rendus';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { enUnMorceau, type FichierStocke, stockerFichier } from '../fichiers/stocker-fichier';
import { ACTIVITE_IMPORT, lireParametresImport, type ParametresImport } from './parametres-import';

/** Largest upload, in bytes: a national session zipped is about a tenth of it. */
export const TAILLE_MAX_IMPORT = 100 * 1024 * 1024;

/**
 * « Importer une session »: keeps the zip received, makes its compte-rendu and puts the job that reads it into
 * the queue, in one transaction. Refusals: role_interdit, fichier_illisible (empty, too big, not a zip).
 * @param fichier a zip; several files are put together with `zipDe` before
 */
export async function demanderImport(
  contexte: Contexte,
  fichier: { readonly nom: string; readonly octets: Uint8Array },
  stockage: StockageFichiers,
): Promise<Result<{ readonly compteRenduId: string }>> {
  const { acteur, maintenant } = contexte;
  if (acteur.role !== 'gestionnaire') return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
  const { octets } = fichier;
  if (octets.length > TAILLE_MAX_IMPORT) {
    return refuse({ code: 'fichier_illisible', attendu: 'un fichier de 100 Mo au plus' });
  }
  if (octets.length === 0 || octets[0] !== 0x50 || octets[1] !== 0x4b) {
    return refuse({ code: 'fichier_illisible', attendu: 'un fichier .zip contenant les CSV de la session' });
  }
  const nom = plainName(fichier.nom);
  const sha256 = createHash('sha256').update(octets).digest('hex');
  const parametres: ParametresImport = { fichier: nom, sha256 };
  let depose: FichierStocke | undefined;
  return withActor(
    contexte.database,
    acteur,
    async (tx): Promise<Result<{ readonly compteRenduId: string }>> => {
      const compteRenduId = await insertCompteRendu(tx, {
        academieId: acteur.academieId,
        centreId: null,
        activite: ACTIVITE_IMPORT,
        titre: `Import de ${nom}`,
        parametres,
        criteres: [],
        demandePar: nomActeur(contexte),
        demandeLe: maintenant,
      });
      const annonce = {
        academieId: acteur.academieId,
        centreId: null,
        compteRenduId,
        nom,
        type: 'application/zip',
        genre: 'depose',
        creeLe: maintenant,
      } as const;
      depose = await stockerFichier(stockage, (work) => work(tx), annonce, enUnMorceau(octets));
      await enqueueImport(tx, contexte, { compteRenduId, tour: 1, confirme: false });
      journaliser(tx, contexte, {
        acte: 'demanderImport',
        objet: `compte-rendu ${compteRenduId}`,
        apres: { fichier: nom, sha256, taille: octets.length },
      });
      return accept({ compteRenduId });
    },
  ).catch(async (error: unknown) => {
    // What the transaction took back, a store outside the database still has.
    if (depose && stockage.actuel.nom !== 'base') await oublier(contexte, stockage, depose).catch(() => {});
    throw error;
  });
}

function oublier(
  { database, acteur }: Contexte,
  { actuel }: StockageFichiers,
  { cle }: FichierStocke,
): Promise<void> {
  return actuel.effacer(cle, (work) => withActor(database, acteur, work));
}

/**
 * Confirms the differences an import showed: the same file, its SHA-256 checked again, is imported, if it
 * still changes the same things. Refusals: role_interdit, introuvable, modifie_entre_temps (confirmed already).
 */
export function confirmerImport(
  contexte: Contexte,
  compteRenduId: string,
): Promise<Result<{ readonly compteRenduId: string }>> {
  return requeue(contexte, compteRenduId, ['a_confirmer'], 'confirmerImport', (parametres) => {
    const { bilan, ...reste } = parametres;
    const empreinteConfirmee = bilan?.type === 'rapport' ? bilan.rapport.empreinte : undefined;
    return { ...reste, empreinteConfirmee };
  });
}

/**
 * Runs an import that failed or was cancelled again, from the file received. Refusals: role_interdit, introuvable,
 * fichier_expire, modifie_entre_temps (it did not fail, or was run again already).
 */
export function relancerImport(
  contexte: Contexte,
  compteRenduId: string,
): Promise<Result<{ readonly compteRenduId: string }>> {
  return requeue(contexte, compteRenduId, ['echec', 'annule'], 'relancerImport', ({ fichier, sha256 }) => ({
    fichier,
    sha256,
  }));
}

async function requeue(
  contexte: Contexte,
  id: string,
  vus: readonly ResultatTraitement[],
  acte: ActeJournalise,
  next: (parametres: ParametresImport) => ParametresImport,
): Promise<Result<{ readonly compteRenduId: string }>> {
  const { acteur, database } = contexte;
  if (!estIdentifiant(id)) return refuse({ code: 'introuvable' });
  return withActor(database, acteur, async (tx): Promise<Result<{ readonly compteRenduId: string }>> => {
    if (acteur.role !== 'gestionnaire') return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
    const row = await selectCompteRendu(tx, id);
    if (row?.activite !== ACTIVITE_IMPORT) return refuse({ code: 'introuvable' });
    const [depose] = await selectFichiers(tx, id, 'depose');
    if (depose?.effaceLe) return refuse({ code: 'fichier_expire', le: depose.effaceLe.toISOString() });
    const parametres = next(lireParametresImport(row.parametres));
    const tour = vus.includes(row.resultat) ? await requeueCompteRendu(tx, row, parametres) : null;
    if (tour === null) {
      const quand = (row.finLe ?? row.debutLe ?? row.demandeLe).toISOString();
      return refuse({ code: 'modifie_entre_temps', par: row.demandePar, quand });
    }
    await retenirFichiers(tx, id);
    await enqueueImport(tx, contexte, { compteRenduId: id, tour, confirme: row.resultat === 'a_confirmer' });
    journaliser(tx, contexte, {
      acte,
      objet: `compte-rendu ${id}`,
      apres: { sha256: parametres.sha256 },
    });
    return accept({ compteRenduId: id });
  });
}

async function enqueueImport(
  tx: Tx,
  { acteur, requete }: Contexte,
  suite: { readonly compteRenduId: string; readonly tour: number; readonly confirme: boolean },
): Promise<void> {
  if (!('compteId' in acteur)) throw new Error('only an account imports');
  const { compteId, academieId, connexionId, prenom, nom } = acteur;
  const demandeur = { compteId, academieId, connexionId, prenom, nom };
  await enqueue(executeurSql(tx), IMPORT_SESSION, { ...suite, demandeur, requete });
}

/** Letters kept of a file's name: its end, which says its kind. */
const LONGUEUR_NOM = 120;

/** The last part of a path, without what a header or a file system could take for something else. */
function plainName(nom: string): string {
  const last = nom.split(/[\\/]/).at(-1) ?? '';
  const plain = texteCherche(last)
    .replace(/[^\p{L}\p{M}\p{N}._ ()-]/gu, '_')
    .trim();
  return lettresDe(plain).slice(-LONGUEUR_NOM).join('') || 'session.zip';
}
