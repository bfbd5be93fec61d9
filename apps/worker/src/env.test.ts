import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

const COMPLET = {
  DATABASE_URL_WORKER: 'postgres://delib_worker:x@127.0.0.1:5432/delib',
  URL_CENTRE: 'https://centre.exemple.fr/',
  URL_PORTAIL_JURY: 'https://jury.exemple.fr',
  URL_PORTAIL_SECOURS: 'https://secours.exemple.fr/',
  RACINES_FICHIER: 'racines.pem',
};

describe('the environment of the worker', () => {
  it('is its own role, the addresses that documents print, the roots, how long files are kept', () => {
    expect(readEnv(COMPLET)).toEqual({
      ok: true,
      env: {
        adresses: new Map([['', COMPLET.DATABASE_URL_WORKER]]),
        urlCentre: 'https://centre.exemple.fr',
        urlPortailJury: 'https://jury.exemple.fr',
        urlPortailSecours: 'https://secours.exemple.fr',
        racinesFichier: 'racines.pem',
        pageHorsLigneFichier: expect.stringMatching(/hors-ligne[/\\]dist[/\\]page\.html$/),
        dureeFichiersJours: 30,
        s3: null,
        logLevel: 'info',
      },
    });
    expect(readEnv({ ...COMPLET, LOG_LEVEL: 'debug', DUREE_FICHIERS_JOURS: '7' })).toMatchObject({
      env: { logLevel: 'debug', dureeFichiersJours: 7 },
    });
  });
  it.each([
    ['DATABASE_URL_WORKER', ''],
    ['DATABASE_URL_WORKER', 'http://exemple.fr'],
    ['DATABASE_URL_WORKER', 'postgres://u@un/delib postgres://u@deux/delib'],
    ['URL_CENTRE', 'centre.exemple.fr'],
    ['URL_PORTAIL_JURY', ''],
    ['URL_PORTAIL_SECOURS', ''],
    ['RACINES_FICHIER', ''],
    ['DUREE_FICHIERS_JOURS', '0'],
    ['LOG_LEVEL', 'bavard'],
  ])('says in French what is missing or wrong: %s « %s »', (nom, valeur) => {
    const lecture = readEnv({ ...COMPLET, [nom]: valeur });
    expect(lecture.ok).toBe(false);
    expect(!lecture.ok && lecture.phrases).toEqual([expect.stringMatching(`^${nom} doit être`)]);
  });
  it('says everything at once, the store of files included', () => {
    const lecture = readEnv({ LOG_LEVEL: 'bavard', S3_BUCKET: 'deliberations' });
    expect(!lecture.ok && lecture.phrases).toHaveLength(9);
    expect(readEnv({ ...COMPLET, S3_ENDPOINT: 'x' }).ok).toBe(false);
  });
});
