import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createEnv, variableLue, variablesCommunes } from './env';

const COMPLETE = {
  DATABASE_URL: 'postgres://essai@127.0.0.1:5432/essai',
  NEXTAUTH_SECRET: 'un secret d’essai d’au moins 32 caractères',
  NEXTAUTH_URL: 'https://deliberation.example.fr',
};
const schema = z.object({
  ...variablesCommunes,
  DATABASE_URL: variableLue((texte) => (/^postgres:/.test(texte) ? texte : null), 'adresse attendue'),
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a secret that is too short is refused and never repeated in the message', () => {
  const result = createEnv(schema).parse({ ...COMPLETE, NEXTAUTH_SECRET: 'azerty' });
  expect(result.ok ? [] : result.messages).toEqual([
    expect.stringContaining('La variable d’environnement NEXTAUTH_SECRET '),
  ]);
  expect(JSON.stringify(result)).not.toContain('azerty');
});

test('every variable that is wrong has its sentence, the password of a database in none', () => {
  const result = createEnv(schema).parse({ DATABASE_URL: 'mysql://essai:motdepasse@base' });
  expect(result.ok ? [] : result.messages).toHaveLength(3);
  expect(JSON.stringify(result)).not.toContain('motdepasse');
});

test('the environment is read at first use, not when the module is: a build knows no secret', () => {
  const { env } = createEnv(schema);
  expect(() => env()).toThrow('NEXTAUTH_SECRET');
  for (const [name, value] of Object.entries(COMPLETE)) vi.stubEnv(name, value);
  expect(env()).toEqual({
    ...COMPLETE,
    PROXYS_DE_CONFIANCE: 0,
    SESSION_INACTIVITE_SECONDES: 3600,
    SESSION_MAXIMALE_SECONDES: 43_200,
  });
});

test.each(['9', '1e9', '12,5', 'une heure'])('a session cannot last « %s » seconds', (duree) => {
  const result = createEnv(schema).parse({ ...COMPLETE, SESSION_INACTIVITE_SECONDES: duree });
  expect(result.ok ? [] : result.messages).toEqual([
    expect.stringContaining('La variable d’environnement SESSION_INACTIVITE_SECONDES '),
  ]);
});
