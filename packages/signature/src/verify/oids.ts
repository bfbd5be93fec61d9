/**
 * Object identifiers by the hexadecimal of their DER content: the verifier's own table, so that an
 * identifier mistyped on the signing side does not go unnoticed.
 */
export const HEX = {
  // CMS and its attributes (RFC 5652, RFC 5035, RFC 3161, RFC 6211)
  data: '2a864886f70d010701',
  signedData: '2a864886f70d010702',
  tstInfo: '2a864886f70d0109100104',
  contentType: '2a864886f70d010903',
  messageDigest: '2a864886f70d010904',
  signingTime: '2a864886f70d010905',
  signingCertificate: '2a864886f70d010910020c',
  signingCertificateV2: '2a864886f70d010910022f',
  timeStampToken: '2a864886f70d010910020e',
  algorithmProtection: '2a864886f70d010934',
  // Names (X.520)
  surname: '550404',
  title: '55040c',
  givenName: '55042a',
  // Extensions (RFC 5280, RFC 9608) and extended usages (RFC 5280, RFC 3161, RFC 9336)
  keyUsage: '551d0f',
  basicConstraints: '551d13',
  extendedKeyUsage: '551d25',
  noRevAvail: '551d38',
  emailProtection: '2b06010505070304',
  timeStamping: '2b06010505070308',
  documentSigning: '2b06010505070324',
  // Keys
  ecPublicKey: '2a8648ce3d0201',
  prime256v1: '2a8648ce3d030107',
  rsaEncryption: '2a864886f70d010101',
} as const;

/** Digests of SHA-256 or better. */
export const DIGESTS: Readonly<Record<string, string>> = {
  '608648016503040201': 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
};

/** Signature algorithms: the kind of key and the digest. */
export const SIGNATURES: Readonly<Record<string, { key: 'ec' | 'rsa'; digest: string }>> = {
  '2a8648ce3d040302': { key: 'ec', digest: 'sha256' },
  '2a8648ce3d040303': { key: 'ec', digest: 'sha384' },
  '2a8648ce3d040304': { key: 'ec', digest: 'sha512' },
  '2a864886f70d01010b': { key: 'rsa', digest: 'sha256' },
  '2a864886f70d01010c': { key: 'rsa', digest: 'sha384' },
  '2a864886f70d01010d': { key: 'rsa', digest: 'sha512' },
};
