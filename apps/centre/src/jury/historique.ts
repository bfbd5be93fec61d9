import { estEnCours, LIBELLES_ETAT_REEXAMEN, LIBELLES_GROUPE } from '@delib/domain';
import { compter, formatDateHeure, formatJour } from '@delib/francais';
import type { HistoriqueJury, LigneHistorique } from '@delib/usecases/jury/lire-historique';

/** One change of état of the past. */
type LigneHistoriqueAffichee = Omit<LigneHistorique, 'quand'> & {
  /** ISO date-time. */
  readonly quand: string;
};

/** What became of a jury, as its window shows it. */
export interface HistoriqueAffiche {
  /** Newest first. */
  readonly etats: readonly LigneHistoriqueAffichee[];
  /** One sentence each, oldest first. */
  readonly reexamens: readonly string[];
}

/** The history of one jury, in words where words are needed. */
export function toHistoriqueAffiche({ etats, reexamens }: HistoriqueJury): HistoriqueAffiche {
  return {
    etats: etats.map((ligne) => ({ ...ligne, quand: ligne.quand.toISOString() })),
    reexamens: reexamens.map(raconterReexamen),
  };
}

/** « Réexamen du 1er groupe pour 1 candidat, ouvert le … » */
function raconterReexamen(reexamen: HistoriqueJury['reexamens'][number]): string {
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
