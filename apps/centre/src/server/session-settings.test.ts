import { DUREES_SESSION } from '@delib/domain';
import { cookieSettings } from '@delib/web/session-cookie';
import { expect, test } from 'vitest';

test('the session cookie of both apps lives exactly as long as the longest session', () => {
  const settings = cookieSettings({
    app: 'centre',
    publicUrl: 'https://deliberation.example.fr',
    secret: 'un secret d’essai d’au moins 32 caractères',
    sameSite: 'lax',
    durees: DUREES_SESSION,
  });
  expect(settings.maxAgeSeconds).toBe(12 * 3600);
});
