import { compte } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { nomsDeLaListe, texteDuPdf } from '../harnais/documents';
import { SESSION_NEUVE as SESSION } from '../harnais/jurys';
import { expect } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterUtilisateur } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';

import {
  ADMIS,
  attendus,
  decisionsDe,
  journee,
  NON_ADMIS,
  P1,
  type Personnes,
  SECOND_GROUPE,
} from './journee';

/** The chef de centre prints the three result lists once the publication service is open. */
export async function editerListes({ page, nouvellePersonne }: Personnes): Promise<void> {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const chef = chefDeCentre(page);
  await chef.ouvrirListes(SESSION.libelle);
  await expect(page.getByRole('heading', { name: 'Le service de publication est fermé' })).toBeVisible();
  await verifierAccessibilite(page);

  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('gestionnaire'));
  await gestionnaire(bureau).ouvrirPublication(SESSION.libelle);
  await verifierAccessibilite(bureau);

  await page.reload();
  const jurys = [SESSION.duPresident, SESSION.parVueDetaillee, SESSION.duVicePresident];
  for (const [liste, issue] of [
    [ADMIS, 'admis'],
    [SECOND_GROUPE, 'second_groupe'],
    [NON_ADMIS, 'non_admis'],
  ] as const) {
    const { octets, annonce } = await chef.visualiserListe(liste, jurys);
    const texte = await texteDuPdf(octets);
    expect(texte).toContain(liste);
    const affiches = jurys.flatMap((jury) => attendus(jury, issue));
    expect(nomsDeLaListe(texte)).toEqual(
      affiches.map(({ nom, prenoms }) => `${nom.toLocaleUpperCase('fr')} ${prenoms}`),
    );
    // What is posted and what is left out make what the signed PVs say.
    const delibere = jurys.flatMap((jury) =>
      decisionsDe(jury).filter((decision) => decision.issue === issue),
    );
    const hors = delibere.length - affiches.length;
    expect(annonce).toContain(`Cette liste nomme ${affiches.length} candidat`);
    if (hors > 0) expect(annonce).toMatch(new RegExp(`${hors} candidats? n’appara`));
    for (const cache of journee.candidats.filter((c) => c.listeRouge || c.presumeFraudeur)) {
      expect(texte).not.toContain(cache.nom.toLocaleUpperCase('fr'));
    }
  }
  await verifierAccessibilite(page);

  // Whom no list names, activity 17 does, and why.
  await chef.ouvrir(
    'Délibération',
    'Editer la liste des candidats présumés fraudeurs ou inscrits en liste rouge',
  );
  await page.getByLabel('Session', { exact: true }).selectOption({ label: SESSION.libelle });
  const caches = journee.candidats.filter((c) => c.listeRouge || c.presumeFraudeur);
  expect(caches.length).toBeGreaterThan(0);
  await expect(
    page.getByText(new RegExp(`^${caches.length}\\s.* sur aucune liste d’affichage`)),
  ).toBeVisible();
  for (const cache of caches) {
    const rangee = page.getByRole('row').filter({ hasText: cache.numeroCandidat });
    if (cache.listeRouge) await expect(rangee).toContainText(/liste rouge/i);
    if (cache.presumeFraudeur) await expect(rangee).toContainText(/présumé fraudeur/i);
  }
}

/** The chef de centre ends the 1er groupe, all together then jury by jury, and reads the history. */
export async function terminer({ page }: Personnes): Promise<void> {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const chef = chefDeCentre(page);
  await chef.ouvrirTerminer(P1);
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Terminer 1er groupe' }).click();
  const fenetre = chef.dialogue('Terminer le 1er groupe ?');
  await expect(fenetre).toContainText(SESSION.duPresident);
  await expect(fenetre).toContainText(SESSION.duVicePresident);
  await expect(fenetre).not.toContainText(SESSION.parVueDetaillee);
  await verifierAccessibilite(page);
  await fenetre.getByRole('button', { name: 'Annuler' }).click();
  await expect(fenetre).toBeHidden();
  await page.getByRole('button', { name: 'Terminer 1er groupe' }).click();
  await fenetre.getByRole('button', { name: 'OK' }).click();
  const ensemble = await chef.compteRendu();
  for (const jury of [SESSION.duPresident, SESSION.duVicePresident]) {
    expect(ensemble).toContain(`Jury ${jury} : passé à l’état 140`);
  }

  await chef.vueDetaillee(SESSION.libelle, SESSION.parVueDetaillee);
  await verifierAccessibilite(page);
  await chef.choisirEtat(SESSION.parVueDetaillee, '140 1er groupe terminé en centre');
  await expect(page.getByText('1 modification en attente')).toBeVisible();
  await verifierAccessibilite(page);
  await chef.enregistrer();
  await chef.confirmer(SESSION.parVueDetaillee);
  expect(await chef.compteRendu()).toContain(`Jury ${SESSION.parVueDetaillee} : passé à l’état 140`);
  await expect(chef.ligne(SESSION.parVueDetaillee)).toContainText('140 1er groupe terminé en centre');
  await expect(chef.ligne(SESSION.parVueDetaillee)).toContainText('PV signé');

  // The report is there at once; the table catches up with it a moment later.
  let historique: readonly string[] = [];
  await expect(async () => {
    historique = await chef.lireHistorique(SESSION.parVueDetaillee);
    expect(historique.map((ligne) => /\d{3}/.exec(ligne)?.[0])).toEqual(['140', '130', '120', '110', '105']);
  }).toPass({ timeout: 15_000 });
  expect(historique[0]).toContain('Claude Valois');
  expect(historique[0]).toContain('Chef de centre de délibération');
  expect(historique[1]).toContain('Président du jury');
  expect(historique[4]).toContain('Gestionnaire académique');
}
