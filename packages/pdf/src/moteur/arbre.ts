import type { Balise } from '../papier/balise';
import { type Ecrivain, nombrePdf, textePdf } from './ecrivain';
import type { Element } from './feuillets';

/** A numbered piece of a page: the rank of its element, and how many elements begin before it. */
export interface PieceNumerotee {
  readonly element: number;
  readonly apres: number;
}

/**
 * The elements of some pages, as objects that lack their numbers alone: the sheets of a template have the same, and
 * writing them is putting numbers into it. Objects are numbered from the first page on: the pages, then the rest.
 */
export interface Moule {
  /** How many numbers it takes, the pages' included. */
  readonly nombre: number;
  readonly objets: readonly {
    readonly rang: number;
    /** What stands between the numbers. */
    readonly textes: readonly string[];
    readonly renvois: readonly number[];
  }[];
  /** What the document holds. */
  readonly sommets: readonly number[];
  /** By page: the object that says whose each of its pieces is. */
  readonly parents: readonly number[];
}

/** The tree that tells what each piece of a document is, written as the document goes. */
export interface Arbre {
  /** @param section the elements stand in a section of their own */
  readonly mouler: (
    elements: readonly Element[],
    pages: readonly (readonly PieceNumerotee[])[],
    section: boolean,
  ) => Moule;
  /** Writes elements, but for their pages. @param base number of the first page @returns /StructParents of that page */
  readonly ajouter: (moule: Moule, base: number) => number;
  /** Writes the rest. @returns entries of the catalogue */
  readonly terminer: () => string;
}

/** Pages under one node of the tree of parents. */
const PAR_NOEUD = 64;
/** Cells stand in rows of equal length: they stay where they are empty. */
const GARDE_VIDE: ReadonlySet<string> = new Set(['TD', 'TH']);

/** Begins the tree of a file. What is kept is a number for each section and each page. */
export function creerArbre(ecrivain: Ecrivain): Arbre {
  const [racine, document] = [ecrivain.reserver(), ecrivain.reserver()];
  const premiers: number[] = [];
  const noeuds: string[] = [];
  let pages: string[] = [];
  let suivante = 0;

  const fermerNoeud = () => {
    if (pages.length === 0) return;
    const numero = ecrivain.reserver();
    ecrivain.ecrire(
      numero,
      `<</Limits[${suivante - pages.length} ${suivante - 1}]/Nums[${pages.join(' ')}]>>`,
    );
    noeuds.push(`${numero} 0 R`);
    pages = [];
  };
  return {
    mouler: (elements, contenu, section) => mouler(elements, contenu, section, document),
    ajouter(moule, base) {
      for (const { rang, textes, renvois } of moule.objets) {
        let objet = textes[0] ?? '';
        for (let place = 0; place < renvois.length; place += 1) {
          objet += String(base + (renvois[place] ?? 0)) + (textes[place + 1] ?? '');
        }
        ecrivain.ecrire(base + rang, objet);
      }
      for (const sommet of moule.sommets) premiers.push(base + sommet);
      const premiere = suivante;
      for (const parents of moule.parents) {
        pages.push(`${suivante} ${base + parents} 0 R`);
        suivante += 1;
        if (pages.length === PAR_NOEUD) fermerNoeud();
      }
      return premiere;
    },
    terminer() {
      fermerNoeud();
      const parents = ecrivain.reserver();
      ecrivain.ecrire(parents, `<</Kids[${noeuds.join(' ')}]>>`);
      const holds = premiers.map((numero) => `${numero} 0 R`).join(' ');
      ecrivain.ecrire(document, `<</S/Document/P ${racine} 0 R/Lang(fr-FR)/K[${holds}]>>`);
      ecrivain.ecrire(
        racine,
        `<</Type/StructTreeRoot/K[${document} 0 R]/ParentTree ${parents} 0 R/ParentTreeNextKey ${suivante}>>`,
      );
      return `/MarkInfo << /Marked true >> /StructTreeRoot ${racine} 0 R`;
    },
  };
}

/** What an element holds, in order: elements by their rank, and pieces of a page by their number in it. */
type Contenu = { readonly element: number } | { readonly page: number; readonly mcid: number };

/** The place of a number in the text of an object: its rank between two of these. */
const TROU = '\0';

function renvoi(rang: number): string {
  return `${TROU}${rang}${TROU} 0 R`;
}

