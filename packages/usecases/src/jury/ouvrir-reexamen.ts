import {
  type CandidatReexamine,
  type DossierStocke,
  insertCandidatsReexamines,
  insertReexamen,
  lockJurys,
  selectDossiers,
  selectReglement,
  type Tx,
  withActor,
} from '@delib/db';
import {
  accept,
  ETATS_OUVRANT_REEXAMEN,
  empreinteDossier,
  evaluerActe,
  type Groupe,
  lireReferenceReexamen,
  momentParis,
  ouvreReexamen,
  propositionAvantJury,
  type Reglement,
  type Result,
  refuse,
  reglageEnCours,
  type SaisieReexamen,
} from '@delib/domain';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { arreteeDe } from '../deliberation/arretee';
import { type JuryCharge, loadJury } from './faits';

/** Which candidates of which groupe go back to their jury, and by whose decision. */
export interface DemandeReexamen extends SaisieReexamen {
  readonly juryId: string;
  readonly groupe: Groupe;
  readonly candidatIds: readonly string[];
}

export interface ReexamenOuvert {
  readonly id: string;
  readonly jury: string;
  readonly groupe: Groupe;
  /** The version its PV will bear. */
  readonly version: number;
  readonly candidats: readonly string[];
}

/**
 * Opens a réexamen: a round of its own for the named candidates of a locked groupe, begun as a copy of what is in force
 * with no decision validated. Nothing in force changes. Refusals: role_interdit, autre_perimetre, etat_inadapte (that
 * groupe is not locked, or the jury deliberates the other), reexamen_en_cours, saisie_invalide, reference_trop_courte, introuvable (a
 * candidate of another jury), candidat_sans_decision, notes_manquantes, oraux_manquants.
 */
export function ouvrirReexamen(
  contexte: Contexte,
  demande: DemandeReexamen,
): Promise<Result<ReexamenOuvert>> {
  return withActor(contexte.database, contexte.acteur, async (tx): Promise<Result<ReexamenOuvert>> => {
    await lockJurys(tx, [demande.juryId]);
    const lu = await loadJury(tx, contexte, demande.juryId);
    return lu ? ouvrirDans(tx, contexte, lu, demande) : refuse({ code: 'introuvable' });
  });
}

/** The same inside a transaction that holds the jury's lock. */
export async function ouvrirDans(
  tx: Tx,
  contexte: Contexte,
  lu: JuryCharge,
  demande: Omit<DemandeReexamen, 'juryId'>,
): Promise<Result<ReexamenOuvert>> {
  const { jury, faits } = lu;
  const { groupe, origine, dateReference } = demande;
  const [refus] = evaluerActe(contexte.acteur, faits, 'ouvrirReexamen').refus;
  if (refus) return refuse(refus);
  if (!ouvreReexamen(jury.etat, groupe)) {
    return refuse({ code: 'etat_inadapte', etat: jury.etat, attendus: ETATS_OUVRANT_REEXAMEN[groupe] });
  }
  const lue = lireReferenceReexamen(demande, momentParis(contexte.maintenant).slice(0, 10));
  if (!lue.ok) return lue;
  const nommes = await lireNommes(tx, lu, demande);
  if (!nommes.ok) return nommes;

  const reference = lue.valeur;
  const auteur = { par: nomActeur(contexte), le: contexte.maintenant };
  const { academieId, centreId, id: juryId } = jury;
  const cible = { academieId, centreId, juryId, groupe, ...auteur };
  const { id, version } = await insertReexamen(tx, { ...cible, origine, reference, dateReference });
  await insertCandidatsReexamines(tx, { ...cible, reexamenId: id }, nommes.valeur);
  const candidats = nommes.valeur.map(({ numeroAnonymat }) => numeroAnonymat);
  journaliser(tx, contexte, {
    acte: 'ouvrirReexamen',
    objet: `jury ${jury.code}`,
    juryId,
    centreId,
    apres: { groupe, version, origine, reference, dateReference, candidats },
  });
  return accept({ id, jury: jury.code, groupe, version, candidats });
}

type Nomme = CandidatReexamine & { readonly numeroAnonymat: string };

async function lireNommes(
  tx: Tx,
  { jury }: JuryCharge,
  { groupe, candidatIds }: Pick<DemandeReexamen, 'groupe' | 'candidatIds'>,
): Promise<Result<readonly Nomme[]>> {
  const ids = [...new Set(candidatIds)];
  if (ids.length === 0) {
    return refuse({ code: 'saisie_invalide', champ: 'candidats', attendu: 'au moins un candidat' });
  }
  if (!jury.reglementId) return refuse({ code: 'reglement_absent' });
  const reglement = await selectReglement(tx, jury.reglementId, jury.annee);
  // Whoever is of the jury is there for the 1er groupe: a number to name them by, also where they have no 2nd.
  const connus = await selectDossiers(tx, { juryId: jury.id, groupe: 1, candidatIds: ids });
  const dossiers =
    groupe === 1 ? connus : await selectDossiers(tx, { juryId: jury.id, groupe, candidatIds: ids });
  const parId = new Map(dossiers.map((dossier) => [dossier.candidatId, dossier]));
  const nommes: Nomme[] = [];
  for (const id of ids) {
    const connu = connus.find(({ candidatId }) => candidatId === id);
    if (!connu) return refuse({ code: 'introuvable' });
    const { numeroAnonymat } = connu;
    const stocke = parId.get(id);
    const nomme = stocke ? reprendre(reglement, stocke) : null;
    if (!nomme) return refuse({ code: 'candidat_sans_decision', numeroAnonymat, groupe });
    if (!nomme.ok) return nomme;
    nommes.push({ ...nomme.valeur, numeroAnonymat });
  }
  return accept(nommes.toSorted((a, b) => (a.numeroAnonymat < b.numeroAnonymat ? -1 : 1)));
}

/**
 * What is in force for one candidate, to begin from. `null` without a decision in the 1er groupe. One whom a réexamen of
 * the 1er groupe admits to the 2nd has none there yet: his two disciplines and their marks are gathered while this one is
 * open, and until they are there the jury has nothing to decide.
 */
function reprendre(reglement: Reglement, stocke: DossierStocke): Result<CandidatReexamine> | null {
  const { dossier, deliberation, candidatId } = stocke;
  const decide = deliberation !== null && deliberation.issueValidee !== null;
  if (!decide && dossier.groupe === 1) return null;
  const avant = propositionAvantJury(reglement, dossier);
  const arretee = arreteeDe(reglement, dossier);
  if (decide && (!avant || !arretee)) {
    return refuse({ code: dossier.groupe === 1 ? 'notes_manquantes' : 'oraux_manquants', nombre: 1 });
  }
  return accept({
    candidatId,
    // What is known of a candidate not heard yet; replaced with the marks of the orals.
    proposition: avant?.issue ?? 'second_groupe',
    issueArretee: arretee?.issueArretee ?? 'second_groupe',
    empreinteArretee: arretee?.empreinteArretee ?? empreinteDossier(reglement, dossier),
    reglage: reglageEnCours(dossier),
    livretExaminePar: deliberation?.livretExaminePar ?? null,
    livretExamineQualite: deliberation?.livretExamineQualite ?? null,
    livretExamineLe: deliberation?.livretExamineLe ?? null,
  });
}
