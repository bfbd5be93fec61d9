import type { Dictionnaire, Objets } from './objets.fixture';

/** What a page draws, told by its content: the letters of each numbered piece, and what is drawn outside of any. */
export interface ContenuDePage {
  /** By number of the piece. */
  readonly textes: ReadonlyMap<number, string>;
  readonly roles: ReadonlyMap<number, string>;
  /** Numbers in the order they come. */
  readonly ordre: readonly number[];
  readonly fautes: readonly string[];
}

/** Operators that draw (ISO 32000-1, table 51). */
const DESSINE = new Set([
  'TJ',
  'Tj',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'BI',
]);
/** Strings, dictionaries in one line, names, numbers, operators. */
const JETONS =
  /<<[^>]*(?:>(?!>)[^>]*)*>>|\((?:\\.|[^\\)])*\)|<[0-9a-fA-F\s]*>|\[|\]|\/[^\s/[\]<>()]+|[^\s/[\]<>()]+/g;

/** Reads the content of a page, that of the forms it draws included. */
export function lireContenu(objets: Objets, page: string): ContenuDePage {
  const textes = new Map<number, string>();
  const roles = new Map<number, string>();
  const fautes: string[] = [];
  const dictionnaire = objets.dictionnaire(page);
  const piles: { readonly mcid: number | null }[] = [];
  const polices = new Map<string, ReadonlyMap<string, string>>();

  const lettresDe = (ressources: Dictionnaire, nom: string): ReadonlyMap<string, string> => {
    const reference = String(objets.dictionnaire(ressources['/Font'])[nom] ?? '');
    const connue = polices.get(reference);
    if (connue) return connue;
    const table = lireUnicode(objets.flux(objets.dictionnaire(reference)['/ToUnicode']));
    polices.set(reference, table);
    return table;
  };
  const ecrire = (lettres: ReadonlyMap<string, string>, hexa: string) => {
    for (const code of hexa.toLowerCase().match(/[0-9a-f]{4}/g) ?? []) {
      const texte = lettres.get(code);
      if (texte === undefined || /[\0\ufeff\ufffe]/.test(texte))
        fautes.push(`a glyph ${code} without a character`);
      const mcid = piles.findLast((pile) => pile.mcid !== null)?.mcid ?? null;
      if (mcid !== null) textes.set(mcid, (textes.get(mcid) ?? '') + (texte ?? ''));
    }
  };
  const jouer = (contenu: string, ressources: Dictionnaire, dansUneForme: boolean) => {
    let operandes: string[] = [];
    let lettres: ReadonlyMap<string, string> = new Map();
    const profondeur = piles.length;
    for (const [jeton] of contenu.matchAll(JETONS)) {
      if (/^[<(/[\]]|^[-+.\d]/.test(jeton)) {
        operandes.push(jeton);
        continue;
      }
      if (DESSINE.has(jeton) && piles.length === 0)
        fautes.push(`« ${jeton} » outside of the structure and of furniture`);
      if (jeton === 'Tf') lettres = lettresDe(ressources, operandes[0] ?? '');
      else if (jeton === 'TJ' || jeton === 'Tj') {
        for (const operande of operandes) if (/^<[^<]/.test(operande)) ecrire(lettres, operande);
      } else if (jeton === 'BMC' || jeton === 'BDC') {
        const [role = '', proprietes = ''] = operandes;
        const mcid = /\/MCID\s+(\d+)/.exec(proprietes)?.[1];
        if (mcid === undefined && role !== '/Artifact') fautes.push(`a piece ${role} without a number`);
        if (mcid !== undefined && (dansUneForme || piles.length > 0))
          fautes.push(`piece ${mcid} within another`);
        if (mcid !== undefined && roles.has(Number(mcid))) fautes.push(`piece ${mcid} comes twice`);
        piles.push({ mcid: mcid === undefined ? null : Number(mcid) });
        if (mcid !== undefined) {
          roles.set(Number(mcid), role.slice(1));
          textes.set(Number(mcid), '');
        }
      } else if (jeton === 'EMC') piles.pop();
      else if (jeton === 'Do') {
        const forme = objets.dictionnaire(ressources['/XObject'])[operandes[0] ?? ''];
        jouer(objets.flux(forme), objets.dictionnaire(objets.dictionnaire(forme)['/Resources']), true);
      }
      operandes = [];
    }
    if (piles.length !== profondeur) fautes.push('a piece that is never closed');
  };
  jouer(objets.flux(dictionnaire['/Contents']), objets.dictionnaire(dictionnaire['/Resources']), false);
  return { textes, roles, ordre: [...roles.keys()], fautes };
}

/** Which characters each code stands for. */
function lireUnicode(table: string): ReadonlyMap<string, string> {
  const lettres = new Map<string, string>();
  for (const [, code = '', unites = ''] of table.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]+)>/gi)) {
    if (code.toLowerCase() === '0000' && unites.toLowerCase() === 'ffff') continue;
    const texte = (unites.match(/.{4}/g) ?? []).map((unite) =>
      String.fromCharCode(Number.parseInt(unite, 16)),
    );
    lettres.set(code.toLowerCase(), texte.join(''));
  }
  return lettres;
}
