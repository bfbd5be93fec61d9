import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { type CleFichier, enMorceaux, type LieuDeStockage } from './stockage';

/** An S3-compatible store and one bucket of it. */
export interface ReglagesS3 {
  /** « https://s3.exemple.fr »; the bucket is named in the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** S3 refuses parts under 5 MiB, the last one excepted, and more than 10,000 of them: 80 GB. */
export const TAILLE_PARTIE = 8 * 1024 * 1024;

/** One request, its answer read: longer than that, the store is held away. Milliseconds. */
const DELAI = 120_000;

/** Bytes kept in a bucket: one object for each file, sent in parts as its bytes come, each part with its digest. */
export function stockageS3(reglages: ReglagesS3): LieuDeStockage {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = reglages;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 4 });
  const base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;

  async function demander(
    method: string,
    cle: CleFichier,
    parametres: Readonly<Record<string, string>>,
    options: {
      readonly corps?: Uint8Array<ArrayBuffer> | string;
      readonly signal?: AbortSignal | undefined;
    } = {},
  ): Promise<Response> {
    const url = new URL(`${base}/${objet(cle)}`);
    for (const [nom, valeur] of Object.entries(parametres)) url.searchParams.set(nom, valeur);
    const { corps = '', signal } = options;
    const response = await client.fetch(url, {
      method,
      body: method === 'GET' || method === 'DELETE' ? null : corps,
      // The store checks what it received against it: a part that was damaged on the way is refused.
      headers: { 'X-Amz-Content-Sha256': createHash('sha256').update(corps).digest('hex') },
      signal: signal ?? null,
    });
    if (!response.ok && response.status !== 404) {
      const texte = (await response.text()).slice(0, 300);
      throw new Error(`S3 answered ${response.status} to ${method}: ${texte}`);
    }
    return response;
  }

  async function envoyer(...demande: Parameters<typeof demander>): Promise<{ etag: string; texte: string }> {
    const [method, cle, parametres, options = {}] = demande;
    const delai = AbortSignal.timeout(DELAI);
    const signal = options.signal ? AbortSignal.any([options.signal, delai]) : delai;
    const response = await demander(method, cle, parametres, { ...options, signal });
    if (response.status === 404) throw new Error(`S3 has no bucket ${bucket}, or lost an upload`);
    return { etag: response.headers.get('etag') ?? '', texte: await response.text() };
  }

  return {
    nom: 's3',
    async ecrire(cle, octets, _en, signal) {
      let envoi: Envoi | null = null;
      let enAttente: Uint8Array<ArrayBuffer> | null = null;
      try {
        for await (const recue of enMorceaux(octets, TAILLE_PARTIE)) {
          signal?.throwIfAborted();
          // One part is held back: a file of a single part needs no multipart upload.
          if (enAttente) {
            envoi ??= { id: identifiant((await envoyer('POST', cle, { uploads: '' })).texte), etags: [] };
            await envoyerPartie(cle, envoi, enAttente, signal);
          }
          enAttente = Uint8Array.from(recue);
        }
        signal?.throwIfAborted();
        if (!envoi) {
          await envoyer('PUT', cle, {}, { corps: enAttente ?? new Uint8Array(0), signal });
          return;
        }
        if (enAttente) await envoyerPartie(cle, envoi, enAttente, signal);
        const { texte } = await envoyer('POST', cle, { uploadId: envoi.id }, { corps: assemblage(envoi) });
        // S3 may answer 200 and say in the body that it failed.
        if (texte.includes('<Error>'))
          throw new Error(`S3 could not put a file together: ${texte.slice(0, 300)}`);
      } catch (error) {
        if (envoi) await demander('DELETE', cle, { uploadId: envoi.id }).catch(() => {});
        throw error;
      }
    },
    async *lire(cle) {
      const response = await demander('GET', cle, {});
      if (response.status === 404 || !response.body)
        throw new Error(`S3 has no object for the file ${cle.id}`);
      yield* response.body;
    },
    async effacer(cle) {
      await demander('DELETE', cle, {}, { signal: AbortSignal.timeout(DELAI) });
    },
  };

  async function envoyerPartie(
    cle: CleFichier,
    envoi: Envoi,
    corps: Uint8Array<ArrayBuffer>,
    signal?: AbortSignal,
  ): Promise<void> {
    const partNumber = String(envoi.etags.length + 1);
    const { etag } = await envoyer('PUT', cle, { partNumber, uploadId: envoi.id }, { corps, signal });
    if (etag === '') throw new Error('S3 took a part and gave no ETag');
    envoi.etags.push(etag);
  }
}

/** One multipart upload under way. */
interface Envoi {
  readonly id: string;
  readonly etags: string[];
}

/** No name in it: an académie's code, the compte-rendu, the file. */
function objet({ academieId, compteRenduId, id }: CleFichier): string {
  return [academieId, compteRenduId, id].map(encodeURIComponent).join('/');
}

function identifiant(xml: string): string {
  const id = /<UploadId>([^<]+)<\/UploadId>/.exec(xml)?.[1];
  if (!id) throw new Error('S3 gave no upload id');
  return id.replaceAll('&amp;', '&');
}

function assemblage({ etags }: Envoi): string {
  const parts = etags.map(
    (etag, rang) =>
      `<Part><PartNumber>${rang + 1}</PartNumber><ETag>${etag.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</ETag></Part>`,
  );
  return `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
}
