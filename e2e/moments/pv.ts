import { readFileSync, writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { compte, racineDemo } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { avisDesOracles, decisionsDuPv, delib, texteDuPdf, unOctetChange } from '../harnais/documents';
import { dansNeufAns, veille } from '../harnais/horloge';
import { SESSION_NEUVE as SESSION } from '../harnais/jurys';
import { expect } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { president } from '../pages/president';

import { CANDIDATS, journee, MOTIF, membres, NUMERO_V1, P1, type Personnes, papillonDe } from './journee';

/** The sitting is recorded, the PV read and signed, and the chef de centre sees it without reloading. */
export async function signerEtSuivre({ page, nouvellePersonne }: Personnes): Promise<void> {
  const jury = SESSION.duPresident;
  const papillon = papillonDe(jury, 'président');
  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('chefCentre1'));
  await verifierAccessibilite(bureau);
  const chef = chefDeCentre(bureau);
  await chef.suivreEditionPv(P1);
  await expect(chef.ligne(jury)).toContainText('PV non signé');
  await verifierAccessibilite(bureau);
  await bureau.evaluate(() => document.body.setAttribute('data-temoin', 'jamais rechargée'));

  await connecterJury(page, papillon);
  const p = president(page, jury);
  await p.ouvrirTenue();
  await verifierAccessibilite(page);
  const [distant = ''] = membres(jury, 'enseignant_public');
  const [absent = ''] = membres(jury, 'salarie');
  // A mistyped year is refused where it was typed, and everything typed beside it stays.
  const date = page.getByLabel('Date', { exact: true });
  await date.fill(dansNeufAns(new Date()));
  await page.getByLabel('Début', { exact: true }).fill('08:30');
  await page.getByRole('button', { name: 'Enregistrer la tenue' }).click();
  await expect(date).toBeFocused();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await expect(date).toHaveAccessibleDescription(/un jour qui n’est pas encore venu\. Corrigez la date/);
  await verifierAccessibilite(page);
  await p.remplirTenue({
    date: veille(new Date()),
    debut: '08:30',
    fin: '11:45',
    observations: 'Séance ouverte à l’heure prévue.',
    aDistance: distant,
    absent,
  });
  await verifierAccessibilite(page);

  await p.ouvrirPv();
  await verifierAccessibilite(page);
  const lu = await texteDuPdf(await p.lirePvASigner());
  expect(lu).toContain(NUMERO_V1);
  expect(lu).toContain(`15 membres nommés ; 14 présents, dont 1 à distance ; 1 absent`);
  expect(lu).toContain('Séance ouverte à l’heure prévue.');
  expect(lu).toContain(MOTIF.slice(0, 30));
  expect(decisionsDuPv(lu)).toHaveLength(CANDIDATS);
  for (const { nom } of journee.candidats) expect(lu).not.toContain(nom);

  await p.signer('pas-le-bon-mot');
  await expect(page.getByText('Le mot de passe n’est pas le bon. Rien n’a été signé')).toBeVisible();
  await p.signer(papillon.motDePasse);
  await expect(page.getByRole('heading', { name: 'PV signé' })).toBeVisible();
  await verifierAccessibilite(page);

  await expect(chef.ligne(jury)).toContainText(/PV signé/);
  await expect(chef.ligne(jury)).toContainText('Président');
  await expect(bureau.locator('body')).toHaveAttribute('data-temoin', 'jamais rechargée');

  journee.pvDuPresident = await p.telechargerPvSigne();
  journee.decisions.set(jury, decisionsDuPv(await texteDuPdf(journee.pvDuPresident)));
  const telecharge = bureau.waitForEvent('download');
  await bureau.getByRole('link', { name: new RegExp(`^PV version 1 du jury ${jury}`) }).click();
  const recu = readFileSync(await (await telecharge).path());
  expect(recu.equals(journee.pvDuPresident), 'the chef de centre downloads the bytes that were signed').toBe(
    true,
  );

  await p.cloturer();
  await expect(chef.ligne(jury)).toContainText('130 Editions après la délibération du 1er groupe');
  await expect(bureau.locator('body')).toHaveAttribute('data-temoin', 'jamais rechargée');
  await p.accueil();
  await verifierAccessibilite(page);
}

/** The signed PV: pdfsig, openssl, qpdf and our own verification agree; one byte changed is refused. */
export async function verifierPvSigne({ page }: Personnes, testInfo: TestInfo): Promise<void> {
  await avisDesOracles(journee.pvDuPresident);

  const signe = testInfo.outputPath('pv.pdf');
  const altere = testInfo.outputPath('pv-altere.pdf');
  writeFileSync(signe, journee.pvDuPresident);
  writeFileSync(altere, unOctetChange(journee.pvDuPresident));
  expect(delib('verifier', signe, '--racine', racineDemo())).toMatchObject({ code: 0 });
  const refuse = delib('verifier', altere, '--racine', racineDemo());
  expect(refuse.code).toBe(1);
  expect(refuse.texte).toContain('Document altéré');

  // Anyone may ask, without an account.
  await page.goto(`${chefDeCentre(page).url}/verifier`);
  await verifierAccessibilite(page);
  const deposer = async (fichier: string) => {
    await page.getByLabel('Fichier PDF signé').setInputFiles(fichier);
    await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
  };
  await deposer(signe);
  await expect(page.getByRole('heading', { name: 'Document authentique et en vigueur' })).toBeVisible();
  await expect(page.getByText(NUMERO_V1)).toBeVisible();
  await verifierAccessibilite(page);
  await deposer(altere);
  await expect(page.getByRole('heading', { name: 'Document altéré' })).toBeVisible();
  await verifierAccessibilite(page);
}
