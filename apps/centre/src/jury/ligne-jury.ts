import type { ActePossible, Etat, Groupe, StatutPv } from '@delib/domain';
import type { JuryCharge } from '@delib/usecases/jury/faits';
import { type AttenteAffichee, toAttenteAffichee } from '../attente/attente-affichee';
import type { Raison } from './raison';

/** One row of a Vue détaillée: nothing but what it shows, since it travels to the browser. */
export interface LigneJuryAffichee {
  readonly id: string;
  readonly code: string;
  readonly qualification: string;
  /** « 9900001W Lycée des Deux-Moulins, Port-Lambert » */
  readonly centre: string;
  readonly session: string;
  readonly periode: string;
  readonly etat: Etat;
  readonly attente: AttenteAffichee;
  /** What « Nouvel état » offers. */
  readonly nouveaux: readonly Etat[];
  /** Why nothing is offered, when there is a reason worth reading at this état. */
  readonly refus: readonly Raison[];
  readonly pv: Readonly<Record<Groupe, StatutPv>>;
}

/**
 * The row of one jury.
 * @param offre the changes of état of this activity that start from the jury's état, possible or not
 * @param raisons the words of a refusal
 */
export function toLigneAffichee(
  { jury, faits, statuts }: Pick<JuryCharge, 'jury' | 'faits' | 'statuts'>,
  offre: readonly ActePossible[],
  raisons: (acte: ActePossible) => readonly Raison[],
): LigneJuryAffichee {
  const possibles = offre.filter(({ possible }) => possible);
  return {
    id: jury.id,
    code: jury.code,
    qualification: jury.specialite ?? '',
    centre: `${jury.centreCode} ${jury.centreNom}, ${jury.centreVille}`,
    session: jury.session,
    periode: jury.periode,
    etat: jury.etat,
    attente: toAttenteAffichee({ jury, faits }),
    nouveaux: possibles.map(({ vers }) => vers),
    refus: possibles.length > 0 ? [] : sansDoublon(offre.flatMap(raisons)),
    pv: statuts,
  };
}

/** The same reason against several changes is said once. */
function sansDoublon(raisons: readonly Raison[]): readonly Raison[] {
  return [...new Map(raisons.map((raison) => [raison.phrase, raison])).values()];
}
