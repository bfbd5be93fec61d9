import {
  type DossierStocke,
  isSaisieRecue,
  type JuryDeSaisie,
  selectReglement,
  shareSaisie,
  type Tx,
  updateDeliberation,
  withActor,
  writeRelevement,
} from '@delib/db';
import {
  appliquerSaisie,
  type Dossier,
  type QualiteExamen,
  type Refus,
  type Reglement,
  refusSaisieDecision,
  reglageEnCours,
  type Saisie,
  saisiesInverses,
} from '@delib/domain';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { arreteeDe } from './arretee';

export interface DemandeSaisie {
  readonly juryId: string;
  readonly candidatId: string;
  /** The version of the candidate that the page showed. */
  readonly versionVue: number;
  /** Applied in order, all or none. */
  readonly saisies: readonly Saisie[];
  /** Of this entry alone. Sent again with it, after its answer was lost, the entry is saved once. */
  readonly cle?: string;
}

export type ReponseSaisie =
  | {
      readonly ok: true;
      readonly candidat: DossierStocke;
      /** What undoes this entry (Ctrl+Z), to be sent with the new version; nothing for one that had arrived before. */
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
  const reponse = await saisirUneFois(tx, contexte, demande);
  return reponse.ok ? reponse : ((await dejaRecue(tx, demande)) ?? reponse);
}

/**
 * An entry that comes again is refused like any that is late: the version that it saw is gone since it was saved itself.
 * Then it is answered saved, whatever was done after it, even if the jury has ended meanwhile.
 */
async function dejaRecue(tx: Tx, { juryId, candidatId, cle }: DemandeSaisie): Promise<ReponseSaisie | null> {
  if (cle === undefined) return null;
  const lus = await shareSaisie(tx, juryId, candidatId);
  if (!lus?.candidat?.deliberation) return null;
  const { jury, candidat } = lus;
  const cible = { candidatId, groupe: candidat.dossier.groupe, reexamenId: jury.reexamen?.id ?? null };
  return (await isSaisieRecue(tx, cible, cle)) ? { ok: true, candidat, inverses: [] } : null;
}

async function saisirUneFois(tx: Tx, contexte: Contexte, demande: DemandeSaisie): Promise<ReponseSaisie> {
  const lus = await shareSaisie(tx, demande.juryId, demande.candidatId);
  if (!lus?.jury.reglementId) return no({ code: 'introuvable' });
  const { jury, candidat: stocke } = lus;
  const refusActe = refusSaisieDecision(contexte.acteur, jury);
  if (refusActe) return no(refusActe);
  const reexamenId = jury.reexamen?.id ?? null;
  if (!stocke?.deliberation) return no({ code: reexamenId ? 'candidat_hors_reexamen' : 'introuvable' });
  const reglement = await selectReglement(tx, lus.jury.reglementId, jury.annee);
  const { modifiePar, modifieLe, version } = stocke.deliberation;
  const conflit: Refus = { code: 'modifie_entre_temps', par: modifiePar, quand: modifieLe.toISOString() };
  if (version !== demande.versionVue) return no(conflit, stocke);

  let apres = stocke.dossier;
  for (const saisie of demande.saisies) {
    const applied = appliquerSaisie(reglement, apres, saisie);
    if (!applied.ok) return no(applied.refus, stocke);
    apres = applied.valeur;
  }
  // In a réexamen: a candidate whose orals are still to be held, or a mark that the académie took back.
  if (!arreteeDe(reglement, apres)) return no({ code: 'notes_manquantes_candidat' }, stocke);
  const { cle } = demande;
  const candidat = await writeDossier(tx, contexte, { jury, reexamenId, cle }, reglement, stocke, apres);
  if (!candidat) return no(conflit, stocke);
  journaliser(tx, contexte, {
    acte: 'saisirDecision',
    objet: `candidat ${stocke.numeroAnonymat}`,
    juryId: jury.id,
    centreId: jury.centreId,
    avant: resumerReglage(stocke.dossier),
    apres: { ...resumerReglage(apres), saisies: demande.saisies },
  });
  return { ok: true, candidat, inverses: saisiesInverses(reglement, stocke.dossier, apres) };
}

/**
 * Stores the difference between two states of a dossier. Exported for « Valider les cas clairs ».
 * @returns the candidate as it now is; `null` when it changed since it was read
 */
export async function writeDossier(
  tx: Tx,
  contexte: Contexte,
  {
    jury,
    reexamenId,
    cle,
  }: { readonly jury: Perimetre; readonly reexamenId: string | null; readonly cle?: string | undefined },
  reglement: Reglement,
  stocke: DossierStocke,
  apres: Dossier,
): Promise<DossierStocke | null> {
  const arretee = arreteeDe(reglement, apres);
  if (!stocke.deliberation || !arretee) throw new Error('no deliberation is open for this candidate');
  const auteur = { par: nomActeur(contexte), le: contexte.maintenant };
  const before = reglageEnCours(stocke.dossier);
  const after = reglageEnCours(apres);
  const livretChanged = stocke.dossier.livret !== apres.livret;
  const livretExamine = apres.livret === 'examine' ? qualiteDe(contexte) : null;
  const { candidatId } = stocke;
  const { groupe, validation } = apres;
  const version = await updateDeliberation(
    tx,
    { candidatId, groupe, reexamenId, versionVue: stocke.deliberation.version, cle },
    {
      ...arretee,
      validation,
      pointsJury: after.pointsJury,
      motifPoints: after.motifPoints,
      ...(livretChanged && { livretExamine }),
    },
    auteur,
  );
  if (version === null) return null;
  const { academieId, centreId, id: juryId } = jury;
  const cible = { academieId, centreId, juryId, candidatId, groupe, reexamenId };
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
  return {
    ...stocke,
    dossier: apres,
    deliberation: {
      ...stocke.deliberation,
      version,
      issueValidee: validation?.issue ?? null,
      valideePar: validation && auteur.par,
      valideeLe: validation && auteur.le,
      ...(livretChanged && {
        livretExaminePar: livretExamine && auteur.par,
        livretExamineQualite: livretExamine,
        livretExamineLe: livretExamine && auteur.le,
      }),
      modifiePar: auteur.par,
      modifieLe: auteur.le,
    },
  };
}

type Perimetre = Pick<JuryDeSaisie, 'id' | 'academieId' | 'centreId'>;

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
