import { type PvStocke, type SignatureStockee, selectPvSigne, type Tx } from '@delib/db';
import { type Groupe, numeroPv, type StatutPv, statutPv } from '@delib/domain';
import type { Confiance } from '../contexte';
import { estDuPv, verifierPv } from './verdict';

/** What a jury is, as far as its PV's number goes. */
interface JuryDuPv {
  readonly code: string;
  readonly session: string;
}

/**
 * What a PV is taken for authentic on: `octets`, its bytes read and verified now; `verdict`, those that were verified
 * before and have not been written since, for a list.
 */
export type Preuve = 'octets' | 'verdict';

/** What each signed PV is worth, by its id. */
export type VerdictsPv = ReadonlyMap<string, 'verifiee' | 'anomalie'>;

/**
 * The verdict on each signed PV of a jury. A kept verdict is believed when it says authentic, of this PV, and its row
 * was not written since: anything else, an anomaly that was found before included, is verified now from the bytes.
 */
export async function verdictsDesPvs(
  tx: Tx,
  confiance: Confiance,
  jury: JuryDuPv,
  pvs: readonly PvStocke[],
  preuve: Preuve,
): Promise<VerdictsPv> {
  const verdicts = new Map<string, 'verifiee' | 'anomalie'>();
  for (const pv of pvs) {
    if (!estSigne(pv)) continue;
    const numero = numeroPv(jury.session, jury.code, pv.groupe, pv.version);
    const authentique = (preuve === 'verdict' && estCru(pv, numero)) || (await verifierOctets(numero, pv));
    verdicts.set(pv.id, authentique ? 'verifiee' : 'anomalie');
  }
  return verdicts;

  async function verifierOctets(numero: string, pv: PvSigne): Promise<boolean> {
    const octets = await selectPvSigne(tx, pv.id);
    return octets !== null && verifierPv(confiance, numero, pv, octets);
  }
}

type PvSigne = PvStocke & { readonly signature: SignatureStockee };

function estSigne(pv: PvStocke): pv is PvSigne {
  return pv.signature !== null;
}

function estCru(pv: PvSigne, numero: string): boolean {
  return pv.verdict?.authentique === true && pv.verdict.numero === numero && estDuPv(pv);
}

/** « Signé », computed from the versions, the verdict on each and the round that is asked about (6-confiance). */
export function statutDuPv(
  { groupe, ronde }: { readonly groupe: Groupe; readonly ronde: number },
  pvs: readonly PvStocke[],
  verdicts: VerdictsPv,
): StatutPv {
  const versions = pvs
    .filter((pv) => pv.groupe === groupe)
    .map(({ id, version, abandonneLe }) => ({
      version,
      abandonne: abandonneLe !== null,
      signature: verdicts.get(id) ?? ('aucune' as const),
    }));
  return statutPv(versions, ronde);
}
