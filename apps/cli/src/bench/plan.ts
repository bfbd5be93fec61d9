import { randomBytes } from 'node:crypto';
import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withActor } from '@delib/db';
import { ecrireZip } from '@delib/documents';
import { construirePage } from '@delib/hors-ligne/construire';
import type { Production } from '@delib/usecases/generation/generateur';
import { lireCadre } from '@delib/usecases/perimetre/lire-cadre';
import { planDeSecours } from '@delib/usecases/plan-secours/generer-plan';
import { avecBase, type BaseDeMesure, GESTIONNAIRE, importerMesure } from './base';
import { mediane, nombre, type Partie } from './mesure';

/** The work: one centre. */
interface TaillePlan {
  readonly jurys: number;
  readonly candidats: number;
}

/** What came of it. Seconds, bytes. */
interface Resultat {
  /** The first plan of a process: fonts read, programs compiled as they run. */
  readonly premier: number;
  /** The plans after it, as a worker that goes on makes them. */
  readonly suivants: readonly number[];
  /** Time of writing a zip of as many bytes, in as many entries. */
  readonly plancher: number;
  readonly octets: number;
  /** During the first plan. Highest resident memory while the first half of the jurys was made, and over the whole. */
  readonly memoire: { readonly moitie: number; readonly entier: number };
}

/** 7-performance: 60 jurys, 2,400 candidates. */
const PLAN: TaillePlan = { jurys: 60, candidats: 40 };

const SECONDES_MAX = 4;
const TOURS = 3;
const MEMOIRE_MAX = 1.2;

/** The plan de secours of one centre, against the writing of a zip of equal bytes; memory from half of it to the end. */
export const plan: Partie = {
  nom: 'plan',
  travail: `plan de secours d’un centre : ${PLAN.jurys} jurys, ${PLAN.jurys * PLAN.candidats} candidats, zip sur disque`,
  async mesurer(dire) {
    dire('session de mesure, base, import');
    const { premier, suivants, plancher, octets, memoire } = await avecBase((base) =>
      mesurerPlan(base, PLAN, dire),
    );
    const croissance = memoire.entier / memoire.moitie;
    const duree = (libelle: string, secondes: number) => ({
      libelle,
      valeur: secondes,
      unite: 's',
      reference: { libelle: `zip de ${nombre(octets / 1e6)} Mo`, valeur: plancher },
      rapport: secondes / plancher,
      but: `≤ ${SECONDES_MAX} s`,
      atteint: secondes <= SECONDES_MAX,
    });
    return [
      duree('durée, worker en marche', mediane(suivants)),
      duree('durée, premier plan du worker', premier),
      {
        libelle: 'mémoire',
        valeur: memoire.entier / 1e6,
        unite: 'Mo',
        reference: { libelle: 'à mi-parcours', valeur: memoire.moitie / 1e6 },
        rapport: croissance,
        but: `≤ ${nombre(MEMOIRE_MAX)} ×`,
        atteint: croissance <= MEMOIRE_MAX,
      },
    ];
  },
};

/**
 * Generates the plan de secours of one centre on a real Postgres, zip on disk, as the worker does; then writes a zip
 * of equal bytes.
 */
async function mesurerPlan(
  base: BaseDeMesure,
  { jurys, candidats }: TaillePlan,
  dire: (ligne: string) => void,
): Promise<Resultat> {
  const { dossier } = base;
  await importerMesure(base, { jurys, candidats, centres: 1 });
  const gestionnaire = base.contexteDe('worker', GESTIONNAIRE);
  const { sessions, centres } = await lireCadre(gestionnaire);
  const [session, centre] = [sessions[0], centres[0]];
  if (!session || !centre) throw new Error('nothing was imported');

  const chemin = join(dossier, 'plan.zip');
  const memoire = suivreMemoire();
  // Built beforehand, as in production.
  const page = await construirePage();
  const production: Production = {
    progresser: async (fait, total) => memoire.noter(fait / total),
    dire: () => {},
    ajouterFichier: (_fichier, octets) => pipeline(Readable.from(octets), createWriteStream(chemin)),
    signal: new AbortController().signal,
    adresses: {
      centre: 'https://centre.exemple.fr',
      portailJury: 'https://jury.exemple.fr',
      portailSecours: 'https://secours.exemple.fr',
    },
    pageHorsLigne: async () => page,
  };
  const generateur = planDeSecours(1, (octets) => new Uint8Array(randomBytes(octets)));
  const generer = async (): Promise<number> => {
    const debut = performance.now();
    const conclure = await generateur.produire(
      gestionnaire,
      { sessionId: session.id, centreId: centre.id },
      production,
    );
    if (conclure) await withActor(gestionnaire.database, gestionnaire.acteur, conclure);
    const secondes = (performance.now() - debut) / 1000;
    dire(`généré en ${nombre(secondes)} s`);
    return secondes;
  };
  const premier = await generer();
  const pic = memoire.fin();
  const suivants: number[] = [];
  for (let tour = 0; tour < TOURS; tour += 1) suivants.push(await generer());
  const octets = statSync(chemin).size;
  const tailles = partager(octets, jurys * ENTREES_PAR_JURY);
  const plancher = await mesurerZip(tailles, join(dossier, 'plancher.zip'));
  return { premier, suivants, plancher, octets, memoire: pic };
}

/** Files in the folder of one jury. */
const ENTREES_PAR_JURY = 5;

function partager(octets: number, parts: number): readonly number[] {
  const part = Math.floor(octets / parts);
  return Array.from({ length: parts }, (_, rang) => (rang === 0 ? octets - part * (parts - 1) : part));
}

/** Seconds to write a zip of entries of these sizes, stored as they are. */
async function mesurerZip(tailles: readonly number[], chemin: string): Promise<number> {
  const contenus = tailles.map((taille) => randomBytes(taille));
  const entrees = contenus.map((contenu, rang) => ({
    nom: `jury-${rang}/document.pdf`,
    comprimer: false,
    octets: async () => contenu,
  }));
  const debut = performance.now();
  await pipeline(Readable.from(ecrireZip(entrees, new Date())), createWriteStream(chemin));
  return (performance.now() - debut) / 1000;
}

/** Follows the resident memory, told how far the work is. */
function suivreMemoire() {
  let [moitie, entier] = [0, 0];
  const lire = (avance: number) => {
    entier = Math.max(entier, process.memoryUsage.rss());
    if (avance <= 0.5) moitie = entier;
  };
  let avance = 0;
  const minuteur = setInterval(() => lire(avance), PERIODE_MS);
  return {
    noter: (nouvelle: number) => {
      avance = nouvelle;
      lire(avance);
    },
    fin: () => {
      clearInterval(minuteur);
      return { moitie, entier };
    },
  };
}

const PERIODE_MS = 20;
