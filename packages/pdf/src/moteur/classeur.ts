import { deflateSync } from 'node:zlib';
import { imprimable } from '../fonts/imprimable';
import type { Artefact } from '../papier/balise';
import { type Contenu, creerArbre } from './arbre';
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
import { dessinerTextes, type Encre, tracerEnPdf } from './remplir';
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
  readonly remplir: (feuillets: Feuillets, remplissage: Contenance) => readonly number[];
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

/** A page being written: its content, and the elements that its numbered pieces belong to. */
interface PageEnCours {
  readonly numero: number;
  contenu: string;
  readonly proprietaires: number[];
  readonly encre: Encre;
}

/** Begins a file. */
export function creerClasseur(ecrivain: Ecrivain): Classeur {
  const [catalogue, pages, polices] = [ecrivain.reserver(), ecrivain.reserver(), ecrivain.reserver()];
  const lettres = creerSousEnsembles();
  const signets = creerSignets(ecrivain);
  const arbre = creerArbre(ecrivain);
  const communs = new Map<Feuillets, readonly FeuilletCommun[]>();
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
      page.numero,
      `<</Type/Page/Parent ${noeud} 0 R/MediaBox[0 0 ${largeur} ${hauteur}]/Resources ${ressources}/Contents ${contenu} 0 R/StructParents ${parents}/Tabs/S>>`,
    );
    enfants.push(page.numero);
    total += 1;
    if (enfants.length === PAR_NOEUD) fermerNoeud();
  };
  const communsDe = (feuillets: Feuillets): readonly FeuilletCommun[] => {
    const connus = communs.get(feuillets);
    if (connus) return connus;
    const nouveaux = feuillets.feuillets.map((feuillet) => {
      const formes = feuillet.pieces.map(({ contenu }) => {
        if (!estTrace(contenu)) return 0;
        const numero = ecrivain.reserver();
        const octets = deflateSync(Buffer.from(tracerEnPdf(contenu, lettres), 'latin1'), COMPRESSION);
        ecrivain.ecrireFlux(
          numero,
          `/Type /XObject /Subtype /Form /BBox [0 0 ${feuillet.largeur} ${feuillet.hauteur}] /Resources << /Font ${polices} 0 R >> /Filter /FlateDecode`,
          octets,
        );
        return numero;
      });
      const ressources = ecrivain.reserver();
      const noms = formes.map((numero, rang) => (numero === 0 ? '' : `/M${rang} ${numero} 0 R`)).join('');
      ecrivain.ecrire(ressources, `<</XObject<<${noms}>>/Font ${polices} 0 R>>`);
      return { ressources: `${ressources} 0 R` };
    });
    communs.set(feuillets, nouveaux);
    return nouveaux;
  };
  const commencerPage = (): PageEnCours => ({
    numero: ecrivain.reserver(),
    contenu: '',
    proprietaires: [],
    encre: { couleur: '', police: '' },
  });
  const poserTout = (
    feuillets: Feuillets,
    remplissage: Contenance | null,
    ressourcesDe: (rang: number) => string,
  ): readonly number[] => {
    const dessin = remplissage?.dessin ?? null;
    const base = feuillets.elements.length;
    const elements =
      dessin === null ? feuillets.elements : [...feuillets.elements, ...decaler(dessin.elements, base)];
    const releve = commencerReleve(elements);
    const posees = feuillets.feuillets.map((feuillet, rang) => {
      const page = commencerPage();
      feuillet.pieces.forEach((piece, place) => {
        const { contenu } = piece;
        const trace = estTrace(contenu)
          ? remplissage === null
            ? tracerEnPdf(contenu, lettres)
            : `/M${place} Do\n`
          : remplissage === null
            ? ''
            : dessinerTextes(
                [{ place: contenu, texte: valeurDe(remplissage.valeurs, contenu.nom) }],
                remplissage.fontes,
                lettres,
                page.encre,
              );
        releve.ajouter(page, piece, trace);
      });
      if (rang === 0 && remplissage !== null) {
        for (const { element, formes, textes } of dessin?.pieces ?? []) {
          if (formes !== '') page.encre.couleur = '';
          const trace = formes + dessinerTextes(textes, remplissage.fontes, lettres, page.encre);
          const place = element === null ? null : base + element;
          releve.ajouter(
            page,
            { element: place, artefact: 'decor', apres: base + (element ?? -1) + 1 },
            trace,
          );
        }
      }
      return { page, feuillet };
    });
    const numeros = arbre.ajouter(elements, releve.terminer(), remplissage !== null);
    return posees.map(({ page, feuillet }, rang) => {
      ecrirePage(page, feuillet, ressourcesDe(rang), arbre.parentsDePage(page.proprietaires, numeros));
      return page.numero;
    });
  };

  return {
    signets,
    poser: (feuillets) => poserTout(feuillets, null, () => `<</Font ${polices} 0 R>>`),
    remplir(feuillets, remplissage) {
      const partages = communsDe(feuillets);
      return poserTout(feuillets, remplissage, (rang) => partages[rang]?.ressources ?? '');
    },
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

/** Takes down what each element of a sheet holds while its pieces are drawn. */
function commencerReleve(elements: readonly Element[]) {
  const contenus: Contenu[][] = elements.map(() => []);
  let lies = 0;
  /** An element stands among what its parent holds before the pieces that come after it. */
  const lier = (jusque: number) => {
    for (; lies < jusque; lies += 1) {
      const parent = elements[lies]?.parent ?? null;
      if (parent !== null) contenus[parent]?.push({ element: lies });
    }
  };
  return {
    /** Adds a piece to a page; nothing for one without a drawing. */
    ajouter(
      page: PageEnCours,
      { element, artefact, apres }: Pick<Piece, 'element' | 'artefact' | 'apres'>,
      dessin: string,
    ): void {
      if (dessin === '') return;
      if (element === null) {
        page.contenu += `${ARTEFACTS[artefact]}\n${dessin}EMC\n`;
        return;
      }
      lier(apres);
      const mcid = page.proprietaires.length;
      page.contenu += `/${elements[element]?.balise.role} <</MCID ${mcid}>> BDC\n${dessin}EMC\n`;
      page.proprietaires.push(element);
      contenus[element]?.push({ page: page.numero, mcid });
    },
    terminer(): readonly (readonly Contenu[])[] {
      lier(elements.length);
      return contenus;
    },
  };
}

/** A sheet of a template in the file: the resources that its pages share. */
interface FeuilletCommun {
  readonly ressources: string;
}

/** Elements of a drawing, ranked after those of its sheet. */
function decaler(elements: readonly Element[], base: number): readonly Element[] {
  return elements.map(({ balise, parent }) => ({ balise, parent: parent === null ? null : parent + base }));
}
