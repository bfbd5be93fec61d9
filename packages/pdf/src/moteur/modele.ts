import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import type { Ecrivain } from './ecrivain';

/** An object of a template: PDF syntax and bytes, with the place in the list of each object it points at. */
type Part = string | Uint8Array | { readonly objet: number };

interface ObjetModele {
  readonly parts: readonly Part[];
}

/** A laid out file, ready to be put into another as one form per page. */
export interface Modele {
  readonly objets: readonly ObjetModele[];
  readonly pages: readonly PageModele[];
}

export interface PageModele {
  /** Place of its form in the list of objects. */
  readonly objet: number;
  readonly largeur: number;
  readonly hauteur: number;
}

/** Takes each page of a file apart: its drawing and what it is drawn with, without the page itself. */
export async function lireModele(pdf: Uint8Array): Promise<Modele> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const objets: ObjetModele[] = [];
  const places = new Map<PDFRef, number>();

  const placeDe = (ref: PDFRef): number => {
    const connue = places.get(ref);
    if (connue !== undefined) return connue;
    const place = objets.length;
    places.set(ref, place);
    objets.push({ parts: [] });
    objets[place] = { parts: decrire(lookup(document, ref)) };
    return place;
  };
  const decrire = (objet: PDFObject): readonly Part[] => {
    if (objet instanceof PDFRef) return [{ objet: placeDe(objet) }];
    if (objet instanceof PDFArray)
      return ['[', ...objet.asArray().flatMap((part) => [...decrire(part), ' ']), ']'];
    if (objet instanceof PDFDict) return ['<< ', ...entrees(objet), '>>'];
    if (objet instanceof PDFRawStream) return flux(objet.dict, [], objet.contents);
    return [objet.toString()];
  };
  const entrees = (dict: PDFDict): readonly Part[] =>
    dict.entries().flatMap(([cle, valeur]) => [`${cle.toString()} `, ...decrire(valeur), ' ']);
  const flux = (dict: PDFDict, plus: readonly Part[], octets: Uint8Array): readonly Part[] => {
    const copie = dict.clone();
    copie.delete(PDFName.of('Length'));
    return [
      '<< ',
      ...plus,
      ...entrees(copie),
      `/Length ${octets.length} >>\nstream\n`,
      octets,
      '\nendstream',
    ];
  };
  const enFormulaire = (page: PDFPage): PageModele => {
    const contenu = page.node.lookup(PDFName.of('Contents'));
    const ressources = page.node.Resources();
    if (!(contenu instanceof PDFRawStream) || !ressources) {
      throw new Error('react-pdf no longer writes a page as one stream with its resources');
    }
    const { width, height } = page.getSize();
    const tete: readonly Part[] = [
      `/Type /XObject /Subtype /Form /BBox [0 0 ${PDFNumber.of(width)} ${PDFNumber.of(height)}] /Resources `,
      ...decrire(ressources),
      ' ',
    ];
    objets.push({ parts: flux(contenu.dict, tete, contenu.contents) });
    return { objet: objets.length - 1, largeur: width, hauteur: height };
  };
  const pages = document.getPages().map(enFormulaire);
  return { objets, pages };
}

function lookup(document: PDFDocument, ref: PDFRef): PDFObject {
  const objet = document.context.lookup(ref);
  if (!objet) throw new Error(`the template points at object ${ref.objectNumber}, which is not there`);
  return objet;
}

/** Writes the objects of a template, once per file. @returns the object number of each page's form */
export function ecrireModele(ecrivain: Ecrivain, modele: Modele): readonly number[] {
  const numeros = modele.objets.map(() => ecrivain.reserver());
  const numeroDe = (place: number): number => {
    const numero = numeros[place];
    if (numero === undefined) throw new Error('a template points outside itself');
    return numero;
  };
  modele.objets.forEach(({ parts }, place) => {
    const contenu = parts.map((part) =>
      typeof part === 'string' || part instanceof Uint8Array ? part : `${numeroDe(part.objet)} 0 R`,
    );
    ecrivain.ecrire(numeroDe(place), ...contenu);
  });
  return modele.pages.map(({ objet }) => numeroDe(objet));
}
