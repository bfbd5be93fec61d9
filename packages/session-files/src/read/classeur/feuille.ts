import { fr } from '@delib/francais';
import type { RefusCellule } from '../../format/cellules';
import { type LigneFeuille, RefusLecture } from '../source';

/** One sheet of a workbook. */
export interface FeuilleLue {
  readonly nom: string;
  readonly masquee: boolean;
  /** Its lines from the first. `fusion` is called when cells of it are merged. */
  readonly lire: (fusion: () => void) => AsyncIterable<LigneFeuille>;
}

/** One cell, as its workbook gives it. */
export interface CelluleClasseur {
  readonly texte: string;
  readonly refus?: RefusCellule;
  readonly nombre?: true;
}

/** Most cells of a line, and most lines: what spreadsheets themselves hold. */
const COLONNES_MAX = 16_384;
const LIGNES_MAX = 1_048_576;

const VIDE: CelluleClasseur = { texte: '' };

/**
 * The line of a sheet that is being read: cells are put at their places, wherever the workbook says that they stand,
 * then it is given. A line without a cell is none. Throws « trop_gros » past what a sheet may hold.
 */
export function suivreLigne(fichier: string, rendre: (ligne: LigneFeuille) => void) {
  let cellules: (CelluleClasseur | undefined)[] = [];
  return {
    commencer: () => {
      cellules = [];
    },
    poser: (place: number, cellule: CelluleClasseur, fois = 1) => {
      if (!(place >= 0 && place + fois <= COLONNES_MAX)) throw feuilleTropGrande(fichier);
      for (let i = 0; i < fois; i += 1) cellules[place + i] = cellule;
    },
    finir: (numero: number, fois = 1) => {
      if (cellules.length === 0) return;
      if (!(numero >= 1 && numero + fois - 1 <= LIGNES_MAX)) throw feuilleTropGrande(fichier);
      for (let i = 0; i < fois; i += 1) rendre(assemblerLigne(numero + i, cellules));
    },
  };
}

function assemblerLigne(numero: number, cellules: readonly (CelluleClasseur | undefined)[]): LigneFeuille {
  const cells: string[] = [];
  const nombres: number[] = [];
  let refus: Map<number, RefusCellule> | null = null;
  for (let place = 0; place < cellules.length; place += 1) {
    const cellule = cellules[place] ?? VIDE;
    cells.push(cellule.texte);
    if (cellule.nombre) nombres.push(place);
    if (cellule.refus) {
      refus ??= new Map();
      refus.set(place, cellule.refus);
    }
  }
  return { numero, cells, refus, nombres };
}

/** A workbook that no spreadsheet wrote, or that lost a part on its way. */
export function classeurIllisible(fichier: string): RefusLecture {
  return new RefusLecture(
    'classeur_illisible',
    fichier,
    fr`Ce classeur est abîmé : il ne peut pas être lu.`,
    fr`un classeur .xlsx ou .ods que le tableur ouvre, enregistré de nouveau`,
  );
}

/** More than a sheet may hold. */
function feuilleTropGrande(fichier: string): RefusLecture {
  return new RefusLecture(
    'trop_gros',
    fichier,
    fr`Une feuille de ce classeur est trop grande.`,
    fr`des feuilles de ${LIGNES_MAX} lignes et ${COLONNES_MAX} colonnes au plus, ou des fichiers CSV`,
  );
}
