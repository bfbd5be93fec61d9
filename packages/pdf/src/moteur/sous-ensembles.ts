import { deflateSync } from 'node:zlib';
import type { Ecrivain } from './ecrivain';
import type { Mot } from './fontes';
import type { FontkitFont, Glyphe, SousEnsemble } from './fontkit';

/** The fonts of one file: only the letters it uses, known when it ends. */
export interface SousEnsembles {
  /** The glyphs of a run as the operand of TJ, in the numbers of this file. */
  readonly encoder: (mot: Mot) => readonly MorceauEncode[];
  /** The same of letters that are laid out already. */
  readonly encoderLettres: (lettres: Lettrage) => MorceauEncode;
  /** Writes the fonts and the dictionary of those used. @param numero the object that the pages' resources name */
  readonly ecrire: (ecrivain: Ecrivain, numero: number) => void;
}

export interface MorceauEncode {
  /** « F1 », the name of the font in the page's resources. */
  readonly police: string;
  /** « <00010002> -12 <0003> » */
  readonly texte: string;
}

/** Glyphs of one font in a row, and where each next one begins, in thousandths of the size. */
interface Lettrage {
  readonly police: FontkitFont;
  readonly glyphes: readonly Glyphe[];
  readonly avances: readonly number[];
}

interface Incluse {
  readonly police: FontkitFont;
  /** Thousandths of the size per unit of the font. */
  readonly echelle: number;
  readonly nom: string;
  readonly sousEnsemble: SousEnsemble;
  /** By number of the file's glyph. */
  readonly unicode: (readonly number[])[];
  readonly largeurs: number[];
}

/** Begins the fonts of one file. */
export function creerSousEnsembles(): SousEnsembles {
  const incluses = new Map<FontkitFont, Incluse>();
  // Words are shared between files and forgotten by their own cache: these follow.
  const encodes = new WeakMap<Mot, readonly MorceauEncode[]>();

  const inclure = (police: FontkitFont): Incluse => {
    const connue = incluses.get(police);
    if (connue) return connue;
    const nouvelle: Incluse = {
      police,
      echelle: 1000 / police.unitsPerEm,
      nom: `F${incluses.size + 1}`,
      sousEnsemble: police.createSubset(),
      unicode: [[]],
      largeurs: [0],
    };
    incluses.set(police, nouvelle);
    return nouvelle;
  };
  const encoderLettres = (lettres: Lettrage): MorceauEncode => {
    const incluse = inclure(lettres.police);
    return { police: incluse.nom, texte: encoderDans(incluse, lettres) };
  };
  return {
    encoderLettres,
    encoder(mot) {
      const connu = encodes.get(mot);
      if (connu) return connu;
      const encode = mot.morceaux.map(({ fonte: { police }, glyphes, avances }) =>
        encoderLettres({ police, glyphes, avances }),
      );
      encodes.set(mot, encode);
      return encode;
    },
    ecrire(ecrivain, numero) {
      const noms = [...incluses.values()].map((incluse) => {
        const police = ecrivain.reserver();
        ecrireFonte(ecrivain, police, incluse);
        return `/${incluse.nom} ${police} 0 R`;
      });
      ecrivain.ecrire(numero, `<< ${noms.join(' ')} >>`);
    },
  };
}

function encoderDans(incluse: Incluse, { glyphes, avances }: Lettrage): string {
  const { echelle } = incluse;
  let texte = '<';
  glyphes.forEach((glyphe, rang) => {
    const numero = incluse.sousEnsemble.includeGlyph(glyphe.id);
    const largeur = glyphe.advanceWidth * echelle;
    incluse.unicode[numero] ??= glyphe.codePoints;
    incluse.largeurs[numero] ??= largeur;
    texte += numero.toString(16).padStart(4, '0');
    const ecart = Math.round(largeur - (avances[rang] ?? largeur));
    if (ecart !== 0) texte += `>${ecart}<`;
  });
  return `${texte}>`.replace('<>', '');
}

function ecrireFonte(ecrivain: Ecrivain, numero: number, incluse: Incluse): void {
  const { police, echelle } = incluse;
  const cff = incluse.sousEnsemble.cff != null;
  // A tag of six letters says that it is a subset; ours are told apart by weight and family.
  const rang = Number(incluse.nom.slice(1));
  const nom = `DELIB${String.fromCharCode(64 + rang)}+${police.postscriptName.replaceAll(' ', '_')}`;
  const [fichier, descripteur, descendante, unicode] = [
    ecrivain.reserver(),
    ecrivain.reserver(),
    ecrivain.reserver(),
    ecrivain.reserver(),
  ];
  const octets = Buffer.from(incluse.sousEnsemble.encode());
  ecrivain.ecrireFlux(
    fichier,
    `${cff ? '/Subtype /CIDFontType0C' : `/Length1 ${octets.length}`} /Filter /FlateDecode`,
    deflateSync(octets),
  );
  const { minX, minY, maxX, maxY } = police.bbox;
  const boite = [minX, minY, maxX, maxY].map((valeur) => Math.round(valeur * echelle)).join(' ');
  ecrivain.ecrire(
    descripteur,
    `<< /Type /FontDescriptor /FontName /${nom} /Flags 4 /FontBBox [${boite}] /ItalicAngle ${police.italicAngle}` +
      ` /Ascent ${Math.round(police.ascent * echelle)} /Descent ${Math.round(police.descent * echelle)}` +
      ` /CapHeight ${Math.round(police.capHeight * echelle)} /StemV 0` +
      ` /${cff ? 'FontFile3' : 'FontFile2'} ${fichier} 0 R >>`,
  );
  const largeurs = Array.from(incluse.largeurs, (largeur) => Math.round(largeur ?? 0)).join(' ');
  ecrivain.ecrire(
    descendante,
    `<< /Type /Font /Subtype /${cff ? 'CIDFontType0' : 'CIDFontType2'} /BaseFont /${nom}` +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>' +
      ` /FontDescriptor ${descripteur} 0 R /W [0 [${largeurs}]]${cff ? '' : ' /CIDToGIDMap /Identity'} >>`,
  );
  ecrivain.ecrireFlux(
    unicode,
    '/Filter /FlateDecode',
    deflateSync(Buffer.from(versUnicode(incluse.unicode))),
  );
  ecrivain.ecrire(
    numero,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${nom} /Encoding /Identity-H` +
      ` /DescendantFonts [${descendante} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
}

/** Which characters each glyph stands for, so that the text can be searched and copied. */
function versUnicode(unicode: readonly (readonly number[])[]): string {
  const hexa = (valeur: number) => valeur.toString(16).padStart(4, '0');
  // Glyph 0 is the box of a missing letter: it is never drawn.
  const lignes = Array.from(unicode.slice(1), (points, rang) => {
    const numero = rang + 1;
    // A letter drawn by several glyphs is read by the first of them: the others stand for no width of space.
    const texte = points?.length ? String.fromCodePoint(...points) : '\u200b';
    const unites = Array.from({ length: texte.length }, (_, unite) => hexa(texte.charCodeAt(unite)));
    return `<${hexa(numero)}> <${unites.join('')}>`;
  });
  const blocs: string[] = [];
  // A block holds at most a hundred entries (PDF 32000-1, 9.10.3).
  for (let debut = 0; debut < lignes.length; debut += 100) {
    const bloc = lignes.slice(debut, debut + 100);
    blocs.push(`${bloc.length} beginbfchar\n${bloc.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocs.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
