import {
  type DossierStocke,
  type JuryStocke,
  selectChangementsReexamen,
  selectCorrections,
  selectDossiers,
  selectOuverture,
  selectReglement,
  type Tx,
  toResultat,
  withActor,
} from '@delib/db';
import {
  type ActePossible,
  accept,
  actesPossibles,
  type FaitsJury,
  type Groupe,
  type Reglement,
  type Result,
  type Resultat,
  refuse,
  type StatutPv,
} from '@delib/domain';
import type { Contexte } from '../contexte';
import { loadJury } from '../jury/faits';

/** A received mark that changed since the deliberation opened: before, after, who, why. */
export interface ChangementDepuisOuverture {
  readonly candidatId: string;
  readonly epreuve: string;
  readonly avant: Resultat;
  readonly apres: Resultat;
  readonly par: string;
  readonly le: Date;
  readonly motif: string;
}

/** Everything the deliberation pages of one jury show. No name of a candidate is in it. */
export interface DeliberationLue {
  readonly jury: JuryStocke;
  readonly groupe: Groupe;
  readonly reglement: Reglement;
  readonly candidats: readonly DossierStocke[];
  readonly changements: readonly ChangementDepuisOuverture[];
  readonly faits: FaitsJury;
  readonly statutPv: StatutPv;
  readonly actes: readonly ActePossible[];
}

/** The marks of that groupe that were corrected since its deliberation opened, or for its réexamen. */
export async function selectChangements(
  tx: Tx,
  ronde: { readonly juryId: string; readonly groupe: Groupe; readonly reexamenId: string | null },
) {
  const { juryId, groupe, reexamenId } = ronde;
  const corrections =
    reexamenId === null
      ? await corrigesDepuis(tx, juryId, await selectOuverture(tx, juryId, groupe))
      : await selectChangementsReexamen(tx, reexamenId);
  return corrections.filter((correction) => correction.groupe === groupe);
}

async function corrigesDepuis(tx: Tx, juryId: string, ouverture: Date | null) {
  if (ouverture === null) return [];
  return (await selectCorrections(tx, juryId)).filter(({ le }) => le > ouverture);
}

/** Reads the deliberation of the round the jury is working on, in one snapshot. Refusals: introuvable, reglement_absent. */
export function lireDeliberation(contexte: Contexte, juryId: string): Promise<Result<DeliberationLue>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<DeliberationLue>> => {
      const lu = await loadJury(tx, contexte, juryId);
      if (!lu) return refuse({ code: 'introuvable' });
      const { jury, faits, statuts, travail } = lu;
      if (!jury.reglementId) return refuse({ code: 'reglement_absent' });
      const { groupe, reexamen } = travail;
      const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
      const candidats = await selectDossiers(tx, { juryId, groupe, reexamenId: reexamen?.id });
      const corrections = await selectChangements(tx, { juryId, groupe, reexamenId: reexamen?.id ?? null });
      return accept({
        jury,
        groupe,
        reglement,
        candidats,
        changements: corrections.map((c) => ({
          candidatId: c.candidatId,
          epreuve: c.epreuve,
          avant: toResultat({ nature: c.natureAvant, note: c.noteAvant, reference: c.referenceAvant }),
          apres: toResultat({ nature: c.natureApres, note: c.noteApres, reference: c.referenceApres }),
          par: c.par,
          le: c.le,
          motif: c.motif,
        })),
        faits,
        statutPv: reexamen?.pv ?? statuts[groupe],
        actes: actesPossibles(contexte.acteur, faits),
      });
    },
    'lecture',
  );
}
