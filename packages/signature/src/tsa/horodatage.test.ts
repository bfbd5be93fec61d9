import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Server } from 'node:net';
import { join } from 'node:path';
import { MIDI, SIGNATAIRE } from '@delib/testing/fausse-autorite/certificats';
import { prepareExample } from '@delib/testing/fausse-autorite/exemple';
import { ask, inFolder } from '@delib/testing/fausse-autorite/oracles';
import { dresserEtabli, signed } from '@delib/testing/fausse-autorite/vraie-autorite';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createTsaServer,
  HorodatageIndisponible,
  horodateurHttp,
  repondreTsq,
  signPdf,
  verifierPdf,
} from '..';

const { autorite, horodatage, racinePem, serie } = await dresserEtabli();
const noon = String(MIDI.getTime() / 1000);

const opened: Server[] = [];
async function listen(server: Server): Promise<string> {
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const noError = (error: unknown): never => {
  throw error;
};
const tsa = () => createTsaServer({ unite: horodatage, horloge: () => MIDI, serie, surErreur: noError });

describe('our timestamp unit', () => {
  it.each([
    ['SHA-256 with certificates', ['-sha256', '-cert']],
    ['SHA-512 without nonce', ['-sha512', '-no_nonce', '-cert']],
    ['our own policy', ['-sha256', '-cert', '-tspolicy', '2.25.23419178408442742165749911835500799069']],
  ])('answers a request written by openssl, to its satisfaction: %s', async (_, options) => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'data'), 'a signature value');
      writeFileSync(join(folder, 'root.pem'), racinePem);
      ask(folder, 'openssl', 'ts', '-query', '-data', 'data', '-out', 'tsq', ...options);
      const tsq = new Uint8Array(readFileSync(join(folder, 'tsq')));
      writeFileSync(join(folder, 'tsr'), repondreTsq(tsq, horodatage, MIDI, serie()));
      const verify = ['ts', '-verify', '-in', 'tsr', '-CAfile', 'root.pem', '-attime', noon];
      expect(ask(folder, 'openssl', ...verify, '-queryfile', 'tsq')).toMatchObject({ status: 0 });
      writeFileSync(join(folder, 'data'), 'another');
      expect(ask(folder, 'openssl', ...verify, '-data', 'data').status).not.toBe(0);
      expect(ask(folder, 'openssl', 'ts', '-reply', '-in', 'tsr', '-text').text).toContain(
        'Jun 30 12:00:00 2026 GMT',
      );
    });
  });

  it.each([
    ['SHA-1', ['-sha1'], 'unrecognized or unsupported algorithm'],
    ['another policy', ['-sha256', '-tspolicy', '1.2.3.4'], 'the requested TSA policy is not supported'],
  ])('rejects a request for %s and says why', async (_, options, reason) => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'data'), 'x');
      ask(folder, 'openssl', 'ts', '-query', '-data', 'data', '-out', 'tsq', ...options);
      const tsq = new Uint8Array(readFileSync(join(folder, 'tsq')));
      writeFileSync(join(folder, 'tsr'), repondreTsq(tsq, horodatage, MIDI, serie()));
      const { text } = ask(folder, 'openssl', 'ts', '-reply', '-in', 'tsr', '-text');
      expect(text).toContain('Status: Rejected');
      expect(text.toLowerCase()).toContain(reason.toLowerCase());
    });
  });

  it('rejects what is no request', async () => {
    await inFolder((folder) => {
      for (const bytes of [new Uint8Array(), Buffer.from('<html>'), randomBytes(200)]) {
        writeFileSync(join(folder, 'tsr'), repondreTsq(bytes, horodatage, MIDI, serie()));
        expect(ask(folder, 'openssl', 'ts', '-reply', '-in', 'tsr', '-text').text).toContain(
          'Status: Rejected',
        );
      }
    });
  });
});

describe('a timestamp service over HTTP', () => {
  it('serves the signer as the unit in the same process does', async () => {
    const horodateur = horodateurHttp(await listen(tsa()), { timeoutMs: 2000 });
    const signature = await signPdf(await prepareExample(), {
      autorite,
      signataire: SIGNATAIRE,
      horodateur,
      maintenant: MIDI,
      serie: serie(),
    });
    expect(verifierPdf(signed(signature).octets, { racines: [racinePem] }).verdict).toBe('authentique');
  });

  it('takes requests of its own type only, by POST, and short ones', async () => {
    const url = await listen(tsa());
    const headers = { 'content-type': 'application/timestamp-query' };
    const status = async (init: RequestInit) => (await fetch(url, init)).status;
    expect(await status({})).toBe(405);
    expect(await status({ method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } })).toBe(415);
    expect(await status({ method: 'POST', body: new Uint8Array(20_000), headers })).toBe(413);
    expect(await status({ method: 'POST', body: 'x', headers })).toBe(200);
  });

  it('answers 500 and says so to the log when the fault is ours', async () => {
    const errors: unknown[] = [];
    const broken = () => {
      throw new Error('no clock');
    };
    const surErreur = (error: unknown) => errors.push(error);
    const url = await listen(createTsaServer({ unite: horodatage, horloge: broken, serie, surErreur }));
    const horodateur = horodateurHttp(url, { timeoutMs: 2000 });
    await expect(horodateur(Uint8Array.of(0x30, 0))).rejects.toBeInstanceOf(HorodatageIndisponible);
    expect(errors).toEqual([new Error('no clock')]);
  });

  it('does not trouble the log with an asker who hangs up half-way', async () => {
    const errors: unknown[] = [];
    const surErreur = (error: unknown) => errors.push(error);
    const url = new URL(
      await listen(createTsaServer({ unite: horodatage, horloge: () => MIDI, serie, surErreur })),
    );
    const socket = connect(Number(url.port), url.hostname);
    const head =
      'POST / HTTP/1.1\r\nhost: a\r\ncontent-type: application/timestamp-query\r\ncontent-length: 90\r\n\r\nx';
    await new Promise<void>((resolve) => socket.write(head, () => resolve()));
    await new Promise<void>((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await fetch(url)).status).toBe(405);
    expect(errors).toEqual([]);
  });

  const type = { 'content-type': 'application/timestamp-reply' };
  it.each([
    ['answers an error', createServer((_, response) => response.writeHead(503).end())],
    [
      'answers a page',
      createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('x')),
    ],
    ['sends elsewhere', createServer((_, response) => response.writeHead(307, { location: '/other' }).end())],
    ['never ends its answer', createServer((_, response) => response.writeHead(200, type).write('x'))],
    [
      'answers a megabyte',
      createServer((_, response) => response.writeHead(200, type).end(new Uint8Array(1_000_000))),
    ],
    ['hangs up', createTcpServer((socket) => socket.destroy())],
  ])('is unavailable, and nothing else, when it %s', async (_, server) => {
    const horodateur = horodateurHttp(await listen(server), { timeoutMs: 300 });
    await expect(horodateur(Uint8Array.of(0x30, 0))).rejects.toBeInstanceOf(HorodatageIndisponible);
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

  it('is unavailable when nobody listens there', async () => {
    const url = await listen(createServer());
    await new Promise((resolve) => opened.pop()?.close(resolve));
    await expect(horodateurHttp(url, { timeoutMs: 300 })(new Uint8Array())).rejects.toBeInstanceOf(
      HorodatageIndisponible,
    );
  });
});
