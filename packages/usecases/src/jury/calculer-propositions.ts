import { type NouvelleDeliberation, openDeliberations, selectDossiers, selectReglement } from '@delib/db';
import { propositionAvantJury, type Reglement } from '@delib/domain';
import { type Contexte, nomActeur } from '../contexte';
import { arreteeDe } from '../deliberation/arretee';
import type { EffetPassage } from './effet-passage';

/**
 * The effect of opening the deliberation of a groupe (105 → 110, 200 → 210): computes and stores the proposal of every
 * candidate. On a second opening what the jury settled stays; a decision that no longer follows from the marks shows as
 * « à revalider ». Refused while one lacks a mark. One effect over
 * several juries reads each règlement once: a definition never changes, a new one is a new version.
 */
export function calculerPropositions(contexte: Contexte, groupe: 1 | 2): EffetPassage {
  const reglements = new Map<string, Reglement>();
  return async (tx, { jury }) => {
    if (!jury.reglementId) return { code: 'reglement_absent' };
    const cle = `${jury.reglementId} ${jury.annee}`;
    const reglement = reglements.get(cle) ?? (await selectReglement(tx, jury.reglementId, jury.annee));
    reglements.set(cle, reglement);
    const dossiers = await selectDossiers(tx, { juryId: jury.id, groupe });
    const rows: NouvelleDeliberation[] = [];
    for (const { candidatId, dossier } of dossiers) {
      const avant = propositionAvantJury(reglement, dossier);
      const arretee = arreteeDe(reglement, dossier);
      if (!avant || !arretee) {
        return { code: groupe === 1 ? 'notes_manquantes' : 'oraux_manquants', nombre: 1 };
      }
      rows.push({
        academieId: jury.academieId,
        centreId: jury.centreId,
        juryId: jury.id,
        candidatId,
        groupe,
        proposition: avant.issue,
        ...arretee,
        modifiePar: nomActeur(contexte),
        modifieLe: contexte.maintenant,
      });
    }
    await openDeliberations(tx, rows);
    return null;
  };
}
