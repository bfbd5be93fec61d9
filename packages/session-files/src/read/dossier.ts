import { createReadStream } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fr } from '@delib/francais';
import { type FichierOctets, type Limites, RefusLecture, type Source } from './source';

const PIECE = 1 << 20;

/**
 * Opens a folder. Only plain files at its top are read; a symbolic link is refused, so that a folder received
 * from elsewhere never reads a file of this machine.
 */
export async function openDossier(chemin: string, limites: Limites): Promise<Source<FichierOctets>> {
  let noms: string[];
  try {
    noms = await readdir(chemin);
  } catch {
    throw new RefusLecture(
      'source_introuvable',
      null,
      fr`Le dossier n’existe pas ou ne peut pas être lu.`,
      fr`un dossier, ou un fichier .zip, contenant les fichiers de la session`,
    );
  }
  if (noms.length > limites.fichiers) {
    throw new RefusLecture(
      'trop_de_fichiers',
      null,
      fr`Le dossier contient ${noms.length} fichiers.`,
      fr`${limites.fichiers} fichiers au plus`,
    );
  }
  const fichiers = new Map<string, FichierOctets>();
  let octets = 0;
  for (const nom of noms.toSorted()) {
    const complet = join(chemin, nom);
    const infos = await lstat(complet).catch(() => null);
    if (infos?.isDirectory()) continue;
    if (!infos?.isFile()) {
      throw new RefusLecture(
        'chemin_interdit',
        nom,
        fr`Ce n’est pas un fichier ordinaire.`,
        fr`des fichiers ordinaires, sans lien vers un autre endroit`,
      );
    }
    octets += infos.size;
    fichiers.set(nom, { nom, lire: () => readPlain(complet, nom, infos.size) });
  }
  if (octets > limites.octets) throw tooBig(null, limites);
  return { fichiers, fermer: async () => {} };
}

/** Opens one file by itself. */
export async function openFichier(
  chemin: string,
  limites: Limites,
  nom = basename(chemin),
): Promise<Source<FichierOctets>> {
  const { size } = await stat(chemin);
  if (size > limites.octets) throw tooBig(nom, limites);
  return {
    fichiers: new Map([[nom, { nom, lire: () => readPlain(chemin, nom, size) }]]),
    fermer: async () => {},
  };
}

/** The first bytes of a file: what it is; none when it cannot be read. */
export async function debutDuFichier(chemin: string): Promise<Uint8Array> {
  try {
    for await (const piece of createReadStream(chemin, { end: 65_535, highWaterMark: 65_536 })) {
      if (piece instanceof Uint8Array) return piece;
    }
  } catch {
    return new Uint8Array(0);
  }
  return new Uint8Array(0);
}

async function* readPlain(chemin: string, nom: string, size: number): AsyncIterable<Uint8Array> {
  try {
    // No more than what was counted against the limit, should the file grow while it is read.
    if (size > 0) yield* createReadStream(chemin, { highWaterMark: PIECE, end: size - 1 });
  } catch {
    throw new RefusLecture(
      'fichier_illisible',
      nom,
      fr`Le fichier ne peut pas être lu.`,
      fr`un fichier que le programme a le droit de lire`,
    );
  }
}

/** More bytes than the limit, before or while they are read. */
export function tooBig(fichier: string | null, limites: Limites): RefusLecture {
  return new RefusLecture(
    'trop_gros',
    fichier,
    fr`Les fichiers dépassent ensemble la taille permise.`,
    fr`${Math.floor(limites.octets / 1_000_000)} Mo au plus, une fois décompressés`,
  );
}
