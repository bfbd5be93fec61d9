import { expect, test, vi } from 'vitest';
import { candidat, notes, SISR } from '../deliberation/exemple.fixture';
import { toLigne } from '../deliberation/ligne';
import { creerEmetteur, type EtatProjection, nommerCanal, suivreProjection } from './canal';
import { projeter, type VueProjection } from './vue';

const vue = (numero: string): VueProjection =>
  projeter(toLigne(SISR, candidat(numero, notes(8, 11))), { reglement: SISR, titre: 'Délibération' });

/** A second window on a channel, and what it showed. */
function regarder(canal: string) {
  const vus: string[] = [];
  const fin = suivreProjection(canal, (etat: EtatProjection) => {
    const vu = etat.type === 'suivi' ? etat.vue.numeroAnonymat : etat.type;
    // Told twice the same, it shows the same.
    if (vus.at(-1) !== vu) vus.push(vu);
  });
  const voir = (...attendus: readonly string[]) => vi.waitFor(() => expect(vus).toEqual(attendus));
  return { voir, vus, fin };
}

test('the second window follows the first, whichever was there before the other', async () => {
  const canal = nommerCanal('jury-suivi', 1);
  const avant = regarder(canal);
  const premiere = creerEmetteur(canal);
  premiere.montrer(vue('A1'));
  await avant.voir('A1');
  const apres = regarder(canal);
  await apres.voir('A1');
  premiere.montrer(vue('A2'));
  await apres.voir('A1', 'A2');
  for (const fenetre of [avant, apres]) fenetre.fin();
  premiere.fermer();
});

test('it says that the deliberation is gone once the last of its pages is, and follows again', async () => {
  const canal = nommerCanal('jury-ferme', 1);
  const [une, autre] = [creerEmetteur(canal), creerEmetteur(canal)];
  une.montrer(vue('A1'));
  const { voir, vus, fin } = regarder(canal);
  await vi.waitFor(() => expect(vus).toContain('A1'));
  une.fermer();
  autre.montrer(vue('A2'));
  await vi.waitFor(() => expect(vus.at(-1)).toBe('A2'));
  expect(vus).not.toContain('fermee');
  autre.fermer();
  await vi.waitFor(() => expect(vus.at(-1)).toBe('fermee'));
  const revenue = creerEmetteur(canal);
  revenue.montrer(vue('A3'));
  await vi.waitFor(() => expect(vus.at(-1)).toBe('A3'));
  expect(vus.filter((vu) => vu === 'fermee')).toHaveLength(1);
  fin();
  revenue.fermer();
  await voir(...vus);
});

test('another jury and another groupe are not followed', async () => {
  const suivie = nommerCanal('jury-un', 1);
  const emetteurs = [nommerCanal('jury-un', 2), nommerCanal('jury-deux', 1), suivie].map(creerEmetteur);
  const { voir, fin } = regarder(suivie);
  for (const [rang, emetteur] of emetteurs.entries()) emetteur.montrer(vue(`A${rang}`));
  await voir('A2');
  fin();
  for (const emetteur of emetteurs) emetteur.fermer();
});
