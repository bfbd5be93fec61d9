import { notFound } from 'next/navigation';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { surPanne } from './panne';

const dits: string[] = [];
beforeEach(() => {
  dits.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((texte) => {
    dits.push(String(texte));
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const demande = (adresse: string) =>
  new Request(`https://deliberation.example.fr${adresse}`, { headers: { 'x-request-id': 'r-12' } });
const casser = surPanne(async () => {
  throw new Error('password of the database');
});

describe('a route that breaks', () => {
  test('says so in French with the number of the request, and nothing of why; the log has it', async () => {
    const reponse = await casser(demande('/documents/statistiques.pdf'));
    expect(reponse.status).toBe(500);
    const page = await reponse.text();
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('r-12');
    expect(page).toContain('href="/"');
    expect(page).not.toContain('password');
    expect(dits[0]).toContain('password of the database');
  });

  test('answers a program in JSON', async () => {
    const reponse = await casser(demande('/api/candidats'));
    expect(reponse.status).toBe(500);
    expect(await reponse.json()).toMatchObject({ ok: false, phrase: expect.stringContaining('r-12') });
  });

  test('one that works, or that says « not found », is left alone', async () => {
    const bonne = surPanne(() => new Response('fait'));
    expect(await (await bonne(demande('/x'))).text()).toBe('fait');
    await expect(surPanne(() => notFound())(demande('/x'))).rejects.toThrow();
    expect(dits).toEqual([]);
  });
});
