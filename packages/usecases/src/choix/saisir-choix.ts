import {
  appendJournal,
  type CandidatSecondGroupe,
  type JuryStocke,
  type LigneJournal,
  lockCandidats,
  type ReexamenStocke,
  selectCandidatsNotes,
  selectCandidatsSecondGroupe,
  selectJurys,
  selectPeriodes,
  selectReexamenDelibere,
  selectReglement,
  shareJury,
  type Tx,
  withActor,
  writeChoix,
} from '@delib/db';
import {
  type ChoixSaisi,
  type JoursDesOraux,
  joursDesOraux,
  momentParis,
  type Refus,
  type Reglement,
  refusSaisie,
  verifierChoix,
} from '@delib/domain';
import { type Contexte, ligneJournal, nomActeur } from '../contexte';
import { suivreNotes } from '../notes/notes-du-reexamen';
import {
  type CandidatDesChoix,
  choixSaisi,
  debutDeSession,
  toCandidatDesChoix,
  toResultats,
} from './lire-choix';

/** The choice of one candidate: what the page showed, what is wanted. */
export interface DemandeChoix {
  readonly juryId: string;
  readonly candidatId: string;
  readonly vu: ChoixSaisi;
  readonly voulu: ChoixSaisi;
}

/** The answer for one row. On a conflict `actuel` is the candidate as the other person left it. */
export type ReponseChoix =
  | { readonly candidatId: string; readonly ok: true; readonly candidat: CandidatDesChoix }
  | {
      readonly candidatId: string;
      readonly ok: false;
      readonly refus: Refus;
      readonly actuel: CandidatDesChoix | null;
    };

/**
 * Saves choices of the 2nd groupe row by row: a row that is refused says why and the others are saved. A row
 * that someone else changed since it was shown is not written: both values come back. Saving twice is
 * harmless. While a réexamen of the 2nd groupe is deliberated, those of the candidates it names who were never decided
 * there. Refusals: those of `refusChoix` and `verifierChoix`, introuvable, candidat_hors_second_groupe,
 * modifie_entre_temps.
 */
export async function saisirChoix(
  contexte: Contexte,
  demandes: readonly DemandeChoix[],
): Promise<readonly ReponseChoix[]> {
  const reponses = new Map<string, ReponseChoix>();
  for (const [juryId, siennes] of Map.groupBy(demandes, (demande) => demande.juryId)) {
    const done = await withActor(contexte.database, contexte.acteur, (tx) =>
      saisirDansUnJury(tx, contexte, juryId, siennes),
    );
    for (const reponse of done) reponses.set(reponse.candidatId, reponse);
  }
  return [...reponses.values()];
}

async function saisirDansUnJury(
  tx: Tx,
  contexte: Contexte,
  juryId: string,
  demandes: readonly DemandeChoix[],
): Promise<readonly ReponseChoix[]> {
  const non = (refus: Refus) =>
    demandes.map(({ candidatId }): ReponseChoix => ({ candidatId, ok: false, refus, actuel: null }));
  // Shared with other entries, exclusive with a change of état: nothing slips in once the 2nd groupe opens.
  await shareJury(tx, juryId);
  const [jury] = await selectJurys(tx, { ids: [juryId] });
  if (!jury?.reglementId) return non({ code: 'introuvable' });
  const reexamen = await selectReexamenDelibere(tx, juryId, 2);
  // Said of the whole jury to whoever can enter nothing there: the candidates are not even looked for.
  const ferme = refusSaisie(contexte.acteur, jury, 'saisirChoix', reexamen !== null);
  if (ferme) return non(ferme);
  const candidatIds = demandes.map(({ candidatId }) => candidatId);
  await lockCandidats(tx, candidatIds);
  const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
  const debut = debutDeSession(await selectPeriodes(tx, jury.sessionId));
  const jours = joursDesOraux(debut, reexamen && momentParis(contexte.maintenant).slice(0, 10));
  const parId = await lireCandidats(tx, juryId, candidatIds, reexamen);
  const lignes: LigneJournal[] = [];
  const reponses: ReponseChoix[] = [];
  for (const demande of demandes) {
    const stocke = parId.get(demande.candidatId);
    const place = { jury, reexamen, reglement, jours, stocke, demande };
    const reponse = await saisirUnCandidat(tx, contexte, place);
    if (reponse.ok && stocke && !memeChoix(choixSaisi(stocke.choix), demande.voulu))
      lignes.push(ligneDuChoix(contexte, jury, stocke, demande));
    reponses.push(reponse);
  }
  if (reexamen && lignes.length > 0) {
    const changes = reponses.filter(({ ok }) => ok).map(({ candidatId }) => candidatId);
    const auteur = { par: nomActeur(contexte), le: contexte.maintenant, motif: '' };
    await suivreNotes(tx, reexamen, { juryId, groupe: 2, candidatIds: changes }, reglement, auteur);
  }
  appendJournal(tx, lignes);
  return reponses;
}

