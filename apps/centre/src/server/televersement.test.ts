import { describe, expect, test } from 'vitest';
import { readTeleversement } from './televersement';

const MAXIMUM = 1000;
const ATTENDU = 'un fichier de 1 ko au plus';

function envoi(tailles: readonly number[], champ = 'fichiers'): Request {
  const body = new FormData();
  for (const [rang, taille] of tailles.entries()) {
    body.append(champ, new File([new Uint8Array(taille)], `f${rang}.csv`));
  }
  return new Request('http://centre.test/x', { method: 'POST', body });
}

describe('files received outside the proxy', () => {
  test('are read with their names and bytes', async () => {
    const lu = await readTeleversement(envoi([10, 20]), MAXIMUM, ATTENDU);
    expect(lu.ok && lu.valeur.map(({ name, size }) => [name, size])).toEqual([
      ['f0.csv', 10],
      ['f1.csv', 20],
    ]);
  });

  test('are refused when there is none, or an empty one', async () => {
    for (const request of [envoi([]), envoi([0]), envoi([10], 'autre')]) {
      expect(await readTeleversement(request, MAXIMUM, ATTENDU)).toEqual({
        ok: false,
        refus: { code: 'fichier_illisible', attendu: ATTENDU },
      });
    }
  });

  test('are left unread past the limit, whatever length the request announced', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
        if (sent > 100) controller.close();
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '10' };
    const init = { method: 'POST', body, headers, duplex: 'half' };
    const request = new Request('http://centre.test/x', init);
    expect(await readTeleversement(request, MAXIMUM, ATTENDU)).toMatchObject({ ok: false });
    expect(sent).toBeLessThan(10);
  });

  test('that are no multipart at all are a refusal, never an error', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const garbage = new Request('http://centre.test/x', { method: 'POST', body: 'bonjour', headers });
    expect(await readTeleversement(garbage, MAXIMUM, ATTENDU)).toMatchObject({ ok: false });
    const json = new Request('http://centre.test/x', { method: 'POST', body: '{}' });
    expect(await readTeleversement(json, MAXIMUM, ATTENDU)).toMatchObject({ ok: false });
  });
});
