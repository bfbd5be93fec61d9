import forge from 'node-forge';
import { OID } from '../der/oids';
import {
  at,
  bytesOf,
  childrenOf,
  generalizedTimeOf,
  isUniversal,
  oidOf,
  readDer,
  smallIntegerOf,
} from '../der/read';
import { integer, isTrue, octetString, oid, sequence, toDer } from '../der/write';

/** What the signer asks of a timestamp service, and what it accepts back. */

/** DER of a TimeStampReq over a SHA-256 digest that wants the unit's certificates (RFC 3161 §2.4.1). */
export const ecrireTsq = (digest: Uint8Array, nonce: Uint8Array): Uint8Array =>
  toDer(
    sequence(integer(1), sequence(sequence(oid(OID.sha256)), octetString(digest)), integer(nonce), isTrue()),
  );

/** A token, or why the reply brings none. */
export type LectureTsr =
  | { readonly ok: true; readonly jeton: Uint8Array; readonly le: Date }
  | {
      readonly ok: false;
      readonly refus:
        | { readonly code: 'horodatage_refuse'; readonly statut: number }
        | { readonly code: 'horodatage_incoherent' };
    };

/**
 * Reads a TimeStampResp: the token must answer this very request (same digest, same nonce). Its
 * signature and chain are for the verifier, which shares no code with us, before anything is stored.
 * Refusals: `horodatage_refuse` with the PKIStatus; `horodatage_incoherent` for a reply that is not DER
 * or answers something else.
 */
export function lireTsr(tsr: Uint8Array, digest: Uint8Array, nonce: Uint8Array): LectureTsr {
  const incoherent = { ok: false, refus: { code: 'horodatage_incoherent' } } as const;
  const response = readDer(tsr);
  const statut = smallIntegerOf(at(response, 0, 0));
  if (statut === undefined) return incoherent;
  // 0 granted, 1 granted with modifications, such as another policy (RFC 3161 §2.4.2).
  if (statut > 1) return { ok: false, refus: { code: 'horodatage_refuse', statut } };
  const token = at(response, 1);
  const content = at(token, 1, 0, 2);
  if (token === undefined || oidOf(at(content, 0)) !== OID.tstInfo) return incoherent;
  const info = readDer(bytesOf(at(content, 1, 0)));
  const le = generalizedTimeOf(at(info, 4));
  const answered = childrenOf(info)
    .slice(5)
    .find((each) => isUniversal(each, forge.asn1.Type.INTEGER));
  const sameDigest = oidOf(at(info, 2, 0, 0)) === OID.sha256 && same(bytesOf(at(info, 2, 1)), digest);
  const sameNonce = answered !== undefined && same(toDer(answered), toDer(integer(nonce)));
  if (le === undefined || !sameDigest || !sameNonce) return incoherent;
  return { ok: true, jeton: toDer(token), le };
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
