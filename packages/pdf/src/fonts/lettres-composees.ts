import type { FontkitFont, Glyphe, MiseEnLettres, SousEnsemble } from '../moteur/fontkit';

/** A letter with its marks: what a composite outline of TrueType is made of. */
interface LettreComposee extends Glyphe {
  readonly parts: readonly { readonly glyphe: Glyphe; readonly x: number; readonly y: number }[];
}

/**
 * Makes a font give each letter with marks as one glyph of its own: the outlines of the letter and of its marks, in
 * their places. The font places marks by shifting them, which react-pdf loses, and a reader of the file would meet
 * letter and mark apart; one glyph that stands for all their codes is drawn, measured and read back as one letter, by
 * both writers. A font of other outlines than TrueType's is left as it is. Once per font.
 */
export function composerLettres(police: FontkitFont): void {
  if (installees.has(police) || !police.directory.tables.glyf) return;
  installees.add(police);
  const parCle = new Map<string, LettreComposee>();
  const parNumero = new Map<number, LettreComposee>();
  const [layout, createSubset] = [police.layout, police.createSubset];

  const composee = (parts: LettreComposee['parts'], advanceWidth: number): LettreComposee => {
    const cle = parts.map(({ glyphe, x, y }) => `${glyphe.id},${x},${y}`).join(' ');
    const connue = parCle.get(cle);
    if (connue) return connue;
    const id = police.numGlyphs + parCle.size;
    const codePoints = parts.flatMap(({ glyphe }) => glyphe.codePoints);
    const lettre = { id, advanceWidth, codePoints, parts };
    parCle.set(cle, lettre);
    parNumero.set(id, lettre);
    return lettre;
  };
  police.layout = (...demande) => {
    const ligne = layout.apply(police, demande);
    return ligne.glyphs.some(estMarque) ? unir(ligne, composee) : ligne;
  };
  police.createSubset = () => {
    const sousEnsemble = createSubset.call(police);
    const ajouter = sousEnsemble._addGlyph;
    sousEnsemble._addGlyph = (id) => {
      const lettre = parNumero.get(id);
      return lettre ? ajouterComposee(sousEnsemble, lettre) : ajouter.call(sousEnsemble, id);
    };
    return sousEnsemble;
  };
}

const installees = new WeakSet<FontkitFont>();

const MARQUES = /^\p{M}+$/u;

function estMarque({ codePoints }: Glyphe): boolean {
  // No mark comes before U+0300, and most letters do.
  const [premier = 0] = codePoints;
  return premier >= 0x300 && MARQUES.test(String.fromCodePoint(...codePoints));
}

/** The same line with one glyph for each letter and the marks after it. A mark that no letter precedes stays alone. */
function unir(
  ligne: MiseEnLettres,
  composee: (parts: LettreComposee['parts'], avance: number) => LettreComposee,
): MiseEnLettres {
  const { glyphs, positions } = ligne;
  const [unis, places]: [Glyphe[], MiseEnLettres['positions'][number][]] = [[], []];
  for (let rang = 0; rang < glyphs.length; rang += 1) {
    const [lettre, place] = [glyphs[rang], positions[rang]];
    if (!lettre || !place) throw new Error('a glyph without its place');
    const parts = [{ glyphe: lettre, x: place.xOffset, y: place.yOffset }];
    let { xAdvance } = place;
    let suivant = rang + 1;
    for (; suivant < glyphs.length; suivant += 1) {
      const [marque, ou] = [glyphs[suivant], positions[suivant]];
      if (!marque || !ou || !estMarque(marque)) break;
      parts.push({ glyphe: marque, x: xAdvance + ou.xOffset, y: ou.yOffset });
      xAdvance += ou.xAdvance;
    }
    if (parts.length === 1) {
      unis.push(lettre);
      places.push(place);
    } else {
      const glyphe = composee(parts, lettre.advanceWidth);
      unis.push(glyphe);
      places.push({ ...place, xAdvance, xOffset: 0, yOffset: 0, advanceWidth: glyphe.advanceWidth });
      rang = suivant - 1;
    }
  }
  return { ...ligne, glyphs: unis, positions: places };
}

/** Flags of a part: its place is given in two words, as a shift; another part follows. */
const [PAR_DECALAGE, SUITE] = [0x0003, 0x0020];
const [ENTETE, PART] = [10, 8];

/** Writes the outline of a letter with its marks: parts of the same file, each shifted (OpenType, « glyf »). */
function ajouterComposee(sousEnsemble: SousEnsemble, { parts, advanceWidth }: LettreComposee): number {
  const octets = Buffer.alloc(ENTETE + PART * parts.length);
  const boites = parts.map(({ glyphe, x, y }) => {
    const { minX, minY, maxX, maxY } = sousEnsemble.font.getGlyph(glyphe.id, glyphe.codePoints).bbox;
    return { minX: minX + x, minY: minY + y, maxX: maxX + x, maxY: maxY + y };
  });
  const xMin = Math.round(Math.min(...boites.map(({ minX }) => minX)));
  octets.writeInt16BE(-1, 0);
  octets.writeInt16BE(xMin, 2);
  octets.writeInt16BE(Math.round(Math.min(...boites.map(({ minY }) => minY))), 4);
  octets.writeInt16BE(Math.round(Math.max(...boites.map(({ maxX }) => maxX))), 6);
  octets.writeInt16BE(Math.round(Math.max(...boites.map(({ maxY }) => maxY))), 8);
  for (const [rang, { glyphe, x, y }] of parts.entries()) {
    const place = ENTETE + PART * rang;
    octets.writeUInt16BE(PAR_DECALAGE + (rang < parts.length - 1 ? SUITE : 0), place);
    octets.writeUInt16BE(sousEnsemble.includeGlyph(glyphe.id), place + 2);
    octets.writeInt16BE(Math.round(x), place + 4);
    octets.writeInt16BE(Math.round(y), place + 6);
  }
  sousEnsemble.glyf.push(octets);
  sousEnsemble.loca.offsets.push(sousEnsemble.offset);
  sousEnsemble.hmtx.metrics.push({ advance: advanceWidth, bearing: xMin });
  sousEnsemble.offset += octets.length;
  return sousEnsemble.glyf.length - 1;
}
