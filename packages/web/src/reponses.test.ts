import { describe, expect, test } from 'vitest';
import { fichierReponse, fluxReponse, refusReponse } from './reponses';

describe('a file that was asked for', () => {
  test('is shown or saved under its name, whole, and kept in no cache', async () => {
    const response = fichierReponse({
      octets: new Uint8Array([37, 80, 68, 70]),
      type: 'application/pdf',
      nom: 'PV-2026-20112-1-v1.pdf',
      disposition: 'inline',
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': 'inline; filename="PV-2026-20112-1-v1.pdf"',
      'content-length': '4',
      'cache-control': 'private, no-store',
    });
    expect(await response.text()).toBe('%PDF');
  });

  test('says its length in bytes, not in letters', () => {
    const csv = {
      octets: 'é',
      type: 'text/csv; charset=utf-8',
      nom: 'a.csv',
      disposition: 'attachment',
    } as const;
    expect(fichierReponse(csv).headers.get('content-length')).toBe('2');
  });

  test('is read no further once the browser has gone', async () => {
    let closed = false;
    async function* octets() {
      try {
        for (;;) yield new Uint8Array(8);
      } finally {
        closed = true;
      }
    }
    const { body } = fluxReponse({
      nom: 'plan été.zip',
      type: 'application/zip',
      taille: 1_000_000,
      sha256: 'ff',
      octets: octets(),
    });
    const reader = body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(closed).toBe(true);
  });
});

describe('a file that cannot be given', () => {
  test('is a page that says why, with the status of the refusal or the one that is told', async () => {
    expect(refusReponse({ code: 'introuvable' }).status).toBe(404);
    expect(refusReponse({ code: 'pv_non_signe' }).status).toBe(409);
    expect(refusReponse({ code: 'pv_non_signe' }, 404).status).toBe(404);
    expect(await refusReponse({ code: 'introuvable' }).text()).toContain('<h1>Document non produit</h1>');
  });

  test('is the login page when the session ended', () => {
    const response = refusReponse({ code: 'session_expiree' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/connexion?fin=1']);
  });

  test('repeats nothing that a browser would read as its own markup', async () => {
    const refus = { code: 'saisie_invalide', champ: '<script>', attendu: 'a & b' } as const;
    const text = await refusReponse(refus).text();
    expect(text).not.toContain('<script>');
    expect(text).toContain('a &amp; b');
  });
});
