import { createHash } from 'node:crypto';
import type { Autorite, Horodatage, Horodateur, Signature } from '@delib/signature';
import { creerAutorite, horodateurLocal, ouvrirAutorite, signPdf } from '@delib/signature';
import { MIDI, SIGNATAIRE } from './certificats';

/** The real authority and unit, opened on a fixed day, for tests of the signing side. */

/** Secret of the authority in these tests. */
export const SECRET = 'déliberations-2026 : œuvre';

/** Serial numbers that never repeat within a test run. */
function serials(): () => Uint8Array {
  let count = 0;
  return () => {
    count += 1;
    return new Uint8Array(createHash('sha256').update(`serial ${count}`).digest()).subarray(0, 16);
  };
}

/** What a signing test works with. */
export interface Etabli {
  readonly p12: Uint8Array;
  readonly racinePem: string;
  readonly autorite: Autorite;
  readonly horodatage: Horodatage;
  readonly horodateur: Horodateur;
  readonly serie: () => Uint8Array;
  /** Signs a prepared document at noon. */
  signer(prepared: Uint8Array): Promise<Signature>;
}

/** Makes an authority at noon and opens it. */
export async function dresserEtabli(): Promise<Etabli> {
  const nom = 'Académie de démonstration';
  const made = await creerAutorite({ nom, secret: SECRET, maintenant: MIDI, validiteAnnees: 10 });
  const opened = await ouvrirAutorite(made.p12, SECRET, MIDI);
  if (!opened.ok || opened.horodatage === null) throw new Error('authority just made does not open');
  const { autorite, horodatage } = opened;
  const serie = serials();
  const horodateur = horodateurLocal(horodatage, () => MIDI, serie);
  const signer = (prepared: Uint8Array): Promise<Signature> =>
    signPdf(prepared, { autorite, signataire: SIGNATAIRE, horodateur, maintenant: MIDI, serie: serie() });
  return { ...made, autorite, horodatage, horodateur, serie, signer };
}

/** The signed document, or a failed test. */
export function signed(signature: Signature): Signature & { ok: true } {
  if (!signature.ok) throw new Error(`not signed: ${signature.refus.code}`);
  return signature;
}
