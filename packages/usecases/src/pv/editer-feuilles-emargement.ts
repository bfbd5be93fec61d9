import {
  type JuryStocke,
  selectAcademie,
  selectJurys,
  selectTenue,
  type TenueStockee,
  type Tx,
  withActor,
} from '@delib/db';
import type { FeuillesEmargement, JuryAEmarger } from '@delib/documents';
import { accept, type Groupe, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import { loadJury } from '../jury/faits';
import { rondeEnCours } from './enregistrer-tenue';

/** Whose sheets: of one jury, for the round it works on; or of all the jurys of a centre in a session, for a groupe. */
export type DemandeFeuilles =
  | { readonly juryId: string }
  | { readonly sessionId: string; readonly centreId: string; readonly groupe: Groupe };

/**
 * The feuilles d'émargement to print: of one jury with what is recorded of its sitting, of a whole centre to be written by
 * hand; of the 2nd groupe, of the jurys that hear somebody in it. Refusal: introuvable (no jury, or none the actor sees).
 */
export function editerFeuillesEmargement(
  contexte: Contexte,
  demande: DemandeFeuilles,
): Promise<Result<FeuillesEmargement>> {
  return withActor(contexte.database, contexte.acteur, async (tx): Promise<Result<FeuillesEmargement>> => {
    const { groupe, feuilles } =
      'juryId' in demande
        ? await feuilleDuJury(tx, contexte, demande.juryId)
        : { groupe: demande.groupe, feuilles: await feuillesDuCentre(tx, demande) };
    const [premiere] = feuilles;
    if (!premiere) return refuse({ code: 'introuvable' });
    const { id, session, essai, code, centreId, centreCode, centreNom, centreVille } = premiere.jury;
    const seul = 'juryId' in demande;
    const numero = `FE-${session}-${seul ? code : centreCode}-${groupe}`;
    const academie = await selectAcademie(tx);
    journaliser(tx, contexte, {
      acte: 'editerFeuillesEmargement',
      objet: numero,
      juryId: seul ? id : null,
      centreId,
      apres: { groupe, jurys: feuilles.map(({ jury }) => jury.code) },
    });
    return accept({
      numero,
      session,
      essai,
      academie: academie?.nom ?? '',
      centre: { code: centreCode, nom: centreNom, ville: centreVille },
      groupe,
      editeLe: contexte.maintenant,
      jurys: feuilles.map(({ feuille }) => feuille),
    });
  });
}

interface FeuilleLue {
  readonly jury: JuryStocke;
  readonly feuille: JuryAEmarger;
}

async function feuilleDuJury(
  tx: Tx,
  contexte: Contexte,
  juryId: string,
): Promise<{ readonly groupe: Groupe; readonly feuilles: readonly FeuilleLue[] }> {
  const lu = await loadJury(tx, contexte, juryId);
  if (!lu) return { groupe: 1, feuilles: [] };
  const { jury, travail } = lu;
  const tenue = await selectTenue(tx, rondeEnCours(lu));
  const feuille = toJuryAEmarger(jury, { tenue, reexamen: travail.reexamen !== null });
  return { groupe: travail.groupe, feuilles: [{ jury, feuille }] };
}

async function feuillesDuCentre(
  tx: Tx,
  { sessionId, centreId, groupe }: Extract<DemandeFeuilles, { readonly centreId: string }>,
): Promise<readonly FeuilleLue[]> {
  const jurys = await selectJurys(tx, { sessionId, centreId });
  return jurys
    .filter(({ candidatsSecondGroupe }) => groupe === 1 || candidatsSecondGroupe > 0)
    .map((jury) => ({ jury, feuille: toJuryAEmarger(jury, { tenue: null, reexamen: false }) }));
}

/** The sheet of one jury. @param seance what is recorded of its sitting; `tenue: null`: to be written by hand */
export function toJuryAEmarger(
  { code, specialite, nomination, membres }: JuryStocke,
  { tenue, reexamen }: { readonly tenue: TenueStockee | null; readonly reexamen: boolean },
): JuryAEmarger {
  return {
    code,
    specialite: specialite ?? '',
    nomination,
    reexamen,
    seance: tenue && {
      lieu: tenue.tenue.lieu,
      date: tenue.tenue.date,
      debut: tenue.tenue.debut,
      fin: tenue.tenue.fin,
    },
    membres: membres.map(({ nom, prenom, qualite, college, statut, id }) => ({
      nom,
      prenom,
      qualite,
      college,
      statut,
      presence: tenue?.presences[id] ?? null,
    })),
  };
}
