import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { installJobs } from '@delib/jobs';
import { freePort, urlOfRole } from '@delib/postgres-local';
import { emettrePapillons } from '@delib/usecases/papillons/emettre-papillons';
import { creerCompte } from '@delib/usecases/utilisateurs/creer-compte';
import { accepte } from '../demo/acteurs';
import { ensureAuthority, loadSecrets, placesIn } from '../demo/files';
import { buildApps, demoPrograms } from '../demo/programs';
import { reportEnd } from '../demo/run';
import { urlAt, waitForHealth } from '../demo/sante';
import { type Service, startService } from '../demo/service';
import { type BaseDeMesure, GESTIONNAIRE } from './base';

const SECONDES_POUR_REPONDRE = 60;
/** How its label begins: « Le portail des jurys ». */
const PORTAIL = 'Le portail des jurys';
const MOT_DE_PASSE = 'mot de passe du banc';

/** Who asks: at which address, and with which cookie. */
export interface Personne {
  readonly url: string;
  readonly cookie: string;
}

/** The product on its production builds, over a base of measure. */
export interface ProduitEnMarche {
  readonly urls: { readonly centre: string; readonly jury: string };
  /** Its processes, as `npm run demo` starts them. */
  readonly services: readonly Service[];
  /** Kills the portal of the jurys where it stands, then starts it again; done once it answers. */
  readonly tuerLePortail: () => Promise<void>;
  /** So many sessions of one gestionnaire, or of the chef of that centre, each as of a browser of its own. */
  readonly entrerAuCentre: (
    combien: number,
    qui: { readonly identifiant: string; readonly centreId: string | null },
  ) => Promise<readonly Personne[]>;
  /** The session of each of these presidents or vice-présidents. */
  readonly entrerAuPortail: (membreIds: readonly string[]) => Promise<readonly Personne[]>;
}

/** Starts the product on that base, as `npm run demo` does; nothing stays of it. */
export async function avecProduit<T>(
  base: BaseDeMesure,
  dire: (ligne: string) => void,
  mesurer: (produit: ProduitEnMarche) => Promise<T>,
): Promise<T> {
  await buildApps(dire);
  await installJobs(base.url);
  const { logs, secrets: fichierSecrets } = placesIn(base.dossier);
  mkdirSync(logs, { recursive: true });
  const secrets = loadSecrets(fichierSecrets);
  const [centre, jury, secours] = [await freePort(), await freePort(), await freePort()];
  const urls = { centre: urlAt(centre), jury: urlAt(jury) };
  const programmes = demoPrograms(process.env)(
    {
      mode: 'production',
      urls: {
        centre: urlOfRole(base.url, 'centre'),
        jury: urlOfRole(base.url, 'jury'),
        worker: urlOfRole(base.url, 'worker'),
      },
      secrets,
      ac: await ensureAuthority(base.dossier, secrets.ac, new Date()),
      ...{ urlCentre: urls.centre, urlJury: urls.jury, urlSecours: urlAt(secours) },
      ...{ ports: { centre: [centre], jury: [jury] }, workers: 1 },
    },
    logs,
  );
  const services = programmes.map(startService);
  const tues = new Set<Service>();
  const tuerLePortail = async () => {
    const rang = programmes.findIndex(({ label }) => label.startsWith(PORTAIL));
    const [programme, service] = [programmes[rang], services[rang]];
    if (!programme || !service) throw new Error('the portal does not run');
    tues.add(service);
    process.kill(-service.pid, 'SIGKILL');
    await service.ended;
    services[rang] = startService(programme);
    await waitForHealth(jury, SECONDES_POUR_REPONDRE);
  };
  try {
    const mesure = (async () => {
      await Promise.all([centre, jury].map((port) => waitForHealth(port, SECONDES_POUR_REPONDRE)));
      return mesurer({ urls, services, tuerLePortail, ...entrees(base, urls) });
    })();
    // A program that ends says why: without it nothing is measured, but for one that the measure killed.
    const fin = (service: Service) =>
      service.ended.then(() => (tues.has(service) ? mesure : reportEnd(service)));
    return await Promise.race([mesure, ...services.map(fin)]);
  } finally {
    for (const service of services.reverse()) await service.stop();
  }
}

function entrees(
  base: BaseDeMesure,
  urls: ProduitEnMarche['urls'],
): Pick<ProduitEnMarche, 'entrerAuCentre' | 'entrerAuPortail'> {
  const gestionnaire = base.contexteDe('centre', GESTIONNAIRE);
  return {
    entrerAuCentre: async (combien, { identifiant, centreId }) => {
      const compte = { identifiant, centreId, motDePasse: MOT_DE_PASSE, prenom: 'Claude', nom: 'Valois' };
      const role = centreId === null ? 'gestionnaire' : 'chef_de_centre';
      accepte(await creerCompte(gestionnaire, { ...compte, role }));
      return Promise.all(Array.from({ length: combien }, () => entrer(urls.centre, compte)));
    },
    entrerAuPortail: async (membreIds) => {
      const aleatoire = (n: number) => new Uint8Array(randomBytes(n));
      const papillons = accepte(await emettrePapillons(gestionnaire, membreIds, aleatoire));
      return Promise.all(
        papillons.map(({ login, motDePasse }) => entrer(urls.jury, { identifiant: login, motDePasse })),
      );
    },
  };
}

/** Logs in as a program may: by next-auth's own address. */
async function entrer(
  url: string,
  { identifiant, motDePasse }: { readonly identifiant: string; readonly motDePasse: string },
): Promise<Personne> {
  const debut = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await debut.json()) as { readonly csrfToken: string };
  const entree = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookiesDe(debut) },
    body: new URLSearchParams({ csrfToken, identifiant, motDePasse, json: 'true' }),
    redirect: 'manual',
  });
  const cookie = cookiesDe(entree);
  if (!cookie.includes('.session=')) throw new Error(`${identifiant}: ${await entree.text()}`);
  return { url, cookie };
}

/** What a browser would send back. */
function cookiesDe(reponse: Response): string {
  return reponse.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
