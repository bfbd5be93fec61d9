import { createHash } from 'node:crypto';
import {
  type Database,
  deleteProduits,
  insertFichier,
  lockCompteRendu,
  type MessageTraitement,
  type ResultatTraitement,
  selectFichierDepose,
  selectTousEcarts,
  type Tx,
  updateCompteRendu,
  withActor,
} from '@delib/db';
import { writeCsv } from '@delib/documents';
import type { Acteur } from '@delib/domain';
import type { PayloadImportSession } from '@delib/jobs';
import { type Faute, readSession, type SessionLue, writeFautesCsv } from '@delib/session-files';
import { fr } from '@delib/session-files/format/francais';
import type { Contexte } from '../contexte';
import { importerDans } from '../import/importer-session';
import { formatEntier, libelleEcart, phrasesImport, valeurEcart } from '../import/phrases';
import type { ReponseImport } from '../import/rapport';
import { type BilanImport, FAUTES_MONTREES, type ParametresImport } from './parametres-import';

/** What the worker brings: a base, a clock. */
export interface MoyensDeTraitement {
  readonly database: Database;
  readonly maintenant: () => Date;
}

/** Most differences the CSV of a compte-rendu lists. */
const ECARTS_MAX = 100_000;

/** Another worker finished this very import: what this one wrote is undone. */
class DejaTraite extends Error {}

interface Fin {
  readonly resultat: ResultatTraitement;
  readonly messages: readonly MessageTraitement[];
  readonly bilan?: BilanImport;
  readonly produit?: { readonly nom: string; readonly type: string; readonly octets: Uint8Array };
}

/**
 * Treats an import asked for: reads the file received, reports every fault, or imports, or stops to have the
 * differences confirmed. The end of the compte-rendu is written in the transaction of the import: taken up
 * again after a crash, it imports nothing twice. Acts as the gestionnaire who asked.
 * @param essai 1 for the first taking-up of the job
 */
export async function executerImport(
  moyens: MoyensDeTraitement,
  payload: PayloadImportSession,
  essai: number,
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
  const avancer = (progression: number) =>
    withActor(database, acteur, (tx) => updateCompteRendu(tx, compteRenduId, { progression }));
  const finir = (fin: Fin) =>
    withActor(database, acteur, (tx) => ecrireFin(tx, contexte(), compteRenduId, fin));

  const depart = await withActor(database, acteur, (tx) => commencer(tx, contexte(), compteRenduId, essai));
  if (!depart) return;
  try {
    const { parametres, octets } = depart;
    if (createHash('sha256').update(octets).digest('hex') !== parametres.sha256) {
      await finir(echec(fr`Le fichier déposé n’est plus celui qui a été reçu : déposez-le de nouveau.`));
      return;
    }
    const lecture = await readSession({ kind: 'zip', bytes: octets });
    if (!lecture.ok) {
      await finir(fautive(lecture.fautes));
      return;
    }
    await avancer(20);
    await importer(contexte(), compteRenduId, lecture.session, payload.confirme, parametres, avancer);
  } catch (error) {
    if (!(error instanceof DejaTraite)) throw error;
  }
}

/** Every taking-up of the job failed: the compte-rendu says so and can be run again. */
export async function abandonnerImport(
  { database, maintenant }: MoyensDeTraitement,
  { compteRenduId, demandeur, requete }: PayloadImportSession,
): Promise<void> {
  const acteur: Acteur = { role: 'gestionnaire', ...demandeur };
  const contexte: Contexte = {
    database,
    acteur,
    maintenant: maintenant(),
    requete,
    confiance: { estAuthentique: async () => false },
  };
  const texte = fr`Le traitement s’est interrompu plusieurs fois ; rien n’a été importé. Relancez-le ; si cela se répète, donnez la référence ${requete} à l’assistance.`;
  await withActor(database, acteur, (tx) => ecrireFin(tx, contexte, compteRenduId, echec(texte))).catch(
    (error: unknown) => {
      if (!(error instanceof DejaTraite)) throw error;
    },
  );
}

async function commencer(tx: Tx, { maintenant }: Contexte, id: string, essai: number) {
  const row = await lockCompteRendu(tx, id);
  if (!row || !estEnAttente(row.resultat)) return null;
  const depose = await selectFichierDepose(tx, id);
  if (!depose) throw new Error(`the compte-rendu ${id} has no file`);
  await deleteProduits(tx, id);
  const reprise = fr`Reprise après une interruption (essai ${essai}).`;
  await updateCompteRendu(tx, id, {
    resultat: 'en_cours',
    progression: 1,
    debutLe: maintenant,
    messages: essai > 1 ? [{ niveau: 'avertissement', texte: reprise }] : [],
  });
  return { octets: depose.octets, parametres: row.parametres as ParametresImport };
}

