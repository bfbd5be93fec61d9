import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { avecBase, importerMesure, type TailleSession } from './base';
import { lirePage } from './charge';
import { type JuryAuTravail, ouvrirJurys, saisir } from './jurys-au-travail';
import { auPlus, nombre, type Partie } from './mesure';
import { avecProduit, type Personne } from './produit';

/** 7-performance: 200 jurys at work. */
const SESSION: TailleSession = { jurys: 200, candidats: 35, centres: 10 };
/** Each jury saves once a second, and someone beside who saves follows it. */
const SECONDES = 20;
/** After which what was not read counts as read just then. */
const PLAFOND_MS = 20_000;
const CENTILE = 0.95;

/** What the page of the other one does when its live link names candidates. */
interface FaconDeRelire {
  readonly libelle: string;
  readonly lire: (personne: Personne, noms: readonly string[]) => Promise<Response>;
}

const CANDIDAT: FaconDeRelire = {
  libelle: 'le candidat seul est relu',
  lire: ({ url, cookie }, noms) => {
    const ids = noms.map((nom) => ['id', nom.split(' ')[0] ?? '']);
    return fetch(`${url}/api/candidats?${new URLSearchParams(ids)}`, { headers: { cookie } });
  },
};

const PAGE: FaconDeRelire = {
  libelle: 'la page entière est relue',
  // As the router of the page asks for it.
  lire: ({ url, cookie }) => fetch(`${url}/deliberation`, { headers: { cookie, rsc: '1' } }),
};

/**
 * 200 jurys that save once a second while another screen of each follows: how long after the answer to a save that other
 * screen has it, read candidate by candidate, against the whole page as it was read before.
 */
export const direct: Partie = {
  nom: 'direct',
  travail: `${SESSION.jurys} jurys qui enregistrent chaque seconde, chacun suivi en direct par un autre écran`,
  mesurer: (dire) =>
    avecBase(async (base) => {
      dire('session de mesure, import, ouverture des délibérations');
      await importerMesure(base, SESSION);
      const jurys = await ouvrirJurys(base);
      return avecProduit(base, dire, async ({ entrerAuPortail }) => {
        const personnes = await entrerAuPortail(jurys.map(({ membreId }) => membreId));
        const mesurerFacon = async (facon: FaconDeRelire) => {
          const { retards, relectures } = await suivre(jurys, personnes, facon);
          retards.sort((a, b) => a - b);
          const p95 = retards[Math.floor(retards.length * CENTILE)] ?? 0;
          dire(
            `${facon.libelle} : ${nombre(p95)} ms, ${nombre(retards.length)} saisies, ${relectures} relectures`,
          );
          return p95;
        };
        await mesurerFacon(CANDIDAT);
        const page = await mesurerFacon(PAGE);
        const candidat = await mesurerFacon(CANDIDAT);
        return [
          auPlus('saisie vue à côté', candidat, 'ms', { libelle: 'page entière relue', valeur: page }, 1),
        ];
      });
    }),
};

/** The other screen of one jury: what it has read, and what was saved before that. */
interface Ecran {
  /** The saves that it has not shown yet, as its live link will name them, and when they were answered. */
  readonly attendues: Map<string, number | null>;
  /** Of the saves that it has shown: how long after. */
  readonly retards: number[];
}

/** All the jurys save for so long, and what each other screen has read of it. */
async function suivre(jurys: readonly JuryAuTravail[], personnes: readonly Personne[], facon: FaconDeRelire) {
  const fin = new AbortController();
  const ecrans = jurys.map((): Ecran => ({ attendues: new Map(), retards: [] }));
  let relectures = 0;
  await Promise.all(
    personnes.map(async (personne, rang) => {
      const ecran = ecrans[rang];
      if (ecran) await ouvrirEcran(personne, ecran, facon, () => (relectures += 1), fin.signal);
    }),
  );
  const debut = performance.now();
  await Promise.all(
    jurys.map(async (jury, rang) => {
      for (let n = 0; n < SECONDES; n += 1) {
        const moment = debut + 1000 * (n + rang / jurys.length);
        await delay(Math.max(0, moment - performance.now()));
        const vu = jury.candidats[n % jury.candidats.length];
        const nom = `${vu?.candidatId} ${(vu?.deliberation?.version ?? 0) + 1}`;
        const attendues = ecrans[rang]?.attendues;
        attendues?.set(nom, null);
        await saisir(jury, n);
        if (attendues?.has(nom)) attendues.set(nom, performance.now());
      }
    }),
  );
  const limite = performance.now() + PLAFOND_MS;
  while (performance.now() < limite && ecrans.some(({ attendues }) => attendues.size > 0)) await delay(50);
  fin.abort();
  const tard = performance.now();
  const retards = ecrans.flatMap(({ retards: vus, attendues }) => [
    ...vus,
    ...[...attendues.values()].map((le) => tard - (le ?? tard)),
  ]);
  return { retards, relectures };
}

/** Opens the page and its live link, and reads again what it names, one reading at a time. Resolves once it is open. */
async function ouvrirEcran(
  personne: Personne,
  ecran: Ecran,
  { lire }: FaconDeRelire,
  compter: () => void,
  signal: AbortSignal,
): Promise<void> {
  const [, depuis] = /\\"depuis\\":(\d+)/.exec(await lirePage(personne, '/deliberation')) ?? [];
  if (depuis === undefined) throw new Error('the page does not say what it has seen');
  const { url, cookie } = personne;
  const lien = await fetch(`${url}/api/direct?depuis=${depuis}`, { headers: { cookie }, signal });
  const { body } = lien;
  if (body === null) throw new Error('a live link without a body');
  let noms = new Set<string>();
  let enChemin = false;
  const relire = async () => {
    if (enChemin || noms.size === 0) return;
    enChemin = true;
    const demandes = [...noms];
    noms = new Set();
    const reponse = await lire(personne, demandes);
    if (!reponse.ok) throw new Error(`a reading was answered ${reponse.status}`);
    await reponse.arrayBuffer();
    compter();
    const vu = performance.now();
    for (const nom of demandes) {
      const repondue = ecran.attendues.get(nom);
      if (repondue === undefined) continue;
      ecran.attendues.delete(nom);
      ecran.retards.push(vu - (repondue ?? vu));
    }
    enChemin = false;
    await relire();
  };
  void (async () => {
    for await (const morceau of body.pipeThrough(new TextDecoderStream())) {
      for (const [, objets = '[]'] of morceau.matchAll(/^data: (.*)$/gm)) {
        for (const nom of (JSON.parse(objets) as readonly string[] | null) ?? []) noms.add(nom);
      }
      void relire();
    }
  })().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
