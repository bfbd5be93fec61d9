import {
  type CandidatSecondGroupe,
  selectCandidatsSecondGroupe,
  selectJurys,
  selectPeriodes,
  selectReglements,
  withActor,
} from '@delib/db';
import {
  AUCUN_CHOIX,
  type BilanPremierGroupe,
  type ChoixSaisi,
  centiemesFromDecimal,
  type Etat,
  momentParis,
  type OralChoisi,
  type Refus,
  type Reglement,
  type ResultatRecu,
  type Resultats,
  refusSaisie,
  resultatDe,
  resultatsArretes,
} from '@delib/domain';
import type { Contexte } from '../contexte';

/** One jury whose candidates choose, or chose. */
export interface JuryDesChoix {
  readonly id: string;
  readonly code: string;
  readonly centre: string;
  readonly etat: Etat;
  readonly reglementId: string;
  /** Why its choices can no longer be changed, or `null`. */
  readonly refus: Refus | null;
}

/** One candidate as the screen of the choices shows them. */
export interface CandidatDesChoix {
  readonly id: string;
  readonly juryId: string;
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
  /** False: chose, and is no longer admitted to the 2nd groupe. */
  readonly admissible: boolean;
  readonly choix: ChoixSaisi;
  /** « Camille Durand », and when (ISO); `null` when nobody entered it. */
  readonly saisie: { readonly par: string; readonly le: string } | null;
  /** Marks as settled and points: what the desk computes from. */
  readonly bilan: BilanPremierGroupe;
}

export interface ChoixLus {
  readonly jurys: readonly JuryDesChoix[];
  readonly reglements: Readonly<Record<string, Reglement>>;
  readonly candidats: readonly CandidatDesChoix[];
  /** First and last day an oral may be held on, ISO. */
  readonly debut: string;
  readonly fin: string;
}

/** Jurys whose 1er groupe is over: their candidates choose, or chose. */
const ETATS_MONTRES: readonly Etat[] = ['140', '198', '200', '210', '211', '212', '214', '218'];

/** « Saisir les choix »: every candidate of the 2nd groupe that the actor sees in one session, in one snapshot. */
export function lireChoix(contexte: Contexte, sessionId: string): Promise<ChoixLus> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const jurys = (await selectJurys(tx, { sessionId, etats: ETATS_MONTRES })).flatMap((jury) =>
        jury.reglementId === null ? [] : [{ ...jury, reglementId: jury.reglementId }],
      );
      const candidats = await selectCandidatsSecondGroupe(tx, { juryIds: jurys.map(({ id }) => id) });
      // Of one session: its version of a règlement is one règlement.
      const reglements = await selectReglements(tx, jurys);
      const debut = debutDeSession(await selectPeriodes(tx, sessionId));
      return {
        jurys: jurys.map((jury) => ({
          id: jury.id,
          code: jury.code,
          centre: `${jury.centreNom}, ${jury.centreVille}`,
          etat: jury.etat,
          reglementId: jury.reglementId,
          refus: refusSaisie(contexte.acteur, jury, 'saisirChoix'),
        })),
        reglements: Object.fromEntries(
          jurys.flatMap(({ id, reglementId }): [string, Reglement][] => {
            const reglement = reglements.get(id);
            return reglement ? [[reglementId, reglement]] : [];
          }),
        ),
        candidats: candidats.map(toCandidatDesChoix),
        debut,
        fin: `${debut.slice(0, 4)}-12-31`,
      };
    },
    'lecture',
  );
}

/** The first day of the deliberations of a session, ISO. */
export function debutDeSession(periodes: readonly { readonly debut: string }[]): string {
  return periodes.map(({ debut }) => debut).sort()[0] ?? '';
}

/** A candidate as the page of choices shows them. */
export function toCandidatDesChoix(candidat: CandidatSecondGroupe): CandidatDesChoix {
  return {
    id: candidat.candidatId,
    juryId: candidat.juryId,
    numeroCandidat: candidat.numeroCandidat,
    nom: candidat.nom,
    prenoms: candidat.prenoms,
    admissible: candidat.issue === 'second_groupe',
    choix: choixSaisi(candidat.choix),
    saisie: candidat.saisie && { par: candidat.saisie.par, le: candidat.saisie.le.toISOString() },
    bilan: {
      resultats: resultatsArretes(toResultats(candidat.resultats), candidat.relevements),
      pointsJury: centiemesFromDecimal(candidat.pointsJury),
    },
  };
}

/** Stored orals as they are typed. */
export function choixSaisi(oraux: readonly OralChoisi[]): ChoixSaisi {
  const typed = (rang: 0 | 1) => {
    const oral = oraux[rang];
    return oral
      ? { epreuve: oral.epreuve, moment: oral.passeLe ? momentParis(oral.passeLe) : '' }
      : AUCUN_CHOIX[rang];
  };
  return [typed(0), typed(1)];
}

/** Received results as the rules take them. */
export function toResultats(recus: Readonly<Record<string, ResultatRecu>>): Resultats {
  return Object.fromEntries(Object.entries(recus).map(([epreuve, recu]) => [epreuve, resultatDe(recu)]));
}
