import {
  appendJournal,
  type CandidatNote,
  type CandidatSecondGroupe,
  type LigneJournal,
  lockCandidats,
  selectCandidatsNotes,
  selectCandidatsSecondGroupe,
  selectDerniereCorrection,
  selectJurys,
  selectReexamenDelibere,
  selectReglement,
  shareJury,
  type Tx,
  withActor,
} from '@delib/db';
import {
  accept,
  type CadreSaisie,
  ecrireResultat,
  findEpreuve,
  type Groupe,
  lireMotif,
  lireResultat,
  NATURES_ORAL,
  NATURES_PREMIER_GROUPE,
  RESULTAT_MANQUANT,
  type Refus,
  type Reglement,
  type Result,
  type ResultatRecu,
  refusAnnulation,
  refuse,
  refusSaisie,
} from '@delib/domain';
import { type Contexte, ligneJournal, nomActeur } from '../contexte';
import { ecrireNote, refusCandidat, suivreNotes } from './notes-du-reexamen';

/** One mark: what the page showed, what was typed. */
export interface CelluleNote {
  readonly candidatId: string;
  readonly epreuve: string;
  readonly vu: string;
  readonly voulu: string;
}

export interface DemandeNotes {
  readonly juryId: string;
  /** The groupe the page is about: it answers another état than the one it was opened at. */
  readonly groupe: Groupe;
  /** Why marks of the 1er groupe are corrected, or an annulation taken back; an oral that is entered needs none. */
  readonly motif: string;
  readonly cellules: readonly CelluleNote[];
}

/** The answer for one mark. On a conflict `actuel` is the mark as the other person left it. */
export type ReponseNote = { readonly candidatId: string; readonly epreuve: string } & (
  | { readonly ok: true; readonly valeur: string }
  | { readonly ok: false; readonly refus: Refus; readonly actuel: string | null }
);

const MOTIF_ORAUX = 'saisie des notes du 2nd groupe';

/**
 * « Saisir les notes »: corrects marks and codes of the 1er groupe at 105, enters those of the orals at 200. What the
 * commission de discipline annulled is taken back here too, with its motif, as long as it could be annulled (110, 210).
 * While a réexamen of that groupe is deliberated, the marks of the candidates it names: they wait for its clôture.
 * Each mark answers for itself: one that is refused, or that someone else changed since it was shown, is not
 * written and the others are. Every change is kept in the history of the marks and in the journal; what a jury
 * settled or decided is never touched. Refusals of the whole: those of `refusSaisie`, introuvable,
 * motif_trop_court, caractere_refuse.
 */
export function saisirNotes(
  contexte: Contexte,
  demande: DemandeNotes,
): Promise<Result<readonly ReponseNote[]>> {
  return withActor(contexte.database, contexte.acteur, (tx) => saisirDans(tx, contexte, demande));
}

