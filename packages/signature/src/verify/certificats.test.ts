import { generateKeyPairSync } from 'node:crypto';
import {
  ext,
  extension,
  fausseRacine,
  fauxCertificat,
  fauxSignataire,
  minutes,
  name,
  p256,
  pem,
  signerExtensions,
} from '@delib/testing/fausse-autorite/certificats';
import { attendre, dresserScene, type Row } from '@delib/testing/fausse-autorite/scene';
import { describe, expect, it } from 'vitest';
import { OID } from '../der/oids';
import { nothing, octetString } from '../der/write';
import { verifierPdf } from './verifier';

const { racine, autreRacine, homonyme, contrefaire, verifier } = await dresserScene();

describe('a PV signed under another kind of authority', () => {
  it('is authentic when the authority has an RSA key of 3072 bits', () => {
    const rsa = fausseRacine('RSA', { cles: generateKeyPairSync('rsa', { modulusLength: 3072 }) });
    const signed = contrefaire({ racine: rsa });
    const verdict = verifierPdf(signed, { racines: [pem(rsa)], racinesHorodatage: [pem(racine)] });
    expect(verdict.verdict).toBe('authentique');
  });

  it('is authentic when an intermediate authority issued the certificate', () => {
    const middle = fausseRacine('Centre', { emetteur: racine });
    expect(verifier(contrefaire({ intermediaires: [middle] })).verdict).toBe('authentique');
  });
});

const usage = (...extensions: ReturnType<typeof ext.ca>[]) => contrefaire({ signataire: { extensions } });
const purposes = () => ext.purposes(false, OID.emailProtection, OID.documentSigning);

const certificats: Row[] = [
  [
    'an unknown authority',
    () => contrefaire({ racine: autreRacine }),
    'emetteur_inconnu',
    'emetteur_inconnu',
  ],
  [
    'an authority of the same name',
    () => contrefaire({ racine: homonyme }),
    'emetteur_homonyme',
    'emetteur_inconnu',
  ],
  [
    'a self-signed certificate',
    () => contrefaire({ signataire: { emetteur: undefined } }),
    'emetteur_inconnu',
    'emetteur_inconnu',
  ],
  [
    'a certificate that ended before the token',
    () => contrefaire({ signataire: { du: minutes(-20), au: minutes(-5) } }),
    'certificat_hors_validite',
  ],
  [
    'a certificate that was not valid yet',
    () => contrefaire({ jetonLe: minutes(-3) }),
    'certificat_hors_validite',
  ],
  [
    'a signer’s certificate that acts as an authority',
    () => contrefaire({ intermediaires: [fauxSignataire(racine)] }),
    'emetteur_sans_droit',
    'emetteur_inconnu',
  ],
  [
    'an intermediate without the right to issue',
    () =>
      contrefaire({
        intermediaires: [
          fausseRacine('Centre', { emetteur: racine, extensions: [ext.ca(), ext.keyUsage(0)] }),
        ],
      }),
    'emetteur_sans_droit',
    'emetteur_inconnu',
  ],
  [
    'an intermediate that had ended',
    () => contrefaire({ intermediaires: [fausseRacine('Centre', { emetteur: racine, au: minutes(-60) })] }),
    'emetteur_hors_validite',
  ],
  [
    'no nonRepudiation',
    () => usage(ext.notCa(), ext.keyUsage(0), purposes(), ext.noRevAvail()),
    'usage_refuse',
  ],
  [
    'the right to issue certificates',
    () => usage(ext.notCa(), ext.keyUsage(0, 1, 5), purposes(), ext.noRevAvail()),
    'usage_refuse',
  ],
  [
    'no documentSigning',
    () => usage(ext.notCa(), ext.keyUsage(0, 1), ext.purposes(false, OID.emailProtection), ext.noRevAvail()),
    'usage_refuse',
  ],
  ['CA:TRUE', () => usage(ext.ca(), ext.keyUsage(0, 1), purposes(), ext.noRevAvail()), 'usage_refuse'],
  ['no noRevAvail', () => usage(ext.notCa(), ext.keyUsage(0, 1), purposes()), 'usage_refuse'],
  [
    'an unknown critical extension',
    () => usage(...signerExtensions(), extension('1.2.3.4', true, nothing())),
    'extension_critique_inconnue',
  ],
  ['an extension twice', () => usage(...signerExtensions(), ext.noRevAvail()), 'certificat_illisible'],
  ['no extension', () => usage(), 'certificat_illisible'],
  [
    'two surnames',
    () =>
      contrefaire({
        signataire: {
          nom: name([OID.surname, 'A'], [OID.surname, 'B'], [OID.givenName, 'C'], [OID.title, 'D']),
        },
      }),
    'certificat_illisible',
  ],
  [
    'no qualité',
    () => contrefaire({ signataire: { nom: name([OID.surname, 'A'], [OID.givenName, 'C']) } }),
    'certificat_illisible',
  ],
  [
    'a certificate signed with SHA-1',
    () => contrefaire({ signataire: { empreinte: 'sha1' } }),
    'algorithme_refuse',
  ],
  [
    'an RSA key of 2048 bits',
    () => contrefaire({ signataire: { cles: generateKeyPairSync('rsa', { modulusLength: 2048 }) } }),
    'cle_refusee',
  ],
  [
    'a key of another curve',
    () => contrefaire({ signataire: { cles: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }) } }),
    'cle_refusee',
  ],
];

