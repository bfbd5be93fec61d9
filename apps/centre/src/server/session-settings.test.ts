import { DUREE_MAXIMALE_HEURES } from '@delib/usecases/connexion/authentifier';
import { cookieSettings } from '@delib/web/session-cookie';
import { expect, test } from 'vitest';

test('the session cookie of both apps lives exactly as long as the longest session of the use case', () => {
  const settings = cookieSettings({
    app: 'centre',
    publicUrl: 'https://deliberation.example.fr',
    secret: 'un secret d’essai d’au moins 32 caractères',
    sameSite: 'lax',
  });
  expect(settings.maxAgeSeconds).toBe(DUREE_MAXIMALE_HEURES * 3600);
});
