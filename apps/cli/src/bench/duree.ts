import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { selectDossiers, withActor } from '@delib/db';
import { lireCompteRendu } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import { demanderGeneration } from '@delib/usecases/generation/demander-generation';
import { type LigneJury, listerJurys } from '@delib/usecases/jury/lister-jurys';
import { accepte } from '../demo/acteurs';
import { avecBase, type BaseDeMesure, GESTIONNAIRE, importerMesure, type TailleSession } from './base';
import { lirePage } from './charge';
import { amenerEnDeliberation } from './jurys-au-travail';
import { auPlus, type Mesure, mediane, nombre, type Partie, sansBut } from './mesure';
import { avecProduit, type Personne, type ProduitEnMarche } from './produit';

const SESSION: TailleSession = { jurys: 60, candidats: 35, centres: 1 };
/** `BENCH_MINUTES` says otherwise: an hour shows what five minutes cannot. */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 5);
const PRESIDENTS = 12;
const LECTEURS = 4;
const PAUSE_MS = 250;
const INTERVALLE_MS = 5_000;
const MEMOIRE_MAX = 1.2;

/** The programs whose memory is looked at, by the beginning of the label `npm run demo` gives them. */
const PROGRAMMES = ['Le portail des jurys', 'Le centre', 'Le programme de fond'] as const;

/** Resident memory of each program, megabytes, in the order they were read. */
type Memoires = Readonly<Record<(typeof PROGRAMMES)[number], number[]>>;

/**
 * The product under the work of a day for some minutes: presidents who read their grid and save, a centre that reads its
 * pages, statistics made by the worker one after the other. Memory of each process in the second quarter and in the last.
 */
export const duree: Partie = {
  nom: 'duree',
  travail: `mémoire sous ${nombre(MINUTES)} minutes de travail : saisies, pages, générations`,
  mesurer: (dire) =>
    avecBase(async (base) => {
      dire('session de mesure, import, ouverture');
      await importerMesure(base, SESSION);
      await amenerEnDeliberation(base);
      return avecProduit(base, dire, (produit) => travailler(base, produit, dire));
    }),
};

async function travailler(
  base: BaseDeMesure,
  produit: ProduitEnMarche,
  dire: (ligne: string) => void,
): Promise<readonly Mesure[]> {
  const jurys = await listerJurys(base.contexteDe('centre', GESTIONNAIRE));
  const [premier] = jurys;
  if (!premier) throw new Error('no jury');
  const { centreId } = premier.jury;
  const sieges = jurys.slice(0, PRESIDENTS);
  const portail = await produit.entrerAuPortail(sieges.map(membrePresident));
  const chefs = await produit.entrerAuCentre(LECTEURS, { identifiant: 'chef', centreId });
  const fin = performance.now() + MINUTES * 60_000;
  const faits = { saisies: 0, pages: 0, generations: 0 };
  const encore = () => performance.now() < fin;
  const [memoires] = await Promise.all([
    lireMemoires(produit, encore, (ligne) => dire(`${ligne} ; ${JSON.stringify(faits)}`)),
    ...portail.map((personne, rang) => presider(base, personne, sieges[rang] ?? premier, encore, faits)),
    ...chefs.map((personne) => suivre(personne, encore, faits)),
    generer(base, jurys, encore, faits),
  ]);
  dire(`${nombre(faits.saisies)} saisies, ${nombre(faits.pages)} pages, ${faits.generations} générations`);
  return PROGRAMMES.flatMap((programme) => mesurerProgramme(programme, memoires[programme]));
}

/** How steadily a program holds its memory: the last quarter against the second, and what it gains a minute. */
function mesurerProgramme(programme: string, memoire: readonly number[]): readonly Mesure[] {
  const quart = Math.max(1, Math.floor(memoire.length / 4));
  const deuxieme = mediane(memoire.slice(quart, 2 * quart));
  const dernier = mediane(memoire.slice(-quart));
  return [
    auPlus(
      `${programme}, dernier quart`,
      dernier,
      'Mo',
      { libelle: 'deuxième quart', valeur: deuxieme },
      MEMOIRE_MAX,
    ),
    sansBut(`${programme}, pente après le premier quart`, pente(memoire.slice(quart)), 'Mo par minute'),
  ];
}

/** Of the line that passes nearest, megabytes a minute. */
function pente(memoire: readonly number[]): number {
  const milieu = (memoire.length - 1) / 2;
  const moyenne = memoire.reduce((somme, mo) => somme + mo, 0) / memoire.length;
  let [haut, bas] = [0, 0];
  for (const [rang, mo] of memoire.entries()) {
    haut += (rang - milieu) * (mo - moyenne);
    bas += (rang - milieu) ** 2;
  }
  return bas === 0 ? 0 : (haut / bas) * (60_000 / INTERVALLE_MS);
}

