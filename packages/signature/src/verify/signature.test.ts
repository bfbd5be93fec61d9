import { MIDI, p256, pem, SIGNATAIRE } from '@delib/testing/fausse-autorite/certificats';
import { attribute, ess, fauxJeton, jetonAttribute } from '@delib/testing/fausse-autorite/contrefaire';
import { attendre, dresserScene, type Row } from '@delib/testing/fausse-autorite/scene';
import { describe, expect, it } from 'vitest';
import { OID } from '../der/oids';
import { generalizedTime, nothing, octetString, oid, sequence } from '../der/write';
import { verifierPdf } from './verifier';

const { racine, unite, autreRacine, contrefaire, verifier } = await dresserScene();
const genuine = contrefaire();

describe('a PV signed as it should be', () => {
  it('is authentic, and says who signed it, as what and when', () => {
    expect(verifier(genuine)).toMatchObject({
      verdict: 'authentique',
      signataire: SIGNATAIRE,
      jetonLe: MIDI,
      declareLe: MIDI,
    });
  });

  it('stays authentic years after the single-use certificate has ended, since a token stands in it', () => {
    const later = new Date('2035-01-01T00:00:00Z');
    expect(verifierPdf(genuine, { racines: [pem(racine)], maintenant: later }).verdict).toBe('authentique');
  });

  it('throws for a trusted root that is no certificate, which is a broken setup', () => {
    expect(() => verifierPdf(genuine, { racines: ['nothing'] })).toThrow(/trusted root/);
  });
});

const deep = (): Uint8Array => {
  let der = Buffer.from([0x05, 0x00]);
  for (let depth = 0; depth < 4000; depth += 1) {
    const { length } = der;
    der = Buffer.concat([Buffer.from([0x30, 0x82, length >> 8, length & 255]), der]);
  }
  return der.subarray(0, 16_384);
};
/** The same content with an indefinite length: BER, not DER. */
const indefinite = (der: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from([0x30, 0x80]), der.subarray(4), Buffer.from([0, 0])]);

/** One byte of the signature value changed. */
const otherSignature = (made: Uint8Array): Uint8Array => {
  const changed = Uint8Array.from(made);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  return changed;
};

const structures: Row[] = [
  ['a CMS in BER', () => contrefaire({ der: indefinite }), 'cms_non_der'],
  ['a CMS nested 4000 deep', () => contrefaire({ der: deep }), 'cms_non_der'],
  ['a CMS that is a lone NULL', () => contrefaire({ der: () => Uint8Array.of(5, 0) }), 'cms_inattendu'],
  [
    'the content inside the CMS',
    () => contrefaire({ cms: { embedded: true, content: Buffer.from('x') } }),
    'contenu_inattendu',
  ],
  ['a second signer', () => contrefaire({ cms: { secondSigner: true } }), 'plusieurs_signataires'],
  ['a revocation list', () => contrefaire({ cms: { crls: true } }), 'cms_inattendu'],
  ['another version of SignedData', () => contrefaire({ cms: { version: 3 } }), 'cms_inattendu'],
  [
    'a certificate too many',
    () => contrefaire({ certificats: (all) => [...all, autreRacine.certificat] }),
    'certificat_superflu',
  ],
  [
    'a certificate twice',
    () => contrefaire({ certificats: ([leaf = racine.certificat, ...more]) => [leaf, leaf, ...more] }),
    'certificat_superflu',
  ],
  [
    'no certificate of the signer',
    () => contrefaire({ certificats: () => [racine.certificat] }),
    'certificat_signataire_absent',
  ],
  ['SHA-1', () => contrefaire({ cms: { digest: 'sha1' } }), 'algorithme_refuse'],
  ['MD5', () => contrefaire({ cms: { digest: 'md5' } }), 'algorithme_refuse'],
  [
    'one byte of the signature value changed',
    () => contrefaire({ cms: { signature: otherSignature } }),
    'signature_invalide',
  ],
  [
    'the signature of another key over the same attributes',
    () => contrefaire({ cms: { signedBy: p256().privateKey } }),
    'signature_invalide',
  ],
  [
    'a signature over other bytes',
    () => contrefaire({ cms: { content: Buffer.from('another document') } }),
    'empreinte_differente',
  ],
];

