import { performance } from 'node:perf_hooks';
import { type Database, openDatabase } from '@delib/db';
import type { Etat } from '@delib/domain';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { passerJurys } from '@delib/usecases/jury/passer-jurys';
import { avecBase, GESTIONNAIRE, importerMesure, type TailleSession } from './base';
import { auPlus, type Mesure, mediane, nombre, type Partie } from './mesure';

/** 7-performance: the jurys of a national session in one académie. */
const SESSION: TailleSession = { jurys: 5_200, candidats: 35, centres: 60 };
const SECONDES_OUVERTURE = 10;
const FOIS_MAX = 5;
const TOURS = 3;

/**
 * Acts over all the jurys of a national session: the opening of the deliberations, which computes every proposal; an act
 * that changes nothing but the états, there and back, against one bare update and the insertion of its history.
 */
export const passages: Partie = {
  nom: 'passages',
  travail: `actes sur ${nombre(SESSION.jurys)} jurys, ${nombre(SESSION.jurys * SESSION.candidats)} candidats`,
  mesurer: (dire) =>
    avecBase(async (base) => {
      dire('session de mesure, import');
      await importerMesure(base, SESSION);
      const gestionnaire = base.contexteDe('centre', GESTIONNAIRE);
      const lignes = await listerJurys(gestionnaire);
      const passer = async (etatVu: Etat, vers: Etat, motif?: string): Promise<number> => {
        const demandes = lignes.map(({ jury }) => ({
          ...{ juryId: jury.id, jury: jury.code, etatVu, vers },
          ...(motif !== undefined && { motif }),
        }));
        const debut = performance.now();
        const faites = await passerJurys(gestionnaire, demandes);
        const secondes = (performance.now() - debut) / 1000;
        const refuse = faites.find(({ fait }) => !fait);
        if (refuse) throw new Error(`jury ${refuse.jury}: ${refuse.refus?.code}`);
        dire(`${etatVu} → ${vers} en ${nombre(secondes)} s`);
        return secondes;
      };
      const owner = openDatabase(base.url, { max: 1, name: 'delib-bench' });
      try {
        const simples = [await passer('000', '105')];
        const planchers = [await plancher(owner)];
        const ouverture = await passer('105', '110');
        for (let tour = 1; tour < TOURS; tour += 1) {
          planchers.push(await plancher(owner));
          simples.push(await passer('110', '105', 'mesure du banc'));
          await passer('105', '110');
        }
        dire(`update et insert nus en ${planchers.map(nombre).join(', ')} s`);
        return mesures(ouverture, mediane(simples), mediane(planchers));
      } finally {
        await owner.close();
      }
    }),
};

function mesures(ouverture: number, simple: number, nu: number): readonly Mesure[] {
  const reference = { libelle: 'update et insert nus', valeur: nu };
  return [
    {
      libelle: 'ouverture des délibérations',
      valeur: ouverture,
      unite: 's',
      reference,
      rapport: ouverture / nu,
      but: `≤ ${SECONDES_OUVERTURE} s`,
      atteint: ouverture <= SECONDES_OUVERTURE,
    },
    auPlus('changement d’état seul', simple, 's', reference, FOIS_MAX),
  ];
}

/** One statement that moves every jury and one that writes its history, in tables of their own. Seconds. */
async function plancher({ sql }: Database): Promise<number> {
  await sql.unsafe('create table plancher as select id, etat, version from jury');
  await sql.unsafe('alter table plancher add primary key (id)');
  await sql.unsafe(`create table plancher_histoire (id bigserial primary key, jury uuid, de text, vers text, par text,
    quand timestamptz)`);
  const debut = performance.now();
  await sql.begin(async (tx) => {
    await tx.unsafe("update plancher set etat = '105', version = version + 1");
    await tx.unsafe(`insert into plancher_histoire (jury, de, vers, par, quand)
      select id, '000', etat, 'Dominique Lavigne', now() from plancher`);
  });
  const secondes = (performance.now() - debut) / 1000;
  await sql.unsafe('drop table plancher, plancher_histoire');
  return secondes;
}