/** By id; in a réexamen with the marks of the orals that are entered for it. */
async function lireCandidats(
  tx: Tx,
  juryId: string,
  candidatIds: readonly string[],
  reexamen: ReexamenStocke | null,
): Promise<ReadonlyMap<string, CandidatSecondGroupe>> {
  const stockes = await selectCandidatsSecondGroupe(tx, { juryIds: [juryId], candidatIds });
  const notes = reexamen ? await selectCandidatsNotes(tx, juryId, candidatIds, reexamen.id) : [];
  const oraux = new Map(notes.map((candidat) => [candidat.candidatId, candidat.oraux]));
  return new Map(stockes.map((c) => [c.candidatId, { ...c, oraux: oraux.get(c.candidatId) ?? c.oraux }]));
}

async function saisirUnCandidat(
  tx: Tx,
  contexte: Contexte,
  {
    jury,
    reexamen,
    reglement,
    jours,
    stocke,
    demande: { candidatId, vu, voulu },
  }: {
    readonly jury: JuryStocke;
    readonly reexamen: ReexamenStocke | null;
    readonly reglement: Reglement;
    readonly jours: JoursDesOraux;
    readonly stocke: CandidatSecondGroupe | undefined;
    readonly demande: DemandeChoix;
  },
): Promise<ReponseChoix> {
  if (!stocke) return { candidatId, ok: false, refus: { code: 'introuvable' }, actuel: null };
  const actuel = toCandidatDesChoix(stocke, contexte.acteur, jury, reexamen);
  const non = (refus: Refus): ReponseChoix => ({ candidatId, ok: false, refus, actuel });
  if (!memeChoix(actuel.choix, vu) && !memeChoix(actuel.choix, voulu)) {
    const { par, le } = actuel.saisie ?? { par: 'Une autre personne', le: contexte.maintenant.toISOString() };
    return non({ code: 'modifie_entre_temps', par, quand: le });
  }
  if (actuel.refus) return non(actuel.refus);
  if (!actuel.admissible) return non({ code: 'candidat_hors_second_groupe' });
  const verdict = verifierChoix(voulu, {
    reglement,
    resultats: toResultats(stocke.resultats),
    oraux: toResultats(stocke.oraux),
    jours,
  });
  if (!verdict.ok) return non(verdict.refus);
  if (memeChoix(actuel.choix, voulu)) return { candidatId, ok: true, candidat: actuel };
  const auteur = { par: nomActeur(contexte), le: contexte.maintenant };
  const { academieId, centreId, id: juryId } = jury;
  await writeChoix(tx, { academieId, centreId, juryId, candidatId }, verdict.valeur, auteur);
  const saisie = { par: auteur.par, le: auteur.le.toISOString() };
  return { candidatId, ok: true, candidat: { ...actuel, choix: voulu, saisie } };
}

function memeChoix(a: ChoixSaisi, b: ChoixSaisi): boolean {
  return a.every(({ epreuve, moment }, rang) => epreuve === b[rang]?.epreuve && moment === b[rang]?.moment);
}

function ligneDuChoix(
  contexte: Contexte,
  jury: JuryStocke,
  stocke: CandidatSecondGroupe,
  { voulu }: DemandeChoix,
): LigneJournal {
  return ligneJournal(contexte, {
    acte: 'saisirChoix',
    objet: `candidat ${stocke.numeroAnonymat}`,
    juryId: jury.id,
    centreId: jury.centreId,
    avant: choixSaisi(stocke.choix),
    apres: voulu,
  });
}
