import { abandonPv, appendJournal, type Tx, updateEtatReexamen } from '@delib/db';
import { type Etat, type EtatReexamen, LIBELLES_GROUPE, type TransitionReexamen } from '@delib/domain';
import { type Contexte, ligneJournal, nomActeur } from '../contexte';
import type { JuryCharge } from './faits';
import { lireRemplacees, suivreSecondGroupe } from './mettre-en-vigueur';

/** A change of état that was made. */
export interface Passage {
  readonly jury: string;
  readonly de: Etat;
  readonly vers: Etat;
  /** The réexamen that moved, while the jury's own état stayed. */
  readonly reexamen?: { readonly de: EtatReexamen; readonly vers: EtatReexamen };
}

/** Moves the réexamen under way of a jury, once its effect is written; the jury's own état stays. */
export async function passerReexamen(
  tx: Tx,
  contexte: Contexte,
  lu: JuryCharge,
  { de, vers, acte }: TransitionReexamen,
  motif: string,
): Promise<Passage> {
  const { jury, travail } = lu;
  const { reexamen } = travail;
  if (!reexamen) throw new Error('no réexamen is under way');
  if (vers === 'ouvert' || vers === 'abandonne') await abandonProjet(tx, contexte, lu);
  const remplacees = vers === 'clos' ? await lireRemplacees(tx, lu) : undefined;
  const abandon = vers === 'abandonne' ? { motifAbandon: motif } : {};
  const auteur = { par: nomActeur(contexte), le: contexte.maintenant, ...abandon };
  if (!(await updateEtatReexamen(tx, { ...reexamen, juryId: jury.id }, de, vers, auteur))) {
    throw new Error('a réexamen moved under the lock of its jury');
  }
  if (vers === 'clos') await suivreSecondGroupe(tx, lu, { ...auteur, motif: reexamen.reference });
  appendJournal(tx, [
    ligneJournal(contexte, {
      acte,
      objet: `jury ${jury.code}, réexamen du ${LIBELLES_GROUPE[reexamen.groupe]}, version ${reexamen.version}`,
      juryId: jury.id,
      centreId: jury.centreId,
      avant: { reexamen: de, ...(remplacees && { decisions: remplacees.avant }) },
      apres: {
        reexamen: vers,
        ...(remplacees && { decisions: remplacees.apres }),
        ...(vers === 'abandonne' && { motif }),
      },
    }),
  ]);
  return { jury: jury.code, de: jury.etat, vers: jury.etat, reexamen: { de, vers } };
}

/** Going back before the edition sets the projet de PV of the round aside; a signed one stays. */
export async function abandonProjet(tx: Tx, contexte: Contexte, { travail, pvs }: JuryCharge): Promise<void> {
  const { groupe, ronde } = travail;
  const projet = pvs.find((pv) => pv.groupe === groupe && pv.version === ronde && !pv.signature);
  if (projet) await abandonPv(tx, projet.id, contexte.maintenant);
}
