import { performance } from 'node:perf_hooks';
import { type Database, openDatabase } from '@delib/db';
import { avecBase, type BaseDeMesure, importerMesure, type TailleSession } from './base';
import { type JuryAuTravail, ouvrirJurys, saisir } from './jurys-au-travail';
import { foisLePlancher, type Mesure, mediane, nombre, type Partie } from './mesure';

/** 7-performance: 200 jurys that save at once. */
const SESSION: TailleSession = { jurys: 200, candidats: 35, centres: 10 };
const SAISIES_PAR_JURY = 10;
const TOURS = 5;
/** As many as the pool of a portal. */
const CONNEXIONS = 6;
const PART_MIN = 0.4;

/** 200 jurys saving decisions at once, against a bare update and insertion in a transaction; nothing lost. */
export const saisies: Partie = {
  nom: 'saisies',
  travail: `${SESSION.jurys} jurys qui enregistrent en même temps, ${SAISIES_PAR_JURY} décisions chacun`,
  mesurer: (dire) =>
    avecBase(async (base) => {
      dire('session de mesure, import, ouverture des délibérations');
      await importerMesure(base, SESSION);
      const jurys = await ouvrirJurys(base);
      const plancher = openDatabase(base.url, { max: CONNEXIONS, name: 'delib-bench' });
      try {
        await preparerPlancher(plancher, jurys.length);
        const debits = { plancher: [] as number[], saisies: [] as number[] };
        let faites = 0;
        for (let tour = 0; tour <= TOURS; tour += 1) {
          const bas = await debit(jurys, (rang) => ecrireNu(plancher, rang));
          const haut = await debit(jurys, async (_rang, jury, n) => {
            await saisir(jury, n);
            faites += 1;
          });
          dire(`plancher ${nombre(bas)} par seconde, saisies ${nombre(haut)}`);
          // The first tour warms everything up.
          if (tour === 0) continue;
          debits.plancher.push(bas);
          debits.saisies.push(haut);
        }
        return [
          foisLePlancher(
            'décisions enregistrées',
            mediane(debits.saisies),
            'par s',
            { libelle: 'update et insert nus', valeur: mediane(debits.plancher) },
            PART_MIN,
          ),
          await compterPerdues(base, faites),
        ];
      } finally {
        await plancher.close();
      }
    }),
};

/** One after the other in each jury, all the jurys at once. @returns how many a second */
async function debit(
  jurys: readonly JuryAuTravail[],
  faire: (rang: number, jury: JuryAuTravail, n: number) => Promise<void>,
): Promise<number> {
  const debut = performance.now();
  await Promise.all(
    jurys.map(async (jury, rang) => {
      for (let n = 0; n < SAISIES_PAR_JURY; n += 1) await faire(rang, jury, n);
    }),
  );
  return (jurys.length * SAISIES_PAR_JURY) / ((performance.now() - debut) / 1000);
}

async function preparerPlancher({ sql }: Database, lignes: number): Promise<void> {
  await sql.unsafe(
    'create table plancher (id int primary key, version int not null, par text, le timestamptz)',
  );
  await sql.unsafe(
    'create table plancher_histoire (id bigserial primary key, de int, par text, le timestamptz)',
  );
  await sql.unsafe(`insert into plancher select g, 0, '', now() from generate_series(0, ${lignes - 1}) g`);
}

function ecrireNu({ sql }: Database, rang: number): Promise<void> {
  return sql.begin(async (tx) => {
    const prepare = { prepare: true };
    await tx.unsafe(
      'update plancher set version = version + 1, par = $1, le = now() where id = $2',
      ['x', rang],
      prepare,
    );
    await tx.unsafe(
      'insert into plancher_histoire (de, par, le) values ($1, $2, now())',
      [rang, 'x'],
      prepare,
    );
  });
}

/** Every save that was answered has its line in the journal. */
async function compterPerdues({ url }: BaseDeMesure, faites: number): Promise<Mesure> {
  const owner = openDatabase(url, { max: 1, name: 'delib-bench' });
  try {
    const [ligne] = await owner.sql.unsafe<{ n: number }[]>(
      "select count(*)::int as n from journal where acte = 'saisirDecision'",
    );
    const perdues = faites - (ligne?.n ?? 0);
    return {
      libelle: 'décisions perdues',
      valeur: perdues,
      unite: '',
      reference: { libelle: 'répondues', valeur: faites },
      rapport: perdues / faites,
      but: 'aucune',
      atteint: perdues === 0,
    };
  } finally {
    await owner.close();
  }
}
