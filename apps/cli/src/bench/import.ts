import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@delib/db';
import { urlOfRole } from '@delib/postgres-local';
import { avecServeur, type ServeurDeMesure, type TailleSession, zipDeMesure } from './base';
import type { ImportMesure } from './import-mesure';
import { auPlus, mediane, nombre, type Partie } from './mesure';

/** 7-performance: a national session, 5,200 jurys and 180,000 candidates; a third and a ninth of it for the memory. */
const NATIONALE: TailleSession = { jurys: 5_200, candidats: 35, centres: 60 };
const PART = { neuvieme: 9, tiers: 3, entiere: 1 } as const;

const FOIS_MAX = 3;
const MEMOIRE_MAX = 1.2;
const TOURS = 3;

/** The tables an import writes rows of files into. */
const TABLES = [
  'centre',
  'periode',
  'reglement',
  'jury',
  'membre',
  'candidat',
  'candidat_identite',
  'resultat',
] as const;

/** The import of a national session, files read and report made, against a raw COPY of the rows that it wrote. */
export const importation: Partie = {
  nom: 'import',
  travail: `import d’une session nationale : ${nombre(NATIONALE.jurys)} jurys, ${nombre(NATIONALE.jurys * NATIONALE.candidats)} candidats`,
  mesurer: (dire) =>
    avecServeur(async (serveur) => {
      const petite = await importer(serveur, 'neuvieme', dire);
      const moyenne = await importer(serveur, 'tiers', dire);
      const entiere = await importer(serveur, 'entiere', dire);
      const plancher = await mesurerCopie(entiere.base, dire);
      const reference = { libelle: `COPY de ${nombre(plancher.octets / 1e6)} Mo`, valeur: plancher.secondes };
      const memoire = (libelle: string, { pic }: { readonly pic: number }) =>
        auPlus(libelle, pic, 'Mo', { libelle: 'un neuvième', valeur: petite.pic }, MEMOIRE_MAX);
      return [
        auPlus('durée', entiere.secondes, 's', reference, FOIS_MAX),
        memoire('mémoire, un tiers de la session', moyenne),
        memoire('mémoire, session entière', entiere),
      ];
    }),
};

/** Imports a part of the national session into a base of its own. Seconds; megabytes at the peak. */
async function importer(
  { dossier, creer }: ServeurDeMesure,
  part: keyof typeof PART,
  dire: (ligne: string) => void,
): Promise<{ readonly base: string; readonly secondes: number; readonly pic: number }> {
  const jurys = Math.round(NATIONALE.jurys / PART[part]);
  const zip = join(dossier, `${part}.zip`);
  writeFileSync(zip, await zipDeMesure({ ...NATIONALE, jurys }));
  const base = await creer(part);
  const { secondes, lecture, memoire } = await importerAPart(urlOfRole(base, 'worker'), zip);
  dire(
    `${nombre(jurys)} jurys en ${nombre(secondes)} s, dont ${nombre(lecture)} s de lecture des fichiers ; ${nombre(memoire / 1e3)} Mo`,
  );
  return { base, secondes, pic: memoire / 1e3 };
}

async function importerAPart(url: string, zip: string): Promise<ImportMesure> {
  const programme = fileURLToPath(new URL('./import-mesure.ts', import.meta.url));
  const enfant = fork(programme, [url, zip], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const fin = once(enfant, 'exit');
  let mesure: ImportMesure | null = null;
  enfant.on('message', (recue: ImportMesure) => {
    mesure = recue;
  });
  await fin;
  if (mesure === null) throw new Error('the import that was measured did not end');
  return mesure;
}

/** Copies the rows of these tables into others that have neither index nor constraint. The median of some tours. */
async function mesurerCopie(
  base: string,
  dire: (ligne: string) => void,
): Promise<{ readonly secondes: number; readonly octets: number }> {
  const proprietaire = openDatabase(base, { max: 1, name: 'delib-bench' });
  try {
    const { sql } = proprietaire;
    const lignes = new Map<string, readonly Buffer[]>();
    for (const table of TABLES) {
      const morceaux: Buffer[] = [];
      for await (const morceau of await sql.unsafe(`copy ${table} to stdout`).readable())
        morceaux.push(morceau);
      lignes.set(table, morceaux);
    }
    const durees: number[] = [];
    for (let tour = 0; tour < TOURS; tour += 1) {
      for (const table of TABLES) await sql.unsafe(`create table plancher_${table} (like ${table})`);
      await sql.unsafe('checkpoint');
      const debut = performance.now();
      await sql.begin(async (tx) => {
        for (const [table, morceaux] of lignes) {
          const cible = await tx.unsafe(`copy plancher_${table} from stdin`).writable();
          await pipeline(Readable.from(morceaux), cible);
        }
      });
      durees.push((performance.now() - debut) / 1000);
      for (const table of TABLES) await sql.unsafe(`drop table plancher_${table}`);
    }
    dire(`COPY en ${durees.map(nombre).join(', ')} s`);
    const octets = [...lignes.values()].flat().reduce((somme, { length }) => somme + length, 0);
    return { secondes: mediane(durees), octets };
  } finally {
    await proprietaire.close();
  }
}
