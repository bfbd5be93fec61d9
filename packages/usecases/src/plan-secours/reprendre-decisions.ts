import {
  appendJournal,
  type DossierStocke,
  type JuryStocke,
  lockJurys,
  selectDossiers,
  selectReglement,
  type Tx,
  withActor,
} from '@delib/db';
import {
  accept,
  type CandidatExporte,
  comparerCandidat,
  evaluerActe,
  groupeDe,
  type LigneReprise,
  type Reglement,
  type Result,
  refuse,
  refusReexamenEnCours,
  verifierExport,
} from '@delib/domain';
import { type Contexte, ligneJournal } from '../contexte';
import { resumerReglage, writeDossier } from '../deliberation/saisir-decision';
import { loadJury } from '../jury/faits';
import { type ExportLu, lireExport } from './lire-export';

/** One candidate of the file: what the system holds (`null`: not of this jury), and what taking it up would do. */
export interface CandidatCompare {
  readonly exporte: CandidatExporte;
  readonly stocke: DossierStocke | null;
  readonly ligne: LigneReprise;
}

/** A file held against the jury as it now is; nothing is written by reading it. */
export interface RepriseLue extends ExportLu {
  readonly jury: JuryStocke;
  readonly reglement: Reglement;
  readonly candidats: readonly CandidatCompare[];
}

/**
 * Compares what was decided offline with what the system holds, candidate by candidate. Refusals: export_illisible,
 * caractere_refuse, reprise_autre, reprise_homonyme, those of « saisirDecision » (role, état).
 * @param octets the file as it was chosen
 */
export function comparerReprise(
  contexte: Contexte,
  juryId: string,
  octets: Uint8Array,
): Promise<Result<RepriseLue>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    (tx) => comparerDans(tx, contexte, juryId, octets),
    'lecture',
  );
}

export interface DemandeReprise {
  readonly juryId: string;
  readonly octets: Uint8Array;
  /** The candidates to write, each with the version the comparison showed: those without conflict, those chosen. */
  readonly candidats: readonly { readonly numeroAnonymat: string; readonly versionVue: number }[];
}

/**
 * « Reprendre ces décisions »: writes the chosen candidates in one transaction, all or none, by the same path as
 * entries. What the system holds already is left alone, so that a second time is harmless.
 * Refusals: as {@link comparerReprise}, candidat_inconnu, modifie_entre_temps, those of the replayed entries.
 * @returns the numéros d'anonymat written
 */
export function reprendreDecisions(
  contexte: Contexte,
  demande: DemandeReprise,
): Promise<Result<{ readonly repris: readonly string[] }>> {
  type Reponse = Result<{ readonly repris: readonly string[] }>;
  const { juryId, octets, candidats } = demande;
  return withActor(contexte.database, contexte.acteur, async (tx): Promise<Reponse> => {
    // No entry slips in between what is compared and what is written.
    await lockJurys(tx, [juryId]);
    const lue = await comparerDans(tx, contexte, juryId, octets);
    if (!lue.ok) return lue;
    const parNumero = new Map(
      lue.valeur.candidats.map((compare) => [compare.exporte.numeroAnonymat, compare]),
    );
    const ecrire: (CandidatCompare & { readonly stocke: DossierStocke })[] = [];
    const demandes = new Map(candidats.map(({ numeroAnonymat, versionVue }) => [numeroAnonymat, versionVue]));
    for (const [numeroAnonymat, versionVue] of demandes) {
      const compare = parNumero.get(numeroAnonymat);
      const stocke = compare?.stocke;
      if (!compare || !stocke?.deliberation) return refuse({ code: 'candidat_inconnu', numeroAnonymat });
      if (compare.ligne.statut === 'deja_repris') continue;
      const { version, modifiePar, modifieLe } = stocke.deliberation;
      if (version !== versionVue) {
        return refuse({ code: 'modifie_entre_temps', par: modifiePar, quand: modifieLe.toISOString() });
      }
      if (compare.ligne.statut === 'impossible') return refuse(compare.ligne.refus);
      ecrire.push({ ...compare, stocke });
    }
    await ecrireTous(tx, contexte, lue.valeur, ecrire);
    return accept({ repris: ecrire.map(({ exporte }) => exporte.numeroAnonymat) });
  });
}

async function comparerDans(
  tx: Tx,
  contexte: Contexte,
  juryId: string,
  octets: Uint8Array,
): Promise<Result<RepriseLue>> {
  const lu = lireExport(octets);
  if (!lu.ok) return lu;
  const { fichier } = lu.valeur;
  const found = await loadJury(tx, contexte, juryId);
  if (!found?.jury.reglementId) return refuse({ code: 'introuvable' });
  const { jury, faits } = found;
  // A plan de secours is of an ordinary round: what a réexamen decides is entered in it.
  if (faits.reexamen) return refuse(refusReexamenEnCours(faits.reexamen));
  const [refus] = evaluerActe(contexte.acteur, faits, 'saisirDecision').refus;
  if (refus) return refuse(refus);
  const verifie = verifierExport(fichier, {
    id: jury.id,
    code: jury.code,
    session: jury.session,
    etat: jury.etat,
    reglementCode: jury.reglementCode ?? '',
    reglementVersion: jury.reglementVersion ?? '',
  });
  if (!verifie.ok) return verifie;
  const reglement = await selectReglement(tx, found.jury.reglementId, jury.annee);
  const stockes = await selectDossiers(tx, { juryId, groupe: groupeDe(jury.etat) });
  const parNumero = new Map(stockes.map((stocke) => [stocke.numeroAnonymat, stocke]));
  const candidats = fichier.candidats.map((exporte): CandidatCompare => {
    const stocke = parNumero.get(exporte.numeroAnonymat) ?? null;
    const { numeroAnonymat } = exporte;
    const ligne: LigneReprise = stocke
      ? comparerCandidat(reglement, stocke.dossier, exporte)
      : { statut: 'impossible', refus: { code: 'candidat_inconnu', numeroAnonymat } };
    return { exporte, stocke, ligne };
  });
  return accept({ ...lu.valeur, jury, reglement, candidats });
}

async function ecrireTous(
  tx: Tx,
  contexte: Contexte,
  { jury, reglement, fichier, sha256 }: RepriseLue,
  candidats: readonly (CandidatCompare & { readonly stocke: DossierStocke })[],
): Promise<void> {
  if (candidats.length === 0) return;
  const cible = { juryId: jury.id, centreId: jury.centreId };
  const lignes = [
    ligneJournal(contexte, {
      acte: 'reprendreDecisions',
      objet: `jury ${jury.code}`,
      ...cible,
      apres: {
        fichier: sha256,
        plan: fichier.plan.numero,
        saisiPar: fichier.saisiPar,
        exporteLe: fichier.exporteLe,
        candidats: candidats.map(({ exporte }) => exporte.numeroAnonymat),
      },
    }),
  ];
  for (const { exporte, stocke, ligne } of candidats) {
    if (!('apres' in ligne)) throw new Error('a candidate without a result is not written');
    if (!(await writeDossier(tx, contexte, { jury, reexamenId: null }, reglement, stocke, ligne.apres))) {
      throw new Error('a candidate changed under the lock of the jury');
    }
    lignes.push(
      ligneJournal(contexte, {
        acte: 'saisirDecision',
        objet: `candidat ${exporte.numeroAnonymat}`,
        ...cible,
        avant: resumerReglage(stocke.dossier),
        apres: { ...resumerReglage(ligne.apres), saisies: exporte.saisies, reprise: sha256 },
      }),
    );
  }
  appendJournal(tx, lignes);
}
