import {
  ext,
  type FauxCertificat,
  fausseUnite,
  fauxSignataire,
  MIDI,
  minutes,
} from '@delib/testing/fausse-autorite/certificats';
import { attribute, fauxJeton, jetonAttribute } from '@delib/testing/fausse-autorite/contrefaire';
import { attendre, dresserScene, type Row } from '@delib/testing/fausse-autorite/scene';
import { describe, it } from 'vitest';
import { OID } from '../der/oids';
import { nothing } from '../der/write';

const { racine, unite, autreRacine, homonyme, contrefaire, verifier } = await dresserScene();

const token =
  (change: Parameters<typeof fauxJeton>[4], unit = unite, root = racine) =>
  () =>
    contrefaire({ jeton: (over) => fauxJeton(unit, root, over, MIDI, change) });
const unitWith = (change: Partial<FauxCertificat>) => token({}, fausseUnite(racine, change));

const horodatages: Row[] = [
  ['no timestamp', () => contrefaire({ jeton: () => null }), 'horodatage_absent'],
  [
    'the token of another signature',
    () => contrefaire({ jeton: () => fauxJeton(unite, racine, Buffer.from('another'), MIDI) }),
    'jeton_autre_signature',
  ],
  ['a token from the future', () => contrefaire({ jetonLe: minutes(10) }), 'jeton_futur'],
  [
    'a token of an unknown unit',
    token({}, fausseUnite(autreRacine), autreRacine),
    'jeton_emetteur_inconnu',
    'emetteur_inconnu',
    'emetteur_inconnu',
  ],
  [
    'a token of a unit of the same name',
    token({}, fausseUnite(homonyme), homonyme),
    'jeton_emetteur_inconnu',
    'emetteur_inconnu',
    'emetteur_homonyme',
  ],
  [
    'a token by a signer’s certificate',
    token({}, fauxSignataire(racine)),
    'jeton_refuse',
    'altere',
    'usage_refuse',
  ],
  [
    'a unit whose usage is not critical',
    unitWith({ extensions: [ext.notCa(), ext.keyUsage(0), ext.purposes(false, OID.timeStamping)] }),
    'jeton_refuse',
    'altere',
    'usage_refuse',
  ],
  [
    'a unit with a usage beside',
    unitWith({
      extensions: [ext.notCa(), ext.keyUsage(0), ext.purposes(true, OID.timeStamping, OID.emailProtection)],
    }),
    'jeton_refuse',
    'altere',
    'usage_refuse',
  ],
  [
    'a unit that had ended',
    unitWith({ au: minutes(-1) }),
    'jeton_refuse',
    'altere',
    'certificat_hors_validite',
  ],
  [
    'a token with a wrong signature',
    token({ signature: (made) => made.map((byte, index) => (index === made.length - 1 ? byte ^ 1 : byte)) }),
    'jeton_refuse',
    'altere',
    'signature_invalide',
  ],
  ['a token over SHA-1', token({ imprintDigest: 'sha1' }), 'jeton_refuse', 'altere', 'algorithme_refuse'],
  ['a token signed with SHA-1', token({ digest: 'sha1' }), 'jeton_refuse', 'altere', 'algorithme_refuse'],
  [
    'a token without ESS',
    token({ attributes: (all) => all.slice(0, 2) }),
    'jeton_refuse',
    'altere',
    'attribut_manquant',
  ],
  [
    'a token of two signers',
    token({ secondSigner: true }),
    'jeton_refuse',
    'altere',
    'plusieurs_signataires',
  ],
  [
    'a token with an unsigned attribute',
    token({ unsigned: () => [attribute('1.2.3.4', nothing())] }),
    'jeton_refuse',
    'altere',
    'attribut_inconnu',
  ],
  [
    'a token with a certificate too many',
    token({ certificats: [unite.certificat, autreRacine.certificat] }),
    'jeton_refuse',
    'altere',
    'certificat_superflu',
  ],
  [
    'a token that holds something else',
    token({ content: Buffer.from([5, 0]) }),
    'jeton_refuse',
    'altere',
    'cms_inattendu',
  ],
  [
    'two tokens',
    () =>
      contrefaire({
        cms: {
          unsigned: (over) => [
            jetonAttribute(fauxJeton(unite, racine, over, MIDI)),
            jetonAttribute(fauxJeton(unite, racine, over, minutes(1))),
          ],
        },
      }),
    'attribut_double',
  ],
];

describe.each([['Its timestamp is refused for', horodatages]])('%s', (_, rows) => {
  it.each(rows)('%s', (_title, make, code, verdict, detail) => {
    attendre(verifier(make()), code, verdict, detail);
  });
});
