import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip. */
export interface FichierZip {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** 1980-01-01, the first day a zip can tell: the same files give the same bytes. */
const DATE_FIXE = 0x00_21;
const UTF8 = 0x08_00;
const DEFLATE = 8;
/** 2.0 */
const VERSION = 20;

/** Puts files into one zip, as an upload of several CSV files or the CLI's `--zip` needs. No folder, under 4 GB. */
export function writeZip(fichiers: readonly FichierZip[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { nom, octets } of fichiers) {
    const name = Buffer.from(nom, 'utf8');
    const packed = deflateRawSync(octets);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(DEFLATE, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(DATE_FIXE, 8);
    common.writeUInt32LE(crc32(octets), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(octets.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(VERSION);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, common, entry, name]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(fichiers.length, 8);
  end.writeUInt16LE(fichiers.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
