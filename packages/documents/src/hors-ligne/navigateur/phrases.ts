import {
  CODES_RESULTAT,
  type Dossier,
  direPas,
  type EtatDecision,
  formatCentiemes,
  formatCoefficient,
  isResultatNote,
  type Livret,
  type Refus,
  type Resultat,
  reglageEnCours,
  type Saisie,
} from '@delib/domain';
import { typo } from '../../texte/typo';

export const LIBELLES_ETAT: Readonly<Record<EtatDecision, string>> = {
  a_valider: 'À valider',
  valide: 'Validée',
  a_revalider: 'À revalider',
};

export const LIBELLES_LIVRET: Readonly<Record<Livret, string>> = {
  aucun: 'Aucun',
  a_examiner: 'Non examiné',
  examine: 'Examiné',
};

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

/** Why an entry is refused, and what to do. Only decisions are made here: the other refusals cannot come. */
export function direRefus(refus: Refus): string {
  return typo(phrase(refus));
}

function phrase(refus: Refus): string {
  switch (refus.code) {
    case 'note_illisible':
      return `« ${refus.valeur} » n’est pas une note. Écrivez-la en chiffres : 10,5.`;
    case 'points_illisibles':
      return `« ${refus.valeur} » n’est pas un nombre de points. Écrivez-le en chiffres : 3,5.`;
    case 'note_hors_bornes':
      return 'Une note va de 0 à 20.';
    case 'baisse_interdite':
      return refus.minimum === null
        ? 'Cette note ne peut plus être relevée.'
        : `Le jury relève une note, il ne la baisse pas : au moins ${formatCoefficient(refus.minimum)}.`;
    case 'note_hors_pas':
      return `Une note se donne ${direPas(refus.pas)} : ${refus.proches.map(formatCoefficient).join(' ou ')}.`;
    case 'resultat_non_modifiable':
      return refus.nature === 'annulee'
        ? 'Cette épreuve est annulée par décision de la commission de discipline : le jury ne lui rend pas de note.'
        : 'Ce résultat ne se relève pas. Accordez plutôt des points de jury.';
    case 'motif_trop_court':
      return `Donnez un motif d’au moins ${refus.minimum} caractères : il figurera au PV.`;
    case 'caractere_refuse': {
      const { point, nom, visible, avant, apres } = refus.caractere;
      const lequel = visible === null ? `${point} (${nom})` : `« ${visible} » (${point}, ${nom})`;
      return `Le caractère ${lequel}, entre « ${avant} » et « ${apres} », n’est pas accepté : effacez-le et retapez ce passage.`;
    }
    case 'points_hors_bornes':
      return `Les points de jury vont de 0 à ${formatCentiemes(refus.maximum)}.`;
    case 'notes_manquantes_candidat':
      return 'Une note manque à ce candidat : sa décision ne peut pas être validée ici.';
    case 'livret_non_examine':
      return 'Le livret scolaire de ce candidat doit être examiné avant de le refuser.';
    case 'livret_absent':
      return 'Ce candidat n’a pas remis de livret scolaire.';
    default:
      return 'Cette saisie n’est pas possible ici.';
  }
}
