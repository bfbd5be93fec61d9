import { lockJurys, selectDossiers, selectReglement, withActor } from '@delib/db';
import { accept, appliquerSaisie, estCasClair, evaluerActe, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import { loadJury } from '../jury/faits';
import { writeDossier } from './saisir-decision';

/** The candidates validated in one act, by numéro d'anonymat; all that is needed to undo it. */
export interface CasClairsValides {
  readonly candidats: readonly {
    readonly candidatId: string;
    readonly numeroAnonymat: string;
    readonly version: number;
  }[];
}

/**
 * « Valider les cas clairs »: in one act, the outcome of every candidate away from the bar whose livret, where
 * it matters, was examined. The same rule as the page's own count (`estCasClair`).
 */
export function validerCasClairs(contexte: Contexte, juryId: string): Promise<Result<CasClairsValides>> {
  return withActor(contexte.database, contexte.acteur, async (tx): Promise<Result<CasClairsValides>> => {
    await lockJurys(tx, [juryId]);
    const lu = await loadJury(tx, contexte, juryId);
    if (!lu?.jury.reglementId) return refuse({ code: 'introuvable' });
    const { jury, faits, travail } = lu;
    const [refus] = evaluerActe(contexte.acteur, faits, 'saisirDecision').refus;
    if (refus) return refuse(refus);
    const reglement = await selectReglement(tx, lu.jury.reglementId, jury.annee);
    const candidats: CasClairsValides['candidats'][number][] = [];
    const reexamenId = travail.reexamen?.id ?? null;
    for (const stocke of await selectDossiers(tx, { juryId, groupe: travail.groupe, reexamenId })) {
      if (!stocke.deliberation || !estCasClair(reglement, stocke.dossier)) continue;
      const validated = appliquerSaisie(reglement, stocke.dossier, { type: 'valider' });
      if (!validated.ok) continue;
      await writeDossier(tx, contexte, { jury, reexamenId }, reglement, stocke, validated.valeur);
      const { candidatId, numeroAnonymat, deliberation } = stocke;
      candidats.push({ candidatId, numeroAnonymat, version: deliberation.version + 1 });
    }
    journaliser(tx, contexte, {
      acte: 'validerCasClairs',
      objet: `jury ${jury.code}`,
      juryId: jury.id,
      centreId: jury.centreId,
      apres: { candidats: candidats.map(({ numeroAnonymat }) => numeroAnonymat) },
    });
    return accept({ candidats });
  });
}
