import { fr } from '@delib/francais';
import { plain } from '../../format/cellules';
import { extrait } from '../../format/faute';
import { FICHIERS } from '../../format/fichiers';
import { tooBig } from '../dossier';
import type { Fautes } from '../fautes';
import { autreFormat, natureDe, natureParNom } from '../nature';
import { plusProche } from '../proche';
import {
  type FichierFeuille,
  type FichierOctets,
  type FichierSource,
  type LigneFeuille,
  type Limites,
  RefusLecture,
  type Source,
} from '../source';
import { type Archive, openArchive } from '../zip';
import { classeurIllisible, type FeuilleLue } from './feuille';
import { openOds } from './ods';
import { openXlsx } from './xlsx';
import { parcourirTout } from './xml';

/** What is read as a workbook. */
export const CLASSEUR = /\.(?:xlsx|xlsm|ods)$/i;

/** Largest workbook, in bytes as it is stored, and most parts of one. */
const TAILLE_MAX = 100_000_000;
const PARTIES_MAX = 5000;

/** The stems of the files: « notes-2nd-groupe » for a sheet named « Notes 2nd groupe ». */
const PAR_TITRE = new Map(FICHIERS.map(({ nom }) => [plain(stem(nom)), nom]));

/**
 * Puts the sheets of workbooks in the place of the files they stand for: a sheet that has the name of a file is it,
 * and so is the only sheet of a workbook that has that name itself. What is not read of a workbook is told.
 */
export async function deplierClasseurs(
  source: Source<FichierOctets>,
  limites: Limites,
  fautes: Fautes,
): Promise<Source> {
  const classeurs = [...source.fichiers.values()].filter(({ nom }) => CLASSEUR.test(nom));
  if (classeurs.length === 0) return source;
  const fichiers = new Map<string, FichierSource>(
    [...source.fichiers].filter(([nom]) => !CLASSEUR.test(nom)),
  );
  const archives: Archive[] = [];
  const fermer = async () => {
    for (const archive of archives) await archive.fermer();
    await source.fermer();
  };
  const budget = { octets: limites.octets };
  try {
    for (const fichier of classeurs) {
      const nom = extrait(fichier.nom);
      const archive = await openClasseur(await readWhole(fichier), nom, limites, budget);
      archives.push(archive);
      const feuilles = await openFeuilles(archive, nom);
      for (const [cible, feuille] of choisir(feuilles, fichier.nom, fautes)) {
        const montre = fr`${nom}, feuille ${extrait(feuille.nom)}`;
        if (fichiers.has(cible)) throw deuxFois(montre, fautes.montrer(cible));
        fautes.nommer(cible, montre);
        fichiers.set(cible, sheetSource(cible, montre, feuille, fautes));
      }
    }
  } catch (error) {
    await fermer();
    throw error;
  }
  return { fichiers, fermer };
}

/** Is this zip itself a workbook, whatever it is called? */
export function estClasseur({ entrees }: Archive): boolean {
  return entrees.has('[Content_Types].xml') || (entrees.has('content.xml') && entrees.has('mimetype'));
}

