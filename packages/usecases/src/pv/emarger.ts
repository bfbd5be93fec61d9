import {
  type EmargementStocke,
  insertEmargement,
  lockJurys,
  selectEmargements,
  selectTenue,
  type Tx,
  withActor,
} from '@delib/db';
import {
  accept,
  evaluerActe,
  formatNom,
  lireInitiales,
  type Membre,
  type Refus,
  type Result,
  refusEmargement,
  refuse,
} from '@delib/domain';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { type JuryCharge, loadJury } from '../jury/faits';
import { rondeEnCours } from './enregistrer-tenue';

export interface DemandeEmargement {
  readonly juryId: string;
  readonly membreId: string;
  /** As the member typed them. */
  readonly initiales: string;
}

/**
 * A member attests that they sat, with their own initials, on the portal of the président or the vice-président: kept with
 * the hour of the server, as long as the PV of the round is not signed.
 * Refusals: those of recording the sitting (it is part of it); introuvable (who is not named); emargement_sans_presence;
 * deja_emarge; initiales_refusees.
 * @returns when, ISO
 */
export function emarger(
  contexte: Contexte,
  demande: DemandeEmargement,
): Promise<Result<{ readonly le: string }>> {
  const { database, acteur, maintenant } = contexte;
  return withActor(database, acteur, async (tx): Promise<Result<{ readonly le: string }>> => {
    const lue = await lireMembre(tx, contexte, demande);
    if (!lue.ok) return lue;
    const { lu, membre, existant } = lue.valeur;
    const ronde = rondeEnCours(lu);
    const presence = (await selectTenue(tx, ronde))?.presences[membre.id];
    const refus = refusEmargement(membre, presence, existant, demande.initiales);
    if (refus) return refuse(refus);
    const initiales = lireInitiales(membre, demande.initiales);
    if (initiales === null || presence === undefined) throw new Error('refused a moment ago');
    await insertEmargement(tx, ronde, {
      membreId: membre.id,
      presence,
      initiales,
      recueilliPar: nomActeur(contexte),
      emargeLe: maintenant,
    });
    journaliser(tx, contexte, {
      acte: 'emarger',
      objet: `jury ${lu.jury.code}`,
      juryId: lu.jury.id,
      centreId: lu.jury.centreId,
      apres: { membre: formatNom(membre), presence, initiales, groupe: ronde.groupe, ronde: ronde.ronde },
    });
    return accept({ le: maintenant.toISOString() });
  });
}

/**
 * One named member of a jury whose sitting may change now, under the jury's lock, and their émargement that holds.
 * Refusals: introuvable; those of recording the sitting.
 */
export async function lireMembre(
  tx: Tx,
  contexte: Contexte,
  { juryId, membreId }: Pick<DemandeEmargement, 'juryId' | 'membreId'>,
): Promise<
  Result<{
    readonly lu: JuryCharge;
    readonly membre: Membre;
    readonly existant: EmargementStocke | undefined;
  }>
> {
  const introuvable: Refus = { code: 'introuvable' };
  await lockJurys(tx, [juryId]);
  const lu = await loadJury(tx, contexte, juryId);
  if (!lu) return refuse(introuvable);
  const [refus] = evaluerActe(contexte.acteur, lu.faits, 'enregistrerTenue').refus;
  if (refus) return refuse(refus);
  const membre = lu.jury.membres.find(({ id }) => id === membreId);
  if (!membre) return refuse(introuvable);
  return accept({ lu, membre, existant: (await selectEmargements(tx, rondeEnCours(lu)))[membreId] });
}
