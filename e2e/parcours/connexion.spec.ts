import { compte, type Papillon, readDemo } from '../harnais/acces';
import { JURYS_DEMO, SESSION_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterJury, connecterUtilisateur, pageConnexion } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';

const INCONNU = { login: 'J99999-PR', motDePasse: 'aaaa bbbb cccc' };
/** Failures from one address before its lock. */
const PLAFOND = 10;

test.describe('the door of the jury portal', () => {
  test.describe.configure({ mode: 'serial' });
  let papillon: Papillon;

  test('a papillon issued again ends the open session at once, and the earlier password', async ({
    page,
    nouvellePersonne,
  }) => {
    const ancien = readDemo().juryPortal.papillons.find(
      (p) => p.jury === JURYS_DEMO.connexion && p.qualite === 'président',
    );
    if (!ancien) throw new Error('no such papillon');
    const president = await nouvellePersonne();
    await connecterJury(president, ancien);

    await connecterUtilisateur(page, compte('gestionnaire'));
    const g = gestionnaire(page);
    await g.ouvrirPapillons(SESSION_DEMO.code);
    await g.chercherDansLaListe(ancien.login);
    [papillon] = (await g.emettreAffiches(1)) as [Papillon];
    expect(papillon.motDePasse).not.toBe(ancien.motDePasse);
    await g.rangerPapillons();

    await president.getByRole('link', { name: 'Délibération', exact: true }).click();
    await expect(president).toHaveURL(/\/connexion/);
    const connexion = pageConnexion(president, 'jury');
    await connexion.essayer(ancien);
    await expect(connexion.alerte).toBeVisible();
    await connecterJury(president, papillon);
    await president.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(president).toHaveURL(/\/connexion/);
  });

  test('an unknown login and a wrong password get one same answer', async ({ page }) => {
    const connexion = pageConnexion(page, 'jury');
    await connexion.ouvrir();
    await connexion.essayer(INCONNU);
    await expect(connexion.alerte).toBeVisible();
    const inconnu = (await connexion.alerte.textContent()) ?? '';
    await connexion.essayer({ login: papillon.login, motDePasse: 'faux' });
    await expect(connexion.alerte).toHaveText(inconnu);
  });

  test('each failure makes wait longer, the tenth locks, and the gestionnaire lifts it', async ({
    page,
    nouvellePersonne,
  }) => {
    // Nine waits of at most seven seconds each: the growing delay is the product's, not the test's.
    test.setTimeout(240_000);
    const connexion = pageConnexion(page, 'jury');
    await connexion.ouvrir();
    const faux = { login: papillon.login, motDePasse: 'faux' };
    await expect(async () => {
      await connexion.essayer(faux);
      await expect(connexion.alerte).toContainText(/verrouillé/i, { timeout: 500 });
    }, `locked after ${PLAFOND} failures`).toPass({ timeout: 180_000, intervals: [500] });
    // The right password changes nothing any more.
    await connexion.essayer(papillon);
    await expect(connexion.alerte).toContainText(/verrouillé/i);

    const bureau = await nouvellePersonne();
    await connecterUtilisateur(bureau, compte('gestionnaire'));
    const g = gestionnaire(bureau);
    await g.ouvrirPapillons(SESSION_DEMO.code);
    await g.chercherDansLaListe(papillon.login);
    await bureau.getByRole('button', { name: `Lever le verrou de ${papillon.login}` }).click();
    await expect(bureau.getByRole('button', { name: /Lever le verrou/ })).toHaveCount(0);
    await connecterJury(page, papillon);
  });

  test('the lines of a papillon, pasted whole in either field, fill both; locked capitals are told', async ({
    page,
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const connexion = pageConnexion(page, 'jury');
    await connexion.ouvrir();
    await expect(connexion.identifiant).toBeFocused();
    // As it is printed and as it is copied: in groups of four.
    const secret = papillon.motDePasse.replaceAll(/\s/g, '');
    const imprime = secret.replace(/(.{4})(?=.)/g, '$1 ');
    await page.evaluate(
      (texte) => navigator.clipboard.writeText(texte),
      `Identifiant\n${papillon.login}\nMot de passe\n${imprime}\nMajuscules et minuscules comptent ; les espaces, non.`,
    );
    await page.keyboard.press('Control+v');
    await expect(connexion.identifiant).toHaveValue(papillon.login);
    await expect(connexion.motDePasse).toHaveValue(secret);
    await expect(
      page.getByRole('status').filter({ hasText: 'Identifiant et mot de passe remplis.' }),
    ).toBeVisible();

    await connexion.identifiant.fill('');
    await connexion.motDePasse.fill('');
    await connexion.motDePasse.press('Control+v');
    await expect(connexion.identifiant).toHaveValue(papillon.login);
    await connexion.motDePasse.dispatchEvent('keydown', { key: 'A', modifierCapsLock: true });
    await expect(page.getByText('Les majuscules sont verrouillées.')).toBeVisible();
    await connexion.motDePasse.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: `Jury ${papillon.jury}` })).toBeVisible();
  });

  test('a cookie kept from before logging out opens nothing', async ({ page }) => {
    await connecterJury(page, papillon);
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL(/\/connexion/);
    await page.context().addCookies(cookies);
    await page.goto(`${readDemo().juryPortal.url}/deliberation`);
    await expect(page).toHaveURL(/\/connexion/);
  });
});
