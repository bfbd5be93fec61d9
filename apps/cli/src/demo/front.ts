import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
} from 'node:http';

/** Of one hop each: the connection to the browser is not the one to the app. */
const OF_THE_HOP = ['connection', 'keep-alive', 'proxy-connection'];

/**
 * Stands at a port before several processes of one app, as the reverse proxy of a real installation does, and gives each
 * request to the next of them: what one process keeps and another needs is missed at once. Live links too.
 * @param behind ports of the processes, on this machine
 * @returns how to stop, which cuts what is under way
 */
export async function startFront(port: number, behind: readonly number[]): Promise<() => Promise<void>> {
  let turn = 0;
  const next = () => {
    turn += 1;
    return behind[turn % behind.length];
  };
  const server = createServer((asked, answer) => {
    const upstream = request(
      {
        host: '127.0.0.1',
        port: next(),
        method: asked.method,
        path: asked.url,
        // A connection of its own: one kept for the next request may be closed by the process as it is taken up.
        headers: { ...forwarded(asked), connection: 'close' },
      },
      (given) => {
        answer.writeHead(given.statusCode ?? 502, ofTheMessage(given.headers));
        // Before the first byte of a body that may be long in coming: a browser opens its live link with these.
        answer.flushHeaders();
        given.pipe(answer);
        given.on('error', () => answer.destroy());
      },
    );
    upstream.on('error', () => {
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    });
    asked.pipe(upstream);
    answer.on('close', () => upstream.destroy());
  });
  await listening(server, port);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

/** What the app is told: the address that asked is ours to say, whatever the browser claims. */
function forwarded(asked: IncomingMessage): IncomingHttpHeaders {
  return { ...ofTheMessage(asked.headers), 'x-forwarded-for': asked.socket.remoteAddress };
}

function ofTheMessage(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_HOP.includes(name)));
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
