import type { Browser, Page } from 'playwright';
import type { FichierDemo } from '../demo/contrat';
import type { Spectateur } from './ecrans';

/** The jurys of the demo that show the most, by where they stand. */
const ETATS = { jury: '110', juryASigner: '120', jurySecondGroupe: '210' } as const;

const ROLES = {
  chef: 'Chef de centre de délibération',
  gestionnaire: 'Gestionnaire académique',
  rssi: 'RSSI académique',
} as const;

/** One browser a person: nothing is shared between them. */
export async function ouvrirSpectateur(
  navigateur: Browser,
  demo: FichierDemo,
  qui: Spectateur,
): Promise<Page> {
  const contexte = await navigateur.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
  });
  const page = await contexte.newPage();
  if (qui === 'personne') return page;
  if (qui in ETATS) {
    const etat = ETATS[qui as keyof typeof ETATS];
    const papillon = demo.juryPortal.papillons.find(
      (each) => each.etat === etat && each.qualite === 'président',
    );
    if (!papillon) throw new Error(`the demo has no jury at ${etat}`);
    await seConnecter(page, demo.juryPortal.url, papillon.login, papillon.motDePasse);
    return page;
  }
  const role = ROLES[qui as keyof typeof ROLES];
  const compte = demo.centre.comptes.find((each) => each.role === role);
  if (!compte) throw new Error(`the demo has no ${role}`);
  await seConnecter(page, demo.centre.url, compte.identifiant, compte.motDePasse);
  return page;
}

async function seConnecter(page: Page, url: string, identifiant: string, motDePasse: string): Promise<void> {
  await page.goto(`${url}/connexion`);
  await page.locator('[name=identifiant]').fill(identifiant);
  await page.locator('[name=motDePasse]').fill(motDePasse);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL(`${url}/`);
}
