import { createServer, type RequestListener, type Server } from 'node:http';
import { freePort } from '@delib/postgres-local';
import { afterEach, expect, it } from 'vitest';
import { startFront } from './front';

const undoings: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of undoings.splice(0).reverse()) await undo();
});

/** Two processes behind a front, each of which answers what it is asked with its own name. @returns the front's address */
async function frontOf(answerer: (name: string) => RequestListener): Promise<string> {
  const behind: number[] = [];
  for (const name of ['un', 'deux']) {
    const server: Server = createServer(answerer(name));
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    undoings.push(() => server.close());
    undoings.push(() => server.closeAllConnections());
    behind.push(port);
  }
  const port = await freePort();
  undoings.push(await startFront(port, behind));
  return `http://127.0.0.1:${port}`;
}

it('gives each request to the next process, whole, and says itself who asked', async () => {
  const address = await frontOf((name) => async (request, response) => {
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk);
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.statusCode = 207;
    response.end(
      JSON.stringify({ name, path: request.url, body: String(Buffer.concat(body)), ...request.headers }),
    );
  });
  const seen: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    const answer = await fetch(`${address}/quoi?x=1`, {
      method: 'POST',
      body: 'quelque chose',
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(answer.status).toBe(207);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const told = await answer.json();
    expect(told).toMatchObject({
      ...{ path: '/quoi?x=1', body: 'quelque chose' },
      ...{ host: new URL(address).host, 'x-forwarded-for': '127.0.0.1' },
    });
    seen.push(told.name);
  }
  expect(seen.slice(0, 2).toSorted()).toEqual(['deux', 'un']);
  expect(seen.slice(2)).toEqual(seen.slice(0, 2));
});

it('passes a live link on as it comes, and ends it with the browser', async () => {
  let gone = 0;
  const address = await frontOf(() => (request, response) => {
    request.on('close', () => {
      gone += 1;
    });
    response.write('premier');
  });
  const leave = new AbortController();
  const live = await fetch(address, { signal: leave.signal });
  const first = await live.body?.getReader().read();
  expect(Buffer.from(first?.value ?? []).toString()).toBe('premier');
  expect(gone).toBe(0);
  leave.abort();
  await expect.poll(() => gone).toBe(1);
});

it('says 502 while a process is away, and goes on with the other', async () => {
  const port = await freePort();
  const alive = createServer((_, response) => response.end('ok'));
  const there = await freePort();
  await new Promise<void>((resolve) => alive.listen(there, '127.0.0.1', resolve));
  undoings.push(() => alive.close());
  undoings.push(() => alive.closeAllConnections());
  undoings.push(await startFront(port, [await freePort(), there]));
  const statuses: number[] = [];
  for (let n = 0; n < 2; n += 1) statuses.push((await fetch(`http://127.0.0.1:${port}/`)).status);
  expect(statuses.toSorted()).toEqual([200, 502]);
});
