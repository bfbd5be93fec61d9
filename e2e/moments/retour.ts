import { writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { compte, racineDemo } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { avisDesOracles, delib, texteDuPdf } from '../harnais/documents';
import { SESSION_NEUVE as SESSION } from '../harnais/jurys';
import { expect } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { president } from '../pages/president';

import { CANDIDATS, journee, MOTIF, NUMERO_V2, P1, type Personnes, papillonDe } from './journee';

/** A jury is brought back with a motif, deliberates again, and its new PV replaces the first. */
export async function ramenerEtRefaire(
  { page, nouvellePersonne }: Personnes,
  testInfo: TestInfo,
): Promise<void> {
  const jury = SESSION.duPresident;
  const papillon = papillonDe(jury, 'président');
  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('chefCentre1'));
  const chef = chefDeCentre(bureau);
  await chef.ouvrirAvancement(SESSION.libelle, jury);
  await verifierAccessibilite(bureau);
  await chef.choisirEtat(jury, '110 Délibération du 1er groupe');
  await chef.enregistrer();
  const fenetre = chef.dialogue('Modifier l’état de 1 jury à titre exceptionnel ?');
  await expect(fenetre).toContainText('Le PV signé restera signé, mais périmé');
  await expect(fenetre).toContainText('Les listes de résultats déjà affichées ne valent plus');
  const motif = fenetre.getByRole('textbox', { name: /^Motif/ });
  await motif.fill('Erreur');
  await fenetre.getByRole('button', { name: 'OK' }).click();
  await expect(fenetre.getByText('Le motif est trop court.')).toBeVisible();
  await verifierAccessibilite(bureau);
  await motif.fill('Note de CCF transmise après la délibération');
  await fenetre.getByRole('button', { name: 'OK' }).click();
  expect(await chef.compteRendu()).toContain(`Jury ${jury} : passé à l’état 110`);
  // The report is there at once; the table catches up with it a moment later.
  await expect(async () => {
    expect((await chef.lireHistorique(jury))[0]).toMatch(
      /exceptionnel, depuis l’état 140.*Note de CCF transmise après la délibération/i,
    );
  }).toPass({ timeout: 15_000 });

  await chef.suivreEditionPv(P1);
  await expect(chef.ligne(jury)).toContainText('PV signé, délibération rouverte depuis');
  await verifierAccessibilite(bureau);

  await connecterJury(page, papillon);
  const p = president(page, jury);
  await p.ouvrirGrille();
  await expect(p.comptes).toHaveText(`${CANDIDATS} / ${CANDIDATS} validées`);
  const derniere = (await p.numeros()).at(-1) ?? '';
  await p.accorderPoints(derniere, '1', MOTIF);
  await p.valider(derniere);
  await p.enregistre();
  await p.cloreDecisions();
  await p.ouvrirTenue();
  await expect(page.getByText('La délibération a été reprise')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer la tenue' }).click();
  await expect(page.getByText(/Enregistré à \d\d:\d\d:\d\d\./)).toBeVisible();
  await p.ouvrirPv();
  const lu = await texteDuPdf(await p.lirePvASigner());
  expect(lu).toContain(NUMERO_V2);
  expect(lu).toContain('Version 2 : ce procès-verbal remplace la version 1, signée le');
  await p.signer(papillon.motDePasse);
  await expect(page.getByRole('heading', { name: 'PV signé' })).toBeVisible();
  const second = await p.telechargerPvSigne();
  await avisDesOracles(second);
  await p.cloturer();
  await expect(page.getByText('Périmé')).toBeVisible();
  await expect(page.getByText('En vigueur')).toBeVisible();
  await verifierAccessibilite(page);

  await expect(chef.ligne(jury)).toContainText('130 Editions après la délibération du 1er groupe');
  await expect(chef.ligne(jury)).not.toContainText('rouverte');
  await expect(bureau.getByRole('link', { name: new RegExp(`^PV version 2 du jury ${jury}`) })).toBeVisible();
  await expect(chef.ligne(jury)).toContainText(/PV version 1.*périmé/);

  // The first PV is still authentic, and no longer the one that counts.
  const premier = testInfo.outputPath('v1.pdf');
  writeFileSync(premier, journee.pvDuPresident);
  expect(delib('verifier', premier, '--racine', racineDemo()).code).toBe(0);
  await chef.ouvrir('Délibération', 'Vérifier un document');
  await bureau.getByLabel('Fichier PDF signé').setInputFiles(premier);
  await bureau.getByRole('button', { name: 'Vérifier le fichier' }).click();
  await expect(bureau.getByRole('heading', { name: 'Document authentique, mais périmé' })).toBeVisible();
  await expect(bureau.getByText('Il a été remplacé par la version 2')).toBeVisible();

  await chef.ouvrirTerminer(P1);
  await bureau.getByRole('button', { name: 'Terminer 1er groupe' }).click();
  await chef.dialogue('Terminer le 1er groupe ?').getByRole('button', { name: 'OK' }).click();
  expect(await chef.compteRendu()).toContain(`Jury ${jury} : passé à l’état 140`);
}
