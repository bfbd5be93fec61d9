import { randomBytes } from 'node:crypto';
import { renderPvTenue } from '@delib/documents';
import { phraseAutorite } from '@delib/francais';
import {
  type Horodateur,
  horodateurHttp,
  horodateurLocal,
  ouvrirAutorite,
  preparePdf,
} from '@delib/signature';
import type { Confiance } from '@delib/usecases/contexte';
import { creerConfiance } from '@delib/usecases/pv/confiance';
import type { PreparerPdf, RendrePv } from '@delib/usecases/pv/projet-pv';
import type { MoyensDeSignature } from '@delib/usecases/pv/signer-pv';
import { ErreurInstallation, readCertificates, readNamedFile } from '@delib/web/installation';
import { shared } from '@delib/web/shared';
import { env } from './env';
import { adresseVerification } from './verification';

/** What signs and verifies for this process. */
export interface Services {
  readonly confiance: Confiance;
  readonly moyens: MoyensDeSignature;
  readonly rendrePv: RendrePv;
  readonly preparerPdf: PreparerPdf;
}

/** How long a timestamp service is waited for: past it the signature is « en attente ». */
const DELAI_HORODATAGE_MS = 10_000;

/** Opens the authority on first use (at start, by `instrumentation.ts`). Rejects with an ErreurInstallation. */
export function services(): Promise<Services> {
  return shared('jury.services', openServices);
}

async function openServices(): Promise<Services> {
  const { AC_FICHIER, AC_SECRET, TSA_URL, RACINES_FICHIER } = env();
  const opened = await ouvrirAutorite(await readNamedFile('AC_FICHIER', AC_FICHIER), AC_SECRET, new Date());
  if (!opened.ok) throw new ErreurInstallation(phraseAutorite(opened.refus.code));
  const { autorite, horodatage } = opened;
  let horodateur: Horodateur;
  if (TSA_URL !== undefined) horodateur = horodateurHttp(TSA_URL, { timeoutMs: DELAI_HORODATAGE_MS });
  else if (horodatage) horodateur = horodateurLocal(horodatage, () => new Date(), positiveSerial);
  else {
    throw new ErreurInstallation(
      'Le fichier de l’autorité (AC_FICHIER) ne contient pas d’unité d’horodatage : indiquez un service dans TSA_URL.',
    );
  }
  const others =
    RACINES_FICHIER === undefined ? [] : await readCertificates('RACINES_FICHIER', RACINES_FICHIER);
  const urlVerification = adresseVerification();
  return {
    confiance: creerConfiance([autorite.racinePem, ...others]),
    moyens: { autorite, horodateur, aleatoire: (n) => randomBytes(n) },
    rendrePv: (contenu, options) => renderPvTenue(contenu, { ...options, urlVerification }),
    preparerPdf: preparePdf,
  };
}

/** A DER serial number is positive: the first bit off, the next one on so that it is never zero. */
function positiveSerial(): Uint8Array {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}
