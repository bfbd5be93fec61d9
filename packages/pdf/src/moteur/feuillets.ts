import type { Artefact, Balise, Etiquette } from '../papier/balise';
import { type CaseLue, lireCase } from './emplacement';
import type { Noeud } from './mise-en-page';
import { type Repere, repereDe, type Trace, tracerDecor, tracerSvg, tracerTexte } from './tracer';

/** An element of structure: a heading, a table, a row, a cell. */
export interface Element {
  readonly balise: Balise;
  /** The rank of the element that holds it; `null`: the document, or its section. */
  readonly parent: number | null;
}

/** A slot with its place: left edge and top in points from the bottom left of the sheet. */
export interface CasePlacee extends CaseLue {
  readonly x: number;
  readonly haut: number;
}

/** What is drawn at one stroke: it belongs to one element, or is furniture. */
export interface Piece {
  /** The rank of its element; `null`: furniture. */
  readonly element: number | null;
  readonly artefact: Artefact;
  /** How many elements begin before it. */
  readonly apres: number;
  /** The drawing, or the slot that a value is written into. */
  readonly contenu: Trace | CasePlacee;
}

/** A sheet, its pieces in the order they are read. */
export interface Feuillet {
  readonly largeur: number;
  readonly hauteur: number;
  readonly pieces: readonly Piece[];
}

/** A bookmark to a place of a sheet. */
export interface SignetPose {
  readonly titre: string;
  /** From 0. */
  readonly feuillet: number;
  /** Points from the bottom; `null`: the whole sheet. */
  readonly haut: number | null;
}

/** A laid out document, ready to be written. */
export interface Feuillets {
  readonly elements: readonly Element[];
  readonly feuillets: readonly Feuillet[];
  readonly signets: readonly SignetPose[];
}

interface Contexte extends Repere {
  readonly element: number | null;
  readonly artefact: Artefact | null;
}

/** What holds letters by itself: a paragraph in there is no element of its own. */
const PORTE_DES_LETTRES: ReadonlySet<string> = new Set(['P', 'H1', 'H2', 'H3', 'TH', 'TD', 'Figure']);

/**
 * Reads a laid out document as pieces and elements. An element that goes on over several sheets is one element; what
 * react-pdf repeats on each sheet (`fixed`) is read once. Elements and pieces stand in the order of the text.
 * Throws for a drawing that says nothing to who does not see it.
 */
