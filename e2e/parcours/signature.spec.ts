import { compte, papillon } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { texteDuPdf } from '../harnais/documents';
import { veille } from '../harnais/horloge';
import { JURYS_DEMO, SESSION_DEMO as SESSION } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';
import { initialesDe, president } from '../pages/president';

/**
 * Who sat attests it: members émargent on the président's and the vice-président's screens, the PV says who did; it is
 * signed, closed, reopened by the gestionnaire, and its second version says what changed.
 */
test.describe.configure({ mode: 'serial' });

const JURY = JURYS_DEMO.signature;
const MOTIF = 'Note de CCF transmise après la délibération';
const SEANCE = { date: veille(new Date()), debut: '08:30', fin: '11:45' };

test('the gestionnaire opens the deliberation, and the jury takes its decisions', async ({
  page,
  nouvellePersonne,
}) => {
  test.setTimeout(240_000);
  await connecterUtilisateur(page, compte('gestionnaire'));
  const g = gestionnaire(page);
  for (const etat of [
    '105 Modification de notes avant la délibération du 1er groupe',
    '110 Délibération du 1er groupe',
  ]) {
    await g.ouvrir('Académie', 'Ouvrir les délibérations');
    expect(await g.passer(SESSION.libelle, JURY, etat)).toContain(
      `Jury ${JURY} : passé à l’état ${etat.slice(0, 3)}`,
    );
  }
  const salle = await nouvellePersonne();
  await connecterJury(salle, papillon(JURY));
  const feuille = await salle.request.get(
    new URL('/documents/feuille-emargement.pdf', salle.url()).toString(),
  );
  expect(feuille.headers()['content-type']).toBe('application/pdf');
  const imprime = await texteDuPdf(await feuille.body());
  expect(imprime).toContain(`Jury ${JURY}`);
  expect(imprime).toContain('Visa du président du jury');

  const p = president(salle, JURY);
  await p.ouvrirGrille();
  await p.validerLesCasClairs();
  for (const numero of await p.numeros()) {
    if (!((await p.rangee(numero).textContent()) ?? '').includes('Validée')) await p.valider(numero);
  }
  await p.enregistre();
  await p.accueil();
  await p.cloreDecisions();
});

test('three members émargent by their own initials, on either screen; the PV says who did, and the deliberation is closed', async ({
  page,
  nouvellePersonne,
}) => {
  await connecterJury(page, papillon(JURY));
  const p = president(page, JURY);
  await p.ouvrirTenue();
  await expect(
    page.getByText('Les membres présents émargent ici quand la tenue est enregistrée.'),
  ).toBeVisible();
  await p.remplirTenue(SEANCE);
  await expect(p.emargement.getByRole('status')).toHaveText(
    /^Aucun des \d+\smembres notés présents n’a émargé\.$/,
  );
  const presents = await p.emargement.getByRole('listitem').count();

  // The initials of another are refused, in French, where they were typed.
  const premier = await p.ouvrirEmargement();
  await expect(p.dialogue(`Émargement : ${premier}`)).toContainText(`Moi, ${premier}, président du jury`);
  await expect(p.dialogue(`Émargement : ${premier}`)).toContainText(
    `atteste avoir siégé à la délibération du 1er groupe du jury ${JURY}`,
  );
  await p.donnerInitiales('Ω');
  await expect(page.getByText(`Ce ne sont pas les initiales de ${premier}.`)).toBeVisible();
  await verifierAccessibilite(page);
  await p.donnerInitiales(initialesDe(premier).toLowerCase());
  await expect(
    p.emargement.getByRole('button', { name: `Retirer l’émargement de ${premier}` }),
  ).toBeFocused();
  const deuxieme = await p.emarger();

  // The vice-président's screen has them; what is typed there is on the président's without reloading.
  const autre = await nouvellePersonne();
  await connecterJury(autre, papillon(JURY, 'vice-président'));
  const vp = president(autre, JURY);
  await vp.ouvrirTenue();
  await expect(vp.emargement.getByRole('status')).toHaveText(
    `2\u00a0membres sur ${presents} notés présents ont émargé.`,
  );
  const troisieme = await vp.emarger();
  await expect(p.emargement.getByRole('status')).toHaveText(
    `3\u00a0membres sur ${presents} notés présents ont émargé.`,
  );

  // Withdrawn there, done again here.
  await vp.emargement.getByRole('button', { name: `Retirer l’émargement de ${troisieme}` }).click();
  const retrait = vp.dialogue(`Retirer l’émargement de ${troisieme} ?`);
  await expect(retrait).toContainText('inscrit au journal');
  await verifierAccessibilite(autre);
  await retrait.getByRole('button', { name: 'Retirer l’émargement' }).click();
  await expect(p.emargement.getByRole('button', { name: `Émarger : ${troisieme}` })).toBeVisible();
  expect(await p.emarger()).toBe(troisieme);

  // Another presence than the one attested is told before it is recorded.
  await page.getByRole('group', { name: deuxieme }).getByText('Absent', { exact: true }).click();
  await expect(page.getByText('enregistrer une autre présence retire cet émargement')).toBeVisible();
  await page.getByRole('group', { name: deuxieme }).getByText('Présent', { exact: true }).click();
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Enregistrer la tenue' }).click();
  await expect(page.getByText(/Enregistré à \d\d:\d\d:\d\d\./)).toBeVisible();

  await p.ouvrirPv();
  await expect(page.getByText('Vous pouvez signer : le procès-verbal le dira.')).toBeVisible();
  await verifierAccessibilite(page);
  const lu = await texteDuPdf(await p.lirePvASigner());
  expect(lu).toContain(`3 des ${presents} membres présents ont émargé.`);
  expect(lu).toContain('Notés présents, n’ont pas émargé');
  await p.signer(papillon(JURY).motDePasse);
  await expect(page.getByRole('heading', { name: 'PV signé' })).toBeFocused();
  await verifierAccessibilite(page);

  await p.cloturer();
  await expect(page.getByText('La délibération du 1er groupe est clôturée depuis le')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Télécharger ce PV signé' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Vérifier ce PV (nouvel onglet)' })).toHaveAttribute(
    'href',
    new RegExp(`PV-${SESSION.code}-${JURY}-1-v1`),
  );
  await verifierAccessibilite(page);
  await p.accueil();
  await expect(page.getByRole('heading', { name: 'Délibération close' })).toBeVisible();
  await verifierAccessibilite(page);
  // Nobody émarge any more.
  await p.ouvrirTenue();
  await expect(page.getByText(`${premier} : Présent, a émargé le`)).toBeVisible();
  await expect(p.emargement).toHaveCount(0);
});

