import { dresserScene } from '@delib/testing/fausse-autorite/scene';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDer } from '../der/read';
import { bitString, integer, namedBits, octetString, oid, sequence, setOf, toDer, utf8 } from '../der/write';
import { type Der, decode } from './der';
import { VerificationRefusee } from './refus';

const accepts = (bytes: Uint8Array): Der | undefined => {
  try {
    return decode(bytes, 'cms_non_der');
  } catch (error) {
    if (error instanceof VerificationRefusee) return undefined;
    throw error;
  }
};

/** Encodes what was read, from its tags and contents alone. */
function encode({ tag, content, children }: Der): Buffer {
  const inner = children.length === 0 ? Buffer.from(content) : Buffer.concat(children.map(encode));
  const size = inner.length.toString(16);
  const even = Buffer.from(size.length % 2 === 0 ? size : `0${size}`, 'hex');
  const length =
    inner.length < 128
      ? Uint8Array.of(inner.length)
      : Buffer.concat([Uint8Array.of(0x80 | even.length), even]);
  return Buffer.concat([Uint8Array.of(tag), length, inner]);
}

const written = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map(integer),
    fc.uint8Array({ maxLength: 300 }).map(octetString),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map(bitString),
    fc.uniqueArray(fc.nat(9), { minLength: 1 }).map((bits) => namedBits(...bits)),
    fc.array(fc.bigInt(0n, 1n << 130n), { maxLength: 5 }).map((arcs) => oid(['2', '5', ...arcs].join('.'))),
    fc.string({ unit: 'grapheme' }).map(utf8),
    fc
      .array(tie('value') as fc.Arbitrary<ReturnType<typeof utf8>>, { maxLength: 4 })
      .map((all) => sequence(...all)),
    fc
      .array(tie('value') as fc.Arbitrary<ReturnType<typeof utf8>>, { maxLength: 4 })
      .map((all) => setOf(...all)),
  ),
})).value as fc.Arbitrary<ReturnType<typeof utf8>>;

describe('the verifier’s reading of DER', () => {
  it('accepts all that the signing side writes', () => {
    fc.assert(fc.property(written, (node) => accepts(toDer(node)) !== undefined));
  });

  it('accepts nothing that does not encode back to itself', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.tuple(written, fc.nat(), fc.nat(255)).map(([node, where, by]) => {
        const der = toDer(node);
        der[where % der.length] = by;
        return der;
      }),
    );
    fc.assert(
      fc.property(bytes, (lus) => {
        const read = accepts(lus);
        if (read !== undefined) expect(encode(read)).toEqual(Buffer.from(lus));
      }),
      { numRuns: 2000 },
    );
  });

  it('is at least as strict as the signing side’s reader', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 12 }), (lus) => {
        if (accepts(lus) !== undefined) expect(readDer(lus)).toBeDefined();
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['an integer with a useless zero', [2, 2, 0, 1]],
    ['an empty integer', [2, 0]],
    ['a length longer than needed', [4, 0x81, 1, 0]],
    ['an indefinite length', [0x30, 0x80, 0, 0]],
    ['a TRUE that is not FF', [1, 1, 1]],
    ['bits set beyond the end', [3, 2, 7, 0xff]],
    ['a set out of order', [0x31, 6, 2, 1, 2, 2, 1, 1]],
    ['a NULL with content', [5, 1, 0]],
    ['a broken UTF-8 string', [12, 1, 0xff]],
    ['an OID with a useless 80', [6, 3, 0x2a, 0x80, 1]],
    ['an OID cut short', [6, 2, 0x2a, 0x80]],
    ['a byte too many', [5, 0, 0]],
    ['a tag of the long form', [0x1f, 0x81, 1, 0]],
    ['a constructed octet string', [0x24, 3, 4, 1, 0]],
    ['a time without seconds', [0x17, 11, ...Buffer.from('2606301200Z')]],
  ])('refuses %s', (_, bytes) => {
    expect(accepts(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('any file at all', () => {
  it('is refused for one bit of any byte of its signature: what a byte is as much as what it says', async () => {
    const { contrefaire, verifier } = await dresserScene();
    const genuine = contrefaire();
    const start = genuine.indexOf('/Contents <') + 11;
    const taille = genuine.toString('latin1', start, genuine.indexOf('>', start)).replace(/0+$/, '').length;
    const passes: string[] = [];
    for (let octet = 0; octet < taille / 2; octet += 1) {
      const where = start + octet * 2;
      for (const bit of [0x01, 0x20, 0x80]) {
        const file = Buffer.from(genuine);
        const changed = Number.parseInt(genuine.toString('latin1', where, where + 2), 16) ^ bit;
        file.write(changed.toString(16).padStart(2, '0'), where, 'latin1');
        if (verifier(file).verdict === 'authentique') passes.push(`${octet}: ${bit}`);
      }
    }
    expect(passes).toEqual([]);
  });

  it('gets a verdict, never an exception, and never one that no rule foresaw', async () => {
    const { contrefaire, verifier } = await dresserScene();
    const genuine = contrefaire();
    const edits = fc.array(
      fc.tuple(fc.nat(genuine.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 })),
      { minLength: 1, maxLength: 4 },
    );
    // Half of the edits fall on the signature itself, which is a tenth of the file.
    const start = genuine.indexOf('/Contents <') + 11;
    const inSignature = fc.array(
      fc.tuple(
        fc.integer({ min: start, max: start + 6000 }),
        fc.stringMatching(/^[0-9a-f]{1,8}$/).map((hex) => new Uint8Array(Buffer.from(hex))),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.oneof(edits, inSignature), (changes) => {
        const file = Buffer.from(genuine);
        for (const [where, bytes] of changes) file.set(bytes.subarray(0, file.length - where), where);
        const verdict = verifier(file);
        if (file.equals(genuine)) return;
        expect(verdict.verdict).not.toBe('authentique');
        expect(verdict).not.toMatchObject({ code: 'structure_imprevue' });
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => verifier(bytes).verdict === 'non_signe'),
    );
  });
});
