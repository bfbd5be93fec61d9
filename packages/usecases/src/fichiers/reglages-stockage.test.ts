import { describe, expect, it } from 'vitest';
import { lireReglagesS3 } from './reglages-stockage';

const COMPLET = {
  S3_ENDPOINT: 'https://s3.exemple.fr',
  S3_BUCKET: 'deliberations',
  S3_ACCESS_KEY_ID: 'cle',
  S3_SECRET_ACCESS_KEY: 'un secret',
};

describe('where files are kept', () => {
  it('is the database when nothing is said, or said empty', () => {
    expect(lireReglagesS3({})).toEqual({ ok: true, s3: null });
    expect(lireReglagesS3({ S3_ENDPOINT: '', S3_BUCKET: '' })).toEqual({ ok: true, s3: null });
  });
  it('is the store that the variables describe, in the usual region unless another is named', () => {
    expect(lireReglagesS3(COMPLET)).toMatchObject({
      ok: true,
      s3: { bucket: 'deliberations', region: 'us-east-1' },
    });
    expect(lireReglagesS3({ ...COMPLET, S3_REGION: 'fr-par' })).toMatchObject({ s3: { region: 'fr-par' } });
  });
  it.each([
    ['S3_ENDPOINT', 's3.exemple.fr'],
    ['S3_BUCKET', undefined],
    ['S3_BUCKET', 'Un Bucket'],
    ['S3_ACCESS_KEY_ID', ''],
    ['S3_SECRET_ACCESS_KEY', undefined],
  ])('half described is refused in French, without any value: %s « %s »', (nom, valeur) => {
    const lus = lireReglagesS3({ ...COMPLET, [nom]: valeur });
    expect(!lus.ok && lus.phrases).toEqual([expect.stringMatching(`^${nom} doit être`)]);
    expect(JSON.stringify(lus)).not.toContain('un secret');
  });
});
