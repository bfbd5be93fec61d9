import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { imprimable } from '../fonts/imprimable';
import { creerEcrivain, datePdf, type Ecrivain, textePdf } from './ecrivain';
import type { Valeurs } from './emplacement';
import type { CasePlacee, GabaritPret } from './gabarit';
import { ecrireModele } from './modele';
import { dessinerCases, dessinerTextes } from './remplir';
import type { MetadonneesDocument } from './rendu';
import { creerSignets } from './signets';
import { creerSousEnsembles } from './sous-ensembles';

/** One candidate's sheets: the template, and what fills its slots. */
export interface Feuille {
  readonly gabarit: GabaritPret;
  readonly valeurs: Valeurs;
  /** Name of the bookmark to its first sheet; `null`: none. */
  readonly signet: string | null;
  /** What is drawn over the first sheet besides its slots, where each document has a drawing of its own. */
  readonly dessin?: DessinLibre;
}

/** Shapes in the language of a page's content, then texts in boxes of their own. */
export interface DessinLibre {
  readonly formes: string;
  readonly textes: readonly { readonly place: CasePlacee; readonly texte: string }[];
}

/** Sheets under one bookmark: those of a jury. */
export interface Section {
  /** `null`: its sheets' bookmarks stand at the top. */
  readonly signet: string | null;
  readonly feuilles: Iterable<Feuille> | AsyncIterable<Feuille>;
}

export type MetadonneesFlux = Omit<MetadonneesDocument, 'archivable'>;

/** Bytes handed over at a time, about. */
const PAQUET = 64 * 1024;
/** Pages under one node of the page tree. */
const PAR_NOEUD = 64;

/**
 * Writes a document sheet by sheet: each template is in the file once, each sheet adds its values. What is kept is
 * the place of each object, so memory does not grow with the document. The same arguments give the same bytes.
 * A document without a sheet is a bug of the caller and throws.
 */
export async function* ecrireEnFlux(
  metadonnees: MetadonneesFlux,
  sections: Iterable<Section> | AsyncIterable<Section>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const ecrivain = creerEcrivain();
  const [catalogue, pages, polices] = [ecrivain.reserver(), ecrivain.reserver(), ecrivain.reserver()];
  const lettres = creerSousEnsembles();
  const signets = creerSignets(ecrivain);
  const ressources = new Map<GabaritPret, readonly number[]>();
  const noeuds: number[] = [];
  let enfants: number[] = [];
  let noeud = 0;
  let total = 0;

  const ressourcesDe = (gabarit: GabaritPret): readonly number[] => {
    const connues = ressources.get(gabarit);
    if (connues) return connues;
    const numeros = ecrireModele(ecrivain, gabarit.modele).map((formulaire) => {
      const numero = ecrivain.reserver();
      ecrivain.ecrire(
        numero,
        `<< /ProcSet [/PDF /Text] /XObject << /M ${formulaire} 0 R >> /Font ${polices} 0 R >>`,
      );
      return numero;
    });
    ressources.set(gabarit, numeros);
    return numeros;
  };
  const fermerNoeud = () => {
    if (enfants.length === 0) return;
    const kids = enfants.map((page) => `${page} 0 R`).join(' ');
    ecrivain.ecrire(
      noeud,
      `<< /Type /Pages /Parent ${pages} 0 R /Count ${enfants.length} /Kids [${kids}] >>`,
    );
    noeuds.push(noeud);
    enfants = [];
  };
  const ecrirePage = (
    gabarit: GabaritPret,
    rang: number,
    valeurs: Valeurs,
    libre: DessinLibre | undefined,
  ): number => {
    if (enfants.length === 0) noeud = ecrivain.reserver();
    const [page, contenu] = [ecrivain.reserver(), ecrivain.reserver()];
    const modele = gabarit.modele.pages[rang];
    if (!modele) throw new Error('a template lost a page');
    const libres = libre ? `\n${libre.formes}\n${dessinerTextes(libre.textes, gabarit.fontes, lettres)}` : '';
    const dessin = `/M Do\n${dessinerCases(gabarit, rang, valeurs, lettres)}${libres}`;
    ecrivain.ecrireFlux(
      contenu,
      ['/Filter /FlateDecode'],
      deflateSync(Buffer.from(dessin, 'latin1'), COMPRESSION),
    );
    ecrivain.ecrire(
      page,
      `<< /Type /Page /Parent ${noeud} 0 R /MediaBox [0 0 ${modele.largeur} ${modele.hauteur}]`,
      ` /Resources ${ressourcesDe(gabarit)[rang]} 0 R /Contents ${contenu} 0 R >>`,
    );
    enfants.push(page);
    total += 1;
    if (enfants.length === PAR_NOEUD) fermerNoeud();
    return page;
  };

  for await (const section of sections) {
    let premiere = true;
    for await (const { gabarit, valeurs, signet, dessin } of section.feuilles) {
      const inconnue = Object.keys(valeurs).find((nom) => !gabarit.noms.has(nom));
      if (inconnue !== undefined) throw new Error(`no slot for the value ${inconnue}`);
      gabarit.modele.pages.forEach((_, rang) => {
        const page = ecrirePage(gabarit, rang, valeurs, rang === 0 ? dessin : undefined);
        if (rang > 0) return;
        if (premiere && section.signet !== null) signets.ouvrir(imprimable(section.signet), page);
        premiere = false;
        if (signet !== null) signets.ajouter(imprimable(signet), page);
      });
      if (ecrivain.enAttente() >= PAQUET) yield ecrivain.prendre();
    }
    signets.fermer();
  }
  if (total === 0) throw new Error('a document without a sheet');
  fermerNoeud();
  lettres.ecrire(ecrivain, polices);
  ecrivain.ecrire(
    pages,
    `<< /Type /Pages /Count ${total} /Kids [${noeuds.map((numero) => `${numero} 0 R`).join(' ')}] >>`,
  );
  const plan = signets.terminer();
  ecrivain.ecrire(
    catalogue,
    `<< /Type /Catalog /Pages ${pages} 0 R /Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true >>`,
    plan === null ? ' >>' : ` /Outlines ${plan} 0 R /PageMode /UseOutlines >>`,
  );
  ecrivain.terminer(`/Root ${catalogue} 0 R ${piedDe(ecrivain, metadonnees)}`);
  yield ecrivain.prendre();
}

/** Little is gained above the first levels on a page of figures, and the window need not be larger than a page. */
const COMPRESSION = { level: 6, memLevel: 8, windowBits: 13 } as const;

/** What the file says of itself; its identifier depends on nothing else, so that the bytes repeat. */
function piedDe(ecrivain: Ecrivain, metadonnees: MetadonneesFlux): string {
  const info = ecrivain.reserver();
  const date = datePdf(metadonnees.creeLe);
  ecrivain.ecrire(
    info,
    `<< /Title ${textePdf(metadonnees.titre)} /Subject ${textePdf(metadonnees.sujet)}`,
    ` /Author ${textePdf(metadonnees.auteur)} /Creator ${textePdf('Délibérations BTS')}`,
    ` /Producer ${textePdf('Délibérations BTS')} /CreationDate ${date} /ModDate ${date} >>`,
  );
  const id = createHash('sha256').update(JSON.stringify(metadonnees)).digest('hex').slice(0, 32);
  return `/Info ${info} 0 R /ID [<${id}> <${id}>]`;
}
