import { createHash } from 'node:crypto';
import { insertPv, selectDossiers, selectReglement, type Tx } from '@delib/db';
import { type DecisionsGelees, etatDecision, type Refus, texteDecisions, validerIssue } from '@delib/domain';
import { type Contexte, nomActeur } from '../contexte';
import { rondeEnCours } from '../pv/enregistrer-tenue';
import type { EffetPassage } from './effet-passage';
import type { JuryCharge } from './faits';

/**
 * The effect of « Clore les décisions » (110 → 120, 210 → 211; a réexamen: ouvert → edition): the decisions are frozen
 * with their digest and the PV of the round is composed. Every candidate is asked again from the marks, not from the
 * stored counts.
 */
export function gelerDecisions(contexte: Contexte): EffetPassage {
  return async (tx, lus) => {
    const refuses = new Map<string, Refus>();
    for (const lu of lus) {
      const refus = await geler(tx, contexte, lu);
      if (refus) refuses.set(lu.jury.id, refus);
    }
    return refuses;
  };
}

async function geler(tx: Tx, contexte: Contexte, lu: JuryCharge): Promise<Refus | null> {
  const { jury, travail } = lu;
  if (!jury.reglementId) return { code: 'reglement_absent' };
  const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
  const { groupe, reexamen } = travail;
  const reexamenId = reexamen?.id ?? null;
  const dossiers = await selectDossiers(tx, { juryId: jury.id, groupe, reexamenId });
  const open = dossiers.filter(({ dossier }) => etatDecision(reglement, dossier) !== 'valide');
  if (open.length > 0) return { code: 'decisions_a_valider', nombre: open.length };
  const unread = dossiers.filter(({ dossier }) => !validerIssue(reglement, dossier).ok);
  if (unread.length > 0) return { code: 'livrets_a_examiner', nombre: unread.length };
  const decisions: DecisionsGelees = {
    reglement: { code: reglement.code, version: reglement.version },
    groupe,
    ...(reexamen && { reexamen: reexamen.reference }),
    candidats: dossiers.map(({ numeroAnonymat, dossier, deliberation }) => ({
      numeroAnonymat,
      dossier,
      ...(deliberation?.livretExamineQualite && { livretExaminePar: deliberation.livretExamineQualite }),
    })),
  };
  const { ronde, ...perimetre } = rondeEnCours(lu);
  await insertPv(tx, {
    ...perimetre,
    version: ronde,
    reexamenId,
    decisions,
    empreinte: createHash('sha256').update(texteDecisions(decisions)).digest('hex'),
    composePar: nomActeur(contexte),
    composeLe: contexte.maintenant,
  });
  return null;
}
