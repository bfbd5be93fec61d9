import { deflateSync } from 'node:zlib';
import { imprimable } from '../fonts/imprimable';
import type { Artefact } from '../papier/balise';
import { creerArbre, type Moule, type PieceNumerotee } from './arbre';
import { COMPRESSION, type Ecrivain } from './ecrivain';
import { type Valeurs, valeurDe } from './emplacement';
import {
  type CasePlacee,
  type Element,
  estTrace,
  type Feuillet,
  type Feuillets,
  type Piece,
} from './feuillets';
import type { Fontes } from './fontes';
import { ecrireMetadonnees, type MetadonneesDocument } from './metadonnees';
import { dessinerTextes, type EncreCourante, tracerEnPdf } from './remplir';
import { creerSignets, type Signets } from './signets';
import { creerSousEnsembles } from './sous-ensembles';

/** A drawing of a sheet's own, besides its slots: its elements, and its pieces in the order they are read. */
export interface DessinLibre {
  readonly elements: readonly Element[];
  readonly pieces: readonly PieceLibre[];
}

/** Shapes in the language of a page's content, then texts in boxes of their own. */
export interface PieceLibre {
  /** The rank of its element in the drawing; `null`: rules and grounds. */
  readonly element: number | null;
  readonly formes: string;
  readonly textes: readonly { readonly place: CasePlacee; readonly texte: string }[];
}

/** What fills the sheets of a template. */
export interface Contenance {
  readonly fontes: Fontes;
  readonly valeurs: Valeurs;
  /** Over the first sheet. */
  readonly dessin: DessinLibre | null;
}

/** Puts sheets one after another into a file. */
export interface Classeur {
  readonly signets: Signets;
  /** Sheets of a document written once. @returns their pages */
  readonly poser: (feuillets: Feuillets) => readonly number[];
  /** Sheets that come back with other values: what they share is in the file once. @returns their pages */
  readonly remplir: (feuillets: Feuillets, contenance: Contenance) => readonly number[];
  /** Ends the file. A document without a sheet is a bug of the caller and throws. */
  readonly terminer: (metadonnees: MetadonneesDocument) => void;
}

/** Pages under one node of the page tree. */
const PAR_NOEUD = 64;

/** How furniture is written (ISO 32000-1, 14.8.2.2). */
const ARTEFACTS: Readonly<Record<Artefact, string>> = {
  decor: '/Artifact BMC',
  entete: '/Artifact <</Type/Pagination/Subtype/Header>> BDC',
  pied: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
  filigrane: '/Artifact <</Type/Pagination/Subtype/Watermark>> BDC',
};

/** A page being written: its content, and its numbered pieces. */
interface PageEnCours {
  contenu: string;
  readonly numerotees: PieceNumerotee[];
  /** Which of its slots hold something: with the same ones, sheets of a template have the same elements. */
  remplies: string;
  readonly encre: EncreCourante;
}

