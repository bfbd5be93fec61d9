import { appendJournal, insertTransitions, lockJurys, selectHistorique, type Tx } from '@delib/db';
import {
  type Acte,
  accept,
  type Etat,
  evaluerActe,
  LONGUEUR_MOTIF_EXCEPTIONNEL,
  lireMotif,
  ouvreUneRonde,
  type Refus,
  type Result,
  refuse,
  type TransitionReexamen,
  transitionReexamen,
} from '@delib/domain';
import { type Contexte, ligneJournal, nomActeur, qualiteActeur } from '../contexte';
import type { EffetPassage } from './effet-passage';
import { effetDe } from './effets';
import { type JuryCharge, loadJurys } from './faits';
import { abandonProjet, type Passage, passerReexamen } from './passer-reexamen';

/** A change of état asked for one jury. */
export interface DemandePassage {
  readonly juryId: string;
  readonly acte: Acte;
  /** Needed where the act leads to several états (exceptional change). */
  readonly vers?: Etat;
  /** The état the person saw: when it changed since, they are told by whom. */
  readonly etatVu?: Etat;
  /** The réexamen the person saw, for an act on one: another one may be under way since. */
  readonly reexamenVu?: string;
  /** At least 10 characters for an exceptional change, or to abandon a réexamen. */
  readonly motif?: string;
}

/** One jury that the domain lets pass: all that is left is to write it. */
interface Admis {
  readonly lu: JuryCharge;
  readonly acte: Acte;
  readonly vers: Etat;
  readonly motif: string;
  /** Of its réexamen, for an act on one. */
  readonly suite: TransitionReexamen | null;
}

/**
 * Changes the états of some jurys, or those of their réexamens under way when the act is one on it: lock → load → ask the
 * domain → effects → facts → journal, a few statements whatever their number. Each is answered by itself, in the order
 * asked: one that cannot holds no other back, and of it nothing is written. Two people at once: one wins, the other is
 * told what changed and by whom.
 * @param demandes each jury once
 */
export async function passerDans(
  tx: Tx,
  contexte: Contexte,
  demandes: readonly DemandePassage[],
): Promise<readonly Result<Passage>[]> {
  const ids = demandes.map(({ juryId }) => juryId);
  await lockJurys(tx, ids);
  const lus = new Map((await loadJurys(tx, contexte, { ids })).map((lu) => [lu.jury.id, lu]));
  const admis = new Map<string, Admis>();
  const reponses = new Map<string, Result<Passage>>();
  const depasses = demandes.filter(({ juryId, etatVu }) => aBouge(lus.get(juryId), etatVu));
  const changements = await derniersChangements(
    tx,
    depasses.map(({ juryId }) => juryId),
  );
  for (const demande of demandes) {
    const examinee = examiner(contexte, demande, lus.get(demande.juryId), changements);
    if (examinee.ok) admis.set(demande.juryId, examinee.valeur);
    else reponses.set(demande.juryId, examinee);
  }
  for (const [juryId, refus] of await faireEffets(tx, contexte, [...admis.values()])) {
    admis.delete(juryId);
    reponses.set(juryId, refuse(refus));
  }
  await ecrire(tx, contexte, [...admis.values()], reponses);
  return ids.map((id) => {
    const reponse = reponses.get(id);
    if (!reponse) throw new Error('a jury was asked for and not answered');
    return reponse;
  });
}

/** The jury is no longer where the person saw it. */
function aBouge(lu: JuryCharge | undefined, etatVu: Etat | undefined): boolean {
  return lu !== undefined && etatVu !== undefined && etatVu !== lu.jury.etat;
}

