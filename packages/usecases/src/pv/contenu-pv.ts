import {
  type PvStocke,
  selectAcademie,
  selectDecisionsPv,
  selectEmargements,
  selectReglement,
  selectTenue,
  type Tx,
} from '@delib/db';
import {
  avecDifferences,
  type ContenuPv,
  composerPv,
  nomme,
  type ReexamenPv,
  reexamensDepuis,
} from '@delib/domain';
import type { JuryCharge } from '../jury/faits';
import { rondeEnCours } from './enregistrer-tenue';
import { loadReference } from './reference-pv';

/** The unsigned PV of the current round, if the decisions are cleared. */
export function pvEnCours(lu: JuryCharge): PvStocke | null {
  const { groupe, ronde } = rondeEnCours(lu);
  return lu.pvs.find((pv) => pv.groupe === groupe && pv.version === ronde && pv.abandonneLe === null) ?? null;
}

/**
 * Composes what the PV of the round says: its frozen decisions, the recorded sitting and its émargements, and of an ordinary
 * round how it differs from the one it replaces.
 */
export async function loadContenuPv(tx: Tx, lu: JuryCharge, pv: PvStocke): Promise<ContenuPv | null> {
  const { jury } = lu;
  const ronde = rondeEnCours(lu);
  const stored = await selectTenue(tx, ronde);
  if (!stored || !jury.reglementId || !jury.nomination) return null;
  const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
  const { reexamen } = lu.travail;
  const signed = lu.pvs.filter(
    (p) => p.groupe === pv.groupe && p.version < pv.version && p.signature && p.reexamenId === null,
  );
  const academie = await selectAcademie(tx);
  const contenu = composerPv(reglement, await selectDecisionsPv(tx, pv.id), {
    version: pv.version,
    session: jury.session,
    essai: jury.essai,
    academie: academie?.nom ?? '',
    centre: { code: jury.centreCode, nom: jury.centreNom, ville: jury.centreVille },
    jury: { code: jury.code, specialite: jury.specialite ?? '' },
    nomination: jury.nomination,
    membres: jury.membres,
    presences: stored.presences,
    emargements: await selectEmargements(tx, ronde),
    tenue: stored.tenue,
    empreinteDecisions: pv.empreinte,
    remplace: reexamen ? null : (signed.at(-1)?.version ?? null),
    reexamen: reexamen && reexamenPv(lu, reexamen.id),
  });
  if (contenu.remplace === null) return contenu;
  const reference = await loadReference(tx, lu, contenu);
  if (reference.type !== 'lue') return contenu;
  return avecDifferences(contenu, reference.contenu, reference.avant.signeLe.toISOString());
}

/** The decision that sent the candidates back, and the PVs that this one replaces for them. */
function reexamenPv({ jury, reexamens }: JuryCharge, id: string): ReexamenPv {
  const reexamen = reexamens.find((each) => each.id === id);
  if (!reexamen) throw new Error('a réexamen under way that is not of the jury');
  const { origine, reference, dateReference, groupe } = reexamen;
  const ronde = groupe === 1 ? jury.ronde1 : jury.ronde2;
  const anterieurs = reexamensDepuis({ groupe, version: ronde }, ronde, reexamens);
  const remplacees = reexamen.candidats
    .filter(({ decide }) => decide)
    .map((candidat) => anterieurs.findLast((each) => nomme(each, candidat.id))?.version ?? ronde);
  const remplace = [...new Set(remplacees)].toSorted((a, b) => a - b);
  return { origine, reference, dateReference, remplace };
}