async function saisirDans(
  tx: Tx,
  contexte: Contexte,
  { juryId, groupe, motif, cellules }: DemandeNotes,
): Promise<Result<readonly ReponseNote[]>> {
  await shareJury(tx, juryId);
  const [jury] = await selectJurys(tx, { ids: [juryId] });
  if (!jury?.reglementId) return refuse({ code: 'introuvable' });
  const reexamen = await selectReexamenDelibere(tx, juryId, groupe);
  const enReexamen = reexamen !== null;
  const saisie = groupe === 1 ? 'corrigerNotes' : 'saisirOraux';
  const refus = refusSaisie(contexte.acteur, jury, saisie, enReexamen);
  if (refus && refusAnnulation(contexte.acteur, jury, groupe, enReexamen)) return refuse(refus);
  const lu = lireMotif(motif);
  if (groupe === 1 && !lu.ok) return lu;
  const candidatIds = [...new Set(cellules.map(({ candidatId }) => candidatId))];
  await lockCandidats(tx, candidatIds);
  const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
  const { annee } = jury;
  const candidats = new Map(
    (await selectCandidatsNotes(tx, juryId, candidatIds, reexamen?.id)).map((c) => [c.candidatId, c]),
  );
  const seconds = new Map(
    groupe === 1
      ? []
      : (await selectCandidatsSecondGroupe(tx, { juryIds: [juryId], candidatIds })).map((c) => [
          c.candidatId,
          c,
        ]),
  );
  const auteur = {
    par: nomActeur(contexte),
    le: contexte.maintenant,
    motif: (groupe === 1 || enReexamen) && lu.ok ? lu.valeur : MOTIF_ORAUX,
  };
  const { academieId, centreId, version: juryVersion } = jury;
  const reponses: ReponseNote[] = [];
  const lignes: LigneJournal[] = [];
  const changes = new Set<string>();
  for (const cellule of cellules) {
    const { candidatId, epreuve } = cellule;
    const candidat = candidats.get(candidatId);
    const avant = (groupe === 1 ? candidat?.resultats : candidat?.oraux)?.[epreuve] ?? RESULTAT_MANQUANT;
    const actuel = candidat ? ecrireResultat(avant) : null;
    const second = seconds.get(candidatId);
    const lue = lireCellule(cellule, { candidat, second, reglement, groupe, annee, avant });
    const retrait = avant.nature === 'annulee';
    const non = (raison: Refus) => reponses.push({ candidatId, epreuve, ok: false, refus: raison, actuel });
    const hors = refusCandidat(reexamen, candidatId);
    if (hors) non(hors);
    else if (refus && !retrait) non(refus);
    // A mark that was there, and of a groupe that was deliberated: why it changes is asked, as of the 1er groupe.
    else if ((retrait || (enReexamen && avant.nature !== 'manquante')) && !lu.ok) non(lu.refus);
    else if (!lue.ok) non(lue.refus);
    else if (actuel !== cellule.vu && actuel !== ecrireResultat(lue.valeur)) {
      non(await conflit(tx, contexte, { candidatId, groupe, epreuve }));
    } else {
      const apres = lue.valeur;
      if (actuel !== ecrireResultat(apres)) {
        const cible = { academieId, centreId, juryId, juryVersion, candidatId, groupe, epreuve };
        const raison = retrait && lu.ok ? lu.valeur : auteur.motif;
        await ecrireNote(tx, reexamen, cible, avant, apres, { ...auteur, motif: raison });
        changes.add(candidatId);
        lignes.push(
          ligneJournal(contexte, {
            acte: groupe === 1 ? 'corrigerNote' : 'saisirOral',
            objet: `candidat ${candidat?.numeroAnonymat ?? ''}, ${epreuve}`,
            juryId,
            centreId,
            avant,
            apres: { ...apres, motif: raison, ...(reexamen && { reexamen: reexamen.version }) },
          }),
        );
      }
      reponses.push({ candidatId, epreuve, ok: true, valeur: ecrireResultat(apres) });
    }
  }
  if (changes.size > 0) {
    await suivreNotes(tx, reexamen, { juryId, groupe, candidatIds: [...changes] }, reglement, auteur);
  }
  appendJournal(tx, lignes);
  return accept(reponses);
}

interface Places {
  readonly candidat: CandidatNote | undefined;
  readonly second: CandidatSecondGroupe | undefined;
  readonly reglement: Reglement;
  readonly groupe: Groupe;
  readonly annee: number;
  /** What is stored. */
  readonly avant: ResultatRecu;
}

function lireCellule(
  { epreuve, voulu }: CelluleNote,
  { candidat, second, reglement, groupe, annee, avant }: Places,
): Result<ResultatRecu> {
  if (!candidat) return refuse({ code: 'introuvable' });
  if (!findEpreuve(reglement, epreuve)) return refuse({ code: 'epreuve_inconnue', epreuve });
  if (groupe === 2) {
    if (second?.issue !== 'second_groupe') return refuse({ code: 'candidat_hors_second_groupe' });
    if (second.choix.length < 2) return refuse({ code: 'choix_absent' });
    if (!second.choix.some((oral) => oral.epreuve === epreuve)) {
      return refuse({ code: 'epreuve_non_choisie', epreuve });
    }
  }
  const cadre: CadreSaisie = {
    epreuve,
    annee,
    forme: candidat.forme,
    natures: groupe === 1 ? NATURES_PREMIER_GROUPE : NATURES_ORAL,
    pas: reglement.pasDesNotes,
    recue: avant.note,
  };
  return lireResultat(voulu, cadre);
}

async function conflit(
  tx: Tx,
  { maintenant }: Contexte,
  cle: { readonly candidatId: string; readonly groupe: Groupe; readonly epreuve: string },
): Promise<Refus> {
  const derniere = await selectDerniereCorrection(tx, cle);
  return {
    code: 'modifie_entre_temps',
    par: derniere?.par ?? 'Une autre personne',
    quand: (derniere?.le ?? maintenant).toISOString(),
  };
}