export function lireFeuillets(document: Noeud): Feuillets {
  const elements: Element[] = [];
  const signets: SignetPose[] = [];
  const titresPoses = new Set<unknown>();
  /** By what the element carries, or the properties of a bare text: where its contents go, and its first sheet. */
  const connus = new Map<unknown, { readonly contenu: number; readonly feuillet: number }>();
  const groupes = new Map<string, number>();
  let pieces: Piece[] = [];
  let rangFeuillet = 0;

  const creer = (balise: Balise, parent: number | null): number => elements.push({ balise, parent }) - 1;
  const groupe = (table: number, role: 'THead' | 'TBody'): number => {
    const cle = `${table} ${role}`;
    const connu = groupes.get(cle) ?? creer({ role }, table);
    groupes.set(cle, connu);
    return connu;
  };
  const ouvrir = (balise: Balise, parent: number | null): number => {
    if (balise.role === 'TR' && parent !== null && elements[parent]?.balise.role === 'Table') {
      return creer(balise, groupe(parent, balise.tete ? 'THead' : 'TBody'));
    }
    const element = creer(balise, parent);
    return balise.role === 'LI' ? creer({ role: 'LBody' }, element) : element;
  };
  const situer = (noeud: Noeud, contexte: Contexte): Contexte => {
    if (contexte.artefact !== null) return contexte;
    const marque = (noeud.props?.structure ?? (noeud.type === 'TEXT' ? BARE : undefined)) as
      | Etiquette
      | undefined;
    if (!marque) return contexte;
    if ('artefact' in marque) return { ...contexte, artefact: marque.artefact };
    const dedans = contexte.element === null ? undefined : elements[contexte.element]?.balise.role;
    if (marque.implicite && dedans !== undefined && PORTE_DES_LETTRES.has(dedans)) return contexte;
    const cle = marque === BARE ? noeud.props : marque;
    const connu = connus.get(cle);
    if (connu) {
      const repete = noeud.props?.fixed === true && connu.feuillet !== rangFeuillet;
      return repete ? { ...contexte, artefact: 'entete' } : { ...contexte, element: connu.contenu };
    }
    const contenu = ouvrir(
      marque.role === 'Figure' ? { ...marque, cadre: cadreDe(noeud, contexte) } : marque,
      contexte.element,
    );
    connus.set(cle, { contenu, feuillet: rangFeuillet });
    return { ...contexte, element: contenu };
  };
  const poser = (contexte: Contexte, contenu: Piece['contenu'], decor = false) => {
    if (Array.isArray(contenu) && contenu.length === 0) return;
    const element = contexte.artefact === null && !decor ? contexte.element : null;
    const artefact = contexte.artefact ?? 'decor';
    if (element === null && estTrace(contenu)) {
      // Grounds and rules of a sheet are drawn at one stroke, where the first of them lies: nothing comes under them but
      // the watermark. Of the rest of the furniture, what stands together.
      const rang = artefact === 'decor' ? pieces.findIndex(estDecor) : pieces.length - 1;
      const avant = pieces[rang];
      if (avant?.element === null && avant.artefact === artefact && estTrace(avant.contenu)) {
        pieces[rang] = { ...avant, contenu: [...avant.contenu, ...contenu] };
        return;
      }
    }
    if (element === null && contexte.artefact === null && !decor)
      throw new Error('letters without an element');
    pieces.push({ element, artefact, apres: elements.length, contenu });
  };
  const visiter = (noeud: Noeud, parent: Contexte): void => {
    const situe = situer(noeud, parent);
    const repere = repereDe(noeud, parent);
    const dedans = { ...situe, ...repere };
    noterSignet(noeud, repere);
    const figure = situe.artefact === null && estFigure(elements, situe.element);
    if (figure && situe.element !== parent.element) {
      poser(situe, tracerTout(noeud, parent));
      return;
    }
    const decor = tracerDecor(noeud, repere);
    if (decor !== '') poser(situe, [decor], true);
    if (noeud.type === 'TEXT') poser(situe, tracerTexte(noeud, parent));
    else if (noeud.type === 'SVG') {
      if (situe.artefact === null) throw new Error('a drawing without a text in its place');
      poser(situe, tracerSvg(noeud, parent));
    } else {
      const lue = (noeud.children ?? []).length === 0 ? lireCase(noeud.props?.id, noeud.style) : null;
      if (lue) poser(dedans, { ...lue, x: repere.gauche, haut: repere.hauteurPage - repere.haut });
      for (const enfant of noeud.children ?? []) visiter(enfant, dedans);
    }
  };
  const noterSignet = ({ type, props }: Noeud, { haut, hauteurPage }: Repere) => {
    const signet = props?.bookmark as { readonly title: string; readonly ref: unknown } | string | undefined;
    if (!signet) return;
    const cle = typeof signet === 'string' ? props : signet.ref;
    if (titresPoses.has(cle)) return;
    titresPoses.add(cle);
    const titre = typeof signet === 'string' ? signet : signet.title;
    signets.push({ titre, feuillet: rangFeuillet, haut: type === 'PAGE' ? null : hauteurPage - haut });
  };

  const feuillets = (document.children ?? []).map((page, rang): Feuillet => {
    const { width: largeur, height: hauteur } = page.box ?? {};
    if (largeur === undefined || hauteur === undefined) {
      throw new Error('react-pdf no longer gives the size of a page');
    }
    pieces = [];
    rangFeuillet = rang;
    visiter(page, { gauche: 0, haut: 0, hauteurPage: hauteur, element: null, artefact: null });
    return { largeur, hauteur, pieces };
  });
  return { elements, feuillets, signets };
}

/** A text that says nothing of itself. */
const BARE: Balise = { role: 'P', implicite: true };

function estDecor({ element, artefact }: Piece): boolean {
  return element === null && artefact === 'decor';
}

function estFigure(elements: readonly Element[], element: number | null): boolean {
  return element !== null && elements[element]?.balise.role === 'Figure';
}

/** Left, bottom, right and top of an element. @param parent the place of its parent */
function cadreDe(noeud: Noeud, parent: Repere): readonly number[] {
  const { gauche, haut, hauteurPage } = repereDe(noeud, parent);
  const { width = 0, height = 0 } = noeud.box ?? {};
  return [gauche, hauteurPage - haut - height, gauche + width, hauteurPage - haut];
}

/** Everything in an element at one stroke: a figure is told by one text. */
function tracerTout(noeud: Noeud, parent: Repere): Trace {
  const repere = repereDe(noeud, parent);
  const decor = tracerDecor(noeud, repere);
  const dedans =
    noeud.type === 'TEXT'
      ? tracerTexte(noeud, parent)
      : noeud.type === 'SVG'
        ? tracerSvg(noeud, parent)
        : (noeud.children ?? []).flatMap((enfant) => tracerTout(enfant, repere));
  return decor === '' ? dedans : [decor, ...dedans];
}

export function estTrace(contenu: Piece['contenu']): contenu is Trace {
  return Array.isArray(contenu);
}
