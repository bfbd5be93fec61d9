import { type ContenuDePage, lireContenu } from './contenu-page.fixture';
import { type Dictionnaire, lireObjets, type Objets, type Valeur } from './objets.fixture';

/** An element as it is read back from a file. */
export interface ElementLu {
  readonly role: string;
  /** All letters in it, in the order of the tree. */
  readonly texte: string;
  readonly enfants: readonly ElementLu[];
  readonly alt: string | null;
  readonly portee: string | null;
  readonly colonnes: number;
}

/** A file as a screen reader goes through it, and what is wrong with it; `[]`: nothing. */
export interface Structure {
  readonly document: ElementLu;
  readonly fautes: readonly string[];
}

/** What may stand in what (ISO 32000-1, 14.8.4); what is not named may stand anywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
};
const ENFANTS: Readonly<Record<string, readonly string[]>> = {
  Table: ['THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI'],
  LI: ['LBody'],
};
const CONNUS = new Set(
  'Document Sect Div P H1 H2 H3 L LI LBody Table THead TBody TR TH TD Figure Form'.split(' '),
);
const FEUILLES = new Set(['P', 'H1', 'H2', 'H3', 'Figure']);

/**
 * Reads the structure of a file and holds it to what PDF/UA-1 asks and a program can check: everything drawn belongs to
 * one element or is furniture; both trees agree; tables have equal rows and named columns; headings skip no level;
 * figures say something; what is read comes in the order it is drawn; every glyph stands for characters.
 */
export function structureDe(pdf: Uint8Array): Structure {
  const objets = lireObjets(pdf);
  const fautes: string[] = [];
  const contenus = objets.pages.map((page) => lireContenu(objets, page));
  contenus.forEach(({ fautes: deLaPage }, rang) => {
    for (const faute of new Set(deLaPage)) fautes.push(`page ${rang + 1}: ${faute}`);
  });
  const racine = objets.dictionnaire(objets.catalogue['/StructTreeRoot']);
  const [sommet] = objets.liste(racine['/K']);
  const lecture = lireArbre(objets, contenus, String(sommet), fautes);
  verifierFichier(objets, fautes);
  verifierParents(objets, contenus, lecture.proprietaires, fautes);
  verifierOrdre(contenus, lecture.ordre, fautes);
  verifierTitres(lecture.titres, fautes);
  return { document: lecture.document, fautes };
}

/** Elements of a role, in the order of the text. */
export function elementsDe(element: ElementLu, role: string): readonly ElementLu[] {
  return [
    ...(element.role === role ? [element] : []),
    ...element.enfants.flatMap((enfant) => elementsDe(enfant, role)),
  ];
}

function lireArbre(
  objets: Objets,
  contenus: readonly ContenuDePage[],
  sommet: string,
  fautes: string[],
): {
  readonly document: ElementLu;
  /** « page mcid » → reference of its element. */
  readonly proprietaires: ReadonlyMap<string, string>;
  readonly ordre: readonly { readonly page: number; readonly mcid: number }[];
  readonly titres: readonly string[];
} {
  const rangs = new Map(objets.pages.map((page, rang) => [page, rang]));
  const proprietaires = new Map<string, string>();
  const ordre: { page: number; mcid: number }[] = [];
  const titres: string[] = [];

  const lire = (reference: string, parent: string, roleParent: string): ElementLu => {
    const dict = objets.dictionnaire(reference);
    const role = String(dict['/S']).slice(1);
    if (!CONNUS.has(role)) fautes.push(`an element of the unknown role ${role}`);
    if (dict['/P'] !== parent)
      fautes.push(`${role} ${reference} has another parent than the element that holds it`);
    if (PARENTS[role] && !PARENTS[role].includes(roleParent)) fautes.push(`${role} in ${roleParent}`);
    if (ENFANTS[roleParent] && !ENFANTS[roleParent].includes(role))
      fautes.push(`${roleParent} holds ${role}`);
    if (/^H\d$/.test(role)) titres.push(role);
    const attributs = dict['/A'] === undefined ? {} : objets.dictionnaire(dict['/A']);
    const enfants: ElementLu[] = [];
    let texte = '';
    const pieces = objets.liste(dict['/K']);
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        if (FEUILLES.has(role)) fautes.push(`${role} holds an element`);
        const enfant = lire(piece, reference, role);
        enfants.push(enfant);
        texte += enfant.texte;
        continue;
      }
      const marque = marqueDe(piece, dict);
      if (marque === null) continue;
      const page = rangs.get(marque.page) ?? -1;
      const cle = `${page} ${marque.mcid}`;
      if (proprietaires.has(cle)) fautes.push(`piece ${cle} stands twice in the tree`);
      proprietaires.set(cle, reference);
      ordre.push({ page, mcid: marque.mcid });
      const dedans = contenus[page]?.textes.get(marque.mcid);
      if (dedans === undefined) fautes.push(`piece ${cle} is not on its page`);
      if (dedans?.trim() === '' && role !== 'Figure')
        fautes.push(`${role} with a piece ${cle} without letters`);
      if (contenus[page]?.roles.get(marque.mcid) !== role)
        fautes.push(`piece ${cle} says another role than ${role}`);
      texte += dedans ?? '';
    }
    const alt = typeof dict['/Alt'] === 'string' ? dict['/Alt'].replace(/^u:/, '') : null;
    if (pieces.length === 0 && !['TD', 'TH'].includes(role)) fautes.push(`${role} ${reference} is empty`);
    if (role === 'Figure' && (alt ?? '').trim() === '') fautes.push('a figure that says nothing');
    if (role === 'Figure' && objets.liste(attributs['/BBox']).length !== 4)
      fautes.push('a figure without its frame');
    const portee = attributs['/Scope'] === undefined ? null : String(attributs['/Scope']).slice(1);
    if (role === 'TH' && portee === null) fautes.push(`the title « ${texte} » names neither row nor column`);
    const element = { role, texte, enfants, alt, portee, colonnes: Number(attributs['/ColSpan'] ?? 1) };
    if (role === 'Table') verifierTable(element, fautes);
    return element;
  };
  const racine = objets.catalogue['/StructTreeRoot'];
  return { document: lire(sommet, String(racine), ''), proprietaires, ordre, titres };
}

