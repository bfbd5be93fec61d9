import type { SituationAcces } from '@delib/db';
import type { LignePapillon } from '@delib/usecases/papillons/lister-papillons';

/** One président or vice-président as the table shows them. Dates are ISO date-times. */
export interface LigneAcces {
  readonly membreId: string;
  readonly jury: string;
  /** Code of the session: two sessions may number their jurys alike. */
  readonly session: string;
  readonly centre: string;
  readonly qualite: 'president' | 'vice_president';
  readonly titulaire: string;
  readonly login: string | null;
  readonly emisLe: string | null;
  readonly testeLe: string | null;
  readonly verrouilleDepuis: string | null;
  readonly situation: SituationAcces;
}

/** What the table shows of one recipient. @param centres names by id */
export function toLigneAcces(
  ligne: LignePapillon,
  centres: ReadonlyMap<string, string>,
  maintenant: Date,
): LigneAcces {
  return {
    membreId: ligne.membreId,
    jury: ligne.jury,
    session: ligne.session,
    centre: centres.get(ligne.centreId) ?? '',
    qualite: ligne.qualite,
    titulaire: `${ligne.prenom} ${ligne.nom}`,
    login: ligne.login,
    emisLe: ligne.emisLe?.toISOString() ?? null,
    testeLe: ligne.testeLe?.toISOString() ?? null,
    verrouilleDepuis: ligne.verrouilleDepuis?.toISOString() ?? null,
    situation: situationDe(ligne, maintenant),
  };
}

/** As the statement that pages the list has it. */
function situationDe(ligne: LignePapillon, maintenant: Date): SituationAcces {
  if (ligne.papillonId === null) return 'aucun';
  if (ligne.verrouilleDepuis !== null) return 'verrouille';
  if (ligne.valableJusquau !== null && ligne.valableJusquau <= maintenant) return 'expire';
  return ligne.testeLe === null ? 'jamais_utilise' : 'teste';
}

export const LIBELLES_SITUATION: Readonly<Record<SituationAcces, string>> = {
  aucun: 'Aucun papillon',
  verrouille: 'Verrouillé après trop d’essais',
  expire: 'Expiré',
  jamais_utilise: 'Jamais utilisé',
  teste: 'Testé',
};
