import {
  type Bases,
  closeConnexionsSecours,
  countConnexionsSecours,
  type DecisionSecours,
  dansChaqueBase,
  insertDecisionSecours,
  lockDecisionSecours,
  selectAcademiesOuvertes,
  selectDecisionsSecours,
  withActor,
} from '@delib/db';
import { accept, lireMotif, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser, nomActeur } from '../contexte';

/** The portail de secours of one académie: open or closed, and every decision about it, newest first. */
export interface PortailSecours {
  readonly ouvert: boolean;
  readonly decisions: readonly DecisionSecours[];
  /** Jurys logged in there now; `null` for whoever may not count them. */
  readonly sessionsOuvertes: number | null;
}

/** Reads the state of the portail de secours of the actor's académie. */
export function lirePortailSecours(contexte: Contexte): Promise<PortailSecours> {
  const { acteur, database, maintenant } = contexte;
  return withActor(
    database,
    acteur,
    async (tx) => {
      const decisions = await selectDecisionsSecours(tx);
      return {
        ouvert: decisions[0]?.autorise ?? false,
        decisions,
        sessionsOuvertes: acteur.role === 'rssi' ? await countConnexionsSecours(tx, maintenant) : null,
      };
    },
    'lecture',
  );
}

/**
 * The RSSI authorises the portail de secours of their académie, or withdraws it: every session open there ends in
 * the same transaction. Asked for what holds already, it changes nothing.
 * Refusals: role_interdit, motif_trop_court, caractere_refuse.
 * @returns how many sessions ended
 */
export function reglerPortailSecours(
  contexte: Contexte,
  demande: { readonly autorise: boolean; readonly motif: string },
): Promise<Result<{ readonly sessionsFermees: number }>> {
  const { acteur, database, maintenant } = contexte;
  type Reponse = Result<{ readonly sessionsFermees: number }>;
  return withActor(database, acteur, async (tx): Promise<Reponse> => {
    if (acteur.role !== 'rssi') return refuse({ code: 'role_interdit', roles: ['rssi'] });
    const lu = lireMotif(demande.motif);
    if (!lu.ok) return lu;
    const motif = lu.valeur;
    await lockDecisionSecours(tx, acteur.academieId);
    const avant = (await selectDecisionsSecours(tx))[0]?.autorise ?? false;
    if (avant === demande.autorise) return accept({ sessionsFermees: 0 });
    await insertDecisionSecours(tx, acteur.academieId, {
      autorise: demande.autorise,
      motif,
      par: nomActeur(contexte),
      le: maintenant,
    });
    const sessionsFermees = demande.autorise ? 0 : await closeConnexionsSecours(tx, maintenant);
    journaliser(tx, contexte, {
      acte: demande.autorise ? 'autoriserPortailSecours' : 'retirerPortailSecours',
      objet: 'portail de secours',
      avant: { autorise: avant },
      apres: { autorise: demande.autorise, motif, ...(!demande.autorise && { sessionsFermees }) },
    });
    return accept({ sessionsFermees });
  });
}

/**
 * For the portail de secours itself, before anyone is known: the académies it is open for, of every database that answers;
 * none: it is closed.
 */
export async function lireAcademiesOuvertes(bases: Bases): Promise<readonly string[]> {
  const { reponses } = await dansChaqueBase(bases, (database) =>
    withActor(
      database,
      { role: 'connexion', portail: 'secours' },
      (tx) => selectAcademiesOuvertes(tx),
      'lecture',
    ),
  );
  return reponses.flatMap(({ valeur }) => valeur);
}
