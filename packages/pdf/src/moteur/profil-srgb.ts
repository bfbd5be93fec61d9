/**
 * The colours of our files: sRGB as an ICC profile, version 4 (ISO 15076-1), as few bytes as it can be. PDF/A asks for it
 * to say what red is; the figures are those of IEC 61966-2-1, adapted to D50 as profiles are.
 */
export function profilSrgb(): Uint8Array {
  const donnees: readonly (readonly [nom: string, octets: Buffer])[] = [
    ['desc', texte('sRGB')],
    ['cprt', texte('CC0')],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    [
      'chad',
      reels('sf32', [1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179]),
    ],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ...['rTRC', 'gTRC', 'bTRC'].map((nom) => [nom, courbe()] as const),
  ];
  const table = Buffer.alloc(4 + 12 * donnees.length);
  table.writeUInt32BE(donnees.length, 0);
  let place = ENTETE + table.length;
  for (const [rang, [nom, octets]] of donnees.entries()) {
    const ligne = 4 + 12 * rang;
    table.write(nom, ligne, 'latin1');
    table.writeUInt32BE(place, ligne + 4);
    table.writeUInt32BE(octets.length, ligne + 8);
    place += octets.length;
  }
  return Buffer.concat([entete(place), table, ...donnees.map(([, octets]) => octets)]);
}

const ENTETE = 128;

function entete(taille: number): Buffer {
  const octets = Buffer.alloc(ENTETE);
  octets.writeUInt32BE(taille, 0);
  octets.writeUInt32BE(0x04200000, 8);
  octets.write('mntrRGB XYZ ', 12, 'latin1');
  // A fixed day: the same bytes each time.
  for (const [rang, valeur] of [2026, 1, 1, 0, 0, 0].entries()) octets.writeUInt16BE(valeur, 24 + 2 * rang);
  octets.write('acsp', 36, 'latin1');
  for (const [rang, valeur] of [0.9642, 1, 0.8249].entries()) fixe(octets, 68 + 4 * rang, valeur);
  return octets;
}

/** A number with sixteen bits after the point. */
function fixe(octets: Buffer, place: number, valeur: number): void {
  octets.writeInt32BE(Math.round(valeur * 65_536), place);
}

function reels(type: string, valeurs: readonly number[]): Buffer {
  const octets = Buffer.alloc(8 + 4 * valeurs.length);
  octets.write(type, 0, 'latin1');
  for (const [rang, valeur] of valeurs.entries()) fixe(octets, 8 + 4 * rang, valeur);
  return octets;
}

function xyz(valeurs: readonly number[]): Buffer {
  return reels('XYZ ', valeurs);
}

/** How light goes with numbers: a line near black, a power above it. */
function courbe(): Buffer {
  const octets = reels('para', [0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  octets.writeUInt32BE(0x00030000, 8);
  return octets;
}

function texte(mots: string): Buffer {
  const contenu = Buffer.from(mots, 'utf16le').swap16();
  const octets = Buffer.alloc(Math.ceil((28 + contenu.length) / 4) * 4);
  octets.write('mluc', 0, 'latin1');
  octets.writeUInt32BE(1, 8);
  octets.writeUInt32BE(12, 12);
  octets.write('enUS', 16, 'latin1');
  octets.writeUInt32BE(contenu.length, 20);
  octets.writeUInt32BE(28, 24);
  contenu.copy(octets, 28);
  return octets;
}
