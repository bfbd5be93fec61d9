import { selectCandidatsCherches, selectReexamens, withActor } from '@delib/db';
import {
  accept,
  ETATS_OUVRANT_REEXAMEN,
  type Etat,
  estEnCours,
  type Groupe,
  type Issue,
  motsCherches,
  ouvreReexamen,
  type Refus,
  type Result,
  refuse,
} from '@delib/domain';
import type { Contexte } from '../contexte';

/** A candidate found: who they are, their jury, what was decided, and why no réexamen can be opened, if so. */
export interface CandidatTrouve {
  readonly id: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly numeroCandidat: string;
  readonly numeroAnonymat: string;
  /** Code. */
  readonly jury: string;
  readonly specialite: string;
  readonly etat: Etat;
  readonly decisions: Readonly<Record<Groupe, Issue | null>>;
  readonly refus: Refus | null;
}

export interface CandidatsTrouves {
  readonly candidats: readonly CandidatTrouve[];
  /** There are more than those given. */
  readonly tronque: boolean;
}

/** So many are shown at once. */
export const CANDIDATS_MONTRES = 20;
/** Less finds half of the session. */
const LETTRES_MINIMUM = 2;

/**
 * Who a judgment names, in every jury of a session that the actor sees: by the words of the name or a part of a number,
 * whatever their case, accents and apostrophes. Refusal: saisie_invalide (fewer than two letters or digits).
 */
export function chercherCandidat(
  contexte: Contexte,
  demande: { readonly sessionId: string; readonly recherche: string },
): Promise<Result<CandidatsTrouves>> {
  if (motsCherches(demande.recherche).join('').length < LETTRES_MINIMUM) {
    const attendu = `au moins ${LETTRES_MINIMUM} lettres du nom ou chiffres du numéro`;
    return Promise.resolve(refuse({ code: 'saisie_invalide', champ: 'Candidat', attendu }));
  }
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const trouves = await selectCandidatsCherches(tx, demande, CANDIDATS_MONTRES + 1);
      const montres = trouves.slice(0, CANDIDATS_MONTRES);
      const enCours = new Map(
        (await selectReexamens(tx, [...new Set(montres.map(({ juryId }) => juryId))]))
          .filter(({ etat }) => estEnCours(etat))
          .map((reexamen) => [reexamen.juryId, reexamen]),
      );
      return accept({
        candidats: montres.map(({ candidatId, juryId, specialite, ...trouve }) => ({
          ...trouve,
          id: candidatId,
          specialite: specialite ?? '',
          refus: refusDuJury(trouve.etat, enCours.get(juryId)),
        })),
        tronque: trouves.length > CANDIDATS_MONTRES,
      });
    },
    'lecture',
  );
}

function refusDuJury(
  etat: Etat,
  enCours: { readonly groupe: Groupe; readonly version: number } | undefined,
): Refus | null {
  if (!ouvreReexamen(etat, 1)) return { code: 'etat_inadapte', etat, attendus: ETATS_OUVRANT_REEXAMEN[1] };
  return enCours ? { code: 'reexamen_en_cours', groupe: enCours.groupe, version: enCours.version } : null;
}
