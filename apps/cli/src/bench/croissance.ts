import { performance } from 'node:perf_hooks';
import type { Acteur, Etat } from '@delib/domain';
import { lireSituations } from '@delib/usecases/accueil/lire-situations';
import type { Contexte } from '@delib/usecases/contexte';
import { lireDeliberation } from '@delib/usecases/deliberation/lire-deliberation';
import { type LigneJury, listerJurys } from '@delib/usecases/jury/lister-jurys';
import { passerJurys } from '@delib/usecases/jury/passer-jurys';
import { listerSuivi } from '@delib/usecases/pv/lister-suivi';
import { avecBase, type BaseDeMesure, GESTIONNAIRE, importerMesure } from './base';
import { auPlus, type Mesure, mediane, nombre, type Partie, sansBut } from './mesure';
import { chronometrerPropositions } from './propositions';

/** Ten times the jurys each time, up to a national session; as many candidates in each. */
const TAILLES = [52, 520, 5_200] as const;
const CANDIDATS = 35;
const JURYS_PAR_CENTRE = 87;
const LECTURES = 60;
/** 7-performance: ten times the data costs at most eleven times the time. */
const FOIS_MAX = 11;
/** What shows one jury does not grow: past this it would be seen, machine noise apart. */
const FOIS_PAGE_MAX = 1.5;

const PAGES = ['accueil de l’académie', 'suivi des PV, une page', 'grille d’un jury'] as const;
type Page = (typeof PAGES)[number];

const TRAVAUX = [
  { nom: 'import', fois: FOIS_MAX },
  { nom: 'ouverture des délibérations', fois: FOIS_MAX },
  { nom: 'changement d’état seul', fois: FOIS_MAX },
  { nom: 'propositions en mémoire', fois: FOIS_MAX },
  { nom: 'accueil de l’académie', fois: FOIS_MAX },
  { nom: 'suivi des PV, une page', fois: FOIS_MAX },
  { nom: 'grille d’un jury', fois: FOIS_PAGE_MAX },
] as const;

/** Seconds of each work over a session of one size. */
type Temps = Readonly<Record<(typeof TRAVAUX)[number]['nom'], number>>;

/** The same work over sessions of 52, 520 and 5,200 jurys: what each costs, against ten times the size before. */
export const croissance: Partie = {
  nom: 'croissance',
  travail: `le même travail sur ${TAILLES.map(nombre).join(', ')} jurys`,
  async mesurer(dire) {
    const temps = await avecBases(TAILLES.length, async (bases) => {
      const lectures: Lectures[] = [];
      for (const [rang, jurys] of TAILLES.entries()) {
        const base = bases[rang];
        if (!base) throw new Error('a base for each size');
        lectures.push(await preparer(base, jurys));
        dire(`${nombre(jurys)} jurys importés, délibérations ouvertes`);
      }
      return mesurerPages(lectures);
    });
    for (const [rang, jurys] of TAILLES.entries()) {
      const les = TRAVAUX.map(({ nom }) => `${nom} ${duree(temps[rang]?.[nom] ?? 0)}`);
      dire(`${nombre(jurys)} jurys : ${les.join(', ')}`);
    }
    return TRAVAUX.flatMap(({ nom, fois }) =>
      TAILLES.map((jurys, rang) => {
        const ms = (de: number) => (temps[de]?.[nom] ?? 0) * 1000;
        const libelle = `${nom}, ${nombre(jurys)} jurys`;
        const mesure: Mesure =
          rang === 0
            ? sansBut(libelle, ms(rang), 'ms')
            : auPlus(
                libelle,
                ms(rang),
                'ms',
                { libelle: `${nombre(TAILLES[rang - 1] ?? 0)} jurys`, valeur: ms(rang - 1) },
                fois,
              );
        return { ...mesure, point: { courbe: nom, taille: jurys } };
      }),
    );
  },
};

const duree = (secondes: number) =>
  secondes < 1 ? `${nombre(secondes * 1000)} ms` : `${nombre(secondes)} s`;

