import { type APIRequestContext, expect as attendre, type BrowserContext, request } from '@playwright/test';
import { compte, papillon, readDemo } from '../harnais/acces';
import { CENTRE } from '../harnais/acces-centre';
import { PORTAIL } from '../harnais/acces-portail';
import type { Demande, Ids, Qui, Sort } from '../harnais/demandes';
import { JURYS_DEMO } from '../harnais/jurys';
import { routesDe } from '../harnais/routes';
import { lireCsv } from '../harnais/session-neuve';
import { expect, test } from '../harnais/surveillance';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';

test.describe('who may ask what', () => {
  test('every address of both apps is in the tables', () => {
    expect(routesDe('centre')).toEqual(Object.keys(CENTRE).sort());
    expect(routesDe('jury-portal')).toEqual(Object.keys(PORTAIL).sort());
  });

  test('in the centre app, every role gets what is theirs and nothing else', async ({ nouvellePersonne }) => {
    const base = readDemo().centre.url;
    const personnes: Record<Qui, APIRequestContext> = {
      anonyme: await request.newContext({ baseURL: base }),
      chef: await utilisateur(nouvellePersonne, 'chefCentre1'),
      gestionnaire: await utilisateur(nouvellePersonne, 'gestionnaire'),
      rssi: await utilisateur(nouvellePersonne, 'rssi'),
    };
    const ids = await readIds(personnes.gestionnaire, base);
    const interdits = await nomsDesCandidats(personnes.gestionnaire, base, ids.signeCentre2);
    for (const [route, demandes] of Object.entries(CENTRE)) {
      for (const demande of demandes) {
        for (const [qui, attendu] of Object.entries(demande.sorts) as [Qui, Sort][]) {
          const { sort, corps } = await demander(personnes[qui], base, demande, ids);
          attendre.soft(sort, `${qui} on ${route} (${demande.chemin(ids)})`).toBe(attendu);
          if (qui === 'gestionnaire') continue;
          for (const nom of interdits) {
            attendre.soft(corps.includes(nom), `« ${nom} » told to ${qui} on ${route}`).toBe(false);
          }
        }
      }
    }
    await personnes.anonyme.dispose();
  });

  test('in the jury portal, a président sees one jury, without a name', async ({ nouvellePersonne }) => {
    const base = readDemo().juryPortal.url;
    const anonyme = await request.newContext({ baseURL: base });
    const ouverte = await nouvellePersonne();
    await connecterJury(ouverte, papillon(JURYS_DEMO.lecture));
    const president = ouverte.context().request;
    for (const [route, { chemin, formulaire, ...sorts }] of Object.entries(PORTAIL)) {
      const demande = { chemin: () => chemin, ...(formulaire && { formulaire: () => ({ rien: '' }) }) };
      // The live link does not end by itself: only its refusal is read here, the journeys use the link.
      if (chemin !== '/api/direct') {
        const { sort } = await demander(president, base, demande, SANS_IDS);
        attendre.soft(sort, `président on ${route}`).toBe(sorts.president);
      }
      attendre
        .soft((await demander(anonyme, base, demande, SANS_IDS)).sort, `nobody on ${route}`)
        .toBe(sorts.anonyme);
    }
    await anonyme.dispose();
  });

  test('a session of one app is worth nothing in the other', async ({ nouvellePersonne }) => {
    const { centre, juryPortal } = readDemo();
    const jury = await nouvellePersonne();
    await connecterJury(jury, papillon(JURYS_DEMO.lecture));
    await renameCookie(jury.context(), 'delib-jury.session', 'delib-centre.session');
    await jury.goto(`${centre.url}/apres-1er-groupe/suivre-edition-pv`);
    await expect(jury).toHaveURL(/\/connexion/);
    const chef = await nouvellePersonne();
    await connecterUtilisateur(chef, compte('chefCentre1'));
    await renameCookie(chef.context(), 'delib-centre.session', 'delib-jury.session');
    await chef.goto(`${juryPortal.url}/deliberation`);
    await expect(chef).toHaveURL(/\/connexion/);
  });
});

const SANS_IDS: Ids = { signeCentre1: '', signeCentre2: '', signe2ndCentre1: '', signe2ndCentre2: '' };

