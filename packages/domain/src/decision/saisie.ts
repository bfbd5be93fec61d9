import { formatCentiemes, parseCentiemes } from '../nombre/centiemes';
import type { Reglement } from '../reglement/reglement';
import { accept, type Result, refuse } from '../result';
import {
  accorderPoints,
  POINTS_JURY_MAXIMUM,
  type Reglage,
  type Relevement,
  releverNote,
} from './actes-jury';
import { type Dossier, etatDecision, validerIssue } from './deliberation';

/** One entry of the jury on one candidate, as the screen sends it. Notes and points as typed: « 10,5 ». */
export type Saisie =
  | { readonly type: 'relever'; readonly epreuve: string; readonly note: string; readonly motif: string }
  | { readonly type: 'annuler_relevement'; readonly epreuve: string }
  | { readonly type: 'points'; readonly points: string; readonly motif: string }
  | { readonly type: 'valider' }
  | { readonly type: 'devalider' }
  | { readonly type: 'examiner_livret' }
  | { readonly type: 'livret_non_examine' };

/**
 * Applies one entry to a dossier: the one place that says what each entry does, for the page that previews it,
 * the use case that stores it and the offline page. A change of marks takes the validation back: the outcome
 * must be validated on the marks it follows from.
 */
export function appliquerSaisie(reglement: Reglement, dossier: Dossier, saisie: Saisie): Result<Dossier> {
  switch (saisie.type) {
    case 'relever': {
      const apres = parseCentiemes(saisie.note);
      if (apres === null) return refuse({ code: 'note_illisible', valeur: saisie.note });
      const relevee = releverNote(reglement, notesEnJeu(dossier), saisie.epreuve, apres, saisie.motif);
      return relevee.ok ? changed(dossier, withRelevement(dossier, saisie.epreuve, relevee.valeur)) : relevee;
    }
    case 'annuler_relevement':
      // Nothing was raised: a second click must not take a validation back.
      if (!findRelevement(reglageEnCours(dossier), saisie.epreuve)) return accept(dossier);
      return changed(dossier, withRelevement(dossier, saisie.epreuve, null));
    case 'points': {
      const points = parseCentiemes(saisie.points);
      if (points === null) {
        return refuse({ code: 'points_illisibles', valeur: saisie.points, maximum: POINTS_JURY_MAXIMUM });
      }
      const granted = accorderPoints(points, saisie.motif);
      return granted.ok ? changed(dossier, { ...reglageEnCours(dossier), ...granted.valeur }) : granted;
    }
    case 'valider': {
      const validated = validerIssue(reglement, dossier);
      return validated.ok ? accept({ ...dossier, validation: validated.valeur }) : validated;
    }
    case 'devalider':
      return accept({ ...dossier, validation: null });
    case 'examiner_livret':
      if (dossier.livret === 'aucun') return refuse({ code: 'livret_absent' });
      return accept({ ...dossier, livret: 'examine' });
    case 'livret_non_examine':
      if (dossier.livret === 'aucun') return refuse({ code: 'livret_absent' });
      // A NON ADMIS stands on the examined livret: taking the one back takes the other back.
      return accept({
        ...dossier,
        livret: 'a_examiner',
        validation: dossier.validation?.issue === 'non_admis' ? null : dossier.validation,
      });
  }
}

/**
 * The entries that undo one: applied in order to the dossier after, they give the dossier before. A decision
 * that no longer followed from the marks before comes back as one to validate: undoing decides nothing.
 */
export function saisiesInverses(reglement: Reglement, avant: Dossier, apres: Dossier): readonly Saisie[] {
  const inverses: Saisie[] = [];
  const before = reglageEnCours(avant);
  const after = reglageEnCours(apres);
  for (const { epreuve } of after.relevements) {
    if (!findRelevement(before, epreuve)) inverses.push({ type: 'annuler_relevement', epreuve });
  }
  for (const relevement of before.relevements) {
    const now = findRelevement(after, relevement.epreuve);
    if (now?.apres !== relevement.apres || now.motif !== relevement.motif) {
      const { epreuve, motif } = relevement;
      inverses.push({ type: 'relever', epreuve, note: formatCentiemes(relevement.apres), motif });
    }
  }
  if (before.pointsJury !== after.pointsJury || before.motifPoints !== after.motifPoints) {
    inverses.push({ type: 'points', points: formatCentiemes(before.pointsJury), motif: before.motifPoints });
  }
  if (avant.livret !== apres.livret) {
    inverses.push({ type: avant.livret === 'examine' ? 'examiner_livret' : 'livret_non_examine' });
  }
  const stood = etatDecision(reglement, avant) === 'valide';
  // Whatever changes a mark takes the validation back, and so does undoing it.
  if (stood && (inverses.length > 0 || !apres.validation)) inverses.push({ type: 'valider' });
  const validated = apres.validation && apres.validation.empreinte !== avant.validation?.empreinte;
  if (!stood && validated) inverses.push({ type: 'devalider' });
  return inverses;
}

/** What the jury of this groupe settled. */
export function reglageEnCours(dossier: Dossier): Reglage {
  return dossier.groupe === 1 ? dossier.reglage : dossier.reglageSecondGroupe;
}

/** The marks the jury of this groupe can raise: the épreuves of the 1er groupe, the orals of the 2nd. */
export function notesEnJeu(dossier: Dossier) {
  return dossier.groupe === 1 ? dossier.resultats : dossier.oraux;
}

function withRelevement(dossier: Dossier, epreuve: string, relevement: Relevement | null): Reglage {
  const reglage = reglageEnCours(dossier);
  const others = reglage.relevements.filter((r) => r.epreuve !== epreuve);
  return { ...reglage, relevements: relevement ? [...others, relevement] : others };
}

function changed(dossier: Dossier, reglage: Reglage): Result<Dossier> {
  const key = dossier.groupe === 1 ? 'reglage' : 'reglageSecondGroupe';
  return accept({ ...dossier, [key]: reglage, validation: null });
}

function findRelevement(reglage: Reglage, epreuve: string): Relevement | undefined {
  return reglage.relevements.find((r) => r.epreuve === epreuve);
}
