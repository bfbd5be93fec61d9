import { LIBELLES_ISSUE, type LigneReprise } from '@delib/domain';
import { direRole, direSaisie, formatDateHeure, phraseRefus, typo } from '@delib/francais';
import type { CandidatCompare, RepriseLue } from '@delib/usecases/plan-secours/reprendre-decisions';
import { resumeDossier } from '../../../deliberation/phrases';

/** One candidate of the comparison, in words. */
export interface CandidatRepris {
  readonly numero: string;
  readonly statut: LigneReprise['statut'];
  /** The version the comparison was made on; `null` for someone this jury does not have. */
  readonly version: number | null;
  readonly systeme: readonly string[];
  readonly fichier: readonly string[];
  /** What would be written; `null` when nothing would. */
  readonly ecrit: readonly string[] | null;
  readonly refus: string | null;
}

/** The comparison as the page shows it. */
export interface RepriseVue {
  readonly faits: string;
  readonly candidats: readonly CandidatRepris[];
}

/** Words of a comparison: no name of a candidate is in them. */
export function toRepriseVue({ fichier, reglement, candidats }: RepriseLue): RepriseVue {
  const { saisiPar, exporteLe, plan } = fichier;
  const toCandidat = ({ exporte, stocke, ligne }: CandidatCompare): CandidatRepris => ({
    numero: exporte.numeroAnonymat,
    statut: ligne.statut,
    version: stocke?.deliberation?.version ?? null,
    systeme: stocke
      ? [
          ...resumeDossier(reglement, stocke.dossier),
          ...(ligne.statut === 'conflit' && stocke.deliberation
            ? [
                `Modifié par ${stocke.deliberation.modifiePar}, le ${formatDateHeure(stocke.deliberation.modifieLe.toISOString())}`,
              ]
            : []),
        ].map(typo)
      : [],
    fichier: [
      ...exporte.saisies.filter(({ type }) => type !== 'valider').map(direSaisie),
      exporte.issue ? `décision validée : ${LIBELLES_ISSUE[exporte.issue]}` : 'décision non validée',
    ].map(typo),
    ecrit: 'apres' in ligne ? resumeDossier(reglement, ligne.apres).map(typo) : null,
    refus: 'refus' in ligne ? phraseRefus(ligne.refus) : null,
  });
  return {
    faits: typo(
      `Saisi par ${saisiPar.nom}, ${saisiPar.qualite === 'membre' ? 'membre du jury' : direRole(saisiPar.qualite)} ; exporté le ${formatDateHeure(exporteLe)} ; plan ${plan.numero}, établi le ${formatDateHeure(plan.etabliLe)}.`,
    ),
    candidats: candidats.map(toCandidat),
  };
}