async function utilisateur(
  nouvellePersonne: () => Promise<import('@playwright/test').Page>,
  qui: 'chefCentre1' | 'gestionnaire' | 'rssi',
): Promise<APIRequestContext> {
  const ouverte = await nouvellePersonne();
  await connecterUtilisateur(ouverte, compte(qui));
  return ouverte.context().request;
}

async function demander(
  personne: APIRequestContext,
  base: string,
  demande: Pick<Demande, 'chemin' | 'formulaire'>,
  ids: Ids,
): Promise<{ readonly sort: Sort; readonly corps: string }> {
  const url = `${base}${demande.chemin(ids)}`;
  const options = { maxRedirects: 0, headers: { Origin: base } };
  const reponse = demande.formulaire
    ? await personne.post(url, { ...options, multipart: { ...demande.formulaire(ids) } })
    : await personne.get(url, options);
  const corps = await reponse.text();
  const location = reponse.headers().location ?? '';
  return { sort: sortDe(reponse.status(), location), corps };
}

function sortDe(status: number, location: string): Sort {
  if (status >= 300 && status < 400 && location.includes('/connexion')) return 'connexion';
  // Someone logged in has no need of the login page.
  if (status >= 300 && status < 400) return 'ok';
  const sorts: Readonly<Record<number, Sort>> = {
    200: 'ok',
    400: 'invalide',
    401: 'session',
    403: 'interdit',
    404: 'introuvable',
    409: 'refus',
  };
  const sort = sorts[status];
  if (!sort) throw new Error(`unexpected status ${status}`);
  return sort;
}

/** The ids of two signed jurys, one per centre, as the links of the gestionnaire's page tell them. */
async function readIds(gestionnaire: APIRequestContext, base: string): Promise<Ids> {
  const find = async (jury: string, groupe: 1 | 2) => {
    const dossier = groupe === 1 ? 'apres-1er-groupe' : 'apres-2nd-groupe';
    const corps = await (await gestionnaire.get(`${base}/${dossier}/suivre-edition-pv`)).text();
    const found = new RegExp(
      `suivre-edition-pv/([0-9a-f-]{36})/\\d+[^]{0,400}?PV-\\d{4}-${jury}-${groupe}-v1`,
    ).exec(corps)?.[1];
    if (!found) throw new Error(`no signed PV of jury ${jury} on the page`);
    return found;
  };
  return {
    signeCentre1: await find(JURYS_DEMO.signeCentre1, 1),
    signeCentre2: await find(JURYS_DEMO.signeCentre2, 1),
    signe2ndCentre1: await find(JURYS_DEMO.signe2ndCentre1, 2),
    signe2ndCentre2: await find(JURYS_DEMO.signe2ndCentre2, 2),
  };
}

/** Names of the other centre's posted list that no candidate of the first centre bears. */
async function nomsDesCandidats(
  gestionnaire: APIRequestContext,
  base: string,
  jury: string,
): Promise<readonly string[]> {
  const reponse = await gestionnaire.post(`${base}/apres-1er-groupe/editer-listes-resultats/liste`, {
    headers: { Origin: base },
    multipart: { jurys: jury, liste: 'admis', format: 'csv' },
  });
  const noms = lireCsv((await reponse.text()).replaceAll('\r', '')).map((ligne) => ligne.Nom ?? '');
  const [centre1 = ''] = compte('chefCentre1').centre?.split(' ') ?? [];
  const livrets = `${base}/preparation-livrets/editer-liste-livrets?centre=${centre1}&c_livret=`;
  const chezLui = await (await gestionnaire.get(livrets)).text();
  const ailleurs = noms.filter((nom) => !chezLui.includes(nom));
  expect(ailleurs.length).toBeGreaterThan(3);
  return ailleurs.slice(0, 5);
}

async function renameCookie(context: BrowserContext, de: string, vers: string): Promise<void> {
  const cookies = await context.cookies();
  const found = cookies.find(({ name }) => name.endsWith(de));
  if (!found) throw new Error(`no cookie ${de}`);
  await context.addCookies([{ ...found, name: found.name.replace(de, vers) }]);
}
