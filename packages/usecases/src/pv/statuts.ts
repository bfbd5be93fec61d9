import { type PvStocke, selectPvSigne, type Tx } from '@delib/db';
import { type Groupe, numeroPv, type StatutPv, statutPv, type VersionPv } from '@delib/domain';
import type { Confiance } from '../contexte';

/** Verdicts by SHA-256 of the bytes verified and the PV they must be. Bytes do not change under a digest. */
const verdicts = new Map<string, boolean>();

/** A process forgets the oldest verdicts past this many: a few megabytes, and verifying again is 1 ms. */
const VERDICTS_KEPT = 20_000;

/** What a jury is, as far as its PV's number goes. */
interface JuryDuPv {
  readonly code: string;
  readonly session: string;
}

/**
 * « Signé », computed from the stored bytes, their hash, the verdict and the round that is asked about
 * (6-confiance). Bytes are read and verified once per digest and process.
 */
export async function statutDuPv(
  tx: Tx,
  confiance: Confiance,
  jury: JuryDuPv,
  { groupe, ronde }: { readonly groupe: Groupe; readonly ronde: number },
  pvs: readonly PvStocke[],
): Promise<StatutPv> {
  const versions: VersionPv[] = [];
  for (const pv of pvs.filter((autre) => autre.groupe === groupe)) {
    versions.push({
      version: pv.version,
      abandonne: pv.abandonneLe !== null,
      signature: pv.signature ? await verdictSignature(tx, confiance, jury, pv) : 'aucune',
    });
  }
  return statutPv(versions, ronde);
}

/** The verdict on the stored bytes of one signed PV. */
async function verdictSignature(
  tx: Tx,
  confiance: Confiance,
  jury: JuryDuPv,
  pv: PvStocke,
): Promise<'verifiee' | 'anomalie'> {
  const { signature } = pv;
  if (!signature) throw new Error('this PV is not signed');
  const sameDocument =
    signature.sha256 === signature.sha256Lu &&
    signature.juryId === pv.juryId &&
    signature.groupe === pv.groupe &&
    signature.version === pv.version;
  if (!sameDocument) return 'anomalie';
  const numero = numeroPv(jury.session, jury.code, pv.groupe, pv.version);
  const cacheKey = `${numero} ${signature.sha256Lu}`;
  let authentic = verdicts.get(cacheKey);
  if (authentic === undefined) {
    const octets = await selectPvSigne(tx, pv.id);
    authentic = octets !== null && (await confiance.estAuthentique(octets, numero));
    if (verdicts.size >= VERDICTS_KEPT) verdicts.delete(verdicts.keys().next().value as string);
    verdicts.set(cacheKey, authentic);
  }
  return authentic ? 'verifiee' : 'anomalie';
}
