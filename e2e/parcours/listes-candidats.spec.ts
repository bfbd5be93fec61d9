import { comparerTextes, contient } from '@delib/domain';
import { compte } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { cocher } from '../harnais/dsfr';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterUtilisateur } from '../pages/connexion';
import { listesCandidats } from '../pages/listes-candidats';

type Ligne = Readonly<Record<string, string>>;

/**
 * The memo's « Préparation des livrets scolaires », « Listes des candidats », « Contrôle des notes manquantes » and
 * the list of those whom no posted list names. Nothing is changed: editions leave a line in the journal.
 */
const parNom = (a: Ligne, b: Ligne) =>
  ['Jury', 'Nom', 'Prénoms'].reduce(
    (ordre, colonne) => ordre || comparerTextes(a[colonne] ?? '', b[colonne] ?? ''),
    0,
  );

test('« 2. Préparation des livrets scolaires pour le jury »: criteria, table, PDF and CSV say the same', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const listes = listesCandidats(page);
  await listes.ouvrirLivrets();
  const avecLivret = await listes.exporter();
  expect(avecLivret.length).toBeGreaterThan(100);
  await expect(listes.compte).toHaveText(new RegExp(`^${avecLivret.length}\\scandidats sur la liste`));
  expect(Object.keys(avecLivret[0] ?? {})).toEqual([
    ...['Jury', 'Numéro d’anonymat', 'Numéro candidat', 'Nom', 'Prénoms', 'Catégorie'],
    'Établissement d’inscription',
  ]);
  expect(avecLivret).toEqual(avecLivret.toSorted(parNom));

  // A cross takes the value back; everybody is then on the list, which says who has a livret.
  await listes.retirerValeur('Oui');
  await expect(listes.compte).not.toHaveText(new RegExp(`^${avecLivret.length}\\s`));
  const tous = await listes.exporter();
  expect(tous.length).toBeGreaterThan(avecLivret.length);
  expect(tous.filter(({ Livret }) => Livret === 'oui')).toHaveLength(avecLivret.length);

  // A name is searched for by a criterion of « Voir plus de critères »; it never enters the address.
  const [premier] = avecLivret;
  const nom = premier?.Nom ?? '';
  await listes.ajouterCritere('Nom');
  await page.getByRole('searchbox', { name: 'Nom', exact: true }).fill(nom.toUpperCase());
  const attendus = tous.filter(({ Nom, Prénoms }) => contient(`${Nom} ${Prénoms}`, nom));
  await expect(listes.compte).toHaveText(new RegExp(`^${attendus.length}\\scandidats? sur la liste`));
  expect(decodeURIComponent(page.url()).toLowerCase()).not.toContain(nom.toLowerCase());
  await expect(page.getByRole('table')).toContainText(premier?.['Numéro candidat'] ?? '?');
  const texte = await listes.visualiser();
  expect(texte).toContain('Liste des candidats, avec ou sans livret scolaire');
  for (const candidat of attendus) expect(texte).toContain(candidat['Numéro candidat']);
  expect(texte.match(/^\s*20\d{6}\s/gm)).toHaveLength(attendus.length);
  await verifierAccessibilite(page);
  await listes.retirerCritere('Nom');
  await expect(listes.compte).toHaveText(new RegExp(`^${tous.length}\\s`));
});

