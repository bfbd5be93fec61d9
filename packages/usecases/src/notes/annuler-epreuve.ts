import {
  type CandidatNote,
  lockCandidats,
  selectCandidatsNotes,
  selectCandidatsSecondGroupe,
  selectJurys,
  selectReexamenDelibere,
  selectReglement,
  shareJury,
  type Tx,
  withActor,
} from '@delib/db';
import {
  accept,
  estAnnulable,
  findEpreuve,
  type Groupe,
  lireReference,
  RESULTAT_MANQUANT,
  type Refus,
  type Reglement,
  type Result,
  type ResultatRecu,
  refusAnnulation,
  refusAnnulationEn,
  refuse,
  resultatDe,
} from '@delib/domain';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { ecrireLevee } from './lever-presomption';
import { ecrireNote, refusCandidat, suivreNotes } from './notes-du-reexamen';

export interface DemandeAnnulation {
  readonly juryId: string;
  /** The groupe the page is about: its épreuves, or its orals. */
  readonly groupe: Groupe;
  readonly candidatId: string;
  /** Codes. A nullity of the whole exam is that of each épreuve that was sat. */
  readonly epreuves: readonly string[];
  /** The authority, the date and the number of the decision: printed on the PV, so without a name. */
  readonly reference: string;
  /** The commission has ruled: the suspicion ends with it. */
  readonly leverPresomption: boolean;
}

export interface AnnulationFaite {
  readonly numeroAnonymat: string;
  readonly epreuves: readonly string[];
  readonly presomptionLevee: boolean;
}

/**
 * « Annuler une épreuve »: the commission de discipline pronounced the nullity of épreuves of one candidate
 * (D643-32-1 ff.). The mark gives way to the annulation and its reference, with its history, the journal, and what the
 * open deliberation, or the réexamen, holds; all of them or none. Refusals: introuvable, those of `refusAnnulation`,
 * annulation_hors_session,
 * reference_trop_courte, saisie_invalide (no épreuve), epreuve_inconnue, epreuve_non_annulable, epreuve_non_choisie,
 * presomption_absente.
 */
export function annulerEpreuve(
  contexte: Contexte,
  demande: DemandeAnnulation,
): Promise<Result<AnnulationFaite>> {
  return withActor(contexte.database, contexte.acteur, (tx) => annulerDans(tx, contexte, demande));
}

async function annulerDans(
  tx: Tx,
  contexte: Contexte,
  { juryId, groupe, candidatId, epreuves, reference: texte, leverPresomption }: DemandeAnnulation,
): Promise<Result<AnnulationFaite>> {
  await shareJury(tx, juryId);
  const [jury] = await selectJurys(tx, { ids: [juryId] });
  if (!jury?.reglementId) return refuse({ code: 'introuvable' });
  const reexamen = await selectReexamenDelibere(tx, juryId, groupe);
  const ferme =
    refusAnnulation(contexte.acteur, jury, groupe, reexamen !== null) ?? refusCandidat(reexamen, candidatId);
  if (ferme) return refuse(ferme);
  const horsSession = refusAnnulationEn(jury.annee);
  if (horsSession) return refuse(horsSession);
  const reference = lireReference(texte);
  if (!reference.ok) return reference;
  if (epreuves.length === 0) {
    return refuse({ code: 'saisie_invalide', champ: 'Épreuves', attendu: 'une épreuve au moins' });
  }
  await lockCandidats(tx, [candidatId]);
  const [candidat] = await selectCandidatsNotes(tx, juryId, [candidatId], reexamen?.id);
  if (!candidat) return refuse({ code: 'introuvable' });
  if (leverPresomption && !candidat.presumeFraudeur) return refuse({ code: 'presomption_absente' });
  const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
  const choix = groupe === 1 ? null : await choixDe(tx, juryId, candidatId);
  const recus = groupe === 1 ? candidat.resultats : candidat.oraux;
  for (const epreuve of epreuves) {
    const refus = refusEpreuve(reglement, epreuve, recus, choix);
    if (refus) return refuse(refus);
  }
  const motif = `décision de la commission de discipline : ${reference.valeur}`;
  const auteur = { par: nomActeur(contexte), le: contexte.maintenant, motif };
  const { academieId, centreId, version: juryVersion } = jury;
  for (const epreuve of epreuves) {
    const avant = recus[epreuve] ?? RESULTAT_MANQUANT;
    const apres: ResultatRecu = { nature: 'annulee', note: null, annee: null, reference: reference.valeur };
    const cible = { academieId, centreId, juryId, juryVersion, candidatId, groupe, epreuve };
    await ecrireNote(tx, reexamen, cible, avant, apres, auteur);
    journaliser(tx, contexte, {
      acte: 'annulerEpreuve',
      objet: `candidat ${candidat.numeroAnonymat}, ${groupe === 2 ? 'oral ' : ''}${epreuve}`,
      juryId,
      centreId,
      avant,
      apres,
    });
  }
  await suivreNotes(tx, reexamen, { juryId, groupe, candidatIds: [candidatId] }, reglement, auteur);
  if (leverPresomption) await ecrireLevee(tx, contexte, { jury, candidat, motif });
  const { numeroAnonymat } = candidat;
  return accept({ numeroAnonymat, epreuves, presomptionLevee: leverPresomption });
}

/** The disciplines the candidate is heard again at. */
async function choixDe(tx: Tx, juryId: string, candidatId: string): Promise<readonly string[]> {
  const [second] = await selectCandidatsSecondGroupe(tx, { juryIds: [juryId], candidatIds: [candidatId] });
  return second?.issue === 'second_groupe' ? second.choix.map(({ epreuve }) => epreuve) : [];
}

function refusEpreuve(
  reglement: Reglement,
  code: string,
  recus: CandidatNote['resultats'],
  choix: readonly string[] | null,
): Refus | null {
  const epreuve = findEpreuve(reglement, code);
  if (!epreuve) return { code: 'epreuve_inconnue', epreuve: code };
  if (choix && !choix.includes(code)) return { code: 'epreuve_non_choisie', epreuve: code };
  const recu = recus[code];
  if (estAnnulable(epreuve, recu && resultatDe(recu))) return null;
  return { code: 'epreuve_non_annulable', epreuve: code, nature: recu?.nature ?? 'manquante' };
}
