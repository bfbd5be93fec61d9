import { describe, expect, test } from 'vitest';
import { apiInconnue, refuserMethodes } from './methodes';

const demande = (adresse: string, method: string) =>
  new Request(`https://deliberation.example.fr${adresse}`, { method });

describe('a method that a route does not take', () => {
  test('is refused in French, with those that it takes and a way back', async () => {
    const { POST, PUT, DELETE } = refuserMethodes('GET');
    for (const refuser of [POST, PUT, DELETE]) {
      const reponse = refuser(demande('/documents/statistiques.pdf', 'POST'));
      expect([reponse.status, reponse.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      const page = await reponse.text();
      expect(page).toContain('<html lang="fr">');
      expect(page).toContain('Rien n’a été modifié.');
      expect(page).toContain('href="/"');
    }
  });

  test('the address of a list, opened by itself, leads to the page whose button gives it', async () => {
    const reponse = refuserMethodes('POST').GET(demande('/general/editer-liste/liste?a=1', 'GET'));
    expect(reponse.headers.get('allow')).toBe('POST');
    const page = await reponse.text();
    expect(page).toContain('par le bouton de sa page');
    expect(page).toContain('href="/general/editer-liste"');
  });

  test('a program is answered in JSON, with the sentence', async () => {
    const reponse = refuserMethodes('GET', 'POST').DELETE(demande('/api/session', 'DELETE'));
    expect([reponse.status, reponse.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(await reponse.json()).toEqual({ ok: false, phrase: expect.stringContaining('(DELETE)') });
  });

  test('OPTIONS names what is taken and nothing else', () => {
    const reponse = refuserMethodes('POST').OPTIONS(demande('/api/saisies', 'OPTIONS'));
    expect([reponse.status, reponse.headers.get('allow')]).toEqual([204, 'POST']);
  });

  test('is offered for no method that the route takes itself', () => {
    expect(Object.keys(refuserMethodes('GET')).sort()).toEqual(['DELETE', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
    expect(Object.keys(refuserMethodes('POST')).sort()).toEqual(['DELETE', 'GET', 'OPTIONS', 'PATCH', 'PUT']);
  });
});

test('an API that does not exist says so in a sentence', async () => {
  const reponse = apiInconnue();
  expect(reponse.status).toBe(404);
  expect(await reponse.json()).toMatchObject({ ok: false, phrase: expect.stringContaining('répond à rien') });
});
