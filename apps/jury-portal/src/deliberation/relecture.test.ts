import { describe, expect, test, vi } from 'vitest';
import type { CandidatVu } from './candidat';
import { candidat, creerGardeDeTest, notes, SISR } from './exemple.fixture';
import { creerMagasin } from './magasin';
import type { Reponse } from './magasin-types';
import { type CandidatsRelus, creerRelecture, nommer } from './relecture';

const A1 = candidat('A1', notes(8, 11));
const A2 = candidat('A2', notes(12, 12));
const plusTard = (vu: CandidatVu, de = 1): CandidatVu => ({
  ...vu,
  version: vu.version + de,
  modifiePar: 'Noa Merle',
});

/** A page of two candidates, and a server that holds those given as they stand now. */
function ouvrir(servis: readonly CandidatVu[], changements = 0) {
  const reponses: ((reponses: readonly Reponse[]) => void)[] = [];
  const magasin = creerMagasin({
    reglement: SISR,
    candidats: [A1, A2],
    envoyer: () => new Promise((resolve) => reponses.push(resolve)),
    garde: creerGardeDeTest(),
    nouvelleCle: () => 'cle',
  });
  const lire = vi.fn(
    async (ids: readonly string[]): Promise<CandidatsRelus | null> => ({
      candidats: servis.filter(({ id }) => ids.includes(id)),
      changements,
    }),
  );
  return { magasin, lire, reponses, prendre: creerRelecture(magasin, lire) };
}

describe('what the live link of a deliberation names', () => {
  test('a candidate that someone else changed is read, and no other', async () => {
    const apres = plusTard(A2);
    const { magasin, lire, prendre } = ouvrir([A1, apres]);
    expect(await prendre([nommer(apres), nommer(A1)], 0)).toEqual([]);
    expect(lire.mock.calls).toEqual([[[A2.id]]]);
    expect(magasin.lire().candidats.get(A2.id)?.modifiePar).toBe('Noa Merle');
  });

  test('what was entered here is not read again, whether the answer came before the link said it or not', async () => {
    const { magasin, lire, prendre, reponses } = ouvrir([]);
    const saisie = magasin.enregistrer(A1.id, [{ type: 'points', points: '8', motif: 'Assiduité' }], {
      libelle: null,
    });
    const apres = plusTard(A1);
    expect(await prendre([nommer(apres)], 0)).toEqual([]);
    reponses[0]?.([{ ok: true, candidat: apres, inverses: [] }]);
    await saisie;
    expect(await prendre([nommer(apres)], 0)).toEqual([]);
    expect(lire).not.toHaveBeenCalled();
  });

  test('another entry after ours, still on its way, is read', async () => {
    const { magasin, lire, prendre } = ouvrir([plusTard(A1, 2)]);
    void magasin.enregistrer(A1.id, [{ type: 'points', points: '8', motif: 'Assiduité' }], { libelle: null });
    await prendre([nommer(plusTard(A1)), nommer(plusTard(A1, 2))], 0);
    expect(lire.mock.calls).toEqual([[[A1.id]]]);
  });

  test('one reading at a time: what is named meanwhile is of the next, once', async () => {
    const { lire, prendre } = ouvrir([]);
    let repondre: (lus: CandidatsRelus) => void = () => {};
    lire.mockImplementationOnce(() => new Promise((resolve) => (repondre = resolve)));
    const premiere = prendre([nommer(plusTard(A1))], 0);
    await vi.waitFor(() => expect(lire).toHaveBeenCalledTimes(1));
    const suivantes = [1, 2, 3].map((de) => prendre([nommer(plusTard(A2, de))], 0));
    lire.mockResolvedValueOnce({ candidats: [plusTard(A2, 3)], changements: 0 });
    repondre({ candidats: [plusTard(A1)], changements: 0 });
    expect(await Promise.all([premiere, ...suivantes])).toEqual([[], [], [], []]);
    expect(lire.mock.calls).toEqual([[[A1.id]], [[A2.id]]]);
  });

  test.each([
    ['anything may have changed', null, 0, null],
    ['the jury itself changed, with a candidate', ['jury-1', nommer(plusTard(A1))], 0, ['jury-1']],
    [
      'marks were corrected meanwhile: the page shows them beside the candidate',
      [nommer(plusTard(A1))],
      2,
      null,
    ],
  ] as const)('the page is read again, whole: %s', async (_quoi, objets, changements, reste) => {
    const { prendre } = ouvrir([plusTard(A1)], changements);
    expect(await prendre(objets, 0)).toEqual(reste);
  });

  test('and when the candidate cannot be read by itself, or the line is down', async () => {
    const { lire, prendre } = ouvrir([]);
    lire.mockResolvedValueOnce(null);
    expect(await prendre([nommer(plusTard(A1))], 0)).toBeNull();
    lire.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await prendre([nommer(plusTard(A1))], 0)).toBeNull();
  });
});
