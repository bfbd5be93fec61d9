import type { Balise } from '../papier/balise';
import { type Ecrivain, nombrePdf, textePdf } from './ecrivain';
import type { Element } from './feuillets';

/** What an element of one sheet holds, in order: elements by their rank, and what is drawn of it on a page. */
export type Contenu = { readonly element: number } | { readonly page: number; readonly mcid: number };

/** The tree that tells what each piece of a document is, written as the document goes. */
export interface Arbre {
  /** Writes the elements of some pages under the document, or under a section of it. Empty ones are left out. */
  readonly ajouter: (
    elements: readonly Element[],
    contenus: readonly (readonly Contenu[])[],
    section: boolean,
  ) => NumerosElements;
  /** Says whose each piece of a page is, by its number in the page. @returns what the page's /StructParents is */
  readonly parentsDePage: (elements: readonly number[], numeros: NumerosElements) => number;
  /** Writes the rest. @returns entries of the catalogue */
  readonly terminer: () => string;
}

/** Numbers of the objects, by rank of the element; 0 for one that was left out. */
type NumerosElements = readonly number[];

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
    ajouter(elements, contenus, section) {
      const presents = quiResteDe(elements, contenus);
      const numeros = elements.map((_, rang) => (presents[rang] ? ecrivain.reserver() : 0));
      const haut = section ? ecrivain.reserver() : document;
      const sommets: number[] = [];
      for (const [rang, { balise, parent }] of elements.entries()) {
        const numero = numeros[rang] ?? 0;
        if (numero === 0) continue;
        if (parent === null) sommets.push(numero);
        const au = parent === null ? haut : numeros[parent];
        ecrivain.ecrire(numero, `<<${enTete(balise)}/P ${au} 0 R${enfants(contenus[rang] ?? [], numeros)}>>`);
      }
      if (section) {
        premiers.push(haut);
        ecrivain.ecrire(haut, `<</S/Sect/P ${document} 0 R/K[${refs(sommets)}]>>`);
      } else premiers.push(...sommets);
      return numeros;
    },
    parentsDePage(elements, numeros) {
      const tableau = ecrivain.reserver();
      ecrivain.ecrire(tableau, `[${refs(elements.map((rang) => numeros[rang] ?? 0))}]`);
      pages.push(`${suivante} ${tableau} 0 R`);
      suivante += 1;
      if (pages.length === PAR_NOEUD) fermerNoeud();
      return suivante - 1;
    },
    terminer() {
      fermerNoeud();
      const parents = ecrivain.reserver();
      ecrivain.ecrire(parents, `<</Kids[${noeuds.join(' ')}]>>`);
      ecrivain.ecrire(document, `<</S/Document/P ${racine} 0 R/Lang(fr-FR)/K[${refs(premiers)}]>>`);
      ecrivain.ecrire(
        racine,
        `<</Type/StructTreeRoot/K[${document} 0 R]/ParentTree ${parents} 0 R/ParentTreeNextKey ${suivante}>>`,
      );
      return `/MarkInfo << /Marked true >> /StructTreeRoot ${racine} 0 R`;
    },
  };
}

function refs(numeros: readonly number[]): string {
  return numeros.map((numero) => `${numero} 0 R`).join(' ');
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
function enfants(contenus: readonly Contenu[], numeros: NumerosElements): string {
  let page = 0;
  const parts: string[] = [];
  for (const contenu of contenus) {
    if ('element' in contenu) {
      const numero = numeros[contenu.element] ?? 0;
      if (numero !== 0) parts.push(`${numero} 0 R`);
    } else if (page === 0 || page === contenu.page) {
      page = contenu.page;
      parts.push(String(contenu.mcid));
    } else parts.push(`<</Type/MCR/Pg ${contenu.page} 0 R/MCID ${contenu.mcid}>>`);
  }
  const pg = page === 0 ? '' : `/Pg ${page} 0 R`;
  if (parts.length === 0) return '';
  return parts.length === 1 && page !== 0 ? `${pg}/K ${parts[0]}` : `${pg}/K[${parts.join(' ')}]`;
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
