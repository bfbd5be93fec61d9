import {
  type CurseurJournal,
  type FiltreJournal,
  type LigneJournalLue,
  selectJournal,
  withActor,
} from '@delib/db';
import { accept, actesLisibles, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';

/** Lines on one page of the journal. */
export const LIGNES_PAR_PAGE = 50;

/** Lines of one export at most: a spreadsheet still opens it. */
export const LIGNES_EXPORTEES = 50_000;

/** Lines read at once for an export. */
const LOT_EXPORT = 1000;

/** One page of the journal, newest first, and where the pages beside it begin. */
export interface PageJournal {
  readonly lignes: readonly LigneJournalLue[];
  /** There are older lines than the last one shown. */
  readonly plusAnciennes: boolean;
  /** There are newer lines than the first one shown. */
  readonly plusRecentes: boolean;
}

/**
 * One page of the journal of the académie: all of it for the gestionnaire, what is of security for the RSSI.
 * Refusal: role_interdit.
 */
export function lireJournal(
  contexte: Contexte,
  filtre: FiltreJournal,
  curseur: CurseurJournal,
): Promise<Result<PageJournal>> {
  const { acteur, database } = contexte;
  return withActor(
    database,
    acteur,
    async (tx): Promise<Result<PageJournal>> => {
      if (actesLisibles(acteur.role).length === 0) {
        return refuse({ code: 'role_interdit', roles: ['gestionnaire', 'rssi'] });
      }
      const remonte = curseur !== null && 'apres' in curseur;
      // One more than a page: whether there is a next one, without counting them all.
      const lues = await selectJournal(tx, acteur.academieId, filtre, curseur, LIGNES_PAR_PAGE + 1);
      const deborde = lues.length > LIGNES_PAR_PAGE;
      const lignes = remonte ? lues.slice(deborde ? 1 : 0) : lues.slice(0, LIGNES_PAR_PAGE);
      return accept({
        lignes,
        plusAnciennes: remonte ? true : deborde,
        plusRecentes: remonte ? deborde : curseur !== null,
      });
    },
    'lecture',
  );
}

/**
 * Journals that the journal leaves, with what it was filtered by. To be done before {@link exporterJournal}: an export
 * that breaks off has left too. Refusal: role_interdit.
 */
export function annoncerExportJournal(
  contexte: Contexte,
  filtre: FiltreJournal,
): Promise<Result<{ readonly limite: number }>> {
  const { acteur, database } = contexte;
  return withActor(database, acteur, async (tx): Promise<Result<{ readonly limite: number }>> => {
    if (actesLisibles(acteur.role).length === 0) {
      return refuse({ code: 'role_interdit', roles: ['gestionnaire', 'rssi'] });
    }
    journaliser(tx, contexte, { acte: 'exporterJournal', objet: 'journal', apres: { filtre } });
    return accept({ limite: LIGNES_EXPORTEES });
  });
}

/** The filtered lines, newest first, a thousand at a time: memory holds one lot, whatever the journal. */
export async function* exporterJournal(
  contexte: Contexte,
  filtre: FiltreJournal,
): AsyncGenerator<readonly LigneJournalLue[]> {
  let curseur: CurseurJournal = null;
  for (let restent = LIGNES_EXPORTEES; restent > 0; restent -= LOT_EXPORT) {
    const depuis: CurseurJournal = curseur;
    const lot: LigneJournalLue[] = await withActor(
      contexte.database,
      contexte.acteur,
      (tx) => selectJournal(tx, contexte.acteur.academieId, filtre, depuis, Math.min(LOT_EXPORT, restent)),
      'lecture',
    );
    if (lot.length > 0) yield lot;
    const last = lot.at(-1);
    if (!last || lot.length < LOT_EXPORT) return;
    curseur = { avant: last.seq };
  }
}
