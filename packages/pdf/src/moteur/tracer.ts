import { cheminPdf } from './chemin';
import { nombrePdf } from './ecrivain';
import type { FontkitFont, Glyphe } from './fontkit';
import type { LignePlacee, Noeud } from './mise-en-page';

/** Letters of one font in a row: they get their numbers in the file that they are written into. */
export interface LettresTracees {
  readonly police: FontkitFont;
  readonly corps: number;
  readonly glyphes: readonly Glyphe[];
  /** Where the next glyph begins, in thousandths of the size. */
  readonly avances: readonly number[];
}

/** A drawing in the language of a page's content. It says all it needs: colour, width of its lines, font. */
export type Trace = readonly (string | LettresTracees)[];

/** Where an element's parent has its corner, from the top left of the sheet, and how high the sheet is. */
export interface Repere {
  readonly gauche: number;
  readonly haut: number;
  readonly hauteurPage: number;
}

/** The place of an element, from its parent's. */
export function repereDe({ box }: Noeud, { gauche, haut, hauteurPage }: Repere): Repere {
  return { gauche: gauche + (box?.left ?? 0), haut: haut + (box?.top ?? 0), hauteurPage };
}

/** The ground and the borders of an element. Nothing of ours has round corners. */
export function tracerDecor({ box, style }: Noeud, { gauche: x, haut, hauteurPage }: Repere): string {
  if (!box || !style) return '';
  const { width: largeur = 0, height: hauteur = 0 } = box;
  const [bas, droite] = [hauteurPage - haut - hauteur, x + largeur];
  const cadre = [x, bas, largeur, hauteur].map(point).join(' ');
  const fond = style.backgroundColor ? `${couleurPdf(String(style.backgroundColor))} rg ${cadre} re f\n` : '';
  const sommet = bas + hauteur;
  const { borderTopWidth = 0, borderRightWidth = 0, borderBottomWidth = 0, borderLeftWidth = 0 } = box;
  const bords = [
    bord(style, 'Top', borderTopWidth, [x, sommet, droite, sommet], [0, -borderTopWidth]),
    bord(style, 'Right', borderRightWidth, [droite, sommet, droite, bas], [-borderRightWidth, 0]),
    bord(style, 'Bottom', borderBottomWidth, [x, bas, droite, bas], [0, borderBottomWidth]),
    bord(style, 'Left', borderLeftWidth, [x, sommet, x, bas], [borderLeftWidth, 0]),
  ];
  return fond + bords.join('');
}

/**
 * One border: a line along the edge, of which the half inside is seen. The clip has a corner more than it needs: readers
 * that see a rectangle widen it to whole pixels, and the rules of a document would come out heavier than they were.
 */
function bord(
  style: NonNullable<Noeud['style']>,
  cote: 'Top' | 'Right' | 'Bottom' | 'Left',
  epaisseur: number,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  [dx, dy]: readonly [number, number],
): string {
  if (epaisseur === 0) return '';
  const tirets = style[`border${cote}Style`] === 'dashed' ? `${2 * epaisseur} ${1.2 * epaisseur}` : '';
  const [debut, fin, dedans, retour] = [
    [x1, y1],
    [x2, y2],
    [x2 + dx, y2 + dy],
    [x1 + dx, y1 + dy],
  ].map((coin) => coin.map(point).join(' '));
  const milieu = [(x1 + x2) / 2, (y1 + y2) / 2].map(point).join(' ');
  const couleur = couleurPdf(String(style[`border${cote}Color`]));
  return `q ${debut} m ${milieu} l ${fin} l ${dedans} l ${retour} l h W n ${couleur} RG ${point(2 * epaisseur)} w [${tirets}] 0 d ${debut} m ${fin} l S Q\n`;
}

/** A text, where react-pdf put its letters; nothing for one without letters. @param parent the place of its parent */
export function tracerTexte(noeud: Noeud, parent: Repere): Trace {
  const { box, lines = [], alignOffset = 0 } = noeud;
  const { gauche, haut, hauteurPage } = repereDe(noeud, parent);
  const depart = haut + (box?.paddingTop ?? 0) - (lines[0]?.box.y ?? 0);
  const x = gauche + (box?.paddingLeft ?? 0) - alignOffset;
  if (!lines.some(estVisible)) return [];
  const lettres = lines.flatMap((ligne) =>
    tracerLigne(ligne, x + ligne.box.x, hauteurPage - depart - ligne.box.y - ligne.ascent, '1 0 0 1'),
  );
  return tourner(noeud, parent, ['BT\n', ...lettres, 'ET\n']);
}

