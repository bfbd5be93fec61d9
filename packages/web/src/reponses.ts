import type { Refus } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { pageNue } from './page-nue';

/** A file for the browser: shown at once (`inline`) or saved (`attachment`). Never kept in a cache. */
export function fichierReponse(fichier: {
  readonly octets: Uint8Array | string;
  readonly type: 'application/pdf' | 'text/csv; charset=utf-8';
  /** ASCII, without a person's name: « PV-2026-20112-1-v1.pdf ». */
  readonly nom: string;
  readonly disposition: 'inline' | 'attachment';
}): Response {
  const { octets, type, nom, disposition } = fichier;
  const corps = Buffer.from(octets);
  return new Response(corps, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(corps.length),
      'Content-Disposition': `${disposition}; filename="${nom}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/**
 * A file saved by the browser while it is read, piece by piece as the browser takes it. Its length and digest
 * (RFC 9530) are known before: one that breaks off is seen as broken, by the browser and by whoever checks.
 */
export function fluxReponse(fichier: {
  readonly nom: string;
  readonly type: string;
  readonly taille: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly octets: AsyncIterable<Uint8Array>;
}): Response {
  const { nom, type, taille, sha256, octets } = fichier;
  return new Response(flux(octets), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(taille),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(nom)}`,
      'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** Read only as fast as the browser takes it; given up when the browser goes. */
function flux(octets: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const lecture = octets[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lecture.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await lecture.return?.();
    },
  });
}

const STATUTS: Partial<Record<Refus['code'], number>> = {
  introuvable: 404,
  role_interdit: 403,
  saisie_invalide: 400,
  aucun_jury_choisi: 400,
  fichier_expire: 410,
};

/**
 * A refusal where a file was asked for: a bare page with the sentence, also inside the frame that was to show the file;
 * the login page when the session ended.
 * @param statut where the act alone does not tell: 404 for a document that does not exist yet
 */
export function refusReponse(refus: Refus, statut: number = STATUTS[refus.code] ?? 409): Response {
  // 303: whatever was sent, the login page is read, never posted to.
  if (refus.code === 'session_expiree') {
    return new Response(null, { status: 303, headers: { Location: '/connexion?fin=1' } });
  }
  return pageNue({ titre: 'Document non produit', phrase: phraseRefus(refus), statut });
}
