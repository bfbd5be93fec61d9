import { isPerduParConcurrence, withActor } from '@delib/db';
import { type Etat, type Refus, type Result, transitionDe } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type DemandePassage, passerDans } from './passage';
import { passer } from './passer';
import type { Passage } from './passer-reexamen';

/** One change of état asked for by someone who has the jury before their eyes. */
export interface PassageDemande {
  readonly juryId: string;
  /** Code of the jury, for the report. */
  readonly jury: string;
  /** The état that the person saw: when it changed since, they are told by whom. */
  readonly etatVu: Etat;
  readonly vers: Etat;
  /** Given, even empty: an exceptional change. */
  readonly motif?: string;
}

/** One line of the report of a bulk act: done, or not done and why. */
export interface LignePassage {
  readonly juryId: string;
  readonly jury: string;
  readonly fait: boolean;
  readonly vers: Etat | null;
  readonly refus: Refus | null;
}

/** Jurys of one transaction: some hundreds of locks, and the dossiers of some thousands of candidates in turn. */
const A_LA_FOIS = 500;

/** Transactions at once: what one computes, another reads or writes meanwhile. */
const EN_MEME_TEMPS = 2;

/**
 * Changes of état over several jurys: which act leads from the état seen to the one wanted is in the domain's table,
 * what it does besides in the table of effects. A few hundred at a time, in one transaction and a few statements: each is
 * reported on its own, in the order asked, and one that cannot does not hold the others back. Retrying is harmless: those
 * done already answer `modifie_entre_temps`. Refusals: those of the act, transition_inconnue.
 */
export async function passerJurys(
  contexte: Contexte,
  demandes: readonly PassageDemande[],
): Promise<readonly LignePassage[]> {
  const lignes: LignePassage[] = [];
  const restants: Rang[] = [];
  for (const [rang, demande] of demandes.entries()) {
    const { juryId, jury, etatVu, vers, motif } = demande;
    const acte = motif === undefined ? transitionDe(etatVu, vers)?.acte : 'changerEtatExceptionnel';
    if (acte)
      restants.push({
        rang,
        jury,
        demande: { juryId, acte, vers, etatVu, ...(motif !== undefined && { motif }) },
      });
    else
      lignes[rang] = {
        juryId,
        jury,
        fait: false,
        vers: null,
        refus: { code: 'transition_inconnue', de: etatVu, vers },
      };
  }
  const enCours = new Set<string>();
  const avancer = async (): Promise<void> => {
    for (let lot = prendre(restants, enCours); lot.length > 0; lot = prendre(restants, enCours)) {
      for (const [i, reponse] of (await passerLot(contexte, lot)).entries()) {
        const { rang, jury, demande } = lot[i] as Rang;
        lignes[rang] = reponse.ok
          ? { juryId: demande.juryId, jury, fait: true, vers: reponse.valeur.vers, refus: null }
          : { juryId: demande.juryId, jury, fait: false, vers: null, refus: reponse.refus };
        enCours.delete(demande.juryId);
      }
    }
  };
  await Promise.all(Array.from({ length: EN_MEME_TEMPS }, avancer));
  return lignes;
}

/** What is asked of one jury, and its place in the report. */
interface Rang {
  readonly rang: number;
  readonly jury: string;
  readonly demande: DemandePassage;
}

/**
 * Takes the next ones off the list; a jury that is asked for twice waits for the transaction after.
 * @param enCours the jurys of the transactions under way, those taken included
 */
function prendre(restants: Rang[], enCours: Set<string>): readonly Rang[] {
  const lot: Rang[] = [];
  const autres: Rang[] = [];
  for (const un of restants) {
    const { juryId } = un.demande;
    if (lot.length < A_LA_FOIS && !enCours.has(juryId)) {
      lot.push(un);
      enCours.add(juryId);
    } else autres.push(un);
  }
  restants.splice(0, restants.length, ...autres);
  return lot;
}

/** All in one transaction or, when someone else's was faster, one after the other. */
async function passerLot(contexte: Contexte, lot: readonly Rang[]): Promise<readonly Result<Passage>[]> {
  const demandes = lot.map(({ demande }) => demande);
  try {
    return await withActor(contexte.database, contexte.acteur, (tx) => passerDans(tx, contexte, demandes));
  } catch (error) {
    if (!isPerduParConcurrence(error)) throw error;
  }
  const reponses: Result<Passage>[] = [];
  for (const demande of demandes) reponses.push(await passer(contexte, demande));
  return reponses;
}
