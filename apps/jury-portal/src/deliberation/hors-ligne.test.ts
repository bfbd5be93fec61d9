import { expect, test } from 'vitest';
import type { CandidatVu } from './candidat';
import { creerGardeDeTest } from './exemple.fixture';
import { adresseReprise } from './hors-ligne';
import { ouvrir, serveur, TOUS } from './serveur.fixture';

test('what was saved is remembered, and the page that is read never takes its place: it may be an older one', async () => {
  const base = serveur(TOUS);
  const retenus: CandidatVu[] = [];
  const garde = {
    ...creerGardeDeTest(),
    memoriser: async (candidats: readonly CandidatVu[]) => void retenus.push(...candidats),
  };
  const magasin = ouvrir(base.envoyer, garde);
  magasin.recevoir(TOUS);
  expect(retenus).toEqual([]);
  await magasin.enregistrer('id-A2', [{ type: 'valider' }], { libelle: 'essai' });
  magasin.recevoir(TOUS);
  expect(retenus.map(({ id, version }) => [id, version])).toEqual([['id-A2', 2]]);
  // What the other person saved, read by itself.
  magasin.apprendre([base.ailleurs('id-A1', { type: 'valider' })]);
  expect(retenus.map(({ id, version }) => [id, version])).toEqual([
    ['id-A2', 2],
    ['id-A1', 2],
  ]);
  // A page opened on the older list shows what is remembered.
  const rouverte = ouvrir(base.envoyer, garde);
  rouverte.recevoir(TOUS);
  rouverte.recevoir(retenus);
  expect(rouverte.lire().candidats.get('id-A2')?.dossier.validation?.issue).toBe('admis');
});

test('the address that was asked for without a network is taken up whole; anything else is none', () => {
  expect(adresseReprise(`#reprendre=${encodeURIComponent('/deliberation/20101027?tri=-moyenne')}`)).toBe(
    '/deliberation/20101027?tri=-moyenne',
  );
  for (const hash of [
    '',
    '#',
    '#reprendre=',
    '#reprendre=%E0%A4%A',
    '#reprendre=%2F%2Fexample.fr',
    '#messages',
  ]) {
    expect(adresseReprise(hash), hash).toBeNull();
  }
});
