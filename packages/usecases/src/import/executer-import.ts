import { createHash } from 'node:crypto';
import {
  type EnTransaction,
  lockCompteRendu,
  type Prise,
  type ResultatTraitement,
  rendreDisponibles,
  selectFichiers,
  type Tx,
  updateCompteRendu,
  updateProgression,
  withActor,
} from '@delib/db';
import type { Acteur } from '@delib/domain';
import { fr } from '@delib/francais';
import type { PayloadImportSession } from '@delib/jobs';
import { type LotSecondGroupe, readDepot, type SessionLue } from '@delib/session-files';
import { direDefaut } from '../comptes-rendus/defaut';
import { expiration, type MoyensDeTraitement } from '../comptes-rendus/moyens';
import type { Contexte } from '../contexte';
import { enUnMorceau, retirerFichier, stockerFichier } from '../fichiers/stocker-fichier';
import { conclure, echec, type Fin, fautive, refuse } from './fin-import';
import { importerSecondGroupeDans } from './importer-second-groupe';
import { importerDans, type OptionsImport } from './importer-session';
import { lireParametresImport, type ParametresImport } from './parametres-import';

/** Another worker finished this very import, or it was cancelled: what this one wrote is undone. */
class DejaTraite extends Error {}

/** What this taking-up holds, and how it writes its end. */
interface Traitement {
  readonly moyens: MoyensDeTraitement;
  readonly contexte: () => Contexte;
  readonly prise: Prise;
}

/**
 * Treats an import asked for: reads the file received, reports every fault, or imports, or stops to have the
 * differences confirmed. The end of the compte-rendu is written in the transaction of the import: taken up
 * again after a crash, it imports nothing twice; cancelled, it imports nothing. Acts as the gestionnaire who asked.
 * Throws what the import throws, for the log; what trying again cannot help is told as it is before, and the next
 * taking-up then has nothing to do.
 */
export async function executerImport(
  moyens: MoyensDeTraitement,
  payload: PayloadImportSession,
): Promise<void> {
  const { database } = moyens;
  const acteur: Acteur = { role: 'gestionnaire', ...payload.demandeur };
  const { compteRenduId } = payload;
  const contexte = (): Contexte => ({
    database,
    acteur,
    maintenant: moyens.maintenant(),
    requete: payload.requete,
    // An import signs and reads no PV: nothing is trusted.
    confiance: { estAuthentique: async () => false },
  });
  const en: EnTransaction = (work) => withActor(database, acteur, work);
  const depart = await en((tx) => commencer(tx, moyens, contexte(), payload));
  if (!depart) return;
  const { prise, parametres, depose } = depart;
  const traitement: Traitement = { moyens, contexte, prise };
  const avancer = async (progression: number) => {
    if (!(await en((tx) => updateProgression(tx, prise, { progression })))) throw new DejaTraite();
  };
  const finir = (fin: Fin) => en((tx) => ecrireFin(tx, traitement, fin));
  try {
    const octets = await toutLire(
      moyens.stockage.lieu(depose.stockage).lire({ ...depose, compteRenduId }, en),
    );
    if (createHash('sha256').update(octets).digest('hex') !== parametres.sha256) {
      await finir(refuse(fr`Le fichier déposé n’est plus celui qui a été reçu : déposez-le de nouveau.`));
      return;
    }
    const lecture = await readDepot({ kind: 'zip', bytes: octets, nom: parametres.fichier });
    if (!lecture.ok) {
      await finir(fautive(lecture.fautes));
      return;
    }
    await avancer(20);
    const options: OptionsImport = {
      confirme: payload.confirme,
      source: parametres.fichier,
      empreinteVue: parametres.empreinteConfirmee,
      avancer,
    };
    if (lecture.genre === 'lot') await importerUnLot(traitement, lecture.lot, options);
    else await importer(traitement, lecture.session, options);
  } catch (error) {
    if (error instanceof DejaTraite) return;
    // Once may be chance, someone else writing at the same moment; the same again is not.
    const texte = prise.essai > 1 ? direDefaut(error, fr`rien n’a été importé`, payload.requete) : null;
    if (texte !== null) await finir({ ...echec(texte), bilan: { type: 'defaut' } });
    throw error;
  }
}