function mouler(
  elements: readonly Element[],
  pages: readonly (readonly PieceNumerotee[])[],
  section: boolean,
  document: number,
): Moule {
  const contenus = contenusDe(elements, pages);
  const presents = quiResteDe(elements, contenus);
  let nombre = pages.length;
  const rangs = elements.map((_, element) => (presents[element] ? nombre++ : -1));
  const haut = section ? nombre++ : null;
  const objets: { rang: number; texte: string }[] = [];
  const sommets: number[] = [];
  for (const [element, { balise, parent }] of elements.entries()) {
    const rang = rangs[element] ?? -1;
    if (rang < 0) continue;
    if (parent === null) sommets.push(rang);
    const au =
      parent !== null ? renvoi(rangs[parent] ?? -1) : haut !== null ? renvoi(haut) : `${document} 0 R`;
    objets.push({ rang, texte: `<<${enTete(balise)}/P ${au}${enfants(contenus[element] ?? [], rangs)}>>` });
  }
  if (haut !== null) {
    objets.push({ rang: haut, texte: `<</S/Sect/P ${document} 0 R/K[${sommets.map(renvoi).join(' ')}]>>` });
  }
  const parents = pages.map((pieces) => {
    const rang = nombre++;
    objets.push({ rang, texte: `[${pieces.map(({ element }) => renvoi(rangs[element] ?? -1)).join(' ')}]` });
    return rang;
  });
  return {
    nombre,
    objets: objets.map(({ rang, texte }) => {
      const parts = texte.split(TROU);
      return {
        rang,
        textes: parts.filter((_, place) => place % 2 === 0),
        renvois: parts.filter((_, place) => place % 2 === 1).map(Number),
      };
    }),
    sommets: haut === null ? sommets : [haut],
    parents,
  };
}

/** An element stands among what its parent holds before the pieces that come after it. */
function contenusDe(
  elements: readonly Element[],
  pages: readonly (readonly PieceNumerotee[])[],
): readonly (readonly Contenu[])[] {
  const contenus: Contenu[][] = elements.map(() => []);
  let lies = 0;
  const lier = (jusque: number) => {
    for (; lies < jusque; lies += 1) {
      const parent = elements[lies]?.parent ?? null;
      if (parent !== null) contenus[parent]?.push({ element: lies });
    }
  };
  for (const [page, pieces] of pages.entries()) {
    for (const [mcid, { element, apres }] of pieces.entries()) {
      lier(apres);
      contenus[element]?.push({ page, mcid });
    }
  }
  lier(elements.length);
  return contenus;
}

/** An element stays when it holds something that stays: children come after their parent. */
function quiResteDe(
  elements: readonly Element[],
  contenus: readonly (readonly Contenu[])[],
): readonly boolean[] {
  const presents = elements.map(() => false);
  for (let rang = elements.length - 1; rang >= 0; rang -= 1) {
    presents[rang] =
      GARDE_VIDE.has(elements[rang]?.balise.role ?? '') ||
      (contenus[rang] ?? []).some((contenu) => ('element' in contenu ? presents[contenu.element] : true));
  }
  return presents;
}

/** The page of its first piece stands for all; a piece of another page says so. */
function enfants(contenus: readonly Contenu[], rangs: readonly number[]): string {
  let page = -1;
  const parts: string[] = [];
  for (const contenu of contenus) {
    if ('element' in contenu) {
      const rang = rangs[contenu.element] ?? -1;
      if (rang >= 0) parts.push(renvoi(rang));
    } else if (page === -1 || page === contenu.page) {
      page = contenu.page;
      parts.push(String(contenu.mcid));
    } else parts.push(`<</Type/MCR/Pg ${renvoi(contenu.page)}/MCID ${contenu.mcid}>>`);
  }
  const pg = page === -1 ? '' : `/Pg ${renvoi(page)}`;
  if (parts.length === 0) return '';
  return parts.length === 1 ? `${pg}/K ${parts[0]}` : `${pg}/K[${parts.join(' ')}]`;
}

const enTetes = new WeakMap<Balise, string>();

/** What an element says of itself, beside its place. */
function enTete(balise: Balise): string {
  const connu = enTetes.get(balise);
  if (connu !== undefined) return connu;
  const { role, portee, colonnes, alt, cadre } = balise;
  const table = [
    portee === undefined ? '' : `/Scope/${portee}`,
    colonnes === undefined ? '' : `/ColSpan ${colonnes}`,
  ].join('');
  const dit = [
    `/S/${role}`,
    table === '' ? '' : `/A<</O/Table${table}>>`,
    cadre === undefined ? '' : `/A<</O/Layout/BBox[${cadre.map(nombrePdf).join(' ')}]>>`,
    alt === undefined ? '' : `/Alt${textePdf(alt)}`,
  ].join('');
  enTetes.set(balise, dit);
  return dit;
}