test('« 3. Listes des candidats (listes confidentielles) »: the four of them, for the jurys at 110 alone', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const listes = listesCandidats(page);
  await listes.ouvrirListes();
  const termine = listes.jury(JURYS_DEMO.signeCentre1);
  await expect(termine).toBeDisabled();
  await expect(termine).toHaveAccessibleDescription(/Il faut l’état « 110/);
  await expect(listes.jury(JURYS_DEMO.connexion), 'before 110 as well as after').toBeDisabled();
  await expect(listes.jury(JURYS_DEMO.lecture)).toBeEnabled();
  await page.getByRole('button', { name: 'Visualiser' }).click();
  await expect(page.getByText('Le titre manque.')).toBeVisible();
  await expect(page.getByText('Aucun jury n’est coché.')).toBeVisible();
  await verifierAccessibilite(page);

  await page.getByRole('textbox', { name: 'Titre' }).fill('Essai de salle');
  await cocher(listes.jury(JURYS_DEMO.lecture));
  await expect(page.getByText('Cette liste a 34 candidats.')).toBeVisible();
  const anonyme = await listes.visualiser();
  const lignes = anonyme.match(/^\s*20102\d{3}\s.*$/gm) ?? [];
  expect(lignes).toHaveLength(34);
  for (const mot of ['Liste anonyme des candidats du jury', 'Document confidentiel', 'Essai de salle']) {
    expect(anonyme).toContain(mot);
  }

  await listes.choisirListe('Liste de correspondance des candidats du jury');
  const identites = await listes.exporter();
  expect(identites).toHaveLength(34);
  for (const { Nom = '?' } of identites) expect(lignes.join('\n')).not.toContain(Nom);
  const correspondance = await listes.visualiser();
  for (const identite of identites) expect(correspondance).toContain(identite['Numéro candidat']);

  await listes.choisirListe('Liste des candidats avec mesures pour handicap');
  const mesures = await listes.exporter();
  await expect(page.getByText(`Cette liste a ${mesures.length} candidat`)).toBeVisible();
  expect(mesures.every((candidat) => (candidat['Mesures accordées'] ?? '') !== '')).toBe(true);
  expect(mesures).toEqual(mesures.toSorted(parNom));
  expect(await listes.visualiser()).toContain('Mesures accordées');

  await listes.choisirListe('Liste des candidats triés par décision et moyenne descendantes');
  const tries = await listes.exporter();
  const ordre = ['Admis', 'Admis à se présenter au 2nd groupe', 'Non admis', 'Poursuite du cursus'];
  const rang = (ligne: Ligne) => ordre.indexOf(ligne['Décision proposée'] ?? '');
  const moyenne = ({ Moyenne = '' }: Ligne) => (Moyenne === '' ? -1 : Number(Moyenne.replace(',', '.')));
  expect(tries).toHaveLength(34);
  expect(tries).toEqual(tries.toSorted((a, b) => rang(a) - rang(b) || moyenne(b) - moyenne(a)));
  expect(await listes.visualiser()).toContain('triés par décision et moyenne descendantes');
});

test('« Candidats présumés fraudeurs ou inscrits en liste rouge »: whom no posted list names, and why', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const listes = listesCandidats(page);
  await listes.ouvrirHorsAffichage();
  const caches = await listes.exporter();
  expect(caches.length).toBeGreaterThan(3);
  expect(caches).toEqual(caches.toSorted(parNom));
  const motifs = caches.map(({ Motif }) => Motif ?? '').join('\n');
  for (const motif of ['Liste rouge', 'Présumé fraudeur']) expect(motifs).toContain(motif);
  const texte = await listes.visualiser();
  for (const cache of caches) expect(texte).toContain(cache['Numéro candidat']);
  await verifierAccessibilite(page);
});

test('« 6. Contrôle des notes manquantes »: a mark told from a choice, the PDF, or « Pas de note manquante »', async ({
  page,
  nouvellePersonne,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const listes = listesCandidats(page);
  await listes.ouvrirNotesManquantes();
  await expect(page.getByText(/^Il manque .*notes? et .*choix de discipline/)).toBeVisible();
  const manques = await listes.exporter();
  expect(new Set(manques.map((manque) => manque['Il manque']))).toEqual(new Set(['la note', 'le choix']));
  expect(new Set(manques.map(({ Jury }) => Jury))).toEqual(new Set([JURYS_DEMO.orauxIncomplets]));
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(manques.length + 2);
  const texte = await listes.visualiser();
  expect(texte).toContain('Notes manquantes du 2nd groupe');
  for (const manque of manques) expect(texte).toContain(manque['Numéro candidat']);
  await verifierAccessibilite(page);

  // In the other centre everything is entered.
  const autre = await nouvellePersonne();
  await connecterUtilisateur(autre, compte('chefCentre2'));
  await listesCandidats(autre).ouvrirNotesManquantes();
  await expect(autre.getByText(/^Pas de note manquante/)).toBeVisible();
  await verifierAccessibilite(autre);
});