/** Every taking-up of the job failed: the compte-rendu says so and can be run again. */
export async function abandonnerImport(
  moyens: MoyensDeTraitement,
  { compteRenduId, tour, demandeur, requete }: PayloadImportSession,
): Promise<void> {
  const acteur: Acteur = { role: 'gestionnaire', ...demandeur };
  const contexte = (): Contexte => ({
    database: moyens.database,
    acteur,
    maintenant: moyens.maintenant(),
    requete,
    confiance: { estAuthentique: async () => false },
  });
  const texte = fr`Le traitement s’est interrompu plusieurs fois ; rien n’a été importé. Relancez-le ; si cela se répète, donnez la référence ${requete} à l’assistance.`;
  await withActor(moyens.database, acteur, async (tx) => {
    const row = await lockCompteRendu(tx, compteRenduId);
    if (!row || row.tour !== tour || !estEnAttente(row.resultat)) return;
    await ecrireFin(tx, { moyens, contexte, prise: { compteRenduId, tour, essai: row.essai } }, echec(texte));
  });
}

async function commencer(
  tx: Tx,
  { stockage }: MoyensDeTraitement,
  { maintenant }: Contexte,
  { compteRenduId, tour }: PayloadImportSession,
) {
  const row = await lockCompteRendu(tx, compteRenduId);
  if (!row || row.tour !== tour || !estEnAttente(row.resultat)) return null;
  const [depose] = await selectFichiers(tx, compteRenduId, 'depose');
  if (!depose) throw new Error(`the compte-rendu ${compteRenduId} has no file`);
  for (const ancien of await selectFichiers(tx, compteRenduId, 'produit')) {
    await retirerFichier(stockage, (work) => work(tx), ancien);
  }
  const essai = row.essai + 1;
  const reprise = fr`Reprise après une interruption (essai ${essai}).`;
  await updateCompteRendu(tx, compteRenduId, {
    resultat: 'en_cours',
    progression: 1,
    debutLe: maintenant,
    messages: essai > 1 ? [{ niveau: 'avertissement', texte: reprise }] : [],
    essai,
  });
  const prise: Prise = { compteRenduId, tour, essai };
  return { prise, depose, parametres: lireParametresImport(row.parametres) };
}

async function toutLire(octets: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const morceaux: Uint8Array[] = [];
  for await (const morceau of octets) morceaux.push(morceau);
  return Buffer.concat(morceaux);
}

function estEnAttente(resultat: ResultatTraitement): boolean {
  return resultat === 'en_attente' || resultat === 'en_cours';
}

async function importer(traitement: Traitement, session: SessionLue, options: OptionsImport): Promise<void> {
  const contexte = traitement.contexte();
  await withActor(contexte.database, contexte.acteur, async (tx) => {
    const reponse = await importerDans(tx, contexte, session, options);
    if (!reponse.ok) {
      const texte =
        reponse.refus.code === 'autre_perimetre'
          ? fr`Cette session est celle de l’académie ${session.session.academie.code}, qui n’est pas la vôtre.`
          : fr`Cet import n’est pas permis.`;
      await ecrireFin(tx, traitement, refuse(texte));
      return;
    }
    await ecrireFin(tx, traitement, await conclure(tx, reponse.valeur, options.confirme));
  });
}

/** Choices and marks of the 2nd groupe, for a session that is there already. */
async function importerUnLot(
  traitement: Traitement,
  lot: LotSecondGroupe,
  options: OptionsImport,
): Promise<void> {
  const contexte = traitement.contexte();
  await withActor(contexte.database, contexte.acteur, async (tx) => {
    const done = await importerSecondGroupeDans(tx, contexte, lot, options);
    if (!done.ok) await ecrireFin(tx, traitement, refuse(fr`Cet import n’est pas permis.`));
    else await ecrireFin(tx, traitement, await conclure(tx, done.valeur, options.confirme));
  });
}

/** Throws `DejaTraite` when this taking-up lost the compte-rendu: the transaction goes back with it. */
async function ecrireFin(tx: Tx, { moyens, contexte, prise }: Traitement, fin: Fin): Promise<void> {
  const { acteur, maintenant } = contexte();
  const { compteRenduId, tour, essai } = prise;
  const row = await lockCompteRendu(tx, compteRenduId);
  const tenu = row && row.tour === tour && row.essai === essai && estEnAttente(row.resultat);
  if (!tenu) throw new DejaTraite();
  for (const { nom, type, octets } of fin.produits ?? []) {
    const { academieId } = acteur;
    const genre = 'produit';
    const produit = {
      academieId,
      centreId: null,
      compteRenduId,
      nom,
      type,
      genre,
      creeLe: maintenant,
    } as const;
    await stockerFichier(moyens.stockage, (work) => work(tx), produit, enUnMorceau(octets));
  }
  const expireLe = expiration(moyens, maintenant);
  await rendreDisponibles(tx, compteRenduId, { le: maintenant, expireLe });
  const parametres: ParametresImport = { ...lireParametresImport(row.parametres), bilan: fin.bilan };
  await updateCompteRendu(tx, compteRenduId, {
    resultat: fin.resultat,
    progression: 100,
    finLe: maintenant,
    messages: [...row.messages, ...fin.messages],
    parametres,
  });
}
