import { fr } from '@delib/francais';
import { plain } from '../format/cellules';
import type { CodeFaute } from '../format/faute';
import type { Colonne, DefinitionFichier } from '../format/fichier';
import type { Fautes } from './fautes';
import { type DefautLigne, findSeparateur, type Separateur, splitCells } from './lignes';
import { plusProche } from './proche';

/** What the first line says: which column stands where. */
export interface Tete {
  readonly separateur: Separateur;
  readonly largeur: number;
  readonly places: readonly { readonly nom: string; readonly colonne: Colonne; readonly place: number }[];
  /** False when a column every line needs is missing: no line can be complete. */
  readonly entiere: boolean;
}

/** Reads the line of titles of a CSV. `null`: it cannot be read at all. */
export function readTete(
  definition: DefinitionFichier,
  texte: string,
  numero: number,
  fautes: Fautes,
): Tete | null {
  const lieu = { fichier: definition.nom, ligne: numero, valeur: texte };
  const separateur = findSeparateur(texte);
  const cells = splitCells(texte, separateur);
  if (cells === null) {
    const [message, attendu] = DEFAUTS.guillemets;
    fautes.dire('guillemets', lieu, message, attendu);
    return null;
  }
  const autre = cells.length === 1 ? AUTRES_SEPARATEURS.find(([signe]) => texte.includes(signe)) : undefined;
  if (autre) {
    const message = fr`Les colonnes sont séparées par des ${autre[1]}.`;
    fautes.dire(
      'separateur_inconnu',
      lieu,
      message,
      fr`des points-virgules ou des virgules : enregistrez le fichier en « CSV UTF-8 (délimité par des points-virgules) »`,
    );
    return null;
  }
  return readTitres(definition, cells, separateur, numero, fautes);
}

const AUTRES_SEPARATEURS: readonly (readonly [signe: string, nom: string])[] = [
  ['\t', 'tabulations'],
  ['|', fr`barres verticales (|)`],
];

/** Reads titles, saying what is missing, unknown or twice there. */
export function readTitres(
  definition: DefinitionFichier,
  cells: string[],
  separateur: Separateur,
  numero: number,
  fautes: Fautes,
): Tete {
  const fichier = definition.nom;
  const noms = Object.keys(definition.colonnes);
  while (cells.at(-1)?.trim() === '') cells.pop();
  const parCle = new Map(noms.map((nom) => [plain(nom), nom]));
  const lues = cells.map((cell) => ({ cell, nom: parCle.get(plain(cell.trim())) }));
  const manquantes = noms.filter((nom) => !lues.some((lue) => lue.nom === nom));
  const vues = new Set<string>();
  const places: { nom: string; colonne: Colonne; place: number }[] = [];
  lues.forEach(({ cell, nom }, place) => {
    const lieu = { fichier, ligne: numero, colonne: cell.trim(), valeur: cell };
    const colonne = nom === undefined ? undefined : definition.colonnes[nom];
    if (nom === undefined || colonne === undefined) {
      const proche = plusProche(cell.trim(), manquantes);
      const message = proche ? fr`Colonne inconnue ; peut-être « ${proche} » ?` : fr`Colonne inconnue.`;
      fautes.dire('colonne_inconnue', lieu, message, noms.join(', '));
    } else if (vues.has(nom)) {
      fautes.dire(
        'colonne_en_double',
        lieu,
        fr`La colonne est présente deux fois.`,
        fr`chaque colonne une seule fois`,
      );
    } else {
      vues.add(nom);
      places.push({ nom, colonne, place });
    }
  });
  const requises = manquantes.filter((nom) => definition.colonnes[nom]?.obligatoire);
  for (const nom of requises) {
    const lieu = { fichier, ligne: numero, colonne: nom };
    fautes.dire('colonne_manquante', lieu, fr`La colonne « ${nom} » manque.`, noms.join(', '));
  }
  for (const nom of manquantes) {
    // A column that may be empty may be missing; its cells then read as empty.
    const colonne = definition.colonnes[nom];
    if (colonne && !colonne.obligatoire) places.push({ nom, colonne, place: cells.length });
  }
  return { separateur, largeur: cells.length, places, entiere: requises.length === 0 };
}

/** The code of the fault that such a line is. */
export function codeDefaut(defaut: DefautLigne): CodeFaute {
  return defaut === 'utf_16' ? 'encodage' : defaut;
}

/** What is said of a line that is wrong as a whole. */
export const DEFAUTS: Record<DefautLigne, readonly [message: string, attendu: string]> = {
  utf_16: [
    fr`Le fichier est en UTF-16 (« Unicode »), pas en UTF-8.`,
    fr`un fichier enregistré en « CSV UTF-8 (délimité par des points-virgules) »`,
  ],
  encodage: [
    fr`La ligne n’est pas en UTF-8.`,
    fr`un fichier enregistré en « CSV UTF-8 (délimité par des points-virgules) »`,
  ],
  ligne_trop_longue: [fr`La ligne est trop longue.`, fr`une ligne de 65 536 octets au plus`],
  guillemets: [
    fr`Un guillemet (") n’est pas refermé sur la ligne, ou se trouve au milieu d’une cellule.`,
    fr`une cellule entière entre guillemets, ceux du texte doublés ("")`,
  ],
};
