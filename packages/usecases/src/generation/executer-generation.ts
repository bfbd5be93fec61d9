import {
  type CleFichier,
  type EnTransaction,
  lockCompteRendu,
  type MessageTraitement,
  type Prise,
  type ResultatTraitement,
  rendreDisponibles,
  selectFichiers,
  type Tx,
  updateCompteRendu,
  withActor,
} from '@delib/db';
import type { Acteur } from '@delib/domain';
import { fr } from '@delib/francais';
import type { PayloadGeneration } from '@delib/jobs';
import { direDefaut } from '../comptes-rendus/defaut';
import { expiration } from '../comptes-rendus/moyens';
import { type Contexte, journaliser } from '../contexte';
import { retirerFichier } from '../fichiers/stocker-fichier';
import { type BilanAtelier, ouvrirAtelier } from './atelier';
import { type Conclusion, trouverGenerateur } from './generateur';
import { GENERATEURS } from './generateurs';
import type { MoyensDeGeneration } from './moyens';
import { PrisePerdue, suivrePrise } from './suivre-prise';

/** One taking-up of the job, as the queue tells it. */
export interface EssaiGeneration {
  /** Aborted when the job was given to another worker, or this one stops. */
  readonly signal: AbortSignal;
}

/**
 * Makes what a compte-rendu asks for, as the person who asked. Whatever an earlier taking-up left is thrown away
 * first; files are stored as they come and offered all at once, in the transaction that writes the end. A finished
 * or cancelled one is never made again, and a worker that lost it writes nothing more. Throws what the generator
 * throws: the queue then gives the job to someone again.
 * @returns how it ended; `null` when there was nothing to do, or it was cancelled or taken over meanwhile
 */
export async function executerGeneration(
  moyens: MoyensDeGeneration,
  payload: PayloadGeneration,
  essai: EssaiGeneration,
): Promise<ResultatTraitement | null> {
  const { contexte, en } = ouvrir(moyens, payload);
  const depart = await en((tx) => commencer(tx, contexte(), payload));
  if (!depart) return null;
  const { prise, activite, parametres } = depart;
  await oublierProduits(moyens, en, payload.compteRenduId);
  const suivi = suivrePrise(en, prise, essai.signal);
  const atelier = ouvrirAtelier({ ...depart, moyens, en, suivi });
  try {
    const generateur = trouverGenerateur(moyens.generateurs ?? GENERATEURS, activite);
    const preparation = generateur.preparer(parametres);
    if (!preparation) throw new Error(`the parameters of ${payload.compteRenduId} are not of ${activite}`);
    const conclusion = await preparation.produire(contexte(), atelier.production);
    suivi.signal.throwIfAborted();
    await suivi.fermer();
    const bilan = atelier.terminer();
    const { dureeFichiersJours } = moyens;
    const jours = Math.min(dureeFichiersJours, generateur.conservationJours ?? dureeFichiersJours);
    const gardes = { ...moyens, dureeFichiersJours: jours };
    const resultat = await finir(gardes, contexte(), en, prise, bilan, conclusion);
    if (resultat === 'echec') await retirer(moyens, en, atelier.stockes());
    return resultat;
  } catch (error) {
    await suivi.fermer();
    // What this taking-up stored is nobody's: a failure here must not hide the first one.
    await retirer(moyens, en, atelier.stockes()).catch(() => {});
    if (error instanceof PrisePerdue || suivi.signal.reason instanceof PrisePerdue) return null;
    // Once may be chance; the same again is not, and the next taking-up then has nothing to do.
    const texte = prise.essai > 1 ? direDefaut(error, AUCUN_FICHIER, payload.requete) : null;
    if (texte !== null) await ecrireEchec(moyens, payload, texte);
    throw error;
  }
}

/** Every taking-up of the job failed: the compte-rendu says so, offers nothing, and can be run again. */
export async function abandonnerGeneration(
  moyens: MoyensDeGeneration,
  payload: PayloadGeneration,
): Promise<void> {
  const { requete } = payload;
  const texte = fr`La génération s’est interrompue plusieurs fois ; ${AUCUN_FICHIER}. Relancez-la ; si cela se répète, donnez la référence ${requete} à l’assistance.`;
  await ecrireEchec(moyens, payload, texte);
}

const AUCUN_FICHIER = fr`aucun fichier n’a été produit`;

async function ecrireEchec(
  moyens: MoyensDeGeneration,
  payload: PayloadGeneration,
  texte: string,
): Promise<void> {
  const { contexte, en } = ouvrir(moyens, payload);
  const { compteRenduId, tour } = payload;
  await en(async (tx) => {
    const row = await lockCompteRendu(tx, compteRenduId);
    if (!row || row.tour !== tour || !estInacheve(row.resultat)) return;
    await updateCompteRendu(tx, compteRenduId, {
      resultat: 'echec',
      finLe: moyens.maintenant(),
      // A worker held dead that is not would go on otherwise.
      essai: row.essai + 1,
      messages: [...row.messages, { niveau: 'erreur', texte }],
    });
    journaliser(tx, contexte(), {
      acte: 'abandonnerGeneration',
      objet: `compte-rendu ${compteRenduId}`,
      centreId: row.centreId,
      apres: { activite: row.activite, essais: row.essai },
    });
  });
  await oublierProduits(moyens, en, compteRenduId, tour);
}

