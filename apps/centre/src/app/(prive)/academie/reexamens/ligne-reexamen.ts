import {
  type EtatReexamen,
  estEnCours,
  type Groupe,
  LIBELLES_ETAT_REEXAMEN,
  LIBELLES_ORIGINE,
} from '@delib/domain';
import { formatDateHeure, formatJour } from '@delib/ui';
import type { ReexamenVu } from '@delib/usecases/jury/lire-reexamens';

/** One réexamen as the table shows it. */
export interface LigneReexamen {
  readonly id: string;
  readonly juryId: string;
  readonly jury: string;
  readonly session: string;
  readonly groupe: Groupe;
  readonly etat: EtatReexamen;
  readonly libelleEtat: string;
  readonly decision: string;
  readonly candidats: string;
  readonly version: number;
  readonly pvSigne: string | null;
  readonly ouvert: string;
  readonly suite: string;
  /** It can still be abandoned: under way, its PV not signed. */
  readonly abandonnable: boolean;
}

/** The words of one réexamen. */
export function toLigneReexamen(reexamen: ReexamenVu): LigneReexamen {
  const { id, juryId, jury, session, groupe, etat, version, pvSigne } = reexamen;
  const le = (date: Date) => formatDateHeure(date.toISOString());
  return {
    ...{ id, juryId, jury, session, groupe, etat, version, pvSigne },
    libelleEtat: LIBELLES_ETAT_REEXAMEN[etat],
    decision: `${LIBELLES_ORIGINE[reexamen.origine]} : ${reexamen.reference}, ${formatJour(reexamen.dateReference)}`,
    candidats: reexamen.candidats.join(', '),
    ouvert: `${le(reexamen.ouvertLe)} par ${reexamen.ouvertPar}`,
    suite: suite(reexamen, le(reexamen.modifieLe)),
    abandonnable: estEnCours(etat) && pvSigne === null,
  };
}

/** What comes next, or how it ended. */
function suite({ etat, pvSigne, modifiePar, motifAbandon }: ReexamenVu, le: string): string {
  switch (etat) {
    case 'ouvert':
      return 'Le président délibère sur le portail des jurys ; émettez son papillon s’il ne l’a plus.';
    case 'edition':
      return pvSigne === null
        ? 'Le président lit et signe le PV du réexamen.'
        : 'Le PV est signé ; le président clôture.';
    case 'clos':
      return `Clos le ${le} par ${modifiePar} : les décisions sont en vigueur.`;
    case 'abandonne':
      return `Abandonné le ${le} par ${modifiePar}. Motif : ${motifAbandon ?? ''}`;
  }
}
