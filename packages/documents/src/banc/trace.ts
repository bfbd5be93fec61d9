import { ajuster, type Fontes, type GabaritPret, INTERLIGNE, type Valeurs, valeurDe } from '@delib/pdf';
import { Document, renderToBuffer } from '@react-pdf/renderer';
import { createElement } from 'react';

/** What a page shows, taken apart: strings and rules, from the top left of the sheet, in points. */
export type Trait =
  | {
      readonly sorte: 'texte';
      readonly texte: string;
      /** Name of the font: « Marianne-Bold ». */
      readonly police: string;
      readonly corps: number;
      readonly couleur: string;
      readonly x: number;
      /** Of the line the letters stand on. */
      readonly ligne: number;
    }
  | {
      readonly sorte: 'rectangle';
      readonly couleur: string;
      readonly x: number;
      readonly y: number;
      readonly largeur: number;
      readonly hauteur: number;
    };

type Texte = Extract<Trait, { readonly sorte: 'texte' }>;

interface Noeud {
  readonly type: string;
  readonly box?: Readonly<Record<string, number | undefined>>;
  readonly style?: Readonly<Record<string, unknown>>;
  readonly lines?: readonly Ligne[];
  readonly children?: readonly Noeud[];
}

interface Ligne {
  readonly string: string;
  readonly box: { readonly x: number; readonly y: number };
  readonly ascent: number;
  readonly runs: readonly {
    readonly start: number;
    readonly end: number;
    readonly xAdvance: number;
    readonly attributes: {
      readonly fontSize: number;
      readonly color: string;
      readonly font?: readonly { readonly postscriptName: string }[];
    };
  }[];
}

/** The strings and rules that are the same on every sheet of a template, of its first sheet. */
export async function tracerGabarit(pret: GabaritPret): Promise<readonly Trait[]> {
  let racine: { readonly children?: readonly Noeud[] } | undefined;
  await renderToBuffer(
    createElement(
      Document,
      {
        onRender: (rendu) => {
          racine = (rendu as { _INTERNAL__LAYOUT__DATA_?: typeof racine })._INTERNAL__LAYOUT__DATA_;
        },
      },
      pret.gabarit(null),
    ),
  );
  const page = racine?.children?.[0];
  if (!page) throw new Error('the template was laid out without a sheet');
  const traits: Trait[] = [];
  visiter(page, 0, 0, traits);
  return traits;
}

function visiter(noeud: Noeud, gauche: number, haut: number, traits: Trait[]): void {
  for (const enfant of noeud.children ?? []) {
    const x = gauche + (enfant.box?.left ?? 0);
    const y = haut + (enfant.box?.top ?? 0);
    traits.push(...fonds(enfant, x, y), ...lettres(enfant, x, y));
    visiter(enfant, x, y, traits);
  }
}

function fonds({ type, box, style }: Noeud, x: number, y: number): readonly Trait[] {
  if (type !== 'VIEW' || !box || !style) return [];
  const largeur = box.width ?? 0;
  const hauteur = box.height ?? 0;
  const bord = (cote: string) => Number(style[`border${cote}Width`] ?? 0);
  const rectangle = (couleur: unknown, rx: number, ry: number, l: number, h: number): readonly Trait[] =>
    l > 0 && h > 0 && typeof couleur === 'string'
      ? [{ sorte: 'rectangle', couleur, x: rx, y: ry, largeur: l, hauteur: h }]
      : [];
  return [
    ...rectangle(style.backgroundColor, x, y, largeur, hauteur),
    ...rectangle(style.borderTopColor, x, y, largeur, bord('Top')),
    ...rectangle(style.borderBottomColor, x, y + hauteur - bord('Bottom'), largeur, bord('Bottom')),
    ...rectangle(style.borderLeftColor, x, y, bord('Left'), hauteur),
    ...rectangle(style.borderRightColor, x + largeur - bord('Right'), y, bord('Right'), hauteur),
  ];
}

function lettres({ box, lines }: Noeud, x: number, y: number): readonly Trait[] {
  return (lines ?? []).flatMap((ligne) => {
    let avance = x + (box?.paddingLeft ?? 0) + ligne.box.x;
    const parts = ligne.runs.map(({ start, end, xAdvance, attributes }): Texte => {
      const depart = avance;
      avance += xAdvance;
      return {
        sorte: 'texte',
        texte: ligne.string.slice(start, end),
        police: attributes.font?.[0]?.postscriptName ?? '',
        corps: attributes.fontSize,
        couleur: attributes.color,
        x: depart,
        ligne: y + (box?.paddingTop ?? 0) + ligne.box.y + ligne.ascent,
      };
    });
    return joindre(parts);
  });
}

/** Strings that follow one another in one font are one: the floor draws as few as it can. */
function joindre(parts: readonly Texte[]): readonly Texte[] {
  const jointes: Texte[] = [];
  for (const part of parts) {
    const derniere = jointes.at(-1);
    if (derniere?.police === part.police) {
      jointes[jointes.length - 1] = { ...derniere, texte: derniere.texte + part.texte };
    } else {
      jointes.push(part);
    }
  }
  return jointes.filter(({ texte }) => texte.trim() !== '');
}

/** The strings that fill the slots of one sheet, where they stand. */
export function tracerValeurs(pret: GabaritPret, valeurs: Valeurs, hauteurPage: number): readonly Trait[] {
  return (pret.cases[0] ?? []).flatMap((place) => {
    const texte = valeurDe(valeurs, place.nom);
    if (texte === '') return [];
    return tracerTexte(pret.fontes, texte, place, hauteurPage - place.haut);
  });
}

function tracerTexte(
  fontes: Fontes,
  texte: string,
  place: GabaritPret['cases'][number][number],
  haut: number,
): readonly Trait[] {
  const { corps, lignes } = ajuster(texte, place, fontes);
  const depart = haut + (place.hauteur - lignes.length * INTERLIGNE * corps) / 2;
  const retrait = { left: 0, center: 0.5, right: 1 }[place.alignement];
  return lignes.flatMap(({ mots, largeur }, rang) => {
    let x = place.x + retrait * (place.largeur - (largeur * corps) / 1000);
    const ascendante = Math.max(0, ...mots.map((mot) => mot.ascendante));
    const ligne = depart + rang * INTERLIGNE * corps + (ascendante * corps) / 1000;
    const parts = mots.flatMap(({ morceaux }) =>
      morceaux.map(({ fonte, glyphes, avances }): Texte => {
        const part: Texte = {
          sorte: 'texte',
          texte: String.fromCodePoint(...glyphes.flatMap(({ codePoints }) => codePoints)),
          police: fonte.police.postscriptName,
          corps,
          couleur: place.couleur,
          x,
          ligne,
        };
        x += (avances.reduce((somme, avance) => somme + avance, 0) * corps) / 1000;
        return part;
      }),
    );
    return joindre(parts);
  });
}