/** Begins a file. */
export function creerClasseur(ecrivain: Ecrivain): Classeur {
  const [catalogue, pages, polices] = [ecrivain.reserver(), ecrivain.reserver(), ecrivain.reserver()];
  const lettres = creerSousEnsembles();
  const signets = creerSignets(ecrivain);
  const arbre = creerArbre(ecrivain);
  const communs = new Map<Feuillets, Commun>();
  const noeuds: number[] = [];
  let enfants: number[] = [];
  let noeud = 0;
  let total = 0;

  const fermerNoeud = () => {
    if (enfants.length === 0) return;
    const kids = enfants.map((page) => `${page} 0 R`).join(' ');
    ecrivain.ecrire(noeud, `<</Type/Pages/Parent ${pages} 0 R/Count ${enfants.length}/Kids[${kids}]>>`);
    noeuds.push(noeud);
    enfants = [];
  };
  const ecrirePage = (
    numero: number,
    page: PageEnCours,
    { largeur, hauteur }: Feuillet,
    ressources: string,
    parents: number,
  ) => {
    if (enfants.length === 0) noeud = ecrivain.reserver();
    const contenu = ecrivain.reserver();
    const octets = deflateSync(Buffer.from(page.contenu, 'latin1'), COMPRESSION);
    ecrivain.ecrireFlux(contenu, '/Filter /FlateDecode', octets);
    ecrivain.ecrire(
      numero,
      `<</Type/Page/Parent ${noeud} 0 R/MediaBox[0 0 ${largeur} ${hauteur}]/Resources ${ressources}/Contents ${contenu} 0 R/StructParents ${parents}/Tabs/S>>`,
    );
    enfants.push(numero);
    total += 1;
    if (enfants.length === PAR_NOEUD) fermerNoeud();
  };
  const communDe = (feuillets: Feuillets): Commun => {
    const connu = communs.get(feuillets);
    if (connu) return connu;
    const ressources = feuillets.feuillets.map(({ largeur, hauteur, pieces }) => {
      const formes = pieces.map(({ contenu }, rang) => {
        if (!estTrace(contenu)) return '';
        const numero = ecrivain.reserver();
        const octets = deflateSync(Buffer.from(tracerEnPdf(contenu, lettres), 'latin1'), COMPRESSION);
        ecrivain.ecrireFlux(
          numero,
          `/Subtype /Form /BBox [0 0 ${Math.ceil(largeur)} ${Math.ceil(hauteur)}] /Resources << /Font ${polices} 0 R >> /Filter /FlateDecode`,
          octets,
        );
        return `/M${rang} ${numero} 0 R`;
      });
      const numero = ecrivain.reserver();
      ecrivain.ecrire(numero, `<</XObject<<${formes.join('')}>>/Font ${polices} 0 R>>`);
      return `${numero} 0 R`;
    });
    const commun = { ressources, moules: new Map<string, Moule>() };
    communs.set(feuillets, commun);
    return commun;
  };
  const mouleDe = (
    commun: Commun | null,
    elements: readonly Element[],
    posees: readonly PageEnCours[],
    dessin: DessinLibre | null,
  ): Moule => {
    const mouler = () =>
      arbre.mouler(
        elements,
        posees.map(({ numerotees }) => numerotees),
        commun !== null,
      );
    if (commun === null || dessin !== null) return mouler();
    const cle = posees.map(({ remplies }) => remplies).join(' ');
    const moule = commun.moules.get(cle) ?? mouler();
    if (commun.moules.size >= MOULES_GARDES) commun.moules.clear();
    commun.moules.set(cle, moule);
    return moule;
  };
  const poserTout = (
    feuillets: Feuillets,
    contenance: Contenance | null,
    commun: Commun | null,
  ): readonly number[] => {
    const dessin = contenance?.dessin ?? null;
    const base = feuillets.elements.length;
    const elements =
      dessin === null ? feuillets.elements : [...feuillets.elements, ...decaler(dessin.elements, base)];
    const posees = feuillets.feuillets.map(({ pieces }, rang) => {
      const page: PageEnCours = {
        contenu: '',
        numerotees: [],
        remplies: '',
        encre: { couleur: '', police: '' },
      };
      for (const [place, piece] of pieces.entries()) {
        const { contenu, element } = piece;
        if (estTrace(contenu)) {
          ajouterPiece(page, elements, piece, commun ? `/M${place} Do\n` : tracerEnPdf(contenu, lettres));
        } else if (contenance) {
          const textes = [{ place: contenu, texte: valeurDe(contenance.valeurs, contenu.nom) }];
          const trace = dessinerTextes(textes, contenance.fontes, lettres, page.encre);
          if (element !== null) page.remplies += trace === '' ? '0' : '1';
          ajouterPiece(page, elements, piece, trace);
        }
      }
      if (rang === 0 && contenance) {
        for (const { element, formes, textes } of dessin?.pieces ?? []) {
          if (formes !== '') page.encre.couleur = '';
          const trace = formes + dessinerTextes(textes, contenance.fontes, lettres, page.encre);
          const place = element === null ? null : base + element;
          ajouterPiece(page, elements, { element: place, artefact: 'decor', apres: (place ?? 0) + 1 }, trace);
        }
      }
      return page;
    });
    const moule = mouleDe(commun, elements, posees, dessin);
    const premiere = ecrivain.reserver(moule.nombre);
    const parents = arbre.ajouter(moule, premiere);
    return feuillets.feuillets.map((feuillet, rang) => {
      const page = posees[rang];
      if (!page) throw new Error('a document lost a sheet');
      const ressources = commun?.ressources[rang] ?? `<</Font ${polices} 0 R>>`;
      ecrirePage(premiere + rang, page, feuillet, ressources, parents + rang);
      return premiere + rang;
    });
  };

  return {
    signets,
    poser: (feuillets) => poserTout(feuillets, null, null),
    remplir: (feuillets, contenance) => poserTout(feuillets, contenance, communDe(feuillets)),
    terminer(metadonnees) {
      if (total === 0) throw new Error('a document without a sheet');
      fermerNoeud();
      lettres.ecrire(ecrivain, polices);
      const kids = noeuds.map((numero) => `${numero} 0 R`).join(' ');
      ecrivain.ecrire(pages, `<</Type/Pages/Count ${total}/Kids[${kids}]>>`);
      const plan = signets.terminer();
      const propre = {
        ...metadonnees,
        titre: imprimable(metadonnees.titre),
        sujet: imprimable(metadonnees.sujet),
        auteur: imprimable(metadonnees.auteur),
      };
      const dits = ecrireMetadonnees(ecrivain, propre);
      ecrivain.ecrire(
        catalogue,
        `<< /Type /Catalog /Pages ${pages} 0 R ${dits.catalogue} ${arbre.terminer()}${plan === null ? '' : ` /Outlines ${plan} 0 R /PageMode /UseOutlines`} >>`,
      );
      ecrivain.terminer(`/Root ${catalogue} 0 R ${dits.trailer}`);
    },
  };
}

/** Adds a piece to a page; nothing for one without a drawing. */
function ajouterPiece(
  page: PageEnCours,
  elements: readonly Element[],
  { element, artefact, apres }: Pick<Piece, 'element' | 'artefact' | 'apres'>,
  dessin: string,
): void {
  if (dessin === '') return;
  if (element === null) {
    page.contenu += `${ARTEFACTS[artefact]}\n${dessin}EMC\n`;
    return;
  }
  page.contenu += `/${elements[element]?.balise.role} <</MCID ${page.numerotees.length}>>BDC\n${dessin}EMC\n`;
  page.numerotees.push({ element, apres });
}

/** What the sheets of a template share in the file. */
interface Commun {
  /** By sheet. */
  readonly ressources: readonly string[];
  /** By which slots are filled. */
  readonly moules: Map<string, Moule>;
}

/** Candidates differ by few slots that are filled for some: a remark, the second line of a name. */
const MOULES_GARDES = 64;

/** Elements of a drawing, ranked after those of its sheet. */
function decaler(elements: readonly Element[], base: number): readonly Element[] {
  return elements.map(({ balise, parent }) => ({ balise, parent: parent === null ? null : parent + base }));
}
