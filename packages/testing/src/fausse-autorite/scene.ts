import type { RefusSignatureCms, RefusVerification, Verdict, VerdictNegatif } from '@delib/signature';
import { verifierPdf } from '@delib/signature';
import { OID } from '@delib/signature/der/oids';
import { expect } from 'vitest';
import {
  type FauxCertificat,
  fausseRacine,
  fausseUnite,
  fauxSignataire,
  MIDI,
  minutes,
  type Porteur,
  pem,
} from './certificats';
import { type FauxSignedData, fauxJeton, fauxSignedData, jetonAttribute, remplir } from './contrefaire';
import { prepareExample } from './exemple';

/** The stage of the table of altered documents: two authorities of one name, a stranger, a unit. */

/** One thing to do wrong. */
export interface Faux {
  /** Root that issues the signer's certificate and stands in the file. */
  racine?: Porteur;
  signataire?: Partial<FauxCertificat>;
  /** Certificates between the root and the signer. */
  intermediaires?: Porteur[];
  certificats?: (honest: Uint8Array[]) => Uint8Array[];
  cms?: Partial<FauxSignedData>;
  jeton?: (signature: Uint8Array) => Uint8Array | null;
  jetonLe?: Date;
  der?: (cms: Uint8Array) => Uint8Array;
}

/** The stage, with a prepared document. */
export interface Scene {
  readonly racine: Porteur;
  readonly unite: Porteur;
  readonly autreRacine: Porteur;
  readonly homonyme: Porteur;
  readonly prepared: Uint8Array;
  /** Signs the prepared document with one thing wrong, or nothing. */
  contrefaire(faux?: Faux): Buffer;
  /** Verifies against the stage's root, a minute after noon. */
  verifier(octets: Uint8Array): Verdict;
}

/** Sets the stage; takes a quarter of a second, for the document. */
export async function dresserScene(): Promise<Scene> {
  const racine = fausseRacine('Académie de Rennes');
  const unite = fausseUnite(racine);
  const prepared = await prepareExample();
  return {
    racine,
    unite,
    autreRacine: fausseRacine('Une autre autorité'),
    homonyme: fausseRacine('Académie de Rennes'),
    prepared,
    contrefaire: (faux = {}) => contrefaire({ racine, unite, prepared }, faux),
    verifier: (octets) => verifierPdf(octets, { racines: [pem(racine)], maintenant: minutes(1) }),
  };
}

function contrefaire(scene: Pick<Scene, 'racine' | 'unite' | 'prepared'>, faux: Faux): Buffer {
  const { racine, unite, prepared } = scene;
  const root = faux.racine ?? racine;
  const issuer = faux.intermediaires?.at(-1) ?? root;
  const signataire = fauxSignataire(issuer, faux.signataire);
  const honest = [signataire, ...(faux.intermediaires ?? []), root].map(({ certificat }) => certificat);
  const jeton = faux.jeton ?? ((over) => fauxJeton(unite, racine, over, faux.jetonLe ?? MIDI));
  return remplir(prepared, (covered) => {
    const cms = fauxSignedData({
      signataire,
      certificats: faux.certificats?.(honest) ?? honest,
      contentType: OID.data,
      content: covered,
      embedded: false,
      version: 1,
      unsigned: (signature) => {
        const token = jeton(signature);
        return token === null ? [] : [jetonAttribute(token)];
      },
      ...faux.cms,
    });
    return faux.der?.(cms) ?? cms;
  });
}

/** A row of the table: what is wrong, how it is made, and the refusal it must meet. */
export type Row = [
  title: string,
  make: () => Uint8Array,
  code: RefusVerification,
  verdict?: VerdictNegatif,
  detail?: RefusSignatureCms,
];

/** The table's one check: verdict, code, and the token's broken rule if any. */
export function attendre(
  answer: Verdict,
  code: RefusVerification,
  verdict: VerdictNegatif = 'altere',
  detail?: RefusSignatureCms,
): void {
  const found = { detail: undefined, ...answer };
  expect({
    verdict: found.verdict,
    code: 'code' in found ? found.code : undefined,
    detail: found.detail,
  }).toEqual({
    verdict,
    code,
    detail,
  });
}
