import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ouvrirServeurS3, type ServeurS3 } from '../test-support/serveur-s3';
import { stockageS3, TAILLE_PARTIE } from './s3';
import type { CleFichier, EnTransaction, LieuDeStockage } from './stockage';

let serveur: ServeurS3;
let lieu: LieuDeStockage;
beforeAll(async () => {
  serveur = await ouvrirServeurS3();
  lieu = stockageS3(serveur.reglages);
});
afterAll(() => serveur.close());
let numero = 0;
let cle: CleFichier;
beforeEach(() => {
  numero += 1;
  cle = { id: `f${numero}`, academieId: '14', centreId: null, compteRenduId: 'c1' };
});

const sansBase: EnTransaction = () => {
  throw new Error('bytes in S3 need no transaction');
};

const Mo = 1024 * 1024;

async function* flux(
  taille: number,
  envoye: (octets: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  for (let fait = 0; fait < taille; fait += Mo) {
    const morceau = Buffer.alloc(Math.min(Mo, taille - fait), fait / Mo);
    envoye(fait + morceau.length);
    yield morceau;
  }
}

async function relire(): Promise<Buffer> {
  const morceaux: Uint8Array[] = [];
  for await (const morceau of lieu.lire(cle, sansBase)) morceaux.push(morceau);
  return Buffer.concat(morceaux);
}

describe('a file in S3-compatible storage', () => {
  it.each([0, 1, 3 * Mo, TAILLE_PARTIE, TAILLE_PARTIE + 1, 3 * TAILLE_PARTIE])(
    'of %d bytes is read as it was written, then erased',
    async (taille) => {
      await lieu.ecrire(cle, flux(taille), sansBase);
      const attendus: Uint8Array[] = [];
      for await (const morceau of flux(taille)) attendus.push(morceau);
      expect((await relire()).equals(Buffer.concat(attendus))).toBe(true);
      expect([...serveur.objets.keys()]).toEqual([`/deliberations/14/c1/${cle.id}`]);
      expect(serveur.envois.size).toBe(0);
      await lieu.effacer(cle, sansBase);
      expect(serveur.objets.size).toBe(0);
      await lieu.effacer(cle, sansBase);
      await expect(relire()).rejects.toThrow('no object');
    },
  );

  it('is sent as it comes: never more than three parts ahead of what the store has', async () => {
    let avance = 0;
    const debut = serveur.demandes.length;
    await lieu.ecrire(
      cle,
      flux(10 * TAILLE_PARTIE, (produits) => {
        const parties = serveur.demandes.slice(debut).filter((demande) => demande.startsWith('PUT')).length;
        avance = Math.max(avance, produits - parties * TAILLE_PARTIE);
      }),
      sansBase,
    );
    expect(avance).toBeLessThanOrEqual(3 * TAILLE_PARTIE);
    await lieu.effacer(cle, sansBase);
  });

  it('that breaks off, is stopped or is refused leaves no object and no upload under way', async () => {
    async function* casse(): AsyncGenerator<Uint8Array> {
      yield* flux(3 * TAILLE_PARTIE);
      throw new Error('the generator broke');
    }
    await expect(lieu.ecrire(cle, casse(), sansBase)).rejects.toThrow('the generator broke');

    const arret = new AbortController();
    const arrete = flux(6 * TAILLE_PARTIE, (octets) => {
      if (octets > 3 * TAILLE_PARTIE) arret.abort(new Error('cancelled'));
    });
    await expect(lieu.ecrire(cle, arrete, sansBase, arret.signal)).rejects.toThrow('cancelled');

    serveur.refuser('POST uploadId');
    await expect(lieu.ecrire(cle, flux(2 * TAILLE_PARTIE), sansBase)).rejects.toThrow('403');
    expect(serveur.objets.size).toBe(0);
    expect(serveur.envois.size).toBe(0);
  });

  it('is refused by the store with another key, and the fault names no secret', async () => {
    const autre = stockageS3({ ...serveur.reglages, secretAccessKey: 'un autre secret' });
    const refus = autre.ecrire(cle, flux(1), sansBase);
    await expect(refus).rejects.toThrow('SignatureDoesNotMatch');
    await refus.catch((error: unknown) => expect(String(error)).not.toContain('un autre secret'));
  });
});
