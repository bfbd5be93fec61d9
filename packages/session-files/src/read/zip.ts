import { crc32 } from 'node:zlib';
import { fr } from '@delib/francais';
import { type Entry, fromBufferPromise, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { tooBig } from './dossier';
import { type FichierOctets, type Limites, RefusLecture } from './source';

const OPTIONS = { autoClose: false, decodeStrings: true, strictFileNames: false, validateEntrySizes: true };

/** Folders and files that operating systems add by themselves. */
const AJOUTS = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/;

const S_IFMT = 0o170000;
const S_IFREG = 0o100000;
const S_IFDIR = 0o040000;

/** The files of a zip by their whole path, in folders or not. */
export interface Archive {
  readonly entrees: ReadonlyMap<string, () => AsyncIterable<Uint8Array>>;
  readonly fermer: () => Promise<void>;
}

/**
 * Opens a zip. Nothing is ever written to a disk under a name it gives. Sizes are counted as the bytes come, whatever
 * the zip declares. Windows programs write « \\ » in paths: it is read as « / ».
 * @param budget bytes that all readings together may still give
 */
export async function openArchive(
  zip: string | Uint8Array,
  limites: Limites,
  budget = { octets: limites.octets },
): Promise<Archive> {
  let zipFile: ZipFile;
  try {
    zipFile =
      typeof zip === 'string'
        ? await openPromise(zip, OPTIONS)
        : await fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), OPTIONS);
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new RefusLecture(
        'source_introuvable',
        null,
        fr`Le fichier zip n’existe pas ou ne peut pas être lu.`,
        fr`un dossier, ou un fichier .zip, contenant les fichiers de la session`,
      );
    }
    throw notAZip(null);
  }
  const fermer = async () => zipFile.close();
  try {
    const entrees = new Map<string, () => AsyncIterable<Uint8Array>>();
    for (const entry of await listEntries(zipFile, limites)) {
      const nom = entry.fileName;
      if (entrees.has(nom)) throw twice(nom);
      const dit = nom.slice(nom.lastIndexOf('/') + 1);
      entrees.set(nom, () => readEntry(zipFile, entry, dit, budget, limites));
    }
    return { entrees, fermer };
  } catch (error) {
    await fermer();
    throw error;
  }
}

/** The files of a session in a zip: those at its top, or in its one folder, as when a folder was compressed. */
export function filesOf({ entrees }: Archive): ReadonlyMap<string, FichierOctets> {
  const racine = commonFolder([...entrees.keys()]);
  const fichiers = new Map<string, FichierOctets>();
  for (const [chemin, lire] of entrees) {
    const nom = chemin.slice(racine.length);
    if (!nom.includes('/')) fichiers.set(nom, { nom, lire });
  }
  return fichiers;
}

async function listEntries(zipFile: ZipFile, limites: Limites): Promise<readonly Entry[]> {
  if (zipFile.entryCount > limites.fichiers) throw tooMany(limites);
  const entries: Entry[] = [];
  try {
    for await (const entry of zipFile.eachEntry()) {
      // The count declared is not to be trusted either.
      if (entries.push(entry) > limites.fichiers) throw tooMany(limites);
    }
  } catch (error) {
    if (error instanceof RefusLecture) throw error;
    const why = error instanceof Error ? error.message : '';
    throw /^(absolute path|invalid relative path|invalid characters)/.test(why)
      ? outside(null)
      : notAZip(null);
  }
  let declared = 0;
  const wanted = entries.filter((entry) => {
    if (validateFileName(entry.fileName) !== null) throw outside(entry.fileName);
    const kind = (entry.externalFileAttributes >>> 16) & S_IFMT;
    const made = entry.versionMadeBy >>> 8;
    // 3: made on Unix, where the upper half is the mode of the file.
    if (made === 3 && kind !== 0 && kind !== S_IFREG && kind !== S_IFDIR) throw outside(entry.fileName);
    declared += entry.uncompressedSize;
    return !entry.fileName.endsWith('/') && !AJOUTS.test(entry.fileName);
  });
  if (declared > limites.octets) throw tooBig(null, limites);
  return wanted;
}

/** « session-2026/ » when every file stands below it, else nothing. */
function commonFolder(noms: readonly string[]): string {
  const premier = noms[0] ?? '';
  const folder = premier.slice(0, premier.indexOf('/') + 1);
  return noms.every((nom) => nom.startsWith(folder)) ? folder : '';
}

async function* readEntry(
  zipFile: ZipFile,
  entry: Entry,
  nom: string,
  budget: { octets: number },
  limites: Limites,
): AsyncIterable<Uint8Array> {
  if (entry.isEncrypted()) {
    throw new RefusLecture(
      'zip_chiffre',
      nom,
      fr`Le fichier est protégé par un mot de passe.`,
      fr`un zip sans mot de passe`,
    );
  }
  let checksum = 0;
  try {
    for await (const piece of await zipFile.openReadStreamPromise(entry)) {
      budget.octets -= piece.length;
      if (budget.octets < 0) throw tooBig(nom, limites);
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw error instanceof RefusLecture ? error : notAZip(nom);
  }
  if (checksum !== entry.crc32) throw notAZip(nom);
}

function notAZip(fichier: string | null): RefusLecture {
  return new RefusLecture(
    'zip_invalide',
    fichier,
    fichier === null
      ? fr`Ce n’est pas un fichier zip, ou il est abîmé.`
      : fr`Le fichier est abîmé dans le zip.`,
    fr`un fichier .zip entier, que l’ordinateur sait ouvrir`,
  );
}

function twice(chemin: string): RefusLecture {
  return new RefusLecture(
    'fichier_en_double',
    chemin.slice(chemin.lastIndexOf('/') + 1),
    fr`Le zip contient deux fichiers de ce nom.`,
    fr`chaque fichier une seule fois`,
  );
}

function outside(nom: string | null): RefusLecture {
  return new RefusLecture(
    'chemin_interdit',
    nom,
    fr`Le zip contient un chemin qui sort du dossier, ou un lien.`,
    fr`des fichiers ordinaires, au premier niveau du zip ou d’un seul dossier`,
  );
}

function tooMany(limites: Limites): RefusLecture {
  return new RefusLecture(
    'trop_de_fichiers',
    null,
    fr`Le zip contient trop de fichiers.`,
    fr`${limites.fichiers} fichiers au plus`,
  );
}