function tracerLigne({ runs }: LignePlacee, depart: number, base: number, sens: string): Trace {
  const trace: (string | LettresTracees)[] = [];
  let x = depart;
  for (const { glyphs = [], positions = [], attributes, xAdvance } of runs) {
    const { fontSize: corps, color } = attributes;
    const police = attributes.font?.[0];
    if (!police) throw new Error('a text was laid out without a font');
    const couleur = `${couleurPdf(color)} rg `;
    let place = x;
    let rangee: { readonly glyphes: Glyphe[]; readonly avances: number[] } | null = null;
    for (const [rang, glyphe] of glyphs.entries()) {
      const { xAdvance: avance = 0, xOffset = 0, yOffset = 0 } = positions[rang] ?? {};
      const decalee = xOffset !== 0 || yOffset !== 0;
      if (rangee === null || decalee) {
        rangee = { glyphes: [], avances: [] };
        const debut = `${point(place + xOffset)} ${point(base + yOffset)}`;
        trace.push(`${couleur}${sens} ${debut} Tm\n`, { police, corps, ...rangee });
      }
      rangee.glyphes.push(glyphe);
      rangee.avances.push((avance * 1000) / corps);
      // A mark beside its letter stands alone: what follows goes on from the line.
      if (decalee) rangee = null;
      place += avance;
    }
    x += xAdvance;
  }
  return trace;
}

/** Whether a line has something else than spaces; they are drawn with it, as they are read with it. */
function estVisible({ runs }: LignePlacee): boolean {
  return runs.some(({ glyphs = [] }) =>
    glyphs.some(({ codePoints }) => /\S/u.test(String.fromCodePoint(...codePoints))),
  );
}

/** Turns what is drawn by the angle of its style, about its middle; only the watermark has one. */
function tourner({ style, origin }: Noeud, { gauche, haut, hauteurPage }: Repere, trace: Trace): Trace {
  const [tour] = (style?.transform ?? []) as readonly { operation: string; value: readonly number[] }[];
  if (!tour) return trace;
  if (tour.operation !== 'rotate' || !origin) throw new Error(`no text of ours has a ${tour.operation}`);
  const angle = (-(tour.value[0] ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [gauche + origin.left, hauteurPage - haut - origin.top];
  const matrice = [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
  return [`q ${matrice.map((n) => point(n)).join(' ')} cm\n`, ...trace, 'Q\n'];
}

/** A drawing in SVG: rectangles, lines, paths and texts. @param parent the place of its parent */
export function tracerSvg(noeud: Noeud, parent: Repere): Trace {
  const { gauche, haut, hauteurPage } = repereDe(noeud, parent);
  const vue = noeud.props?.viewBox as { readonly maxX: number } | undefined;
  if (!vue) throw new Error('a drawing without its viewBox');
  const echelle = (noeud.box?.width ?? 0) / vue.maxX;
  const repere = [echelle, 0, 0, -echelle, gauche, hauteurPage - haut].map(point);
  return [`q ${repere.join(' ')} cm\n`, ...(noeud.children ?? []).flatMap(tracerForme), 'Q\n'];
}

/** To the millionth of a point, as react-pdf writes: a thousandth may fall on the other side of a pixel's edge. */
function point(valeur: number): string {
  return String(Math.round(valeur * 1e6) / 1e6);
}

function tracerForme({ type, props = {}, children = [] }: Noeud): Trace {
  const n = (nom: string) => Number(props[nom] ?? 0);
  switch (type) {
    case 'RECT':
      return [peindre(`${n('x')} ${n('y')} ${n('width')} ${n('height')} re`, props)];
    case 'LINE':
      return [peindre(`${n('x1')} ${n('y1')} m ${n('x2')} ${n('y2')} l`, props)];
    case 'PATH':
      return [peindre(cheminPdf(String(props.d)), props)];
    case 'TEXT': {
      const recul = { start: 0, middle: 0.5, end: 1 }[String(props.textAnchor ?? 'start')] ?? 0;
      const lignes = children.flatMap(({ lines = [] }) => lines);
      const lettres = lignes
        .filter(estVisible)
        .flatMap((ligne) =>
          tracerLigne(ligne, ligne.box.x - recul * ligne.xAdvance, ligne.box.y, '1 0 0 -1'),
        );
      return lettres.length === 0 ? [] : ['BT\n', ...lettres, 'ET\n'];
    }
    default:
      throw new Error(`no drawing of ours has a ${type}`);
  }
}

function peindre(chemin: string, props: NonNullable<Noeud['props']>): string {
  const [fond, contour] = [props.fill, props.stroke];
  if (!fond && !contour) return '';
  const remplissage = fond ? `${couleurPdf(String(fond))} rg ` : '';
  const tirets = `[${props.strokeDasharray ?? ''}] 0 d`;
  const trait = contour
    ? `${couleurPdf(String(contour))} RG ${Number(props.strokeWidth ?? 1)} w ${tirets} `
    : '';
  return `${remplissage}${trait}${chemin} ${fond && contour ? 'B' : fond ? 'f' : 'S'}\n`;
}

/** « #000091 » as three numbers from 0 to 1. */
export function couleurPdf(couleur: string): string {
  if (couleur === 'black') return '0 0 0';
  if (!/^#[0-9a-f]{6}$/i.test(couleur)) throw new Error(`the colour ${couleur} is not « #RRGGBB »`);
  return [1, 3, 5]
    .map((debut) => nombrePdf(Number.parseInt(couleur.slice(debut, debut + 2), 16) / 255))
    .join(' ');
}
