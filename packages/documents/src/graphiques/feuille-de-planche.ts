import type { DessinLibre, Element, PieceLibre } from '@delib/pdf';

type Texte = PieceLibre['textes'][number];

/** A sheet being filled: what is drawn on it, and what each piece is to who hears it read. */
export function creerFeuilleDePlanche() {
  const elements: Element[] = [];
  const pieces: PieceLibre[] = [];
  let table = 0;
  let corps: number | null = null;

  const creer = (balise: Element['balise'], parent: number | null): number =>
    elements.push({ balise, parent }) - 1;
  const poser = (element: number | null, formes: string, textes: readonly Texte[]) => {
    pieces.push({ element, formes: formes === '' ? '' : `${formes}\n`, textes });
  };
  return {
    /** Rules and grounds: they are not read. */
    decor(formes: string): void {
      poser(null, formes, []);
    },
    texte(balise: Element['balise'], texte: Texte): void {
      poser(creer(balise, null), '', [texte]);
    },
    /** Begins a table; one that goes on from the sheet before is a table of its own, with its head. */
    ouvrirTableau(): void {
      table = creer({ role: 'Table' }, null);
      corps = null;
    },
    /** A row of the table; its first cell names it. */
    rangee(cellules: readonly Texte[], tete: boolean): void {
      if (!tete) corps ??= creer({ role: 'TBody' }, table);
      const groupe = tete ? creer({ role: 'THead' }, table) : corps;
      const rangee = creer({ role: 'TR' }, groupe);
      for (const [rang, cellule] of cellules.entries()) {
        const balise: Element['balise'] = tete
          ? { role: 'TH', portee: 'Column' }
          : rang === 0
            ? { role: 'TH', portee: 'Row' }
            : { role: 'TD' };
        poser(creer(balise, rangee), '', [cellule]);
      }
    },
    /** A drawing with its letters, told by one text. */
    figure(
      figure: { readonly alt: string; readonly cadre: readonly number[] },
      formes: string,
      textes: readonly Texte[],
    ): void {
      poser(creer({ role: 'Figure', ...figure }, null), formes, textes);
    },
    terminer: (): DessinLibre => ({ elements, pieces }),
  };
}
