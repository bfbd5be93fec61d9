import { afterEach, describe, expect, test, vi } from 'vitest';

describe('an entry is taken from our own pages only', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  async function verdict(headers: Readonly<Record<string, string>>): Promise<boolean> {
    vi.stubEnv('DATABASE_URL_JURY', 'postgres://essai@127.0.0.1:5432/essai');
    vi.stubEnv('NEXTAUTH_SECRET', 'un secret d’essai d’au moins 32 caractères');
    vi.stubEnv('NEXTAUTH_URL', 'https://jurys.example.fr');
    vi.stubEnv('URL_CENTRE', 'https://centre.example.fr');
    vi.stubEnv('AC_FICHIER', 'autorite.p12');
    vi.stubEnv('AC_SECRET', 'un secret d’autorité');
    const { vientDIci } = await import('./origine');
    return vientDIci(new Request('https://jurys.example.fr/api/saisies', { method: 'POST', headers }));
  }

  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://jurys.example.fr' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'https://jurys.example.fr' }, true],
    [{ origin: 'https://jurys.example.fr.ailleurs.example' }, false],
    [{}, false],
  ])('%o: %s', async (headers, expected) => {
    expect(await verdict(headers as Readonly<Record<string, string>>)).toBe(expected);
  });
});
