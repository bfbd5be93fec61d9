import { readFileSync } from 'node:fs';
import { compte, papillon } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { academie } from '../pages/academie';
import { connecterJury, connecterUtilisateur, pageConnexion } from '../pages/connexion';

test.describe('the académie', () => {
  test.describe.configure({ mode: 'serial' });

  test('composes a jury: what lacks is said at once, who is withdrawn loses their access', async ({
    page,
    nouvellePersonne,
  }) => {
    const jury = JURYS_DEMO.composition;
    const vice = await nouvellePersonne();
    await connecterJury(vice, papillon(jury, 'vice-président'));

    await connecterUtilisateur(page, compte('gestionnaire'));
    const a = academie(page);
    await a.ouvrirComposition(jury);
    await expect(page.getByRole('heading', { name: /permet d’ouvrir la délibération/ })).toBeVisible();
    const nom = await a.nomDuVicePresident();
    await page.getByRole('button', { name: `Retirer ${nom}` }).click();
    await expect(page.getByText('Les deux collèges ne sont pas à parité.')).toBeVisible();
    await a.ajouterMembre({
      nom: 'Frênaie',
      prenom: 'Solène',
      qualite: 'Vice-président',
      college: 'Enseignants',
      statut: 'enseignant-chercheur',
    });
    await expect(page.getByRole('heading', { name: /permet d’ouvrir la délibération/ })).toBeVisible();
    await verifierAccessibilite(page);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    const confirmation = page.getByRole('dialog', { name: `Enregistrer la composition du jury ${jury} ?` });
    await expect(confirmation).toContainText('cesse de fonctionner immédiatement');
    await verifierAccessibilite(page);
    await confirmation.getByRole('button', { name: 'OK' }).click();
    await expect(page.getByText(`La composition du jury ${jury} est enregistrée.`)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Membres retirés' })).toContainText(nom);

    await vice.getByRole('link', { name: 'Délibération', exact: true }).click();
    await expect(vice).toHaveURL(/\/connexion/);
    const connexion = pageConnexion(vice, 'jury');
    await connexion.essayer(papillon(jury, 'vice-président'));
    await expect(connexion.alerte).toBeVisible();
  });

  test('a jury whose decisions are cleared says why its composition stays', async ({ page }) => {
    await connecterUtilisateur(page, compte('gestionnaire'));
    await academie(page).ouvrirComposition(JURYS_DEMO.aSigner);
    await expect(page.getByText(/la composition du jury ne change plus/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ajouter un membre' })).toHaveCount(0);
  });

  test('creates an account, logs in with it, then deactivates it: its session ends at once', async ({
    page,
    nouvellePersonne,
  }) => {
    await connecterUtilisateur(page, compte('gestionnaire'));
    const a = academie(page);
    const identifiant = `e2e-rssi-${Date.now()}`;
    await a.ouvrir('Académie', 'Centres et utilisateurs');
    const motDePasse = await a.creerCompte({
      role: 'RSSI académique',
      identifiant,
      nom: 'Garde',
      prenom: 'Sam',
    });
    expect(motDePasse).toMatch(/^[A-Za-z0-9]{12}$/);

    const rssi = await nouvellePersonne();
    await connecterUtilisateur(rssi, { role: 'RSSI académique', identifiant, motDePasse });
    // The RSSI reads what is of security: their own connection, no decision.
    await academie(rssi).ouvrir('Académie', 'Journal');
    await expect(rssi.getByRole('row').filter({ hasText: identifiant }).first()).toContainText('Connexion');
    await expect(rssi.getByRole('rowheader', { name: 'Décision saisie' })).toHaveCount(0);
    await expect(rssi.getByRole('textbox', { name: 'Jury' })).toHaveCount(0);

    await page.getByRole('button', { name: `Désactiver ${identifiant}` }).click();
    await page
      .getByRole('dialog', { name: `Désactiver le compte ${identifiant} ?` })
      .getByRole('button', { name: 'OK' })
      .click();
    await expect(page.getByText('Le compte est désactivé.')).toBeVisible();
    await rssi.reload();
    await expect(rssi).toHaveURL(/\/connexion/);
  });

  test('reads the journal by act and by page, and takes what is filtered away as a file', async ({
    page,
  }) => {
    await connecterUtilisateur(page, compte('gestionnaire'));
    const a = academie(page);
    await a.ouvrir('Académie', 'Journal');
    await a.choisirActe('Composition des jurys : Composition du jury modifiée');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    const lignes = page.getByRole('region', { name: 'Lignes du journal' });
    await expect(lignes.getByRole('rowheader').first()).toHaveText('Composition du jury modifiée');
    await expect(lignes).toContainText(`Jury ${JURYS_DEMO.composition}`);
    await expect(lignes).toContainText('Solène Frênaie, Vice-président, Enseignants, enseignant-chercheur');
    // The criterion is in the address: reloaded, the page says the same.
    await page.reload();
    await expect(lignes.getByRole('rowheader').first()).toHaveText('Composition du jury modifiée');
    // A name is not.
    await page.getByRole('searchbox', { name: 'Qui' }).fill('personne de ce nom');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByText('Aucune ligne ne répond à ces critères.')).toBeVisible();
    expect(page.url()).not.toContain('personne');
    await page.getByRole('searchbox', { name: 'Qui' }).fill('');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(lignes).toBeVisible();

    const attente = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter CSV' }).click();
    const csv = readFileSync(await (await attente).path(), 'utf8');
    expect(csv).toContain('Composition du jury modifiée');
    expect(csv).not.toContain('Connexion échouée');

    // Page after page, and back: never the same line twice.
    await a.ouvrir('Académie', 'Journal');
    const premiere = await a.numerosDesLignes();
    expect(premiere).toHaveLength(50);
    await page.getByRole('button', { name: 'Page suivante, plus ancienne' }).click();
    await expect.poll(a.numerosDesLignes).not.toEqual(premiere);
    const seconde = await a.numerosDesLignes();
    expect(Math.max(...seconde)).toBeLessThan(Math.min(...premiere));
    await page.getByRole('button', { name: 'Page précédente, plus récente' }).click();
    await expect.poll(a.numerosDesLignes).toEqual(premiere);
  });

  test('a chef de centre sees whether papillons were tried, and issues one again', async ({ page }) => {
    await connecterUtilisateur(page, compte('chefCentre2'));
    const a = academie(page);
    await a.ouvrir('Délibération', 'Papillons');
    await expect(page.getByRole('columnheader', { name: /Testé le/ })).toBeVisible();
    await a.chercherDansLaListe(`J${JURYS_DEMO.composition}-PR`);
    await expect(page.getByText('1 personne', { exact: true })).toBeVisible();
    const [emis] = await a.emettreAffiches(1);
    expect(emis?.motDePasse).not.toBe(papillon(JURYS_DEMO.composition).motDePasse);
    await a.rangerPapillons();
    // Of their own centre and no other.
    await a.chercherDansLaListe(`J${JURYS_DEMO.signeCentre1}`);
    await expect(page.getByText('Rien n’est trouvé.')).toBeVisible();
  });
});
