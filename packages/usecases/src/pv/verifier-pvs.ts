import {
  type Database,
  type PvAVerifier,
  selectAcademiesDuJournal,
  selectPvsAVerifier,
  type Tx,
  type VerdictPv,
  withActor,
  writeVerdicts,
} from '@delib/db';
import { type Acteur, numeroPv } from '@delib/domain';
import { type Confiance, type Contexte, journaliser } from '../contexte';
import { empreinteOctets, verifierPv } from './verdict';

/** What the worker and the command line bring. */
export interface MoyensDeVerification {
  /** Under the worker's role, which alone may replace a verdict. */
  readonly database: Database;
  readonly confiance: Confiance;
  readonly maintenant: () => Date;
  /** Names the walk in the journal. */
  readonly requete: string;
}

export interface VerificationDemandee {
  /** Code of one académie alone; all those that ever did anything without it. */
  readonly academie?: string | undefined;
  /** Passes over the PVs whose verdict holds and is of that instant or later; `null` verifies every one. */
  readonly perimeAvant: Date | null;
  /** Told after each batch how many PVs of the académie are verified. */
  readonly progression?: (academie: string, verifies: number) => void;
  /** Ends the walk after the batch under way. */
  readonly signal?: AbortSignal;
}

/** A signed PV that is not what it was signed as. */
export interface PvEnAnomalie {
  readonly numero: string;
  /** Code of the jury. */
  readonly jury: string;
}

/** What the walk of one académie found. */
export interface PvsVerifies {
  readonly academie: string;
  readonly verifies: number;
  readonly anomalies: readonly PvEnAnomalie[];
}

/** PVs whose bytes are in memory at once. */
const LOT = 25;

/** An hour when nobody deliberates: two or three in the morning in Paris. UTC. */
const HEURE_DE_NUIT = 1;

/** The last night's hour: verdicts of before are to be renewed. */
export function derniereNuit(maintenant: Date): Date {
  const nuit = new Date(maintenant);
  nuit.setUTCHours(HEURE_DE_NUIT, 0, 0, 0);
  return nuit <= maintenant ? nuit : new Date(nuit.getTime() - 24 * 3_600_000);
}

/**
 * Reads and verifies the bytes of signed PVs and keeps what it finds, a batch a transaction: memory is flat whatever
 * their number, and several programs at it share the batches of an académie. An anomaly is a line of the journal.
 */
export async function verifierPvs(
  moyens: MoyensDeVerification,
  demande: VerificationDemandee,
): Promise<readonly PvsVerifies[]> {
  const { database } = moyens;
  const toutes = await withActor(
    database,
    verificateur('-'),
    (tx) => selectAcademiesDuJournal(tx),
    'lecture',
  );
  const voulues = demande.academie === undefined ? toutes.filter((code) => code !== '-') : [demande.academie];
  const verifiees: PvsVerifies[] = [];
  for (const academie of voulues) verifiees.push(await parcourir(moyens, demande, academie));
  return verifiees;
}

async function parcourir(
  moyens: MoyensDeVerification,
  { perimeAvant, progression, signal }: VerificationDemandee,
  academieId: string,
): Promise<PvsVerifies> {
  let verifies = 0;
  let apres: string | null = null;
  const anomalies: PvEnAnomalie[] = [];
  while (!signal?.aborted) {
    const acteur = verificateur(academieId);
    const lot = await withActor(moyens.database, acteur, async (tx) => {
      const lus = await selectPvsAVerifier(tx, { academieId, apres, perimeAvant, limite: LOT });
      const contexte = { ...moyens, acteur, maintenant: moyens.maintenant() };
      return { trouvees: await verifierLot(tx, contexte, lus), lus: lus.length, dernier: lus.at(-1)?.id };
    });
    verifies += lot.lus;
    anomalies.push(...lot.trouvees);
    if (lot.dernier === undefined) break;
    apres = lot.dernier;
    progression?.(academieId, verifies);
  }
  return { academie: academieId, verifies, anomalies };
}

/** Keeps the verdict on each, journals those that are anomalies, and gives these. */
async function verifierLot(tx: Tx, contexte: Contexte, pvs: readonly PvAVerifier[]): Promise<PvEnAnomalie[]> {
  const verdicts: VerdictPv[] = [];
  const anomalies: PvEnAnomalie[] = [];
  for (const pv of pvs) {
    const { id: pvId, juryId, centreId, jury, octets, xminLu } = pv;
    const numero = numeroPv(pv.session, jury, pv.groupe, pv.version);
    const authentique = await verifierPv(contexte.confiance, numero, pv, octets);
    const sha256 = empreinteOctets(octets);
    const verifieLe = contexte.maintenant;
    verdicts.push({ pvId, numero, sha256, taille: octets.length, xminLu, authentique, verifieLe });
    if (authentique) continue;
    anomalies.push({ numero, jury });
    journaliser(tx, contexte, {
      acte: 'constaterAnomaliePv',
      objet: numero,
      juryId,
      centreId,
      avant: { sha256: pv.signature.sha256 },
      apres: { sha256 },
    });
  }
  await writeVerdicts(tx, verdicts);
  return anomalies;
}

/** Row-level security lets the PVs of an académie be read as its gestionnaire. */
function verificateur(academieId: string): Acteur {
  const personne = { prenom: 'Vérification', nom: 'des PV', academieId, connexionId: 'verification-des-pv' };
  return { ...personne, role: 'gestionnaire', compteId: 'verification-des-pv' };
}
