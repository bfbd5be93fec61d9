import type { Noeud } from './mise-en-page';

/** Where an element lies: page from 1, points, origin at the bottom left as PDF has it. */
export interface Boite {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

/** The place of every element that has an `id`, by id: the last one, where an id comes on several sheets. */
export function boitesDe(document: Noeud): ReadonlyMap<string, Boite> {
  const boites = new Map<string, Boite>();
  (document.children ?? []).forEach((page, index) => {
    const pageHeight = page.box?.height;
    if (pageHeight === undefined) throw new Error('react-pdf no longer gives the height of a page');
    visit(page, { page: index + 1, pageHeight, left: 0, top: 0 }, boites);
  });
  return boites;
}

interface Origine {
  readonly page: number;
  readonly pageHeight: number;
  readonly left: number;
  readonly top: number;
}

function visit(node: Noeud, origine: Origine, boites: Map<string, Boite>): void {
  for (const child of node.children ?? []) {
    // Boxes of children are relative to their parent.
    const left = origine.left + (child.box?.left ?? 0);
    const top = origine.top + (child.box?.top ?? 0);
    const id = child.props?.id;
    if (typeof id === 'string') {
      const largeur = child.box?.width ?? 0;
      const hauteur = child.box?.height ?? 0;
      boites.set(id, {
        page: origine.page,
        x: left,
        y: origine.pageHeight - top - hauteur,
        largeur,
        hauteur,
      });
    }
    visit(child, { ...origine, left, top }, boites);
  }
}
