import { plain, type RefusCellule } from '../format/cellules';
import type { Colonne, DefinitionFichier, Ligne } from '../format/fichier';
import { fr } from '../format/francais';
import type { Fautes, Lieu } from './fautes';
import { type DefautLigne, findSeparateur, type Separateur, splitCells, splitLines } from './lignes';
import { plusProche } from './proche';
import type { FichierSource } from './source';

/** A line of which some cells were refused: those are `undefined`. The others can still be checked. */
export type LigneLue<Definition> = {
  readonly [Nom in keyof Ligne<Definition>]: Ligne<Definition>[Nom] | undefined;
};

/** Where the line being given stands, and what one of its cells held as it was written. */
export type LieuDe<Definition> = (colonne: keyof Ligne<Definition> & string) => Lieu;

/**
 * Reads one CSV file by its definition. Every fault of a cell by itself is said here; what a line means
 * against other lines is for `recevoir`.
 * @param recevoir each line; `complete` is given when every cell was accepted; `lieu` speaks of this line only
 */
export async function readTable<Definition extends DefinitionFichier>(
  definition: Definition,
  source: FichierSource,
  fautes: Fautes,
  recevoir: (
    ligne: LigneLue<Definition>,
    numero: number,
    complete: Ligne<Definition> | null,
    lieu: LieuDe<Definition>,
  ) => void,
): Promise<void> {
  const fichier = definition.nom;
  let tete: Tete | null = null;
  let teteLue = false;
  let lignes = 0;
  let courante: { readonly cells: readonly string[]; readonly numero: number } = { cells: [], numero: 0 };
  const lieu: LieuDe<Definition> = (colonne) => {
    const place = tete?.places.find(({ nom }) => nom === colonne)?.place ?? -1;
    return { fichier, ligne: courante.numero, colonne, valeur: courante.cells[place] ?? '' };
  };

  await splitLines(source.lire(), {
    defaut: (code, numero, texte) => {
      // Without a head nothing below it means anything: one fault says so.
      if (teteLue && tete === null) return;
      teteLue = true;
      lignes += 1;
      const [message, attendu] = DEFAUTS[code];
      fautes.dire(code, { fichier, ligne: numero, valeur: texte }, message, attendu);
    },
    ligne: (texte, numero) => {
      if (!teteLue) {
        if (texte.trim() === '') return;
        teteLue = true;
        tete = readTete(definition, texte, numero, fautes);
        return;
      }
      if (tete === null) return;
      const cells = splitCells(texte, tete.separateur);
      if (cells === null) {
        const [message, attendu] = DEFAUTS.guillemets;
        lignes += 1;
        fautes.dire('guillemets', { fichier, ligne: numero, valeur: texte }, message, attendu);
        return;
      }
      // Spreadsheets leave lines of separators below the last one they show.
      if (cells.length === 1 ? texte.trim() === '' : cells.every((cell) => cell === '')) return;
      lignes += 1;
      readLigne(tete, cells, numero);
    },
  });

  function readLigne({ places, largeur }: Tete, cells: string[], numero: number): void {
    if (cells.length > largeur) while (cells.length > largeur && cells.at(-1) === '') cells.pop();
    const countIsWrong = cells.length !== largeur;
    if (countIsWrong) {
      fautes.dire(
        'nombre_de_cellules',
        { fichier, ligne: numero, valeur: cells.join(tete?.separateur ?? ';') },
        fr`La ligne a ${cells.length} ${cells.length === 1 ? 'cellule' : 'cellules'} au lieu de ${largeur} : un séparateur manque, ou se trouve dans un texte sans guillemets.`,
        fr`autant de cellules que la première ligne a de colonnes (${largeur})`,
      );
    }
    const ligne: Record<string, string | number | boolean | null | undefined> = {};
    let complete = !countIsWrong;
    for (const { nom, colonne, place } of places) {
      const raw = cells[place] ?? '';
      // With a cell too many or too few only the first one, the key, can be trusted to be in its place.
      const valeur =
        countIsWrong && place > 0 ? undefined : readCell(nom, colonne, raw, numero, countIsWrong);
      ligne[nom] = valeur;
      if (valeur === undefined) complete = false;
    }
    if (!tete?.entiere) complete = false;
    courante = { cells, numero };
    recevoir(ligne as LigneLue<Definition>, numero, complete ? (ligne as Ligne<Definition>) : null, lieu);
  }

  function readCell(nom: string, colonne: Colonne, raw: string, numero: number, muet: boolean) {
    const refuse = (refus: RefusCellule) => {
      const lieu = { fichier, ligne: numero, colonne: nom, valeur: raw };
      if (!muet) fautes.dire(refus.code, lieu, refus.message, colonne.cellule.attendu);
      return undefined;
    };
    if (raw === '') return colonne.obligatoire ? refuse(CELLULE_VIDE) : null;
    const texte = raw.trim();
    if (FORMULES.has(raw.charCodeAt(0)) || FORMULES.has(texte.charCodeAt(0))) return refuse(FORMULE);
    if (texte === '') return colonne.obligatoire ? refuse(CELLULE_VIDE) : null;
    const valeur = colonne.cellule.lire(texte);
    return typeof valeur === 'object' ? refuse(valeur) : valeur;
  }

  if (!teteLue) {
    fautes.dire(
      'fichier_vide',
      { fichier },
      fr`Le fichier est vide.`,
      fr`une ligne de titres de colonnes, puis les données`,
    );
    return;
  }
  const { min, max } = definition.lignes;
  if (tete !== null && (lignes < min || (max !== undefined && lignes > max))) {
    fautes.dire(
      'nombre_de_lignes',
      { fichier },
      lignes === 0
        ? fr`Le fichier n’a aucune ligne sous les titres.`
        : fr`Le fichier a ${lignes} lignes sous les titres.`,
      max === undefined ? fr`au moins ${min} ligne` : fr`exactement ${max} ligne`,
    );
  }
}

/** What the first line says: which column stands where. */
interface Tete {
  readonly separateur: Separateur;
  readonly largeur: number;
  readonly places: readonly { readonly nom: string; readonly colonne: Colonne; readonly place: number }[];
  /** False when a column every line needs is missing: no line can be complete. */
  readonly entiere: boolean;
}

function readTete(definition: DefinitionFichier, texte: string, numero: number, fautes: Fautes): Tete | null {
  const fichier = definition.nom;
  const noms = Object.keys(definition.colonnes);
  const separateur = findSeparateur(texte);
  const cells = splitCells(texte, separateur);
  if (cells === null) {
    const [message, attendu] = DEFAUTS.guillemets;
    fautes.dire('guillemets', { fichier, ligne: numero, valeur: texte }, message, attendu);
    return null;
  }
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

const FORMULES = new Set(['=', '+', '@', '＝', '＋', '＠', '\t', '\r'].map((c) => c.charCodeAt(0)));

const FORMULE: RefusCellule = {
  code: 'formule',
  message: fr`La cellule commence comme une formule de tableur (=, +, @ ou tabulation).`,
};
const CELLULE_VIDE: RefusCellule = { code: 'cellule_vide', message: fr`La cellule est vide.` };

const DEFAUTS: Record<DefautLigne, readonly [message: string, attendu: string]> = {
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
