import { type CodeFaute, extrait, type Faute } from '../format/faute';

/** Where in a file a fault stands. */
export interface Lieu {
  readonly fichier: string;
  readonly ligne?: number;
  readonly colonne?: string;
  /** What was read there, as it was. */
  readonly valeur?: string;
}

/** The faults of one reading, in the order they are found. */
export interface Fautes {
  readonly dire: (code: CodeFaute, lieu: Lieu, message: string, attendu: string) => void;
  readonly toutes: Faute[];
}

/** An empty collection of faults. Nothing is dropped: the CSV of the compte-rendu gives them all. */
export function collectFautes(): Fautes {
  const toutes: Faute[] = [];
  return {
    toutes,
    dire: (code, { fichier, ligne, colonne, valeur }, message, attendu) => {
      toutes.push({
        code,
        fichier,
        ligne: ligne ?? null,
        colonne: colonne ?? null,
        valeur: valeur === undefined ? null : extrait(valeur),
        attendu,
        message,
      });
    },
  };
}

/** Sorts faults by file in the order given (the others first), then by line; the order found breaks ties. */
export function sortFautes(fautes: readonly Faute[], fichiers: readonly string[]): readonly Faute[] {
  const rang = new Map(fichiers.map((nom, i) => [nom, i]));
  return fautes.toSorted(
    (a, b) => (rang.get(a.fichier) ?? -1) - (rang.get(b.fichier) ?? -1) || (a.ligne ?? 0) - (b.ligne ?? 0),
  );
}