describe.each([['Its certificate is refused for', certificats]])('%s', (_, rows) => {
  it.each(rows)('%s', (_title, make, code, verdict, detail) => {
    attendre(verifier(make()), code, verdict, detail);
  });
});

describe('certificates on the edge', () => {
  it('a token in the very first or last second of the certificate is in time', () => {
    for (const jetonLe of [minutes(-2), minutes(13)]) {
      const verdict = verifierPdf(contrefaire({ jetonLe }), { racines: [pem(racine)] });
      expect(verdict.verdict).toBe('authentique');
    }
  });

  it('a root that allows no authority below it refuses an intermediate', () => {
    const strict = fausseRacine('Racine stricte', { extensions: [ext.ca(0), ext.keyUsage(5, 6)] });
    const middle = fausseRacine('Centre', { emetteur: strict });
    const signed = contrefaire({ racine: strict, intermediaires: [middle] });
    const options = { racines: [pem(strict)], racinesHorodatage: [pem(racine)] };
    expect(verifierPdf(signed, options)).toMatchObject({ code: 'emetteur_sans_droit' });
  });

  it('a trusted root that had ended by the time of the token refuses all it issued', () => {
    const ended = fausseRacine('Racine finie', { au: minutes(-30) });
    const options = { racines: [pem(ended)], racinesHorodatage: [pem(racine)] };
    expect(verifierPdf(contrefaire({ racine: ended }), options)).toMatchObject({
      code: 'emetteur_hors_validite',
    });
  });

  it('a namesake with another kind of key is a namesake, not a refused algorithm', () => {
    const rsa = fausseRacine('Académie de Rennes', {
      cles: generateKeyPairSync('rsa', { modulusLength: 3072 }),
    });
    expect(verifier(contrefaire({ racine: rsa }))).toMatchObject({ code: 'emetteur_homonyme' });
  });

  it('a key usage that is no bit string is refused', () => {
    const keyUsage = extension(OID.keyUsage, true, octetString(Uint8Array.of(1)));
    const made = usage(ext.notCa(), keyUsage, purposes(), ext.noRevAvail());
    expect(verifier(made)).toMatchObject({ code: 'certificat_illisible' });
  });

  it('a signer who holds the key of another certificate cannot lend it a name', () => {
    const keys = p256();
    const other = fauxCertificat({
      nom: name([OID.commonName, 'x']),
      emetteur: racine,
      cles: keys,
      extensions: signerExtensions(),
    });
    const made = contrefaire({
      signataire: { cles: keys },
      certificats: (all) => [other.certificat, ...all.slice(1)],
    });
    expect(verifier(made)).toMatchObject({ code: 'certificat_signataire_absent' });
  });
});