function estEnAttente(resultat: ResultatTraitement): boolean {
  return resultat === 'en_attente' || resultat === 'en_cours';
}

async function importer(
  contexte: Contexte,
  id: string,
  session: SessionLue,
  confirme: boolean,
  parametres: ParametresImport,
  avancer: (progression: number) => Promise<void>,
): Promise<void> {
  await withActor(contexte.database, contexte.acteur, async (tx) => {
    const reponse = await importerDans(tx, contexte, session, {
      confirme,
      source: parametres.fichier,
      empreinteVue: parametres.empreinteConfirmee,
      avancer,
    });
    if (!reponse.ok) {
      const texte =
        reponse.refus.code === 'autre_perimetre'
          ? fr`Cette session est celle de l’académie ${session.session.academie.code}, qui n’est pas la vôtre.`
          : fr`Cet import n’est pas permis.`;
      await ecrireFin(tx, contexte, id, echec(texte));
      return;
    }
    await ecrireFin(tx, contexte, id, await conclure(tx, reponse.valeur, confirme));
  });
}

async function conclure(tx: Tx, reponse: ReponseImport, confirme: boolean): Promise<Fin> {
  const { issue, rapport } = reponse;
  const messages = phrasesImport(reponse);
  if (issue === 'a_confirmer' && confirme) {
    const texte = fr`Les données ont changé depuis que vous avez confirmé : vérifiez de nouveau les différences.`;
    messages.unshift({ niveau: 'avertissement', texte });
  }
  const bilan: BilanImport = { type: 'rapport', issue, rapport };
  const ecarts = issue === 'importe' && rapport.premiere ? [] : await selectTousEcarts(tx, ECARTS_MAX);
  const csv = writeCsv(
    [
      { titre: 'Différence', cellule: ({ genre, groupe }) => libelleEcart({ genre, groupe, nombre: 1 }) },
      { titre: 'Jury', cellule: ({ jury }) => jury ?? '' },
      { titre: 'Objet', cellule: ({ objet }) => objet },
      { titre: 'Avant', cellule: ({ genre, avant }) => valeurEcart(genre, avant) },
      { titre: 'Après', cellule: ({ genre, apres }) => valeurEcart(genre, apres) },
    ],
    ecarts,
  );
  const produit =
    ecarts.length > 0
      ? { nom: 'differences.csv', type: 'text/csv; charset=utf-8', octets: Buffer.from(csv) }
      : undefined;
  const warned = messages.some(({ niveau }) => niveau === 'avertissement');
  const resultat: ResultatTraitement =
    issue === 'interdit'
      ? 'echec'
      : issue === 'a_confirmer'
        ? 'a_confirmer'
        : warned
          ? 'avertissements'
          : 'succes';
  return { resultat, messages, bilan, produit };
}

function echec(texte: string): Fin {
  return { resultat: 'echec', messages: [{ niveau: 'erreur', texte }] };
}

function fautive(fautes: readonly Faute[]): Fin {
  const octets = Buffer.concat([...writeFautesCsv(fautes)].map((piece) => Buffer.from(piece)));
  const nombre = fautes.length === 1 ? 'une faute' : `${formatEntier(fautes.length)} fautes`;
  return {
    resultat: 'echec',
    messages: [{ niveau: 'erreur', texte: fr`Rien n’a été importé : les fichiers contiennent ${nombre}.` }],
    bilan: { type: 'fautes', total: fautes.length, premieres: fautes.slice(0, FAUTES_MONTREES) },
    produit: { nom: 'fautes.csv', type: 'text/csv; charset=utf-8', octets },
  };
}

/** Throws `DejaTraite` when someone else ended this compte-rendu: the transaction goes back with it. */
async function ecrireFin(tx: Tx, { acteur, maintenant }: Contexte, id: string, fin: Fin): Promise<void> {
  const row = await lockCompteRendu(tx, id);
  if (!row || !estEnAttente(row.resultat)) throw new DejaTraite();
  if (fin.produit) {
    const { nom, type, octets } = fin.produit;
    await insertFichier(tx, {
      academieId: acteur.academieId,
      centreId: null,
      compteRenduId: id,
      nom,
      type,
      genre: 'produit',
      taille: octets.length,
      sha256: createHash('sha256').update(octets).digest('hex'),
      octets,
      creeLe: maintenant,
    });
  }
  const parametres: ParametresImport = { ...(row.parametres as ParametresImport), bilan: fin.bilan };
  await updateCompteRendu(tx, id, {
    resultat: fin.resultat,
    progression: 100,
    finLe: maintenant,
    messages: [...(row.messages as MessageTraitement[]), ...fin.messages],
    parametres,
  });
}
