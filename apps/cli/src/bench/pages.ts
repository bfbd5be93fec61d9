import type { Contexte } from '@delib/usecases/contexte';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { passerJurys } from '@delib/usecases/jury/passer-jurys';
import { avecBase, type BaseDeMesure, GESTIONNAIRE, importerMesure, type TailleSession } from './base';
import { charger, lirePage } from './charge';
import { auPlus, type Mesure, mediane, nombre, type Partie } from './mesure';
import { avecProduit, type Personne, type ProduitEnMarche } from './produit';

/** 7-performance: 200 people at once; a national session in one académie, and jurys of 60 candidates. */
const NATIONALE: TailleSession = { jurys: 5_200, candidats: 35, centres: 60 };
const GRANDS_JURYS: TailleSession = { jurys: 200, candidats: 60, centres: 10, annee: 2025 };
const PERSONNES = 200;
const FOIS = 2;
const TOURS = 2;
const PLAFOND_MS = 60_000;
const FOIS_MAX = 4;
const KO_MAX = 300;
/** The same for everyone, read from no base: what the server costs by itself. */
const CONSTANTE = '/accessibilite';

const SUIVI = '/apres-1er-groupe/suivre-edition-pv';
const ACCUEIL = /<h1[^>]*>Accueil/;
/** A code of a jury. */
const UN_JURY = />2\d{4}</;

/** One page, who asks for it, and what must stand in it. */
interface Demande {
  readonly libelle: string;
  readonly chemin: string;
  readonly temoin: RegExp;
  readonly personnes: readonly Personne[];
}

/**
 * Pages over HTTP under 200 people at once, on the production builds, against the same server answering a page that is
 * constant: the time that nineteen answers of twenty took. And the size of each page.
 */
export const pages: Partie = {
  nom: 'pages',
  travail: `pages sous ${PERSONNES} personnes à la fois, ${nombre(NATIONALE.jurys)} jurys dans l’académie`,
  mesurer: (dire) =>
    avecBase(async (base) => {
      dire('sessions de mesure, import, ouverture');
      await importerMesure(base, NATIONALE);
      await importerMesure(base, GRANDS_JURYS);
      const demandes = await preparer(base);
      return avecProduit(base, dire, async (produit) => {
        dire(`${PERSONNES} personnes entrent`);
        return mesurerPages(await demandes(produit), dire);
      });
    }),
};

/** Opens what the pages show, and gives who asks for what once there is a product to ask. */
async function preparer(base: BaseDeMesure): Promise<(produit: ProduitEnMarche) => Promise<Demande[]>> {
  const gestionnaire = base.contexteDe('centre', GESTIONNAIRE);
  const jurys = (await listerJurys(gestionnaire)).map(({ jury }) => jury);
  const grands = jurys.filter(({ annee }) => annee === GRANDS_JURYS.annee);
  await ouvrir(gestionnaire, jurys, '000', '105');
  await ouvrir(gestionnaire, grands, '105', '110');
  const presidents = grands.flatMap(({ membres }) =>
    membres.flatMap(({ id, qualite }) => (qualite === 'president' ? [id] : [])),
  );
  const centre = jurys.find(({ annee }) => annee !== GRANDS_JURYS.annee);
  if (!centre) throw new Error('no jury');
  return async ({ entrerAuCentre, entrerAuPortail }) => {
    const academie = await entrerAuCentre(PERSONNES, { identifiant: 'academie', centreId: null });
    const chefs = await entrerAuCentre(PERSONNES, { identifiant: 'chef', centreId: centre.centreId });
    const portail = await entrerAuPortail(presidents.slice(0, PERSONNES));
    const du = (personnes: readonly Personne[], libelle: string, chemin: string, temoin: RegExp) => ({
      ...{ personnes, libelle, chemin, temoin },
    });
    return [
      du(portail, 'grille, 60 candidats', '/deliberation', /<h1[^>]*>[^<]*jury/),
      du(portail, 'accueil du jury', '/', /<h1[^>]*>Jury/),
      du(academie, 'accueil, académie', '/', ACCUEIL),
      du(academie, 'suivre l’édition du PV, académie', SUIVI, UN_JURY),
      du(academie, 'saisir les notes, académie', '/academie/notes', UN_JURY),
      du(academie, 'papillons, académie', '/academie/papillons', UN_JURY),
      du(academie, 'Vue détaillée, académie', '/academie/ouverture?vue=detaillee', UN_JURY),
      du(chefs, 'accueil, centre', '/', ACCUEIL),
      du(chefs, 'suivre l’édition du PV, centre', SUIVI, UN_JURY),
    ];
  };
}

async function ouvrir(
  contexte: Contexte,
  jurys: readonly { readonly id: string; readonly code: string }[],
  etatVu: '000' | '105',
  vers: '105' | '110',
): Promise<void> {
  const demandes = jurys.map(({ id, code }) => ({ juryId: id, jury: code, etatVu, vers }));
  const refuse = (await passerJurys(contexte, demandes)).find(({ fait }) => !fait);
  if (refuse) throw new Error(`jury ${refuse.jury}: ${refuse.refus?.code}`);
}

/** All pages in turn, each after the constant one of its server, so that a machine that slows down slows both. */
async function mesurerPages(
  demandes: readonly Demande[],
  dire: (ligne: string) => void,
): Promise<readonly Mesure[]> {
  const tours = demandes.map((demande) => ({
    ...demande,
    ko: 0,
    temps: [] as number[],
    planchers: [] as number[],
  }));
  for (const page of tours) page.ko = await tailleDe(page);
  for (let tour = 1; tour <= TOURS; tour += 1) {
    for (const { libelle, chemin, personnes, temps, planchers } of tours) {
      const plancher = await charger(personnes, CONSTANTE, { fois: FOIS, plafondMs: PLAFOND_MS });
      const page = await charger(personnes, chemin, { fois: FOIS, plafondMs: PLAFOND_MS });
      planchers.push(plancher.p95);
      temps.push(page.p95);
      const tard =
        page.sansReponse > 0 ? `, ${page.sansReponse} personnes sans réponse au bout du temps` : '';
      const [la, la0] = [page, plancher].map(({ p95, debit }) => `${nombre(p95)} ms, ${nombre(debit)} par s`);
      dire(`tour ${tour} / ${TOURS}, ${libelle} : ${la} (constante ${la0})${tard}`);
    }
  }
  return tours.flatMap(({ libelle, ko, temps, planchers }) => [
    auPlus(
      libelle,
      mediane(temps),
      'ms',
      { libelle: 'page constante', valeur: mediane(planchers) },
      FOIS_MAX,
    ),
    auPlus(`${libelle}, HTML`, ko, 'ko', { libelle: 'plafond', valeur: KO_MAX }, 1),
  ]);
}

/** Kilobytes of the HTML. Asked twice before: what is measured is a server that has served. */
async function tailleDe({ chemin, temoin, personnes: [personne] }: Demande): Promise<number> {
  if (!personne) throw new Error(`nobody asks for ${chemin}`);
  await lirePage(personne, CONSTANTE);
  await lirePage(personne, chemin);
  const html = await lirePage(personne, chemin);
  if (!temoin.test(html)) throw new Error(`${chemin} does not show ${temoin}`);
  return Buffer.byteLength(html) / 1000;
}
