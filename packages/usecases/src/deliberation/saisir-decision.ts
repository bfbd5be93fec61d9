import {
  type DossierStocke,
  type JuryStocke,
  selectDossiers,
  selectReglement,
  shareJury,
  type Tx,
  updateDeliberation,
  withActor,
  writeRelevement,
} from '@delib/db';
import {
  appliquerSaisie,
  type Dossier,
  evaluerActe,
  type QualiteExamen,
  type Refus,
  type Reglement,
  reglageEnCours,
  type Saisie,
  saisiesInverses,
} from '@delib/domain';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { loadJury } from '../jury/faits';
import { arreteeDe } from './arretee';

export interface DemandeSaisie {
  readonly juryId: string;
  readonly candidatId: string;
  /** The version of the candidate that the page showed. */
  readonly versionVue: number;
  /** Applied in order, all or none. */
  readonly saisies: readonly Saisie[];
}

export type ReponseSaisie =
  | {
      readonly ok: true;
      readonly candidat: DossierStocke;
      /** What undoes this entry (Ctrl+Z), to be sent with the new version. */
      readonly inverses: readonly Saisie[];
    }
  | {
      readonly ok: false;
      readonly refus: Refus;
      /** On a conflict: the candidate as the other person left it, to show beside what was typed. */
      readonly actuel: DossierStocke | null;
    };

/**
 * Saves one entry of the jury on one candidate, as it is made. If the other person changed the same candidate
 * meanwhile nothing is written and both values come back. Refusals: those of the domain.
 */
export function saisirDecision(contexte: Contexte, demande: DemandeSaisie): Promise<ReponseSaisie> {
  return withActor(contexte.database, contexte.acteur, (tx) => saisirDans(tx, contexte, demande));
}

async function saisirDans(tx: Tx, contexte: Contexte, demande: DemandeSaisie): Promise<ReponseSaisie> {
  // Shared with the other entries, exclusive with a change of état: nothing slips in after the freeze.
  await shareJury(tx, demande.juryId);
  const lu = await loadJury(tx, contexte, demande.juryId);
  if (!lu?.jury.reglementId) return no({ code: 'introuvable' });
  const { jury, faits, travail } = lu;
  const [refusActe] = evaluerActe(contexte.acteur, faits, 'saisirDecision').refus;
  if (refusActe) return no(refusActe);
  const reexamenId = travail.reexamen?.id ?? null;
  const candidatIds = [demande.candidatId];
  const filtre = { juryId: jury.id, groupe: travail.groupe, candidatIds, reexamenId };
  const [stocke] = await selectDossiers(tx, filtre);
  if (!stocke?.deliberation) return no({ code: reexamenId ? 'candidat_hors_reexamen' : 'introuvable' });
  const { modifiePar, modifieLe, version } = stocke.deliberation;
  const conflit: Refus = { code: 'modifie_entre_temps', par: modifiePar, quand: modifieLe.toISOString() };
  if (version !== demande.versionVue) return no(conflit, stocke);

  const reglement = await selectReglement(tx, lu.jury.reglementId, jury.annee);
  let apres = stocke.dossier;
  for (const saisie of demande.saisies) {
    const applied = appliquerSaisie(reglement, apres, saisie);
    if (!applied.ok) return no(applied.refus, stocke);
    apres = applied.valeur;
  }
  // In a réexamen: a candidate whose orals are still to be held, or a mark that the académie took back.
  if (!arreteeDe(reglement, apres)) return no({ code: 'notes_manquantes_candidat' }, stocke);
  if (!(await writeDossier(tx, contexte, { jury, reexamenId }, reglement, stocke, apres)))
    return no(conflit, stocke);
  journaliser(tx, contexte, {
    acte: 'saisirDecision',
    objet: `candidat ${stocke.numeroAnonymat}`,
    juryId: jury.id,
    centreId: jury.centreId,
    avant: resumerReglage(stocke.dossier),
    apres: { ...resumerReglage(apres), saisies: demande.saisies },
  });
  const [candidat] = await selectDossiers(tx, filtre);
  if (!candidat) throw new Error('the candidate just written is gone');
  return { ok: true, candidat, inverses: saisiesInverses(reglement, stocke.dossier, apres) };
}

/**
 * Stores the difference between two states of a dossier. Exported for « Valider les cas clairs ».
 * @returns false when the candidate changed since it was read
 */
export async function writeDossier(
  tx: Tx,
  contexte: Contexte,
  { jury, reexamenId }: { readonly jury: JuryStocke; readonly reexamenId: string | null },
  reglement: Reglement,
  stocke: DossierStocke,
  apres: Dossier,
): Promise<boolean> {
  const arretee = arreteeDe(reglement, apres);
  if (!stocke.deliberation || !arretee) throw new Error('no deliberation is open for this candidate');
  const auteur = { par: nomActeur(contexte), le: contexte.maintenant };
  const before = reglageEnCours(stocke.dossier);
  const after = reglageEnCours(apres);
  const livretChanged = stocke.dossier.livret !== apres.livret;
  const written = await updateDeliberation(
    tx,
    {
      candidatId: stocke.candidatId,
      groupe: apres.groupe,
      reexamenId,
      versionVue: stocke.deliberation.version,
    },
    {
      ...arretee,
      validation: apres.validation && { ...apres.validation, par: auteur.par },
      points: { pointsJury: after.pointsJury, motifPoints: after.motifPoints },
      ...(livretChanged && {
        livretExamine: apres.livret === 'examine' ? { par: auteur.par, qualite: qualiteDe(contexte) } : null,
      }),
    },
    auteur,
  );
  if (written === null) return false;
  const cible = {
    academieId: jury.academieId,
    centreId: jury.centreId,
    juryId: jury.id,
    candidatId: stocke.candidatId,
    groupe: apres.groupe,
    reexamenId,
  };
  for (const old of before.relevements) {
    if (!after.relevements.some(({ epreuve }) => epreuve === old.epreuve)) {
      await writeRelevement(tx, { ...cible, epreuve: old.epreuve }, null, auteur);
    }
  }
  for (const relevement of after.relevements) {
    if (!before.relevements.includes(relevement)) {
      await writeRelevement(tx, { ...cible, epreuve: relevement.epreuve }, relevement, auteur);
    }
  }
  return true;
}

/** Only they enter decisions: whoever else comes here is a bug. */
function qualiteDe({ acteur }: Contexte): QualiteExamen {
  if (acteur.role === 'president' || acteur.role === 'vice_president') return acteur.role;
  throw new Error(`a livret examined by a ${acteur.role}`);
}

/** What the journal keeps of a dossier, before and after an act. */
export function resumerReglage(dossier: Dossier) {
  const { relevements, pointsJury } = reglageEnCours(dossier);
  return { relevements, pointsJury, livret: dossier.livret, decision: dossier.validation?.issue ?? null };
}

function no(refus: Refus, actuel: DossierStocke | null = null): ReponseSaisie {
  return { ok: false, refus, actuel };
}