/** Whether one may pass. @param changements who was faster, of the jurys that moved since they were seen */
function examiner(
  contexte: Contexte,
  demande: DemandePassage,
  lu: JuryCharge | undefined,
  changements: (juryId: string) => Refus,
): Result<Admis> {
  if (!lu) return refuse({ code: 'introuvable' });
  const { faits } = lu;
  if (aBouge(lu, demande.etatVu)) return refuse(changements(demande.juryId));
  const enCours = faits.reexamen;
  if (demande.reexamenVu !== undefined && demande.reexamenVu !== enCours?.id) {
    return refuse({ code: 'reexamen_absent' });
  }
  const { acte } = demande;
  const motive = acte === 'changerEtatExceptionnel' || acte === 'abandonnerReexamen';
  const motif = motive
    ? lireMotif(demande.motif ?? '', LONGUEUR_MOTIF_EXCEPTIONNEL)
    : accept(demande.motif?.trim() ?? '');
  if (!motif.ok) return motif;
  const { vers, refus } = evaluerActe(contexte.acteur, faits, acte, demande.vers);
  const [premier] = refus;
  if (premier) return refuse(premier);
  const suite = enCours && transitionReexamen(enCours.etat, acte);
  return accept({ lu, acte, vers, motif: motif.valeur, suite });
}

/** The effects of the acts, each over all its jurys at once. */
async function faireEffets(
  tx: Tx,
  contexte: Contexte,
  admis: readonly Admis[],
): Promise<ReadonlyMap<string, Refus>> {
  const refuses = new Map<string, Refus>();
  for (const [acte, siens] of Map.groupBy(admis, (un) => un.acte)) {
    const effet: EffetPassage | null = effetDe(contexte, acte);
    const lus = siens.map(({ lu }) => lu);
    for (const [juryId, refus] of (await effet?.(tx, lus)) ?? []) refuses.set(juryId, refus);
  }
  return refuses;
}

/** The facts of those that passed, and their lines in the journal. */
async function ecrire(
  tx: Tx,
  contexte: Contexte,
  admis: readonly Admis[],
  reponses: Map<string, Result<Passage>>,
): Promise<void> {
  const auteur = { par: nomActeur(contexte), qualite: qualiteActeur(contexte), quand: contexte.maintenant };
  const ordinaires: Admis[] = [];
  for (const un of admis) {
    if (un.suite)
      reponses.set(un.lu.jury.id, accept(await passerReexamen(tx, contexte, un.lu, un.suite, un.motif)));
    else ordinaires.push(un);
  }
  for (const { lu, vers } of ordinaires) {
    if (ouvreUneRonde(lu.jury.etat, vers)) await abandonProjet(tx, contexte, lu);
  }
  await insertTransitions(
    tx,
    ordinaires.map(({ lu: { jury }, acte, vers, motif }) => ({
      academieId: jury.academieId,
      centreId: jury.centreId,
      juryId: jury.id,
      de: jury.etat,
      vers,
      exceptionnelle: acte === 'changerEtatExceptionnel',
      motif: acte === 'changerEtatExceptionnel' ? motif : null,
      ...auteur,
      versionVue: jury.version,
      nouvelleRonde: ouvreUneRonde(jury.etat, vers),
    })),
  );
  appendJournal(
    tx,
    ordinaires.map(({ lu: { jury }, acte, vers, motif }) =>
      ligneJournal(contexte, {
        acte,
        objet: `jury ${jury.code}`,
        juryId: jury.id,
        centreId: jury.centreId,
        avant: { etat: jury.etat },
        apres: { etat: vers, ...(acte === 'changerEtatExceptionnel' && { motif }) },
      }),
    ),
  );
  for (const { lu, vers } of ordinaires) {
    const { id, code, etat } = lu.jury;
    reponses.set(id, accept({ jury: code, de: etat, vers }));
  }
}

/** « modifié entre-temps », with who and when, for any of these jurys: one statement whatever their number. */
export async function derniersChangements(
  tx: Tx,
  juryIds: readonly string[],
): Promise<(juryId: string) => Refus> {
  const parJury = Map.groupBy(await selectHistorique(tx, juryIds), ({ juryId }) => juryId);
  return (juryId) => {
    const [last] = parJury.get(juryId) ?? [];
    if (!last) return { code: 'introuvable' };
    return {
      code: 'modifie_entre_temps',
      par: `${last.par} (${last.qualite})`,
      quand: last.quand.toISOString(),
    };
  };
}