test('reopened by the gestionnaire, the jury signs a second version, whose page says what changed; the centre reads it too', async ({
  page,
  nouvellePersonne,
}) => {
  await connecterUtilisateur(page, compte('gestionnaire'));
  const g = gestionnaire(page);
  expect(await g.ramener(SESSION.libelle, JURY, '110 Délibération du 1er groupe', MOTIF)).toContain(
    `Jury ${JURY} : passé à l’état 110`,
  );

  const salle = await nouvellePersonne();
  await connecterJury(salle, papillon(JURY));
  const p = president(salle, JURY);
  await p.ouvrirGrille();
  const numero = (await p.numeros()).at(-1) ?? '';
  await p.accorderPoints(numero, '1', MOTIF);
  await p.valider(numero);
  await p.enregistre();
  await p.accueil();
  await p.cloreDecisions();
  await expect(
    salle.getByRole('heading', { name: 'Ce qui a changé depuis la version signée' }),
  ).toBeVisible();
  await p.ouvrirTenue();
  await p.remplirTenue({ ...SEANCE, fin: '12:00' });
  await p.emarger();
  await p.ouvrirPv();
  const changements = (de: typeof salle) =>
    de.getByRole('row').filter({ has: de.getByRole('rowheader', { name: numero, exact: true }) });
  await expect(salle.getByRole('heading', { name: 'Ce qui a changé depuis la version 1' })).toBeVisible();
  await expect(salle.getByText(/^Diffèrent\s:\s1\scandidat/)).toBeVisible();
  await expect(changements(salle)).toBeVisible();
  await expect(
    salle.getByRole('cell', { name: new RegExp(`^1\\spoint de jury\\s–\\smotif\\s:\\s${MOTIF}$`) }),
  ).toBeVisible();
  await expect(salle.getByRole('row', { name: /^Fin\s11\sh\s45\s12\sh\s00$/ })).toBeVisible();
  await verifierAccessibilite(salle);
  const lu = await texteDuPdf(await p.lirePvASigner());
  expect(lu).toContain('Version 2 : ce procès-verbal remplace la version 1, signée le');
  expect(lu).toContain(numero);
  await p.signer(papillon(JURY).motDePasse);
  await expect(salle.getByRole('heading', { name: 'Ce qui a changé depuis la version 1' })).toBeVisible();
  await p.cloturer();
  await expect(changements(salle)).toBeVisible();

  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('chefCentre1'));
  const chef = chefDeCentre(bureau);
  await chef.suivreEditionPv();
  const feuilles = bureau.getByRole('link', { name: /^Feuilles d’émargement de tous les jurys du centre/ });
  const fichier = await bureau.request.get(
    new URL((await feuilles.getAttribute('href')) ?? '', bureau.url()).toString(),
  );
  expect(await texteDuPdf(await fichier.body())).toContain(`Jury ${JURY}`);
  await verifierAccessibilite(bureau);
  await bureau
    .getByRole('link', { name: `Ce qui a changé depuis la version 1 dans le PV version 2 du jury ${JURY}` })
    .click();
  await expect(
    bureau.getByRole('heading', { level: 1, name: `Ce qui a changé dans le PV version 2, jury ${JURY}` }),
  ).toBeVisible();
  await expect(changements(bureau)).toBeVisible();
  await verifierAccessibilite(bureau);
});
