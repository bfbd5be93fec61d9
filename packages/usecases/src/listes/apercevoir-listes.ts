import {
  type CandidatNomme,
  countCandidatsNommes,
  type JuryStocke,
  selectCandidatsNommes,
  selectChoixCandidats,
  selectJurys,
  withActor,
} from '@delib/db';
import type { LigneManque } from '@delib/documents';
import type { RefusActe } from '@delib/domain';
import type { Contexte } from '../contexte';
import type { CriteresLivrets } from './demande-liste';
import { filtreLivrets } from './filtre-livrets';
import { loadManques, refusConfidentielle } from './lire-liste-candidats';

interface Perimetre {
  readonly sessionId: string;
  readonly centreId: string;
}

/** A page shows no more rows than this; the edition has them all. */
const LIMITE_APERCU = 500;

/** What activity 1 would print: how many, and the first ones. */
export interface ApercuLivrets {
  readonly total: number;
  readonly candidats: readonly CandidatNomme[];
}

/** The candidates that the criteria of activity 1 find, for the screen. */
export function apercevoirLivrets(
  contexte: Contexte,
  perimetre: Perimetre,
  criteres: CriteresLivrets,
): Promise<ApercuLivrets> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const filtre = filtreLivrets(perimetre, criteres);
      const comptes = await countCandidatsNommes(tx, filtre);
      return {
        total: [...comptes.values()].reduce((somme, nombre) => somme + nombre, 0),
        candidats: await selectCandidatsNommes(tx, filtre, 'nom', LIMITE_APERCU),
      };
    },
    'lecture',
  );
}

/** What the criteria of activity 1 offer in one centre and session. */
export interface ChoixLivrets {
  readonly jurys: readonly { readonly code: string; readonly specialite: string }[];
  readonly categories: readonly string[];
  readonly etablissements: readonly { readonly code: string; readonly nom: string }[];
  readonly specialites: readonly { readonly code: string; readonly intitule: string }[];
}

/** The jurys, catégories, établissements and qualifications that the candidates of a centre have. */
export function lireChoixLivrets(contexte: Contexte, perimetre: Perimetre): Promise<ChoixLivrets> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const jurys = await selectJurys(tx, perimetre);
      const specialites = new Map(
        jurys.flatMap(({ reglementCode, specialite }) =>
          reglementCode === null ? [] : [[reglementCode, specialite ?? reglementCode]],
        ),
      );
      return {
        ...(await selectChoixCandidats(tx, perimetre)),
        jurys: jurys.map(({ code, specialite }) => ({ code, specialite: specialite ?? '' })),
        specialites: [...specialites].map(([code, intitule]) => ({ code, intitule })),
      };
    },
    'lecture',
  );
}

/** One jury as the picker of activity 3 shows it. */
export interface JuryEditable {
  readonly jury: JuryStocke;
  /** Why it has no confidential list; `null` when it has. */
  readonly refus: RefusActe | null;
  /** How many of its candidates have measures for a handicap. */
  readonly amenagements: number;
}

/** What activity 3 offers: the jurys of a centre, which cannot and why, and what its lists would hold. */
export function preparerListesCandidats(
  contexte: Contexte,
  filtre: Perimetre & { readonly periodeId?: string },
): Promise<readonly JuryEditable[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const jurys = await selectJurys(tx, filtre);
      const juryIds = jurys.map(({ id }) => id);
      const comptes = await countCandidatsNommes(tx, { juryIds, avecAmenagements: true });
      return jurys.map((jury) => ({
        jury,
        refus: refusConfidentielle(jury),
        amenagements: comptes.get(jury.id) ?? 0,
      }));
    },
    'lecture',
  );
}

/** What activity 11 finds. */
export interface ControleNotes {
  /** How many jurys are gathering the marks of the 2nd groupe. */
  readonly jurys: number;
  readonly manques: readonly LigneManque[];
}

/** The marks and choices that lack to the jurys at 200 of a centre. */
export function controlerNotesManquantes(contexte: Contexte, perimetre: Perimetre): Promise<ControleNotes> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => ({
      jurys: (await selectJurys(tx, { ...perimetre, etats: ['200'] })).length,
      manques: await loadManques(tx, perimetre),
    }),
    'lecture',
  );
}

/** The candidates of a centre that no posted list names, jury by jury, by name. */
export function lireHorsAffichage(
  contexte: Contexte,
  perimetre: Perimetre,
): Promise<readonly CandidatNomme[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    (tx) => selectCandidatsNommes(tx, { ...perimetre, horsAffichage: true }, 'nom'),
    'lecture',
  );
}
