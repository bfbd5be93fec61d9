import {
  type ActePossible,
  type Etat,
  estEnCours,
  type Groupe,
  LIBELLES_ETAT_REEXAMEN,
  LIBELLES_GROUPE,
  type StatutPv,
} from '@delib/domain';
import { compter, formatDateHeure, formatJour } from '@delib/francais';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import type { Raison } from './raison';

/** One état that « Nouvel état » offers. */
export interface NouvelEtat {
  readonly vers: Etat;
  /** What the change does, one sentence each, told before it is confirmed; empty where the act says it all. */
  readonly consequences: readonly string[];
}

/** One change of état of the past, newest first. */
export interface LigneHistoriqueAffichee {
  readonly id: number;
  readonly de: Etat;
  readonly vers: Etat;
  /** ISO date-time. */
  readonly quand: string;
  readonly par: string;
  readonly qualite: string;
  readonly exceptionnelle: boolean;
  readonly motif: string | null;
}

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
  readonly nouveaux: readonly NouvelEtat[];
  /** Why nothing is offered, when there is a reason worth reading at this état. */
  readonly refus: readonly Raison[];
  readonly pv: Readonly<Record<Groupe, StatutPv>>;
  readonly historique: readonly LigneHistoriqueAffichee[];
  /** One sentence each, oldest first. */
  readonly reexamens: readonly string[];
}

/**
 * The row of one jury.
 * @param offre the changes of état of this activity that start from the jury's état, possible or not
 * @param phrases the words of a refusal and of the consequences of a change
 */
export function toLigneAffichee(
  { jury, statuts, historique, reexamens }: LigneJury,
  offre: readonly ActePossible[],
  phrases: {
    readonly refus: (acte: ActePossible) => readonly Raison[];
    readonly consequences: (acte: ActePossible) => readonly string[];
  },
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
    nouveaux: possibles.map((acte) => ({ vers: acte.vers, consequences: phrases.consequences(acte) })),
    refus: possibles.length > 0 ? [] : sansDoublon(offre.flatMap(phrases.refus)),
    pv: statuts,
    historique: historique.map((ligne) => ({ ...ligne, quand: ligne.quand.toISOString() })),
    reexamens: reexamens.map(raconterReexamen),
  };
}

/** « Réexamen du 1er groupe pour 1 candidat, ouvert le … » */
function raconterReexamen(reexamen: LigneJury['reexamens'][number]): string {
  const { groupe, version, candidats, reference, dateReference, etat } = reexamen;
  const le = (date: Date) => formatDateHeure(date.toISOString());
  return [
    `Réexamen du ${LIBELLES_GROUPE[groupe]} pour ${compter(candidats.length, 'candidat', 'candidats')} (${reference}, ${formatJour(dateReference)}), PV version ${version}`,
    `ouvert le ${le(reexamen.ouvertLe)} par ${reexamen.ouvertPar}`,
    estEnCours(etat)
      ? LIBELLES_ETAT_REEXAMEN[etat].toLowerCase()
      : `${etat === 'clos' ? 'clos' : 'abandonné'} le ${le(reexamen.modifieLe)} par ${reexamen.modifiePar}`,
  ].join(' ; ');
}

/** The same reason against several changes is said once. */
function sansDoublon(raisons: readonly Raison[]): readonly Raison[] {
  return [...new Map(raisons.map((raison) => [raison.phrase, raison])).values()];
}