async function lireMemoires(
  { services }: ProduitEnMarche,
  encore: () => boolean,
  dire: (ligne: string) => void,
): Promise<Memoires> {
  const memoires: Memoires = { 'Le portail des jurys': [], 'Le centre': [], 'Le programme de fond': [] };
  for (let lecture = 0; encore(); lecture += 1) {
    for (const programme of PROGRAMMES) {
      const service = services.find(({ label }) => label.startsWith(programme));
      if (!service) throw new Error(`${programme} does not run`);
      memoires[programme].push(memoireDe(service.pid));
    }
    if (lecture % 6 === 0) {
      dire(
        PROGRAMMES.map((programme) => `${programme} ${nombre(memoires[programme].at(-1) ?? 0)} Mo`).join(
          ', ',
        ),
      );
    }
    await delay(INTERVALLE_MS);
  }
  return memoires;
}

/** Resident, of one process; megabytes. */
function memoireDe(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  const kilo = Number(stdout);
  if (!(kilo > 0)) throw new Error(`process ${pid} is gone`);
  return kilo / 1024;
}

/** What was done, over the whole. */
interface Faits {
  saisies: number;
  pages: number;
  generations: number;
}

/** Reads the grid, validates a candidate or takes it back, and so on from one candidate to the next. */
async function presider(
  base: BaseDeMesure,
  personne: Personne,
  { jury }: LigneJury,
  encore: () => boolean,
  faits: Faits,
): Promise<void> {
  const contexte = base.contexteDe('centre', GESTIONNAIRE);
  const dossiers = await withActor(contexte.database, contexte.acteur, (tx) =>
    selectDossiers(tx, { juryId: jury.id, groupe: 1 }),
  );
  const candidats = dossiers
    .filter(({ dossier }) => dossier.livret !== 'a_examiner')
    .map(({ candidatId, deliberation }) => ({
      candidatId,
      versionVue: deliberation?.version ?? 0,
      valide: false,
    }));
  for (let n = 0; encore(); n += 1) {
    const candidat = candidats[n % candidats.length];
    if (!candidat) throw new Error('no candidate');
    const { candidatId, versionVue, valide } = candidat;
    const saisies = [{ type: valide ? 'devalider' : 'valider' }];
    const reponse = await fetch(`${personne.url}/api/saisies`, {
      method: 'POST',
      headers: { cookie: personne.cookie, 'content-type': 'application/json', origin: personne.url },
      body: JSON.stringify([{ cle: randomUUID(), candidatId, versionVue, saisies }]),
    });
    const lue = await reponse.json();
    if (lue[0]?.ok !== true) throw new Error(`saisie: ${JSON.stringify(lue).slice(0, 200)}`);
    candidat.versionVue = lue[0].candidat.version;
    candidat.valide = !valide;
    faits.saisies += 1;
    if (n % 4 === 0) await lire(personne, '/deliberation', faits);
    await delay(PAUSE_MS);
  }
}

const PAGES_DU_CENTRE = ['/', '/apres-1er-groupe/suivre-edition-pv', '/apres-1er-groupe/terminer-1er-groupe'];

async function suivre(personne: Personne, encore: () => boolean, faits: Faits): Promise<void> {
  for (let n = 0; encore(); n += 1) {
    await lire(personne, PAGES_DU_CENTRE[n % PAGES_DU_CENTRE.length] ?? '/', faits);
    await delay(PAUSE_MS);
  }
}

async function lire(personne: Personne, chemin: string, faits: Faits): Promise<void> {
  await lirePage(personne, chemin);
  faits.pages += 1;
}

/** Asks for the statistics of ten jurys, and again once the worker has made them. */
async function generer(
  base: BaseDeMesure,
  jurys: readonly LigneJury[],
  encore: () => boolean,
  faits: Faits,
): Promise<void> {
  const contexte = base.contexteDe('centre', GESTIONNAIRE);
  const juryIds = jurys.slice(0, 10).map(({ jury }) => jury.id);
  while (encore()) {
    const { compteRenduId } = accepte(
      await demanderGeneration(contexte, {
        ...{ activite: 'editer_statistiques', titre: 'Mesure', criteres: [] },
        parametres: { juryIds, presentation: 'complete', titre: 'Mesure', etablissements: true },
      }),
    );
    let resultat = '';
    while (encore() && resultat !== 'succes') {
      await delay(PAUSE_MS);
      resultat = accepte(await lireCompteRendu(contexte, compteRenduId)).resultat;
      if (resultat === 'echec') throw new Error('a generation failed');
    }
    if (resultat === 'succes') faits.generations += 1;
  }
}

function membrePresident({ jury }: LigneJury): string {
  const membre = jury.membres.find(({ qualite }) => qualite === 'president');
  if (!membre) throw new Error(`jury ${jury.code} has no président`);
  return membre.id;
}
