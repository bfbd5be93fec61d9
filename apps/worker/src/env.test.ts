import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

const URL_BASE = 'postgres://delib_worker:x@127.0.0.1:5432/delib';

describe('the environment of the worker', () => {
  it('is the URL of its own role and a level of log', () => {
    expect(readEnv({ DATABASE_URL_WORKER: URL_BASE })).toEqual({
      ok: true,
      env: { databaseUrl: URL_BASE, logLevel: 'info' },
    });
    expect(readEnv({ DATABASE_URL_WORKER: URL_BASE, LOG_LEVEL: 'debug' })).toMatchObject({
      env: { logLevel: 'debug' },
    });
  });
  it.each([[{}], [{ DATABASE_URL_WORKER: '' }], [{ DATABASE_URL_WORKER: 'http://exemple.fr' }]])(
    'says in French what is missing or wrong: %o',
    (env) => {
      const lecture = readEnv(env);
      expect(lecture.ok).toBe(false);
      expect(!lecture.ok && lecture.phrases.join()).toMatch(/^DATABASE_URL_WORKER doit être/);
    },
  );
  it('says everything at once', () => {
    const lecture = readEnv({ LOG_LEVEL: 'bavard' });
    expect(!lecture.ok && lecture.phrases).toHaveLength(2);
  });
});