/** Attributes without the one of a type. */
const without = (type: string) => (all: readonly ReturnType<typeof attribute>[]) =>
  all.filter((each) => !Buffer.from(dotted(each)).equals(Buffer.from(type)));
const dotted = (each: ReturnType<typeof attribute>): string => {
  const known = [OID.contentType, OID.messageDigest, OID.signingCertificateV2];
  const first = Array.isArray(each.value) ? each.value[0] : undefined;
  return known.find((type) => oid(type).value === first?.value) ?? '';
};

const attributs: Row[] = [
  ...[OID.contentType, OID.messageDigest, OID.signingCertificateV2].map(
    (type): Row => [
      `no ${type}`,
      () => contrefaire({ cms: { attributes: without(type) } }),
      'attribut_manquant',
    ],
  ),
  ['no signed attributes at all', () => contrefaire({ cms: { attributes: () => [] } }), 'attribut_manquant'],
  [
    'an attribute twice',
    () => contrefaire({ cms: { attributes: (all) => [...all, ...all.slice(1, 2)] } }),
    'attribut_double',
  ],
  [
    'an attribute of two values',
    () =>
      contrefaire({
        cms: {
          attributes: (all) => [
            ...without(OID.contentType)(all),
            attribute(OID.contentType, oid(OID.data), oid(OID.tstInfo)),
          ],
        },
      }),
    'attribut_double',
  ],
  [
    'an attribute without value',
    () =>
      contrefaire({
        cms: { attributes: (all) => [...without(OID.contentType)(all), attribute(OID.contentType)] },
      }),
    'attribut_faux',
  ],
  [
    'a CMS signing-time',
    () =>
      contrefaire({
        cms: { attributes: (all) => [...all, attribute('1.2.840.113549.1.9.5', generalizedTime(MIDI))] },
      }),
    'attribut_inconnu',
  ],
  [
    'attributes out of order',
    () => contrefaire({ cms: { attributes: (all) => [...all].reverse(), unsorted: true } }),
    'attributs_desordonnes',
  ],
  [
    'another content type',
    () =>
      contrefaire({
        cms: {
          attributes: (all) => [
            ...without(OID.contentType)(all),
            attribute(OID.contentType, oid(OID.tstInfo)),
          ],
        },
      }),
    'attribut_faux',
  ],
  [
    'the digest of another document',
    () =>
      contrefaire({
        cms: {
          attributes: (all) => [
            ...without(OID.messageDigest)(all),
            attribute(OID.messageDigest, octetString(new Uint8Array(32))),
          ],
        },
      }),
    'empreinte_differente',
  ],
  [
    'the ESS of another certificate',
    () =>
      contrefaire({
        cms: { attributes: (all) => [...without(OID.signingCertificateV2)(all), ess(racine.certificat)] },
      }),
    'ess_incorrect',
  ],
  [
    'an empty ESS',
    () =>
      contrefaire({
        cms: {
          attributes: (all) => [
            ...without(OID.signingCertificateV2)(all),
            attribute(OID.signingCertificateV2, sequence()),
          ],
        },
      }),
    'ess_incorrect',
  ],
  [
    'an unsigned attribute beside the token',
    () =>
      contrefaire({
        cms: {
          unsigned: (over) => [
            jetonAttribute(fauxJeton(unite, racine, over, MIDI)),
            attribute('1.2.3.4', nothing()),
          ],
        },
      }),
    'attribut_inconnu',
  ],
];

describe.each([
  ['The signature is refused for', structures],
  ['Its attributes are refused for', attributs],
])('%s', (_, rows) => {
  it.each(rows)('%s', (_title, make, code, verdict, detail) => {
    attendre(verifier(make()), code, verdict, detail);
  });
});