/** What was done over one session, in seconds, and the pages that show it. */
interface Lectures {
  readonly faits: Omit<Temps, Page>;
  readonly pages: Readonly<Record<Page, () => Promise<unknown>>>;
}

async function preparer(base: BaseDeMesure, jurys: number): Promise<Lectures> {
  const centres = Math.max(1, Math.round(jurys / JURYS_PAR_CENTRE));
  const taille = { jurys, candidats: CANDIDATS, centres };
  const importation = await importerMesure(base, taille);
  const gestionnaire = base.contexteDe('centre', GESTIONNAIRE);
  const lignes = await listerJurys(gestionnaire);
  const changement = await passer(gestionnaire, lignes, '000', '105');
  const ouverture = await passer(gestionnaire, lignes, '105', '110');
  const [premiere] = lignes;
  if (!premiere) throw new Error('no jury');
  const { sessionId, id } = premiere.jury;
  const president = base.contexteDe('jury', presidentDe(premiere));
  const rang = { page: 1, parPage: 50 };
  return {
    faits: {
      import: importation,
      'ouverture des délibérations': ouverture,
      'changement d’état seul': changement,
      'propositions en mémoire': await chronometrerPropositions(taille),
    },
    pages: {
      'accueil de l’académie': () => lireSituations(gestionnaire, sessionId),
      'suivi des PV, une page': () => listerSuivi(gestionnaire, { sessionId, groupe: 1 }, null, rang),
      'grille d’un jury': () => lireDeliberation(president, id),
    },
  };
}

/** Each page of each size in turn, many times: what the machine does meanwhile, it does to all. Medians, in seconds. */
async function mesurerPages(lectures: readonly Lectures[]): Promise<readonly Temps[]> {
  const durees = lectures.map(
    (): Record<Page, number[]> => ({
      ...{ 'accueil de l’académie': [], 'suivi des PV, une page': [], 'grille d’un jury': [] },
    }),
  );
  for (let n = 0; n < LECTURES; n += 1) {
    for (const page of PAGES) {
      for (const [rang, { pages }] of lectures.entries()) {
        const debut = performance.now();
        await pages[page]();
        durees[rang]?.[page].push((performance.now() - debut) / 1000);
      }
    }
  }
  // The first ones are those of a server that has not served.
  const medianeDe = (rang: number, page: Page) => mediane(durees[rang]?.[page].slice(LECTURES / 4) ?? []);
  return lectures.map(({ faits }, rang) => ({
    ...faits,
    'accueil de l’académie': medianeDe(rang, 'accueil de l’académie'),
    'suivi des PV, une page': medianeDe(rang, 'suivi des PV, une page'),
    'grille d’un jury': medianeDe(rang, 'grille d’un jury'),
  }));
}

/** So many bases at once, each of a server of its own. */
function avecBases<T>(
  combien: number,
  mesurer: (bases: readonly BaseDeMesure[]) => Promise<T>,
  ouvertes: readonly BaseDeMesure[] = [],
): Promise<T> {
  if (ouvertes.length === combien) return mesurer(ouvertes);
  return avecBase((base) => avecBases(combien, mesurer, [...ouvertes, base]));
}

/** Seconds. */
async function passer(
  contexte: Contexte,
  lignes: readonly LigneJury[],
  etatVu: Etat,
  vers: Etat,
): Promise<number> {
  const demandes = lignes.map(({ jury }) => ({ juryId: jury.id, jury: jury.code, etatVu, vers }));
  const debut = performance.now();
  const faites = await passerJurys(contexte, demandes);
  const secondes = (performance.now() - debut) / 1000;
  const refuse = faites.find(({ fait }) => !fait);
  if (refuse) throw new Error(`jury ${refuse.jury}: ${refuse.refus?.code}`);
  return secondes;
}

function presidentDe({ jury }: LigneJury): Acteur {
  const { academieId, centreId, id: juryId } = jury;
  const membreId = jury.membres.find(({ qualite }) => qualite === 'president')?.id ?? '';
  const nom = { prenom: 'Camille', nom: 'Durand' };
  return { role: 'president', academieId, centreId, juryId, membreId, connexionId: 'bench', ...nom };
}
