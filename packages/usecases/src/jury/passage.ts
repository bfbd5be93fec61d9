import {
  abandonPv,
  appendJournal,
  insertTransitions,
  isPerduParConcurrence,
  lockJurys,
  selectHistorique,
  type Tx,
  updateEtatReexamen,
  withActor,
} from '@delib/db';
import {
  type Acte,
  accept,
  type Etat,
  type EtatReexamen,
  evaluerActe,
  LIBELLES_GROUPE,
  LONGUEUR_MOTIF_EXCEPTIONNEL,
  lireMotif,
  ouvreUneRonde,
  type Refus,
  type Result,
  refuse,
  type TransitionReexamen,
  transitionReexamen,
} from '@delib/domain';
import { type Contexte, ligneJournal, nomActeur, qualiteActeur } from '../contexte';
import type { EffetPassage } from './effet-passage';
import { effetDe } from './effets';
import { type JuryCharge, loadJury } from './faits';
import { lireRemplacees, suivreSecondGroupe } from './mettre-en-vigueur';

/** A change of état asked for one jury. */
export interface DemandePassage {
  readonly juryId: string;
  readonly acte: Acte;
  /** Needed where the act leads to several états (exceptional change). */
  readonly vers?: Etat;
  /** The état the person saw: when it changed since, they are told by whom. */
  readonly etatVu?: Etat;
  /** The réexamen the person saw, for an act on one: another one may be under way since. */
  readonly reexamenVu?: string;
  /** At least 10 characters for an exceptional change, or to abandon a réexamen. */
  readonly motif?: string;
}

export interface Passage {
  readonly jury: string;
  readonly de: Etat;
  readonly vers: Etat;
  /** The réexamen that moved, while the jury's own état stayed. */
  readonly reexamen?: { readonly de: EtatReexamen; readonly vers: EtatReexamen };
}

/**
 * Changes the état of one jury, or that of its réexamen under way when the act is one on it: authorise → load → ask the domain → effect → fact → journal, in one
 * transaction under the jury's lock. Two people at once: one wins, the other is told what changed and by whom.
 * @param effet what the table of effects says of the act; given by whoever asks the same act of several jurys
 */
export async function passer(
  contexte: Contexte,
  demande: DemandePassage,
  effet: EffetPassage | null = effetDe(contexte, demande.acte),
): Promise<Result<Passage>> {
  try {
    return await withActor(contexte.database, contexte.acteur, (tx) =>
      passerDans(tx, contexte, demande, effet),
    );
  } catch (error) {
    if (isPerduParConcurrence(error)) {
      return refuse(
        await withActor(contexte.database, contexte.acteur, (tx) => dernierChangement(tx, demande.juryId)),
      );
    }
    throw error;
  }
}

async function passerDans(
  tx: Tx,
  contexte: Contexte,
  demande: DemandePassage,
  effet: EffetPassage | null,
): Promise<Result<Passage>> {
  await lockJurys(tx, [demande.juryId]);
  const lu = await loadJury(tx, contexte, demande.juryId);
  if (!lu) return refuse({ code: 'introuvable' });
  const { jury, faits } = lu;
  if (demande.etatVu !== undefined && demande.etatVu !== jury.etat) {
    return refuse(await dernierChangement(tx, jury.id));
  }
  const enCours = faits.reexamen;
  if (demande.reexamenVu !== undefined && demande.reexamenVu !== enCours?.id) {
    return refuse({ code: 'reexamen_absent' });
  }
  const exceptionnelle = demande.acte === 'changerEtatExceptionnel';
  const lue =
    exceptionnelle || demande.acte === 'abandonnerReexamen'
      ? lireMotif(demande.motif ?? '', LONGUEUR_MOTIF_EXCEPTIONNEL)
      : accept(demande.motif?.trim() ?? '');
  if (!lue.ok) return lue;
  const motif = lue.valeur;
  const reponse = evaluerActe(contexte.acteur, faits, demande.acte, demande.vers);
  const [premier] = reponse.refus;
  if (premier) return refuse(premier);

  const suite = enCours && transitionReexamen(enCours.etat, demande.acte);
  if (suite) return passerReexamen(tx, contexte, lu, suite, effet, motif);

  const nouvelleRonde = ouvreUneRonde(jury.etat, reponse.vers);
  if (nouvelleRonde) await abandonProjet(tx, contexte, lu);
  const refus = await effet?.(tx, lu);
  if (refus) return refuse(refus);
  await insertTransitions(tx, [
    {
      academieId: jury.academieId,
      centreId: jury.centreId,
      juryId: jury.id,
      de: jury.etat,
      vers: reponse.vers,
      exceptionnelle,
      motif: exceptionnelle ? motif : null,
      par: nomActeur(contexte),
      qualite: qualiteActeur(contexte),
      quand: contexte.maintenant,
      versionVue: jury.version,
      nouvelleRonde,
    },
  ]);
  appendJournal(tx, [
    ligneJournal(contexte, {
      acte: demande.acte,
      objet: `jury ${jury.code}`,
      juryId: jury.id,
      centreId: jury.centreId,
      avant: { etat: jury.etat },
      apres: { etat: reponse.vers, ...(exceptionnelle && { motif }) },
    }),
  ]);
  return accept({ jury: jury.code, de: jury.etat, vers: reponse.vers });
}

/** The same for a réexamen: the jury's own état stays. */
async function passerReexamen(
  tx: Tx,
  contexte: Contexte,
  lu: JuryCharge,
  { de, vers, acte }: TransitionReexamen,
  effet: EffetPassage | null,
  motif: string,
): Promise<Result<Passage>> {
  const { jury, travail } = lu;
  const { reexamen } = travail;
  if (!reexamen) throw new Error('no réexamen is under way');
  if (vers === 'ouvert' || vers === 'abandonne') await abandonProjet(tx, contexte, lu);
  const refus = await effet?.(tx, lu);
  if (refus) return refuse(refus);
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
  return accept({ jury: jury.code, de: jury.etat, vers: jury.etat, reexamen: { de, vers } });
}

/** Going back before the edition sets the projet de PV of the round aside; a signed one stays. */
async function abandonProjet(tx: Tx, contexte: Contexte, { travail, pvs }: JuryCharge): Promise<void> {
  const { groupe, ronde } = travail;
  const projet = pvs.find((pv) => pv.groupe === groupe && pv.version === ronde && !pv.signature);
  if (projet) await abandonPv(tx, projet.id, contexte.maintenant);
}

/** « modifié entre-temps », with who and when. */
async function dernierChangement(tx: Tx, juryId: string): Promise<Refus> {
  const [last] = await selectHistorique(tx, [juryId]);
  if (!last) return { code: 'introuvable' };
  return {
    code: 'modifie_entre_temps',
    par: `${last.par} (${last.qualite})`,
    quand: last.quand.toISOString(),
  };
}
