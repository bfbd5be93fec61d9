import {
  type DossierStocke,
  type NouvelleDeliberation,
  openDeliberations,
  selectDossiersParJury,
  selectReglements,
} from '@delib/db';
import { propositionAvantJury, type Refus, type Reglement } from '@delib/domain';
import { type Contexte, nomActeur } from '../contexte';
import { arreteeDe } from '../deliberation/arretee';
import type { EffetPassage } from './effet-passage';
import type { JuryCharge } from './faits';

/** Jurys whose dossiers are held at once: some thousands of candidates. */
const A_LA_FOIS = 100;

/**
 * The effect of opening the deliberation of a groupe (105 → 110, 200 → 210): computes and stores the proposal of every
 * candidate. On a second opening what the jury settled stays; a decision that no longer follows from the marks shows as
 * « à revalider ». Refused while one lacks a mark.
 */
export function calculerPropositions(contexte: Contexte, groupe: 1 | 2): EffetPassage {
  return async (tx, lus) => {
    const refus = new Map<string, Refus>();
    const reglements = await selectReglements(
      tx,
      lus.map(({ jury }) => jury),
    );
    for (let from = 0; from < lus.length; from += A_LA_FOIS) {
      const some = lus.slice(from, from + A_LA_FOIS);
      const ids = some.map(({ jury }) => jury.id);
      const dossiers = await selectDossiersParJury(tx, ids, groupe);
      const rows: NouvelleDeliberation[] = [];
      for (const { jury } of some) {
        const reglement = reglements.get(jury.id);
        const proposees =
          reglement && proposer(contexte, groupe, reglement, jury, dossiers.get(jury.id) ?? []);
        if (!proposees) refus.set(jury.id, { code: 'reglement_absent' });
        else if ('code' in proposees) refus.set(jury.id, proposees);
        else rows.push(...proposees);
      }
      await openDeliberations(tx, rows);
    }
    return refus;
  };
}

/** The rows of one jury, or why it cannot be opened. */
function proposer(
  contexte: Contexte,
  groupe: 1 | 2,
  reglement: Reglement,
  jury: JuryCharge['jury'],
  dossiers: readonly DossierStocke[],
): readonly NouvelleDeliberation[] | Refus {
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
  return rows;
}
