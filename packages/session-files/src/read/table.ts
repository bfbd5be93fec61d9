import { fr } from '@delib/francais';
import { type RefusCellule, refusCaractere } from '../format/cellules';
import type { Colonne, DefinitionFichier, Ligne } from '../format/fichier';
import type { Fautes, Lieu } from './fautes';
import { splitCells, splitLines } from './lignes';
import { autreFormat, natureDe } from './nature';
import type { FichierFeuille, FichierOctets, FichierSource, LigneFeuille } from './source';
import { codeDefaut, DEFAUTS, readTete, readTitres, type Tete } from './tete';

/** A line of which some cells were refused: those are `undefined`. The others can still be checked. */
export type LigneLue<Definition> = {
  readonly [Nom in keyof Ligne<Definition>]: Ligne<Definition>[Nom] | undefined;
};

/** Where the line being given stands, and what one of its cells held as it was written. */
export type LieuDe<Definition> = (colonne: keyof Ligne<Definition> & string) => Lieu;

/**
 * Reads one CSV file by its definition. Every fault of a cell by itself is said here; what a line means
 * against other lines is for `recevoir`.
 * @returns true when the first cell of every line was read: only then can a code be said to be unknown
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
): Promise<boolean> {
  const fichier = definition.nom;
  const cle = Object.keys(definition.colonnes)[0] ?? '';
  let clesLues = true;
  let tete: Tete | null = null;
  let teteLue = false;
  let lignes = 0;
  let courante: { readonly cells: readonly string[]; readonly numero: number } = { cells: [], numero: 0 };
  const lieu: LieuDe<Definition> = (colonne) => {
    const place = tete?.places.find(({ nom }) => nom === colonne)?.place ?? -1;
    return { fichier, ligne: courante.numero, colonne, valeur: courante.cells[place] ?? '' };
  };

  await ('lignes' in source
    ? readFeuille(source)
    : splitLines(octetsDe(source), {
        defaut: (code, numero, texte) => {
          // Without a head nothing below it means anything: one fault says so.
          if (teteLue && tete === null) return;
          teteLue = true;
          lignes += 1;
          clesLues = false;
          const [message, attendu] = DEFAUTS[code];
          fautes.dire(codeDefaut(code), { fichier, ligne: numero, valeur: texte }, message, attendu);
        },
        ligne: (texte, numero) => {
          if (!teteLue) {
            if (SEPARATEURS.test(texte)) return;
            teteLue = true;
            tete = readTete(definition, texte, numero, fautes);
            return;
          }
          if (tete === null) return;
          const cells = splitCells(texte, tete.separateur);
          if (cells === null) {
            const [message, attendu] = DEFAUTS.guillemets;
            lignes += 1;
            clesLues = false;
            fautes.dire('guillemets', { fichier, ligne: numero, valeur: texte }, message, attendu);
            return;
          }
          // Spreadsheets leave lines of separators and spaces below the last one they show.
          if (cells.every((cell) => cell.trim() === '')) return;
          lignes += 1;
          readLigne(tete, cells, numero, null);
        },
      }));

  /** The bytes of a CSV. A file that is something else is told for what it is, and read no further. */
  async function* octetsDe({ lire }: FichierOctets): AsyncIterable<Uint8Array> {
    let premiere = true;
    for await (const piece of lire()) {
      const nature = premiere ? natureDe(piece) : null;
      if (nature) {
        teteLue = true;
        const { message, attendu } = autreFormat(fichier, nature);
        fautes.dire('autre_format', { fichier }, message, attendu);
        return;
      }
      premiere = false;
      yield piece;
    }
  }

  async function readFeuille({ lignes: lues }: FichierFeuille): Promise<void> {
    const prevenues = new Set<string>();
    for await (const { numero, cells, refus, nombres } of lues()) {
      if (refus === null && cells.every((cell) => cell.trim() === '')) continue;
      if (tete === null) {
        teteLue = true;
        tete = readTitres(definition, cells, ';', numero, fautes);
        continue;
      }
      lignes += 1;
      while (cells.length < tete.largeur) cells.push('');
      if (cells.slice(tete.largeur).some((cell) => cell.trim() !== '')) {
        const attendu = fr`des cellules vides à droite des ${tete.largeur} colonnes`;
        fautes.dire('nombre_de_cellules', { fichier, ligne: numero }, HORS_DES_COLONNES, attendu);
      }
      cells.length = tete.largeur;
      readLigne(tete, cells, numero, refus);
      for (const { nom, place } of tete.places) {
        if (!NUMEROS.has(nom) || prevenues.has(nom) || !nombres.includes(place)) continue;
        prevenues.add(nom);
        const ou = { fichier, ligne: numero, colonne: nom, valeur: cells[place] ?? '' };
        fautes.avertir('numero_en_nombre', ou, NUMERO_EN_NOMBRE);
      }
    }
  }

  function readLigne(
    { places, largeur }: Tete,
    cells: string[],
    numero: number,
    refus: LigneFeuille['refus'],
  ): void {
    if (cells.length > largeur) while (cells.length > largeur && cells.at(-1)?.trim() === '') cells.pop();
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
        countIsWrong && place > 0
          ? undefined
          : readCell(nom, colonne, raw, numero, countIsWrong, refus?.get(place));
      ligne[nom] = valeur;
      if (valeur === undefined) complete = false;
    }
    if (!tete?.entiere) complete = false;
    if (ligne[cle] === undefined) clesLues = false;
    courante = { cells, numero };
    recevoir(ligne as LigneLue<Definition>, numero, complete ? (ligne as Ligne<Definition>) : null, lieu);
  }

  // Called for every cell of a million lines: no closure is made in here.
  function readCell(
    nom: string,
    colonne: Colonne,
    raw: string,
    numero: number,
    muet: boolean,
    connu: RefusCellule | undefined,
  ) {
    const texte = raw.trim();
    let refus: RefusCellule;
    if (connu !== undefined) {
      refus = connu;
    } else if (
      raw !== '' &&
      (FORMULES.includes(raw.charAt(0)) || (texte !== '' && FORMULES.includes(texte.charAt(0))))
    ) {
      refus = FORMULE;
    } else if (raw.length !== texte.length && BORDS.test(raw)) {
      refus = refusCaractere(BORDS.exec(raw)?.[0].codePointAt(0) ?? 0);
    } else if (texte === '') {
      if (!colonne.obligatoire) return null;
      refus = CELLULE_VIDE;
    } else {
      const valeur = colonne.cellule.lire(texte);
      if (typeof valeur !== 'object') return valeur;
      refus = valeur;
    }
    if (!muet) {
      const ou = { fichier, ligne: numero, colonne: nom, valeur: raw };
      fautes.dire(refus.code, ou, refus.message, colonne.cellule.attendu);
    }
    return undefined;
  }

  if (!teteLue) {
    fautes.dire(
      'fichier_vide',
      { fichier },
      fr`Le fichier est vide.`,
      fr`une ligne de titres de colonnes, puis les données`,
    );
    return false;
  }
  const { min, max } = definition.lignes;
  if (tete === null) return false;
  if (lignes >= min && (max === undefined || lignes <= max)) return clesLues;
  fautes.dire(
    'nombre_de_lignes',
    { fichier },
    lignes === 0
      ? fr`Le fichier n’a aucune ligne sous les titres.`
      : fr`Le fichier a ${lignes} lignes sous les titres.`,
    max === undefined ? fr`une ligne au moins` : fr`une seule ligne`,
  );
  return false;
}

/** The numbers that a spreadsheet may have taken for quantities. */
const NUMEROS: ReadonlySet<string> = new Set(['numero_candidat', 'numero_anonymat']);

const NUMERO_EN_NOMBRE = fr`Les numéros de cette colonne sont des nombres dans le classeur, à partir de cette ligne : des zéros placés devant auraient disparu. Vérifiez-les, ou donnez à la colonne le format Texte.`;

const HORS_DES_COLONNES = fr`Des cellules sont remplies à droite de la dernière colonne qui a un titre.`;

/** A line without anything to read. */
const SEPARATEURS = /^[\s;,]*$/;

/** What taking the spaces off the ends of a cell would take off too, and is refused anywhere else in it. */
const BORDS = /[\v\f\p{Zl}\p{Zp}\ufeff]/u;

/** What a spreadsheet would run as a formula, full-width forms included. */
const FORMULES = '=+@＝＋＠\t\r';

const FORMULE: RefusCellule = {
  code: 'formule',
  message: fr`La cellule commence comme une formule de tableur (=, +, @ ou tabulation).`,
};
const CELLULE_VIDE: RefusCellule = { code: 'cellule_vide', message: fr`La cellule est vide.` };
