import { type Der, decode, fields, oidOf, TAG } from './der';
import { HEX } from './oids';
import { exiger } from './refus';

/** What a certificate's extensions allow (RFC 5280 §4.2). */
export interface Extensions {
  /** Named bits of keyUsage; null when the extension is absent. */
  readonly keyUsage: ReadonlySet<number> | null;
  /** Extended usages by object identifier, and whether the extension is critical; null when absent. */
  readonly extendedUsage: { readonly purposes: ReadonlySet<string>; readonly critical: boolean } | null;
  readonly isCa: boolean;
  /** Certificates that may stand between this CA and the end certificate; null for no limit. */
  readonly pathLength: number | null;
  readonly noRevAvail: boolean;
}

const CODE = 'certificat_illisible';

/** Bits of keyUsage. */
export const USAGE = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5 } as const;

/**
 * Reads the extensions, each of which may stand once. One that is critical and unknown is refused
 * (`extension_critique_inconnue`); one that is neither is passed over, as RFC 5280 has it.
 */
export function readExtensions(list: Der): Extensions {
  exiger(list.tag === TAG.sequence && list.children.length > 0, CODE);
  const seen = new Set<string>();
  let keyUsage: Extensions['keyUsage'] = null;
  let extendedUsage: Extensions['extendedUsage'] = null;
  let constraints: { isCa: boolean; pathLength: number | null } = { isCa: false, pathLength: null };
  let noRevAvail = false;
  for (const each of list.children) {
    const parts = fields(each, TAG.sequence, CODE);
    const type = oidOf(parts.take(TAG.oid));
    const flag = parts.optional(TAG.boolean);
    const value = parts.take(TAG.octetString).content;
    parts.end();
    // FALSE is the default and DER leaves defaults out.
    exiger(!seen.has(type) && (flag === undefined || flag.content[0] === 0xff), CODE);
    seen.add(type);
    const critical = flag !== undefined;
    switch (type) {
      case HEX.keyUsage:
        keyUsage = readBits(decode(value, CODE));
        break;
      case HEX.extendedKeyUsage:
        extendedUsage = { purposes: readPurposes(decode(value, CODE)), critical };
        break;
      case HEX.basicConstraints:
        constraints = readConstraints(decode(value, CODE));
        break;
      case HEX.noRevAvail:
        exiger(decode(value, CODE).tag === TAG.nothing, CODE);
        noRevAvail = true;
        break;
      default:
        exiger(!critical, 'extension_critique_inconnue');
    }
  }
  return { keyUsage, extendedUsage, ...constraints, noRevAvail };
}

function readBits(value: Der): ReadonlySet<number> {
  exiger(value.tag === TAG.bitString && value.content.length >= 2 && value.content.length <= 3, CODE);
  const bits = new Set<number>();
  for (let bit = 0; bit < (value.content.length - 1) * 8; bit += 1) {
    if (((value.content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0) bits.add(bit);
  }
  return bits;
}

function readPurposes(value: Der): ReadonlySet<string> {
  exiger(value.tag === TAG.sequence && value.children.length > 0, CODE);
  exiger(
    value.children.every((each) => each.tag === TAG.oid),
    CODE,
  );
  const purposes = new Set(value.children.map(oidOf));
  exiger(purposes.size === value.children.length, CODE);
  return purposes;
}

function readConstraints(value: Der): { isCa: boolean; pathLength: number | null } {
  const parts = fields(value, TAG.sequence, CODE);
  const flag = parts.optional(TAG.boolean);
  const length = parts.optional(TAG.integer);
  parts.end();
  exiger(flag === undefined || flag.content[0] === 0xff, CODE);
  exiger(length === undefined || (flag !== undefined && length.content.length === 1), CODE);
  const pathLength = length?.content[0];
  exiger(pathLength === undefined || pathLength < 0x80, CODE);
  return { isCa: flag !== undefined, pathLength: pathLength ?? null };
}
