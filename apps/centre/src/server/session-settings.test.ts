import { DUREE_MAXIMALE_HEURES } from '@delib/usecases/connexion/authentifier';
import { afterEach, describe, expect, test, vi } from 'vitest';

describe('the session cookie', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  async function settingsFor(publicUrl: string) {
    vi.stubEnv('DATABASE_URL_CENTRE', 'postgres://essai@127.0.0.1:5432/essai');
    vi.stubEnv('NEXTAUTH_SECRET', 'un secret d’essai d’au moins 32 caractères');
    vi.stubEnv('NEXTAUTH_URL', publicUrl);
    vi.stubEnv('URL_PORTAIL_JURY', 'https://jury.example.fr');
    vi.stubEnv('URL_PORTAIL_SECOURS', 'https://jury.example.fr');
    vi.stubEnv('RACINES_FICHIER', 'racines.pem');
    const { sessionSettings } = await import('./session-settings');
    return sessionSettings();
  }

  test('lives exactly as long as the longest session of the use case', async () => {
    const settings = await settingsFor('http://127.0.0.1:4800');
    expect(settings.maxAgeSeconds).toBe(DUREE_MAXIMALE_HEURES * 3600);
  });

  test('is secure as soon as the public address is https', async () => {
    expect((await settingsFor('https://deliberation.example.fr')).https).toBe(true);
    vi.resetModules();
    expect((await settingsFor('http://127.0.0.1:4800')).https).toBe(false);
  });
});
