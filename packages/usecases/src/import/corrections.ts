import {
  type AuteurImport,
  appendJournal,
  selectDeliberesCorriges,
  selectDossiers,
  selectJurys,
  selectJurysCorriges,
  selectReglement,
  type Tx,
  updateArretees,
} from '@delib/db';
import { empreinteDossier, type Groupe, type Reglement } from '@delib/domain';
import { type Contexte, ligneJournal } from '../contexte';
import { arreteeDe } from '../deliberation/arretee';
import type { RapportImport } from './rapport';

/**
 * Brings up to date what open deliberations hold of the domain's answer, for the candidates whose marks just
 * changed: a validated decision that no longer follows from the marks then shows as « à revalider ».
 */
export async function suivreCorrections(tx: Tx, auteur: AuteurImport): Promise<void> {
  for (const { juryId, groupe, candidatIds } of await selectDeliberesCorriges(tx)) {
    const [jury] = await selectJurys(tx, { ids: [juryId] });
    if (!jury?.reglementId) continue;
    const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
    await suivreCandidats(tx, { juryId, groupe, candidatIds }, reglement, auteur);
  }
}

/**
 * The same for some candidates of one jury, whoever changed their marks.
 * @param cible.groupe the first groupe a mark of which changed: those of the 1er count in both, an oral only in the 2nd
 */
export async function suivreCandidats(
  tx: Tx,
  cible: {
    readonly juryId: string;
    readonly groupe: Groupe;
    readonly candidatIds: readonly string[];
  },
  reglement: Reglement,
  auteur: AuteurImport,
): Promise<void> {
  const { juryId, candidatIds } = cible;
  for (const groupe of cible.groupe === 1 ? ([1, 2] as const) : ([2] as const)) {
    const dossiers = await selectDossiers(tx, { juryId, groupe, candidatIds });
    const rows = dossiers
      .filter(({ deliberation }) => deliberation !== null)
      .map(({ candidatId, dossier }) => {
        const arretee = arreteeDe(reglement, dossier);
        return {
          candidatId,
          groupe,
          issueArretee: arretee?.issueArretee ?? null,
          empreinteArretee: arretee?.empreinteArretee ?? empreinteDossier(reglement, dossier),
        };
      });
    if (rows.length > 0) await updateArretees(tx, rows, auteur);
  }
}

/** One line for the import, one for each jury it corrects: the history of a jury tells of it. */
export async function journaliserImport(
  tx: Tx,
  contexte: Contexte,
  { session, premiere, comptes, ecarts }: RapportImport,
  source: string,
): Promise<void> {
  const nombres = Object.fromEntries(
    ecarts.map(({ genre, groupe, nombre }) => [`${genre}${groupe ?? ''}`, nombre]),
  );
  const jurys = premiere ? [] : await selectJurysCorriges(tx);
  appendJournal(tx, [
    ligneJournal(contexte, {
      acte: 'importerSession',
      objet: `session ${session}`,
      apres: { source, premiere, comptes, ecarts: nombres },
    }),
    ...jurys.map(({ id, code, centreId, ecarts: nombre }) =>
      ligneJournal(contexte, {
        acte: 'corrigerJury',
        objet: `jury ${code}`,
        juryId: id,
        centreId,
        apres: { source, ecarts: nombre },
      }),
    ),
  ]);
}