/** A piece of a page, as an element names it; `null` for an annotation. */
function marqueDe(piece: Valeur, element: Dictionnaire): { page: string; mcid: number } | null {
  if (typeof piece === 'number') return { page: String(element['/Pg']), mcid: piece };
  const { '/Type': type, '/Pg': page, '/MCID': mcid } = piece as Dictionnaire;
  return type === '/OBJR' ? null : { page: String(page), mcid: Number(mcid) };
}

function verifierTable(table: ElementLu, fautes: string[]): void {
  const rangees = elementsDe(table, 'TR').map(({ enfants }) =>
    enfants.reduce((somme, { colonnes }) => somme + colonnes, 0),
  );
  if (new Set(rangees).size !== 1)
    fautes.push(`a table with rows of ${[...new Set(rangees)].join(', ')} cells`);
  if (table.enfants.filter(({ role }) => role === 'THead').length !== 1)
    fautes.push('a table without one head');
  const titres = elementsDe(table, 'THead').flatMap((tete) => elementsDe(tete, 'TH'));
  if (titres.some(({ texte, portee }) => texte.trim() === '' || portee !== 'Column')) {
    fautes.push('a column without a title');
  }
}

function verifierFichier(objets: Objets, fautes: string[]): void {
  const { catalogue } = objets;
  const exiger = (vrai: boolean, faute: string) => {
    if (!vrai) fautes.push(faute);
  };
  exiger(catalogue['/Lang'] === 'u:fr-FR', 'no language');
  exiger(objets.dictionnaire(catalogue['/MarkInfo'])['/Marked'] === true, 'not said to be tagged');
  exiger(
    objets.dictionnaire(catalogue['/ViewerPreferences'])['/DisplayDocTitle'] === true,
    'title not shown',
  );
  const xmp = Buffer.from(objets.flux(catalogue['/Metadata']), 'latin1').toString('utf8');
  exiger(xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'not said to be PDF/UA-1');
  exiger(/<dc:title>.*?<rdf:li xml:lang="x-default">[^<]+</s.test(xmp), 'no title');
}

function verifierParents(
  objets: Objets,
  contenus: readonly ContenuDePage[],
  proprietaires: ReadonlyMap<string, string>,
  fautes: string[],
): void {
  const arbre = new Map<number, Valeur>();
  const parcourir = (noeud: Dictionnaire) => {
    const nombres = objets.liste(noeud['/Nums']);
    for (let rang = 0; rang < nombres.length; rang += 2)
      arbre.set(Number(nombres[rang]), nombres[rang + 1] ?? null);
    for (const enfant of objets.liste(noeud['/Kids'])) parcourir(objets.dictionnaire(enfant));
  };
  parcourir(objets.dictionnaire(objets.dictionnaire(objets.catalogue['/StructTreeRoot'])['/ParentTree']));
  const pris = new Set<number>();
  contenus.forEach(({ ordre }, rang) => {
    const page = objets.dictionnaire(objets.pages[rang]);
    const cle = Number(page['/StructParents']);
    if (pris.has(cle)) fautes.push(`two pages share the parents ${cle}`);
    pris.add(cle);
    if (page['/Tabs'] !== '/S') fautes.push(`page ${rang + 1}: the tab key does not follow the structure`);
    const parents = objets.liste(arbre.get(cle));
    if (parents.length !== ordre.length)
      fautes.push(`page ${rang + 1}: ${parents.length} parents of ${ordre.length}`);
    for (const mcid of ordre) {
      if (parents[mcid] !== proprietaires.get(`${rang} ${mcid}`)) {
        fautes.push(`page ${rang + 1}: the trees disagree about piece ${mcid}`);
      }
    }
    for (const annotation of objets.liste(page['/Annots'])) {
      const parent = objets.dictionnaire(arbre.get(Number(objets.dictionnaire(annotation)['/StructParent'])));
      const tient = objets.liste(parent['/K']).some((k) => (k as Dictionnaire)['/Obj'] === annotation);
      if (!tient) fautes.push(`page ${rang + 1}: an annotation outside of the structure`);
    }
  });
}

function verifierOrdre(
  contenus: readonly ContenuDePage[],
  ordre: readonly { readonly page: number; readonly mcid: number }[],
  fautes: string[],
): void {
  const dessine = contenus.flatMap(({ ordre: pieces }, page) => pieces.map((mcid) => `${page} ${mcid}`));
  const lu = ordre.map(({ page, mcid }) => `${page} ${mcid}`);
  const rang = dessine.findIndex((cle, place) => cle !== lu[place]);
  if (rang >= 0 || lu.length !== dessine.length) {
    fautes.push(`read in another order than drawn: ${dessine[rang]} then, ${lu[rang]} instead`);
  }
}

function verifierTitres(titres: readonly string[], fautes: string[]): void {
  let dernier = 0;
  for (const titre of titres) {
    const niveau = Number(titre.slice(1));
    if (niveau > dernier + 1) fautes.push(`${titre} after H${dernier}`);
    dernier = niveau;
  }
  if (titres[0] !== 'H1') fautes.push('no title at the top');
}
