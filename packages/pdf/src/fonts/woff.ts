import { inflateSync } from 'node:zlib';

/**
 * The plain font (sfnt) of a WOFF file; a font that is plain already comes back as it is. fontkit inflates a whole
 * table of a WOFF for each glyph it puts into a document: plain fonts spare every document most of its time on letters.
 * Throws on a file cut short. Source: WOFF File Format 1.0, W3C, §§ 3–5.
 */
export function deballerWoff(fichier: Uint8Array): Uint8Array {
  const woff = Buffer.from(fichier.buffer, fichier.byteOffset, fichier.byteLength);
  if (woff.toString('latin1', 0, 4) !== 'wOFF') return fichier;
  const nombre = woff.readUInt16BE(12);
  const tables = Array.from({ length: nombre }, (_, rang) => {
    const entree = ENTETE_WOFF + ENTREE_WOFF * rang;
    const [debut, comprimee, longueur] = [4, 8, 12].map((place) => woff.readUInt32BE(entree + place)) as [
      number,
      number,
      number,
    ];
    const octets = woff.subarray(debut, debut + comprimee);
    const contenu = comprimee < longueur ? inflateSync(octets) : octets;
    if (contenu.length !== longueur) throw new Error('a table of a WOFF font is cut short');
    return { nom: woff.subarray(entree, entree + 4), somme: woff.readUInt32BE(entree + 16), contenu };
  });
  const entete = Buffer.alloc(ENTETE_SFNT + ENTREE_SFNT * nombre);
  woff.copy(entete, 0, 4, 8);
  const niveau = Math.floor(Math.log2(nombre));
  entete.writeUInt16BE(nombre, 4);
  entete.writeUInt16BE(16 * 2 ** niveau, 6);
  entete.writeUInt16BE(niveau, 8);
  entete.writeUInt16BE(16 * (nombre - 2 ** niveau), 10);
  const parts: Uint8Array[] = [entete];
  let place = entete.length;
  for (const [rang, { nom, somme, contenu }] of tables.entries()) {
    const entree = ENTETE_SFNT + ENTREE_SFNT * rang;
    nom.copy(entete, entree);
    entete.writeUInt32BE(somme, entree + 4);
    entete.writeUInt32BE(place, entree + 8);
    entete.writeUInt32BE(contenu.length, entree + 12);
    // Each table begins on a multiple of four bytes.
    const vide = Buffer.alloc(-contenu.length & 3);
    parts.push(contenu, vide);
    place += contenu.length + vide.length;
  }
  return Buffer.concat(parts);
}

/** Sizes of the heads and of the entry of a table, in bytes. */
const [ENTETE_WOFF, ENTREE_WOFF, ENTETE_SFNT, ENTREE_SFNT] = [44, 20, 12, 16];
