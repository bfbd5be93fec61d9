import { expect, test } from 'vitest';
import { parseEnv } from './env';

const COMPLETE = {
  DATABASE_URL_CENTRE: 'postgres://delib@127.0.0.1:5432/delib',
  NEXTAUTH_SECRET: 'un secret d’essai d’au moins 32 caractères',
  NEXTAUTH_URL: 'https://deliberation.example.fr',
  URL_PORTAIL_JURY: 'https://jury.example.fr',
  URL_PORTAIL_SECOURS: 'https://secours.example.fr',
  RACINES_FICHIER: 'racines.pem',
};

test('a complete environment is accepted, without a trusted proxy unless one is declared', () => {
  expect(parseEnv(COMPLETE)).toEqual({
    ok: true,
    env: {
      ...COMPLETE,
      DATABASE_URL_CENTRE: new Map([['', COMPLETE.DATABASE_URL_CENTRE]]),
      PROXYS_DE_CONFIANCE: 0,
      SESSION_INACTIVITE_SECONDES: 3600,
      SESSION_MAXIMALE_SECONDES: 43_200,
    },
  });
  expect(parseEnv({ ...COMPLETE, PROXYS_DE_CONFIANCE: '2' })).toMatchObject({
    env: { PROXYS_DE_CONFIANCE: 2 },
  });
});

test.each(Object.keys(COMPLETE))('without %s the program says which variable is missing', (name) => {
  const result = parseEnv({ ...COMPLETE, [name]: undefined });
  expect(result).toMatchObject({ ok: false });
  expect(result.ok ? [] : result.messages).toEqual([
    expect.stringContaining(`La variable d’environnement ${name} `),
  ]);
});
