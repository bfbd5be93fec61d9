import {
  AVERTISSEMENTS_GARDES,
  type Avertissement,
  type CodeAvertissement,
  type CodeFaute,
  extrait,
  type Faute,
} from '../format/faute';

/** Where in a file a fault stands. */
export interface Lieu {
  readonly fichier: string;
  readonly ligne?: number;
  readonly colonne?: string;
  /** What was read there, as it was. */
  readonly valeur?: string;
}

/** The faults of one reading, in the order they are found, and what is to be looked at. */
export interface Fautes {
  readonly dire: (code: CodeFaute, lieu: Lieu, message: string, attendu: string) => void;
  readonly toutes: Faute[];
  /** @param candidat the number of the candidate it is about, if any */
  readonly avertir: (
    code: CodeAvertissement,
    lieu: Lieu,
    message: string,
    candidat?: string | undefined,
  ) => void;
  readonly avertissements: Avertissement[];
  /** Says what a file of the session is called here: a sheet of a workbook stands for « candidats.csv ». */
  readonly nommer: (nom: string, montre: string) => void;
  /** What a file of the session is called here. */
  readonly montrer: (nom: string) => string;
  /** Those that are called otherwise here. */
  readonly noms: ReadonlyMap<string, string>;
}

/** An empty collection of faults. Nothing is dropped: the CSV of the compte-rendu gives them all. */
export function collectFautes(): Fautes {
  const toutes: Faute[] = [];
  const avertissements: Avertissement[] = [];
  const noms = new Map<string, string>();
  const montrer = (nom: string) => noms.get(nom) ?? nom;
  /** The sentences of the readers name the files of the session: the person has sheets instead. */
  const redire = (phrase: string) =>
    noms.size === 0 ? phrase : phrase.replace(/[\w-]+\.csv\b/g, (nom) => montrer(nom));
  const placer = ({ fichier, ligne, colonne, valeur }: Lieu) => ({
    // Names of files and columns are read too: nothing that would not be seen, or not be kept, is in them.
    fichier: extrait(montrer(fichier)),
    ligne: ligne ?? null,
    colonne: colonne === undefined ? null : extrait(colonne),
    valeur: valeur === undefined ? null : extrait(valeur),
  });
  return {
    toutes,
    avertissements,
    montrer,
    noms,
    nommer: (nom, montre) => noms.set(nom, montre),
    dire: (code, lieu, message, attendu) => {
      toutes.push({ code, ...placer(lieu), attendu: redire(attendu), message: redire(message) });
    },
    avertir: (code, lieu, message, candidat) => {
      if (avertissements.length >= AVERTISSEMENTS_GARDES) return;
      avertissements.push({ code, ...placer(lieu), message: redire(message), candidat: candidat ?? null });
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
