import type { Centiemes } from '../nombre/centiemes';
import { estSurLePas, noteSuivante, notesProches } from '../reglement/pas-des-notes';
import type { Epreuve, Reglement } from '../reglement/reglement';
import { findEpreuve } from '../reglement/reglement';
import { accept, type Result, refuse } from '../result';
import { isResultatNote, NOTE_MAXIMALE, type ResultatNote, type Resultats } from '../resultat';
import { lireParagraphes } from '../texte/lire-texte';

/** A mark the jury raised: the mark before, the mark settled, why. Notes in hundredths. */
export interface Relevement {
  readonly epreuve: string;
  readonly avant: Centiemes;
  readonly apres: Centiemes;
  readonly motif: string;
}

/** What the jury settled for one candidate in one groupe, beside the marks received. */
export interface Reglage {
  readonly relevements: readonly Relevement[];
  /** Points de jury on the total, hundredths of a point, ≥ 0. */
  readonly pointsJury: Centiemes;
  readonly motifPoints: string;
}

export const SANS_REGLAGE: Reglage = { relevements: [], pointsJury: 0, motifPoints: '' };

/** A motif is printed on the PV: it must say something. */
export const LONGUEUR_MOTIF = 5;

/** Points de jury of one candidate, at most: the jury helps at the bar, it does not replace the exam. */
export const POINTS_JURY_MAXIMUM: Centiemes = 10_000;

/**
 * The marks settled: received marks, each raised one replaced by what the jury settled. A correction
 * received later never lowers a settled mark; when it is above, it counts (raising never worsens).
 */
export function resultatsArretes(resultats: Resultats, relevements: readonly Relevement[]): Resultats {
  if (relevements.length === 0) return resultats;
  const arretes: Record<string, Resultats[string]> = { ...resultats };
  for (const relevement of relevements) {
    const recu = noteRelevee(resultats, relevement);
    if (recu) arretes[relevement.epreuve] = { ...recu, note: relevement.apres };
  }
  return arretes;
}

/** The mark received that a raise stands above; `null` when a correction received since reaches it: nothing is raised. */
export function noteRelevee(resultats: Resultats, { epreuve, apres }: Relevement): ResultatNote | null {
  const recu = resultats[epreuve];
  return recu && isResultatNote(recu) && apres > recu.note ? recu : null;
}

/**
 * May the jury raise this mark? The jury is sovereign over the marks of the session (D643-26): it can raise
 * them, never lower them; a bénéfice or report was settled by an earlier jury, an absence cannot be decided
 * away. The mark it settles is on the step of the règlement, whatever the one received (arrêté du 24 juillet
 * 1997, article 1).
 */
export function releverNote(
  reglement: Reglement,
  resultats: Resultats,
  code: string,
  apres: Centiemes,
  motif: string,
): Result<Relevement> {
  const epreuve = findEpreuve(reglement, code);
  if (!epreuve) return refuse({ code: 'epreuve_inconnue', epreuve: code });
  const recu = resultats[code];
  if (recu?.nature !== 'note') {
    return refuse({ code: 'resultat_non_modifiable', epreuve: code, nature: recu?.nature ?? 'manquante' });
  }
  if (apres > NOTE_MAXIMALE) return refuse({ code: 'note_hors_bornes', epreuve: code });
  const { pasDesNotes: pas } = reglement;
  if (apres <= recu.note) {
    const minimum = noteSuivante(pas, recu.note);
    return refuse({ code: 'baisse_interdite', epreuve: code, note: recu.note, minimum });
  }
  if (!estSurLePas(pas, apres)) {
    const proches = notesProches(pas, apres).filter((proche) => proche > recu.note);
    return refuse({ code: 'note_hors_pas', epreuve: code, pas, proches });
  }
  const lu = lireMotif(motif);
  return lu.ok ? accept({ epreuve: code, avant: recu.note, apres, motif: lu.valeur }) : lu;
}

/**
 * May the jury grant these points on the total? 0 withdraws what was granted and needs no motif; one that came with it
 * is read all the same, for the journal keeps the entry as it was made.
 */
export function accorderPoints(
  points: Centiemes,
  motif: string,
): Result<Pick<Reglage, 'pointsJury' | 'motifPoints'>> {
  if (points < 0 || points > POINTS_JURY_MAXIMUM) {
    return refuse({ code: 'points_hors_bornes', maximum: POINTS_JURY_MAXIMUM });
  }
  const lu = lireMotif(motif, points === 0 ? 0 : LONGUEUR_MOTIF);
  if (lu.ok && points === 0) return accept({ pointsJury: 0, motifPoints: '' });
  return lu.ok ? accept({ pointsJury: points, motifPoints: lu.valeur }) : lu;
}

/** The épreuves whose mark the jury may raise, in the order of the règlement. */
export function epreuvesModifiables(reglement: Reglement, resultats: Resultats): readonly Epreuve[] {
  return reglement.epreuves.filter((epreuve) => {
    const resultat = resultats[epreuve.code];
    return resultat?.nature === 'note' && resultat.note < NOTE_MAXIMALE;
  });
}

/**
 * A motif must say something, in letters that can be printed: it is printed, or journaled.
 * Refusals: caractere_refuse, motif_trop_court.
 */
export function lireMotif(motif: string, minimum = LONGUEUR_MOTIF): Result<string> {
  const lu = lireParagraphes(motif.trim());
  return lu.ok && lu.valeur.length < minimum ? refuse({ code: 'motif_trop_court', minimum }) : lu;
}
