import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip written byte by byte: what an honest program writes, and whatever else it is told to. */
export interface EntreeZip {
  readonly nom: string;
  readonly contenu: Uint8Array;
  /** Declared instead of the true size. */
  readonly taille?: number;
  /** Declared instead of the true checksum. */
  readonly somme?: number;
  /** Mode of a Unix file: 0o120777 for a symbolic link. */
  readonly mode?: number;
  readonly chiffre?: boolean;
  readonly stocke?: boolean;
}

/** Writes a zip, true or forged. */
export function writeZip(entrees: readonly EntreeZip[], nombreDeclare = entrees.length): Uint8Array {
  const locaux: Buffer[] = [];
  const centraux: Buffer[] = [];
  let position = 0;
  for (const entree of entrees) {
    const { contenu, chiffre, stocke } = entree;
    const nom = Buffer.from(entree.nom);
    const data = stocke ? Buffer.from(contenu) : deflateRawSync(contenu);
    const commun = Buffer.alloc(26);
    commun.writeUInt16LE(20, 0);
    commun.writeUInt16LE((chiffre ? 1 : 0) | 0x800, 2);
    commun.writeUInt16LE(stocke ? 0 : 8, 4);
    commun.writeUInt32LE(0x58210000, 6);
    commun.writeUInt32LE(entree.somme ?? crc32(contenu), 10);
    commun.writeUInt32LE(data.length, 14);
    commun.writeUInt32LE(entree.taille ?? contenu.length, 18);
    commun.writeUInt16LE(nom.length, 22);
    locaux.push(Buffer.from('PK\x03\x04', 'latin1'), commun, nom, data);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(((entree.mode ?? 0o100644) << 16) >>> 0, 6);
    central.writeUInt32LE(position, 10);
    // Made on Unix (3), so that the mode counts.
    centraux.push(Buffer.from('PK\x01\x02\x1e\x03', 'latin1'), commun, central, nom);
    position += 30 + nom.length + data.length;
  }
  const annuaire = Buffer.concat(centraux);
  const fin = Buffer.alloc(18);
  fin.writeUInt16LE(nombreDeclare, 4);
  fin.writeUInt16LE(nombreDeclare, 6);
  fin.writeUInt32LE(annuaire.length, 8);
  fin.writeUInt32LE(position, 12);
  return Buffer.concat([...locaux, annuaire, Buffer.from('PK\x05\x06', 'latin1'), fin]);
}

/** The zip of some files. */
export function zipOf(fichiers: Iterable<readonly [nom: string, contenu: string | Uint8Array]>): Uint8Array {
  return writeZip(
    [...fichiers].map(([nom, contenu]) => ({
      nom,
      contenu: typeof contenu === 'string' ? Buffer.from(contenu) : contenu,
    })),
  );
}
