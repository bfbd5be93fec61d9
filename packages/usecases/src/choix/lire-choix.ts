import {
  type CandidatSecondGroupe,
  type FiltreChoix,
  type JuryStocke,
  type PageLue,
  type RangPage,
  type ReexamenStocke,
  selectCandidatsSecondGroupe,
  selectJurys,
  selectJurysDesChoix,
  selectPageChoix,
  selectPeriodes,
  selectReexamens,
  selectReglements,
  TOUTES,
  type TriChoix,
  withActor,
} from '@delib/db';
import {
  type Acteur,
  AUCUN_CHOIX,
  type BilanPremierGroupe,
  type ChoixSaisi,
  centiemesFromDecimal,
  type Etat,
  type JoursDesOraux,
  joursDesOraux,
  momentParis,
  type OralChoisi,
  type Refus,
  type Reglement,
  type ResultatRecu,
  type Resultats,
  refusChoix,
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
  /** Why their choice cannot be entered now, or `null`. */
  readonly refus: Refus | null;
  readonly choix: ChoixSaisi;
  /** « Camille Durand », and when (ISO); `null` when nobody entered it. */
  readonly saisie: { readonly par: string; readonly le: string } | null;
  /** Marks as settled and points: what the desk computes from. */
  readonly bilan: BilanPremierGroupe;
}

/** One page of candidates, with what their rows need. */
export interface ChoixLus extends PageLue<CandidatDesChoix> {
  /** Those of the page. */
  readonly jurys: readonly JuryDesChoix[];
  /** Of the jurys of the page, by id. */
  readonly reglements: Readonly<Record<string, Reglement>>;
  /** First and last day an oral may be held on, ISO: the last of all on the page whose choice is open. */
  readonly jours: JoursDesOraux;
}

/** Jurys whose 1er groupe is over: their candidates choose, or chose. */
const ETATS_MONTRES: readonly Etat[] = ['140', '198', '200', '210', '211', '212', '214', '218'];

/**
 * « Saisir les choix »: one page of the candidates of the 2nd groupe that the actor sees in one session, in one snapshot;
 * all of them unless a page is asked for.
 */
export function lireChoix(
  contexte: Contexte,
  filtre: Omit<FiltreChoix, 'etats'>,
  tri: TriChoix = null,
  rang: RangPage = TOUTES,
): Promise<ChoixLus> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const { lignes, ...page } = await selectPageChoix(tx, { ...filtre, etats: ETATS_MONTRES }, tri, rang);
      const juryIds = [...new Set(lignes.map(({ juryId }) => juryId))];
      const jurys = await selectJurys(tx, { ids: juryIds });
      const parId = new Map(jurys.map((jury) => [jury.id, jury]));
      const candidatIds = lignes.map(({ candidatId }) => candidatId);
      const candidats = new Map(
        (await selectCandidatsSecondGroupe(tx, { juryIds, candidatIds })).map((each) => [
          each.candidatId,
          each,
        ]),
      );
      // Of one session: its version of a règlement is one règlement.
      const reglements = await selectReglements(tx, jurys);
      const debut = debutDeSession(await selectPeriodes(tx, filtre.sessionId));
      const reexamens = (await selectReexamens(tx, juryIds)).filter(recueille);
      const jour = momentParis(contexte.maintenant).slice(0, 10);
      return {
        ...page,
        lignes: lignes.flatMap(({ candidatId, juryId }) => {
          const [candidat, jury] = [candidats.get(candidatId), parId.get(juryId)];
          const reexamen = reexamens.find((each) => each.juryId === juryId) ?? null;
          return candidat && jury ? [toCandidatDesChoix(candidat, contexte.acteur, jury, reexamen)] : [];
        }),
        jurys: jurys.flatMap(({ id, code, centreNom, centreVille, etat, reglementId }) =>
          reglementId === null
            ? []
            : [{ id, code, centre: `${centreNom}, ${centreVille}`, etat, reglementId }],
        ),
        reglements: Object.fromEntries(
          jurys.flatMap(({ id, reglementId }): [string, Reglement][] => {
            const reglement = reglements.get(id);
            return reglement && reglementId !== null ? [[reglementId, reglement]] : [];
          }),
        ),
        jours: joursDesOraux(debut, reexamens.length > 0 ? jour : null),
      };
    },
    'lecture',
  );
}

/** The codes of the jurys that a person may narrow « Saisir les choix » to, in order: no more than `limite`. */
export function listerJurysDesChoix(
  contexte: Contexte,
  sessionId: string,
  limite: number,
): Promise<readonly string[]> {
  const { database, acteur } = contexte;
  return withActor(
    database,
    acteur,
    (tx) => selectJurysDesChoix(tx, { sessionId, etats: ETATS_MONTRES }, limite),
    'lecture',
  );
}

/** The first day of the deliberations of a session, ISO. */
export function debutDeSession(periodes: readonly { readonly debut: string }[]): string {
  return periodes.map(({ debut }) => debut).sort()[0] ?? '';
}

/** Is it a réexamen in which choices and orals of the 2nd groupe are gathered? */
export function recueille({ groupe, etat }: Pick<ReexamenStocke, 'groupe' | 'etat'>): boolean {
  return groupe === 2 && etat === 'ouvert';
}

/**
 * A candidate as the page of choices shows them.
 * @param reexamen the one of the 2nd groupe that the jury is deliberating, if any
 */
export function toCandidatDesChoix(
  candidat: CandidatSecondGroupe,
  acteur: Acteur,
  jury: JuryStocke,
  reexamen: ReexamenStocke | null,
): CandidatDesChoix {
  return {
    id: candidat.candidatId,
    juryId: candidat.juryId,
    numeroCandidat: candidat.numeroCandidat,
    nom: candidat.nom,
    prenoms: candidat.prenoms,
    admissible: candidat.issue === 'second_groupe',
    refus: refusChoix(acteur, jury, candidat.candidatId, reexamen),
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