function ouvrir(moyens: MoyensDeGeneration, { demandeur, requete }: PayloadGeneration) {
  const { database, confiance } = moyens;
  const acteur: Acteur = demandeur;
  const contexte = (): Contexte => ({
    database,
    acteur,
    maintenant: moyens.maintenant(),
    requete,
    confiance,
  });
  const en: EnTransaction = (work) => withActor(database, acteur, work);
  return { contexte, en };
}

/** Waiting, or running: what may still be begun, ended or cancelled. */
export function estInacheve(resultat: ResultatTraitement): boolean {
  return resultat === 'en_attente' || resultat === 'en_cours';
}

async function commencer(tx: Tx, { maintenant }: Contexte, { compteRenduId, tour }: PayloadGeneration) {
  const row = await lockCompteRendu(tx, compteRenduId);
  if (!row || row.tour !== tour || !estInacheve(row.resultat)) return null;
  const essai = row.essai + 1;
  const reprise = fr`Reprise après une interruption (essai ${essai}) : tout est refait depuis le début.`;
  const messages: MessageTraitement[] = essai > 1 ? [{ niveau: 'information', texte: reprise }] : [];
  await updateCompteRendu(tx, compteRenduId, {
    resultat: 'en_cours',
    progression: 0,
    debutLe: maintenant,
    messages,
    essai,
  });
  const prise: Prise = { compteRenduId, tour, essai };
  const { activite, parametres, academieId, centreId } = row;
  return { prise, activite, parametres, academieId, centreId, messages };
}

/** Throws away what earlier taking-ups stored; with a turn, only while the compte-rendu is still at it. */
async function oublierProduits(
  { stockage }: MoyensDeGeneration,
  en: EnTransaction,
  compteRenduId: string,
  tour?: number,
): Promise<void> {
  const restes = await en(async (tx) => {
    const row = await lockCompteRendu(tx, compteRenduId);
    if (!row || (tour !== undefined && row.tour !== tour)) return [];
    return (await selectFichiers(tx, compteRenduId, 'produit')).filter(({ disponibleLe }) => !disponibleLe);
  });
  for (const { id, academieId, centreId, stockage: lieu } of restes) {
    await retirerFichier(stockage, en, { id, academieId, centreId, compteRenduId, stockage: lieu });
  }
}

async function retirer(
  { stockage }: MoyensDeGeneration,
  en: EnTransaction,
  cles: readonly CleFichier[],
): Promise<void> {
  for (const cle of cles) await retirerFichier(stockage, en, { ...cle, stockage: stockage.actuel.nom });
}

/** Writes the end and offers the files, all at once, if this taking-up still holds the compte-rendu. */
async function finir(
  moyens: MoyensDeGeneration,
  contexte: Contexte,
  en: EnTransaction,
  { compteRenduId, ...prise }: Prise,
  { messages, produits }: BilanAtelier,
  conclusion: Conclusion | null,
): Promise<ResultatTraitement> {
  const { maintenant } = contexte;
  return en(async (tx) => {
    const row = await lockCompteRendu(tx, compteRenduId);
    const tenu = row?.resultat === 'en_cours' && row.tour === prise.tour && row.essai === prise.essai;
    if (!tenu) throw new PrisePerdue();
    const resultat = resultatDe(messages);
    await updateCompteRendu(tx, compteRenduId, { resultat, progression: 100, finLe: maintenant, messages });
    const offerts = resultat === 'echec' ? [] : produits;
    if (offerts.length > 0) {
      const expireLe = expiration(moyens, maintenant);
      await rendreDisponibles(tx, compteRenduId, { le: maintenant, expireLe });
    }
    if (resultat !== 'echec') await conclusion?.(tx);
    journaliser(tx, contexte, {
      acte: 'terminerGeneration',
      objet: `compte-rendu ${compteRenduId}`,
      centreId: row.centreId,
      apres: {
        activite: row.activite,
        resultat,
        fichiers: offerts.map(({ nom, taille, sha256 }) => ({ nom, taille, sha256 })),
      },
    });
    return resultat;
  });
}

function resultatDe(messages: readonly MessageTraitement[]): ResultatTraitement {
  if (messages.some(({ niveau }) => niveau === 'erreur')) return 'echec';
  return messages.some(({ niveau }) => niveau === 'avertissement') ? 'avertissements' : 'succes';
}
