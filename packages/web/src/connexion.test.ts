import { expect, test } from 'vitest';
import { lireAdresseConnexion, seConnecterPar } from './connexion';

const jamais = () => expect.fail('nobody asked for a session');

function formulaire(champs: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [nom, valeur] of Object.entries(champs)) form.set(nom, valeur);
  return form;
}

test('the login page says why it is shown, and goes back where the person was', () => {
  expect(lireAdresseConnexion({ retour: '/suivi', fin: '1' })).toMatchObject({
    retour: '/suivi',
    erreurInitiale: expect.stringContaining('session'),
  });
  expect(lireAdresseConnexion({ error: 'CredentialsSignin' }).erreurInitiale).not.toBeUndefined();
  expect(lireAdresseConnexion({ retour: ['/a', '/b'] })).toEqual({
    retour: '/',
    erreurInitiale: undefined,
    renouveler: false,
  });
  expect(lireAdresseConnexion({ renouveler: '1' }).renouveler).toBe(true);
});

test('an empty field is said beside it, before any password is compared', async () => {
  const etat = await seConnecterPar(
    jamais,
    'Saisissez votre identifiant.',
    formulaire({ identifiant: ' ', motDePasse: '' }),
  );
  expect(etat.erreurs).toEqual({
    identifiant: 'Saisissez votre identifiant.',
    motDePasse: 'Saisissez votre mot de passe.',
  });
});

test.each(['\0', '\ud800', '\uffff'])('a login with %j is one that nobody has', async (caractere) => {
  const asked: string[] = [];
  const etat = await seConnecterPar(
    async ({ identifiant }) => {
      asked.push(identifiant);
      return { ok: false, refus: { code: 'identifiants_refuses' } };
    },
    '',
    formulaire({ identifiant: `J20112${caractere}PR`, motDePasse: `a${caractere}b` }),
  );
  expect(asked).toEqual(['J20112\ufffdPR']);
  expect(etat.erreurs.formulaire).toContain('incorrect');
});

test('a password too long to be one is refused as a wrong one is, and not compared', async () => {
  const champs = { identifiant: 'J20112-PR', motDePasse: 'a'.repeat(201) };
  const trop = await seConnecterPar(jamais, '', formulaire(champs));
  const faux = await seConnecterPar(
    async () => ({ ok: false, refus: { code: 'identifiants_refuses' } }),
    '',
    formulaire({ ...champs, motDePasse: 'azerty' }),
  );
  expect(trop.erreurs).toEqual(faux.erreurs);
  expect(faux.identifiant).toBe('J20112-PR');
});
