import {
  type JuryStocke,
  type NotesRecues,
  selectEtablissements,
  selectNotesRecues,
  selectReglements,
  type Tx,
} from '@delib/db';
import type { StatistiquesDuJury } from '@delib/documents';
import { formatVersion, type Reglement, statistiquesJury } from '@delib/domain';

/**
 * The statistics of some jurys from the marks received, by id of jury: the screen, the PDF, the CSV. A jury without
 * règlement has none. The plan de secours has read the marks already and asks {@link composerStatistiques}.
 * @param etablissements true only for a reader who may see them, and never for what is handed to a jury
 */
export async function loadStatistiques(
  tx: Tx,
  jurys: readonly JuryStocke[],
  { etablissements }: { readonly etablissements: boolean },
): Promise<ReadonlyMap<string, StatistiquesDuJury>> {
  const ids = jurys.map(({ id }) => id);
  const parJury = Map.groupBy(await selectNotesRecues(tx, ids), ({ juryId }) => juryId);
  const noms = etablissements ? nommer(await selectEtablissements(tx, ids)) : null;
  const reglements = await selectReglements(tx, jurys);
  const statistiques = new Map<string, StatistiquesDuJury>();
  for (const jury of jurys) {
    const { id } = jury;
    const reglement = reglements.get(id);
    if (!reglement) continue;
    const candidats = (parJury.get(id) ?? []).map((recues: NotesRecues) => ({
      resultats: recues.resultats,
      categorie: recues.categorie,
      etablissement: noms === null ? null : (noms.get(recues.candidatId) ?? ''),
    }));
    statistiques.set(id, composerStatistiques(jury, reglement, candidats));
  }
  return statistiques;
}

/** The statistics of one jury from marks already read. */
export function composerStatistiques(
  { code, specialite }: Pick<JuryStocke, 'code' | 'specialite'>,
  reglement: Reglement,
  candidats: Parameters<typeof statistiquesJury>[1],
): StatistiquesDuJury {
  return {
    code,
    specialite: specialite ?? '',
    reglement: formatVersion(reglement),
    statistiques: statistiquesJury(reglement, candidats),
  };
}

/** The name of each candidate's établissement; two of one name are told apart by their code. */
function nommer(
  parCandidat: ReadonlyMap<string, { readonly code: string; readonly nom: string }>,
): ReadonlyMap<string, string> {
  const codes = Map.groupBy(
    new Set([...parCandidat.values()].map(({ code, nom }) => `${nom}\n${code}`)),
    (cle) => cle.slice(0, cle.indexOf('\n')),
  );
  return new Map(
    [...parCandidat].map(([candidatId, { code, nom }]) => [
      candidatId,
      (codes.get(nom)?.length ?? 0) > 1 ? `${nom} (${code})` : nom,
    ]),
  );
}
