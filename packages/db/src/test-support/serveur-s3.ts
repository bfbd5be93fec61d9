import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsV4Signer } from 'aws4fetch';
import type { ReglagesS3 } from '../fichiers/s3';

/** A small S3 of a test: a real HTTP server that checks every signature and digest, and keeps objects in memory. */
export interface ServeurS3 {
  readonly reglages: ReglagesS3;
  readonly objets: ReadonlyMap<string, Buffer>;
  /** Uploads begun and neither put together nor given up. */
  readonly envois: ReadonlyMap<string, unknown>;
  /** Method and parameters of each request, in order: « PUT partNumber,uploadId ». */
  readonly demandes: readonly string[];
  /** The next request that is this one is answered 403. */
  readonly refuser: (demande: string) => void;
  readonly close: () => Promise<void>;
}

const CLES = { accessKeyId: 'cle-de-test', secretAccessKey: 'secret-de-test' };
const REGION = 'fr-test';
const BUCKET = 'deliberations';

export async function ouvrirServeurS3(): Promise<ServeurS3> {
  const objets = new Map<string, Buffer>();
  const envois = new Map<string, Map<number, Buffer>>();
  const demandes: string[] = [];
  let refusee: string | null = null;

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const corps = await lire(request);
    const demande = [request.method, [...url.searchParams.keys()].sort().join(',')].join(' ').trim();
    demandes.push(demande);
    const repondre = (statut: number, texte = '', etag?: string) =>
      response.writeHead(statut, etag ? { ETag: etag } : {}).end(texte);
    if (refusee === demande || !(await estSignee(request, url, corps))) {
      refusee = null;
      return repondre(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    }
    const envoi = envois.get(url.searchParams.get('uploadId') ?? '');
    const etag = `"${createHash('md5').update(corps).digest('hex')}"`;
    if (!url.pathname.startsWith(`/${BUCKET}/`)) return repondre(404);
    switch (demande) {
      case 'POST uploads': {
        const id = `${randomUUID()}&amp;`;
        envois.set(id.replaceAll('&amp;', '&'), new Map());
        return repondre(
          200,
          `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
        );
      }
      case 'PUT partNumber,uploadId':
        if (!envoi) return repondre(404);
        envoi.set(Number(url.searchParams.get('partNumber')), corps);
        return repondre(200, '', etag);
      case 'POST uploadId': {
        if (!envoi) return repondre(404);
        const parties = [...envoi].sort(([a], [b]) => a - b);
        const trop = parties.slice(0, -1).some(([, partie]) => partie.length < 5 * 1024 * 1024);
        const dites = [...corps.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, n]) =>
          Number(n),
        );
        if (trop || dites.join() !== parties.map(([n]) => n).join())
          return repondre(200, '<Error><Code>InvalidPart</Code></Error>');
        objets.set(url.pathname, Buffer.concat(parties.map(([, partie]) => partie)));
        envois.delete(url.searchParams.get('uploadId') ?? '');
        return repondre(200, '<CompleteMultipartUploadResult/>');
      }
      case 'DELETE uploadId':
        envois.delete(url.searchParams.get('uploadId') ?? '');
        return repondre(204);
      case 'PUT':
        objets.set(url.pathname, corps);
        return repondre(200, '', etag);
      case 'GET': {
        const objet = objets.get(url.pathname);
        if (!objet) return repondre(404);
        return response.writeHead(200, { 'Content-Length': objet.length }).end(objet);
      }
      case 'DELETE':
        objets.delete(url.pathname);
        return repondre(204);
      default:
        return repondre(400);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    reglages: { endpoint: `http://127.0.0.1:${port}`, bucket: BUCKET, region: REGION, ...CLES },
    objets,
    envois,
    demandes,
    refuser: (demande) => {
      refusee = demande;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function lire(request: IncomingMessage): Promise<Buffer> {
  const morceaux: Buffer[] = [];
  for await (const morceau of request) morceaux.push(morceau);
  return Buffer.concat(morceaux);
}

/** Signed by our key over these very headers, and the body is the one that was digested. */
async function estSignee(request: IncomingMessage, url: URL, corps: Buffer): Promise<boolean> {
  const { authorization = '', 'x-amz-date': datetime, 'x-amz-content-sha256': digest } = request.headers;
  if (typeof datetime !== 'string' || typeof digest !== 'string') return false;
  if (digest !== createHash('sha256').update(corps).digest('hex')) return false;
  const signer = new AwsV4Signer({
    method: request.method ?? '',
    url: url.toString(),
    headers: { 'X-Amz-Content-Sha256': digest },
    service: 's3',
    region: REGION,
    datetime,
    ...CLES,
  });
  const { headers } = await signer.sign();
  return headers.get('authorization') === authorization;
}
