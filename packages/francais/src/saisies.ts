import { type Dossier, parseCentiemes, reglageEnCours, type Saisie } from '@delib/domain';
import { compter } from './nombres';
import { direPoints, direPointsJury } from './points';
import { fr } from './typographie';

/** What one entry of the jury does: « E1 relevée à 12 (motif : Oral) », « 3 points de jury (motif : Assiduité) ». */
export function direSaisie(saisie: Saisie): string {
  switch (saisie.type) {
    case 'relever':
      return fr`${saisie.epreuve} relevée à ${saisie.note} (motif : ${saisie.motif})`;
    case 'annuler_relevement':
      return `note reçue rétablie en ${saisie.epreuve}`;
    case 'points': {
      const points = parseCentiemes(saisie.points);
      if (points === 0) return 'points de jury retirés';
      const accordes = points === null ? `${saisie.points} points de jury` : direPointsJury(points);
      return fr`${accordes} (motif : ${saisie.motif})`;
    }
    case 'valider':
      return 'décision validée';
    case 'devalider':
      return 'validation retirée';
    case 'examiner_livret':
      return 'livret examiné';
    case 'livret_non_examine':
      return 'livret noté non examiné';
  }
}

/** What the jury settled in this groupe: « 2 notes relevées, 3,00 points »; empty when it settled nothing. */
export function direReglage(dossier: Dossier): string {
  const { relevements, pointsJury } = reglageEnCours(dossier);
  return [
    relevements.length > 0 ? compter(relevements.length, 'note relevée', 'notes relevées') : '',
    pointsJury > 0 ? direPoints(pointsJury) : '',
  ]
    .filter((partie) => partie !== '')
    .join(', ');
}
