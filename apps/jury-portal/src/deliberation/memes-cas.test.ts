import { memesCas, type Saisie, traitementsInegaux } from '@delib/domain';
import { expect, test } from 'vitest';
import { candidat, creerGardeDeTest, notes, SISR } from './exemple.fixture';
import { creerMagasin } from './magasin';

const MOTIF = 'Assiduité et progression';
// 8 points lack to each of the first three; nothing to the last.
const aHuit = (numero: string) => candidat(numero, notes(8, 11));
const [A1, A2, A3, A4] = [aHuit('A1'), aHuit('A2'), aHuit('A3'), candidat('A4', notes(14, 17))];

/** A page whose line is down: nothing of what is entered is ever answered. */
function pageSansReseau() {
  const magasin = creerMagasin({
    reglement: SISR,
    candidats: [A1, A2, A3, A4],
    envoyer: () => Promise.reject(new TypeError('Failed to fetch')),
    garde: creerGardeDeTest(),
    nouvelleCle: () => crypto.randomUUID(),
  });
  const enregistrer = (id: string, ...saisies: readonly Saisie[]) =>
    magasin.enregistrer(id, saisies, { libelle: null });
  const semblables = () =>
    memesCas(SISR, A3, magasin.lire().candidats.values()).map(({ candidat: { numeroAnonymat }, octroi }) => [
      numeroAnonymat,
      octroi.points,
    ]);
  const inegaux = () =>
    traitementsInegaux(SISR, magasin.lire().candidats.values()).map(({ aide, autre }) => [
      autre.candidat.numeroAnonymat,
      aide.candidat.numeroAnonymat,
    ]);
  return { magasin, enregistrer, semblables, inegaux };
}

test('the same cases are those that the page shows: what was entered here counts at once, without the server', async () => {
  const { magasin, enregistrer, semblables, inegaux } = pageSansReseau();
  expect(semblables()).toEqual([]);
  await enregistrer(A1.id, { type: 'points', points: '8', motif: MOTIF });
  // Granted and not decided yet.
  expect(semblables()).toEqual([]);
  await enregistrer(A1.id, { type: 'valider' });
  expect(semblables()).toEqual([['A1', 800]]);
  await enregistrer(A2.id, { type: 'valider' });
  await enregistrer(A4.id, { type: 'valider' });
  expect(semblables()).toEqual([
    ['A1', 800],
    ['A2', 0],
  ]);
  expect(inegaux()).toEqual([['A2', 'A1']]);
  // Given up, it is undone for the cases too.
  magasin.abandonner();
  expect([semblables(), inegaux()]).toEqual([[], []]);
});

test('the like treatment of both ends the warning', async () => {
  const { enregistrer, inegaux } = pageSansReseau();
  const aider: readonly Saisie[] = [{ type: 'points', points: '8', motif: MOTIF }, { type: 'valider' }];
  await enregistrer(A1.id, ...aider);
  await enregistrer(A2.id, { type: 'valider' });
  expect(inegaux()).toEqual([['A2', 'A1']]);
  await enregistrer(A2.id, ...aider);
  expect(inegaux()).toEqual([]);
});
