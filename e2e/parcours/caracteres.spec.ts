import { type APIRequestContext, expect as attendre } from '@playwright/test';
import { compte, papillon, readDemo } from '../harnais/acces';
import { CENTRE } from '../harnais/acces-centre';
import { PORTAIL } from '../harnais/acces-portail';
import type { Ids } from '../harnais/demandes';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterJury, connecterUtilisateur, pageConnexion } from '../pages/connexion';

/** An id of the right shape that nothing bears. */
const ID = '00000000-0000-4000-8000-000000000000';
const IDS: Ids = { signeCentre1: ID, signeCentre2: ID, signe2ndCentre1: ID, signe2ndCentre2: ID };

/** A NUL, half a character, an invisible, what is no character: as an address writes them. */
const EN_ADRESSE = ['%00', '%ED%A0%80', '%C2%AD', '%EF%BF%BF', '%FF'];
/** Whatever a page reads from its address. */
const PARAMETRES = [
  ...[
    'session',
    'centre',
    'jury',
    'groupe',
    'vue',
    'tri',
    'q',
    'liste',
    'sujet',
    'retour',
    'numero',
    'empreinte',
  ],
  ...[
    'criteres',
    'c_jury',
    'c_etat',
    'c_acte',
    'c_livret',
    'c_texte',
    'du',
    'au',
    'avant',
    'sha256',
    'error',
  ],
];
const CARACTERES = ['\0', '\u00ad', '\uffff'];

test.describe('a character that nobody sees breaks no page', () => {
  test('in an address, whatever it asks and whoever asks', async ({ nouvellePersonne }) => {
    const [centre, jury] = [await nouvellePersonne(), await nouvellePersonne()];
    await connecterUtilisateur(centre, compte('gestionnaire'));
    await connecterJury(jury, papillon(JURYS_DEMO.lecture));
    const { centre: appCentre, juryPortal } = readDemo();
    const pages = [
      ...Object.entries(CENTRE).map(([route, [demande]]) => ({
        personne: centre.context().request,
        url: `${appCentre.url}${demande?.chemin(IDS) ?? route}`,
        route,
      })),
      ...Object.entries(PORTAIL).map(([route, { chemin }]) => ({
        personne: jury.context().request,
        url: `${juryPortal.url}${chemin}`,
        route,
      })),
      // The live links do not end by themselves.
    ].filter(({ route }) => !/^\/api\/(direct|suivi)/.test(route));
    for (const { personne, url, route } of pages) {
      for (const caractere of EN_ADRESSE) {
        const requete = PARAMETRES.map((nom) => `${nom}=20${caractere}112`).join('&');
        const adresses = [`${url}${url.includes('?') ? '&' : '?'}${requete}`];
        if (route.includes('[')) adresses.push(`${url.replace(/[^/]+$/, '')}a${caractere}b`);
        for (const adresse of adresses) {
          const reponse = await personne.get(adresse, { maxRedirects: 8 });
          attendre.soft(reponse.status(), `${route} with ${caractere}`).toBeLessThan(500);
        }
      }
    }
  });

  test('in a form, in any of its fields', async ({ nouvellePersonne }) => {
    const ouverte = await nouvellePersonne();
    await connecterUtilisateur(ouverte, compte('gestionnaire'));
    const base = readDemo().centre.url;
    for (const [route, [demande]] of Object.entries(CENTRE)) {
      if (!demande?.formulaire) continue;
      const champs = demande.formulaire(IDS);
      for (const nom of [...Object.keys(champs), 'nom', 'numero', 'texte', 'qui', 'jury', 'titre']) {
        for (const caractere of CARACTERES) {
          const statut = await poster(ouverte.context().request, `${base}${demande.chemin(IDS)}`, {
            ...champs,
            [nom]: `${champs[nom] ?? 'Du'}${caractere}pont`,
          });
          attendre.soft(statut, `${nom} of ${route}`).toBeLessThan(500);
        }
      }
    }
  });

  test('in an entry of the jury: the motif is refused by the name of the character', async ({ page }) => {
    await connecterJury(page, papillon(JURYS_DEMO.lecture));
    const base = readDemo().juryPortal.url;
    for (const caractere of [...CARACTERES, '\ud800']) {
      const saisies = [{ type: 'points', points: '1', motif: `assidu${caractere}ité` }];
      const reponse = await page.context().request.post(`${base}/api/saisies`, {
        headers: { Origin: base, 'Content-Type': 'application/json' },
        data: JSON.stringify([{ cle: ID, candidatId: ID, versionVue: 0, saisies }]),
      });
      attendre.soft(reponse.status(), JSON.stringify(caractere)).toBeLessThan(500);
    }
  });

  for (const app of ['centre', 'jury'] as const) {
    test(`in a login of the app ${app}: nobody has such a login`, async ({ page }) => {
      const connexion = pageConnexion(page, app);
      await connexion.ouvrir();
      for (const caractere of ['\u00ad', '\uffff']) {
        await connexion.essayer({ login: `J2${caractere}0112-PR`, motDePasse: `a${caractere}b` });
        await expect(connexion.alerte).toContainText('incorrect');
      }
    });
  }

  test('in a name typed by the gestionnaire: the refusal says which character, and where', async ({
    page,
  }) => {
    await connecterUtilisateur(page, compte('gestionnaire'));
    await page.goto(`${readDemo().centre.url}/academie/utilisateurs?vue=centres`);
    await page.getByRole('button', { name: 'Créer un centre' }).click();
    const fenetre = page.getByRole('dialog');
    await fenetre.getByLabel('Code').fill('9700001X');
    await fenetre.getByLabel('Nom').fill('Lycée Du\u00adpont');
    await fenetre.getByLabel('Ville').fill('Port-Lambert');
    // A form sent by the Enter key has a button of its own, before the one that is seen.
    await fenetre.getByRole('button', { name: 'Créer' }).last().click();
    await expect(fenetre).toContainText('U+00AD (trait d’union conditionnel)');
    await expect(fenetre).toContainText('entre «\u202fLycée Du\u202f» et «\u202fpont\u202f»');
  });
});

/** The status of a form posted as one of our own pages would. */
async function poster(
  personne: APIRequestContext,
  url: string,
  champs: Readonly<Record<string, string>>,
): Promise<number> {
  const { origin } = new URL(url);
  const reponse = await personne.post(url, {
    headers: { Origin: origin },
    maxRedirects: 0,
    multipart: { ...champs },
  });
  return reponse.status();
}
