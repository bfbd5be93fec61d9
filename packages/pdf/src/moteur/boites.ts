/** Where an element lies: page from 1, points, origin at the bottom left as PDF has it. */
export interface Boite {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

/** An element with an `id`, with its style as laid out. */
export interface ElementPlace {
  readonly id: string;
  readonly style: unknown;
  readonly boite: Boite;
}

interface LayoutNode {
  readonly box?: {
    readonly left?: number;
    readonly top?: number;
    readonly width?: number;
    readonly height?: number;
  };
  readonly props?: { readonly id?: unknown };
  readonly style?: unknown;
  readonly children?: readonly LayoutNode[];
}

/**
 * Reads, from what react-pdf hands to `onRender`, the place of every element that has an `id`, in the order of the
 * pages. That layout tree is internal to the pinned version: a change of its shape throws here, and the tests
 * compare the boxes with the drawn page.
 */
export function listElements(rendered: unknown): readonly ElementPlace[] {
  const layout = (rendered as { _INTERNAL__LAYOUT__DATA_?: LayoutNode })._INTERNAL__LAYOUT__DATA_;
  if (!layout?.children) throw new Error('react-pdf no longer hands its layout to onRender');
  const elements: ElementPlace[] = [];
  layout.children.forEach((page, index) => {
    const pageHeight = page.box?.height;
    if (pageHeight === undefined) throw new Error('react-pdf no longer gives the height of a page');
    visit(page, { page: index + 1, pageHeight, left: 0, top: 0 }, elements);
  });
  return elements;
}

interface Origine {
  readonly page: number;
  readonly pageHeight: number;
  readonly left: number;
  readonly top: number;
}

function visit(node: LayoutNode, origine: Origine, elements: ElementPlace[]): void {
  for (const child of node.children ?? []) {
    // Boxes of children are relative to their parent.
    const left = origine.left + (child.box?.left ?? 0);
    const top = origine.top + (child.box?.top ?? 0);
    const id = child.props?.id;
    if (typeof id === 'string') {
      const largeur = child.box?.width ?? 0;
      const hauteur = child.box?.height ?? 0;
      const boite = { page: origine.page, x: left, y: origine.pageHeight - top - hauteur, largeur, hauteur };
      elements.push({ id, style: child.style, boite });
    }
    visit(child, { ...origine, left, top }, elements);
  }
}
