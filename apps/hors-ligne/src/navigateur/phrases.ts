import {
  CODES_RESULTAT,
  type Dossier,
  formatCentiemes,
  isResultatNote,
  type Resultat,
  reglageEnCours,
  type Saisie,
} from '@delib/domain';
import { typo } from '@delib/francais';

/** « 12,50 », « 12,50 BEN » or its code. */
export function direResultat(resultat: Resultat | undefined): string {
  if (!resultat) return CODES_RESULTAT.manquante;
  const code = CODES_RESULTAT[resultat.nature];
  return isResultatNote(resultat) ? `${formatCentiemes(resultat.note)} ${code}`.trim() : code;
}

/** « 1 note relevée, 2,50 points » */
export function direReglage(dossier: Dossier): string {
  const { relevements, pointsJury } = reglageEnCours(dossier);
  const parts: string[] = [];
  if (relevements.length > 0) {
    parts.push(relevements.length === 1 ? '1 note relevée' : `${relevements.length} notes relevées`);
  }
  if (pointsJury > 0) parts.push(`${formatCentiemes(pointsJury)} ${pointsJury < 200 ? 'point' : 'points'}`);
  return parts.join(', ') || '–';
}

/** What one entry did. */
export function direSaisie(saisie: Saisie): string {
  switch (saisie.type) {
    case 'relever':
      return typo(`${saisie.epreuve} relevée à ${saisie.note} (motif : ${saisie.motif})`);
    case 'annuler_relevement':
      return `note reçue rétablie en ${saisie.epreuve}`;
    case 'points':
      return typo(`points de jury : ${saisie.points}${saisie.motif ? ` (motif : ${saisie.motif})` : ''}`);
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
