import { type Refus, type Result, refuse } from '@delib/domain';

/** Room for the names of the parts and their boundaries, in a multipart body. */
const ENVELOPPE = 64 * 1024;

/**
 * Reads the files of a multipart body, never more than `maximum` bytes of them: a longer body is left unread. The
 * routes that use this stand outside `proxy.ts`, which would hold every body in memory before any check.
 * @param maximum bytes of the files together
 * @param attendu what would be accepted, as the end of « Il faut … »
 * @returns the files of the field `fichiers`, empty ones left out. Refusals: fichier_illisible
 */
export async function readTeleversement(
  request: Request,
  maximum: number,
  attendu: string,
): Promise<Result<readonly File[]>> {
  const refus: Refus = { code: 'fichier_illisible', attendu };
  const type = request.headers.get('content-type') ?? '';
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (!type.startsWith('multipart/form-data') || request.body === null || announced > maximum + ENVELOPPE) {
    return refuse(refus);
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of request.body) {
    length += piece.length;
    if (length > maximum + ENVELOPPE) return refuse(refus);
    pieces.push(piece);
  }
  try {
    const form = await new Response(new Blob(pieces), { headers: { 'content-type': type } }).formData();
    const files = form.getAll('fichiers').filter((part) => part instanceof File && part.size > 0) as File[];
    return files.length === 0 ? refuse(refus) : { ok: true, valeur: files };
  } catch {
    // A body that is not what its header says is a bad request, not a fault of ours.
    return refuse(refus);
  }
}

/** A JSON answer that nothing keeps and nothing frames, for the routes outside `proxy.ts`. */
export function reponseJson(corps: unknown, status = 200): Response {
  return Response.json(corps, {
    status,
    headers: {
      'Cache-Control': 'private, no-store, max-age=0',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