async function readWhole({ nom, lire }: FichierOctets): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let octets = 0;
  for await (const piece of lire()) {
    octets += piece.length;
    if (octets > TAILLE_MAX) throw tooBig(nom, { octets: TAILLE_MAX, fichiers: 0 });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function openClasseur(
  octets: Uint8Array,
  nom: string,
  limites: Limites,
  budget: { octets: number },
): Promise<Archive> {
  if (octets.length < 4 || octets[0] !== 0x50 || octets[1] !== 0x4b) {
    const nature = natureDe(octets);
    throw nature ? autreFormat(nom, nature) : classeurIllisible(nom);
  }
  try {
    return await openArchive(octets, { ...limites, fichiers: PARTIES_MAX }, budget);
  } catch (error) {
    if (!(error instanceof RefusLecture) || error.code === 'trop_gros') throw error;
    throw classeurIllisible(nom);
  }
}

async function openFeuilles(archive: Archive, nom: string): Promise<readonly FeuilleLue[]> {
  const { entrees } = archive;
  if (entrees.has('[Content_Types].xml')) {
    const binaire = natureParNom('.xlsb');
    if (entrees.has('xl/workbook.bin') && binaire) throw autreFormat(nom, binaire);
    return openXlsx(nom, archive);
  }
  const numbers = natureParNom('.numbers');
  if (numbers && [...entrees.keys()].some((partie) => partie.endsWith('.iwa')))
    throw autreFormat(nom, numbers);
  const manifeste = entrees.get('META-INF/manifest.xml');
  let chiffre = false;
  if (manifeste) {
    await parcourirTout(nom, manifeste(), {
      ouvrir: (element) => {
        if (element === 'encryption-data') chiffre = true;
      },
    });
  }
  if (chiffre) {
    const quoiFaire = fr`le même classeur enregistré sans mot de passe`;
    throw autreFormat(nom, { quoi: fr`un classeur protégé par un mot de passe`, quoiFaire });
  }
  return openOds(nom, archive);
}

/** Which sheet stands for which file; tells those that stand for none. */
function choisir(
  feuilles: readonly FeuilleLue[],
  classeur: string,
  fautes: Fautes,
): readonly (readonly [cible: string, FeuilleLue])[] {
  const fichier = extrait(classeur);
  const visibles = feuilles.filter(({ masquee }) => !masquee);
  const choisies = new Map<FeuilleLue, string>();
  for (const feuille of visibles) {
    const cible = PAR_TITRE.get(plain(feuille.nom.trim()));
    if (cible !== undefined) choisies.set(feuille, cible);
  }
  const propre = PAR_TITRE.get(plain(stem(classeur)));
  const [premiere] = visibles;
  if (choisies.size === 0 && propre !== undefined && premiere) choisies.set(premiere, propre);
  if (choisies.size === 0) {
    const noms = [...PAR_TITRE.values()].map(stem).join(', ');
    throw new RefusLecture(
      'classeur_sans_feuille',
      fichier,
      fr`Aucune feuille visible de ce classeur ne porte le nom d’un fichier de la session.`,
      fr`une feuille par fichier, nommée comme lui : ${noms}`,
    );
  }
  for (const feuille of feuilles) {
    if (choisies.has(feuille)) continue;
    const proche = feuille.masquee ? null : plusProche(feuille.nom, [...PAR_TITRE.keys()]);
    const message = feuille.masquee
      ? fr`Cette feuille est masquée : elle n’est pas lue.`
      : proche
        ? fr`Cette feuille n’est pas lue ; peut-être « ${proche} » ?`
        : fr`Cette feuille n’est pas lue : elle ne porte le nom d’aucun fichier.`;
    fautes.avertir('feuille_ignoree', { fichier, valeur: feuille.nom }, message);
  }
  return [...choisies].map(([feuille, cible]) => [cible, feuille]);
}

function deuxFois(montre: string, autre: string): RefusLecture {
  const message = fr`${autre} contient les mêmes données.`;
  return new RefusLecture('fichier_en_double', montre, message, fr`chaque fichier une seule fois`);
}

function sheetSource(nom: string, montre: string, feuille: FeuilleLue, fautes: Fautes): FichierFeuille {
  async function* lignes(): AsyncIterable<LigneFeuille> {
    let fusions = false;
    yield* feuille.lire(() => {
      fusions = true;
    });
    if (!fusions) return;
    const message = fr`Des cellules de cette feuille sont fusionnées : seule la première de chaque groupe est lue.`;
    fautes.avertir('cellules_fusionnees', { fichier: montre }, message);
  }
  return { nom, lignes };
}

function stem(nom: string): string {
  return nom.replace(/\.[^.]*$/, '');
}
