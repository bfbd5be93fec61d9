import { aUnSecondGroupe, formatCoefficient, type Proposition, type Reglement } from '@delib/domain';

/**
 * Why the rule gives this outcome; the bars are those of the règlement. An absence or a nullity is named by its
 * épreuves, beside épreuves not yet passed too: it will stand against the diploma (D643-24).
 */
export function phraseRegle(
  { regle, absences, annulations }: Pick<Proposition, 'regle' | 'absences' | 'annulations'>,
  reglement: Pick<Reglement, 'seuils' | 'session'>,
): string {
  const { seuils } = reglement;
  const ouvert = aUnSecondGroupe(reglement);
  const sansSecond = ouvert ? ', ni le 2nd groupe ouvert' : '';
  const admission = formatCoefficient(seuils.admission);
  const second = formatCoefficient(seuils.secondGroupe);
  const professionnel = formatCoefficient(seuils.professionnel);
  switch (regle) {
    case 'poursuite_du_cursus':
      return `Forme progressive : toutes les épreuves ne sont pas passées, le cursus se poursuit.${nommer('Absence non justifiée', absences)}${nommer('Épreuve annulée', annulations)}`;
    case 'absence_non_justifiee':
      return `Absence non justifiée à une épreuve obligatoire (${absences.join(', ')}) : le diplôme ne peut être délivré${sansSecond}.`;
    case 'epreuve_annulee':
      return `Épreuve obligatoire annulée par décision de la commission de discipline (${annulations.join(', ')}) : le diplôme ne peut être délivré${sansSecond}.`;
    case 'moyenne_atteinte':
      return `La moyenne générale atteint ${admission}.`;
    case 'acces_second_groupe':
      return `La moyenne générale est comprise entre ${second} et ${admission}, et celle des épreuves professionnelles atteint ${professionnel}.`;
    case 'moyenne_insuffisante':
      // A session before the commission de discipline, that holds a nullity all the same: it is not the mean that fails.
      if (annulations.length > 0) {
        return `Épreuve obligatoire annulée (${annulations.join(', ')}) : le diplôme ne peut être délivré.`;
      }
      if (!ouvert) return `La moyenne générale n’atteint pas ${admission}.`;
      return `La moyenne générale n’atteint pas ${admission}, et les conditions du 2nd groupe (${second} de moyenne générale, ${professionnel} aux épreuves professionnelles) ne sont pas réunies.`;
    case 'epreuve_annulee_au_controle':
      return 'Épreuve annulée par décision de la commission de discipline : le diplôme ne peut être délivré.';
    case 'moyenne_atteinte_apres_controle':
      return `La moyenne, avec la meilleure des deux notes, atteint ${admission}.`;
    case 'moyenne_insuffisante_apres_controle':
      return `La moyenne, même avec la meilleure des deux notes, n’atteint pas ${admission}.`;
  }
}

function nommer(quoi: string, epreuves: readonly string[]): string {
  return epreuves.length === 0 ? '' : ` ${quoi} : ${epreuves.join(', ')}.`;
}
