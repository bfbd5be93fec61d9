import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { creerVeille, type SessionVue } from './veille';

const MINUTE = 60_000;
const vue = (minutes: number, prolongeable = true): SessionVue => ({
  personne: 'camille',
  resteMs: minutes * MINUTE,
  prevenirMs: 5 * MINUTE,
  prolongeable,
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server with a session that ends in so many minutes, unless it is used; `null`: it does not answer. */
function ouvrir(minutes: number, prolongeable = true) {
  const serveur = { finA: Date.now() + minutes * MINUTE, prolongeable, muet: false, demandes: 0 };
  const dits: (SessionVue | null)[] = [];
  const etat = async () => {
    serveur.demandes += 1;
    if (serveur.muet) throw new Error('no network');
    const reste = serveur.finA - Date.now();
    return reste <= 0 ? null : { ...vue(0, serveur.prolongeable), resteMs: reste };
  };
  const veille = creerVeille(vue(minutes, prolongeable), {
    demander: etat,
    prolonger: async () => {
      if (!serveur.muet && serveur.finA > Date.now()) serveur.finA = Date.now() + 60 * MINUTE;
      return etat();
    },
    maintenant: () => Date.now(),
    diffuser: (dite) => dits.push(dite),
  });
  return { serveur, veille, dits };
}
const passer = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * MINUTE);

describe('the end of a session', () => {
  test('is told five minutes before, and over once the server says so', async () => {
    const { veille, serveur } = ouvrir(60);
    await passer(54.9);
    expect(veille.lire().nom).toBe('calme');
    expect(serveur.demandes).toBe(0);
    await passer(0.2);
    expect(veille.lire()).toMatchObject({ nom: 'prevenue', prolongeable: true });
    await passer(5);
    expect(veille.lire().nom).toBe('finie');
  });

  test('is not told to whom the server knows to have worked meanwhile', async () => {
    const { veille, serveur } = ouvrir(60);
    await passer(50);
    serveur.finA = Date.now() + 60 * MINUTE;
    await passer(20);
    expect(veille.lire().nom).toBe('calme');
    expect(serveur.demandes).toBe(1);
  });

  test('« Rester connecté » puts it off, in every tab', async () => {
    const { veille, dits } = ouvrir(60);
    const autre = ouvrir(60);
    await passer(56);
    expect(await veille.prolonger()).toBe(true);
    expect(veille.lire().nom).toBe('calme');
    autre.veille.apprendre(dits.at(-1) ?? null);
    expect(autre.veille.lire().nom).toBe('calme');
  });

  test('that nothing moves is told once, then waits for the end', async () => {
    const { veille } = ouvrir(10, false);
    await passer(6);
    expect(veille.lire()).toMatchObject({ nom: 'prevenue', prolongeable: false });
    veille.accuser();
    await veille.verifier();
    expect(veille.lire().nom).toBe('calme');
    await passer(5);
    expect(veille.lire().nom).toBe('finie');
  });

  test('is told without the network too, and never said to be over by this page alone', async () => {
    const { veille, serveur } = ouvrir(60);
    serveur.muet = true;
    await passer(56);
    expect(veille.lire().nom).toBe('prevenue');
    expect(await veille.prolonger()).toBe(false);
    await passer(10);
    expect(veille.lire().nom).toBe('prevenue');
    serveur.muet = false;
    await passer(0.1);
    expect(veille.lire().nom).toBe('finie');
  });

  test('over here, the session opened again in another tab brings the page back, with what it holds', async () => {
    const { veille } = ouvrir(60);
    await passer(61);
    expect(veille.lire().nom).toBe('finie');
    veille.apprendre(vue(60));
    expect(veille.lire().nom).toBe('calme');
  });

  test('someone else who logs in is not shown the page of the first', () => {
    const { veille } = ouvrir(60);
    veille.apprendre({ ...vue(60), personne: 'dominique' });
    expect(veille.lire().nom).toBe('autre');
  });
});
