import { formatCoefficient } from '../nombre/centiemes';
import { formatReference } from '../references';
import type { Reglement } from '../reglement/reglement';
import { REGLES, type RegleId } from './proposition';

/** Why the rule gives this outcome, in one sentence; the bars are those of the règlement. */
export function phraseRegle(id: RegleId, { seuils }: Pick<Reglement, 'seuils'>): string {
  const admission = formatCoefficient(seuils.admission);
  const second = formatCoefficient(seuils.secondGroupe);
  const professionnel = formatCoefficient(seuils.professionnel);
  switch (id) {
    case 'poursuite_du_cursus':
      return 'Forme progressive : toutes les épreuves ne sont pas passées, le cursus se poursuit.';
    case 'absence_non_justifiee':
      return 'Absence non justifiée à une épreuve obligatoire : le diplôme ne peut être délivré, ni le 2nd groupe ouvert.';
    case 'epreuve_annulee':
      return 'Épreuve obligatoire annulée par décision de la commission de discipline : le diplôme ne peut être délivré, ni le 2nd groupe ouvert.';
    case 'moyenne_atteinte':
      return `La moyenne générale atteint ${admission}.`;
    case 'acces_second_groupe':
      return `La moyenne générale est comprise entre ${second} et ${admission}, et celle des épreuves professionnelles atteint ${professionnel}.`;
    case 'moyenne_insuffisante':
      return `La moyenne générale n’atteint pas ${admission}, et les conditions du 2nd groupe (${second} de moyenne générale, ${professionnel} aux épreuves professionnelles) ne sont pas réunies.`;
    case 'epreuve_annulee_au_controle':
      return 'Épreuve annulée par décision de la commission de discipline : le diplôme ne peut être délivré.';
    case 'moyenne_atteinte_apres_controle':
      return `La moyenne, avec la meilleure des deux notes, atteint ${admission}.`;
    case 'moyenne_insuffisante_apres_controle':
      return `La moyenne, même avec la meilleure des deux notes, n’atteint pas ${admission}.`;
  }
}

/** « D643-22 (code de l'éducation) » */
export function articleRegle(id: RegleId): string {
  const regle = REGLES.get(id);
  if (!regle) throw new Error(`no rule « ${id} »`);
  return formatReference(regle.reference);
}
