import { expect, type Page } from '@playwright/test';
import { type Acces, type Compte, type Papillon, readDemo } from '../harnais/acces';

/** The login page of one of the two apps. */
export function pageConnexion(page: Page, app: 'centre' | 'jury') {
  const url = app === 'centre' ? readDemo().centre.url : readDemo().juryPortal.url;
  const identifiant = page.getByLabel(app === 'centre' ? 'Identifiant' : 'Login du papillon');
  const motDePasse = page.getByRole('textbox', { name: 'Mot de passe', exact: true });
  const bouton = page.getByRole('button', { name: 'Se connecter' });
  return {
    url,
    identifiant,
    motDePasse,
    /** The alert above the fields. Next announces the title of each page in an alert of its own: it is left out. */
    alerte: page.getByRole('main').getByRole('alert'),
    async ouvrir() {
      await page.goto(`${url}/connexion`);
      await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
    },
    async essayer({ login, motDePasse: secret }: Acces) {
      await identifiant.fill(login);
      await motDePasse.fill(secret);
      await bouton.click();
      // « Connexion… » while the answer is on its way.
      await expect(bouton).toBeVisible();
    },
  };
}

/** Logs a user in to the centre app and leaves them on their home page. */
export async function connecterUtilisateur(page: Page, compte: Compte): Promise<void> {
  const connexion = pageConnexion(page, 'centre');
  await connexion.ouvrir();
  await connexion.identifiant.fill(compte.identifiant);
  await connexion.motDePasse.fill(compte.motDePasse);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(`${connexion.url}/`);
  await expect(page.getByRole('banner')).toContainText(compte.role);
}

/** Logs a président or vice-président in to the jury portal, by their papillon. */
export async function connecterJury(
  page: Page,
  papillon: Pick<Papillon, 'jury' | 'login' | 'motDePasse'>,
): Promise<void> {
  const connexion = pageConnexion(page, 'jury');
  await connexion.ouvrir();
  await connexion.identifiant.fill(papillon.login);
  await connexion.motDePasse.fill(papillon.motDePasse);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Jury ${papillon.jury}` })).toBeVisible();
}
