/** What a piece of a document is, to a person who hears it read (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

export interface Balise {
  readonly role: Role;
  /** Of a TH: what it names. */
  readonly portee?: 'Column' | 'Row';
  /** Of a TH or a TD that stands over several columns. */
  readonly colonnes?: number;
  /** Of a Figure: what is told in its place. */
  readonly alt?: string;
  /** Of a Figure: its frame, left, bottom, right and top in points of its sheet. */
  readonly cadre?: readonly number[];
  /** Of a TR: it holds the titles of the columns. Said once; where the row comes again on a sheet, it is furniture. */
  readonly tete?: boolean;
  /** A paragraph, unless it stands in a heading, a cell or a paragraph already. */
  readonly implicite?: boolean;
}

/** What is on the sheet and not read with the text: rules, the head and the foot that each sheet repeats, a watermark. */
export type Artefact = 'decor' | 'entete' | 'pied' | 'filigrane';

/** What an element of a template carries: react-pdf hands every property on, up to the page it comes to lie on. */
export type Etiquette = Balise | { readonly artefact: Artefact };

/** The property to spread on an element. */
export interface AvecEtiquette {
  readonly structure: Etiquette;
}

/**
 * Says what an element is: `<View {...baliser('TR')}>`. To be called for each element and never kept: the parts of an
 * element that several sheets share are known by the object that this gives.
 */
export function baliser(
  role: Role,
  attributs: Omit<Balise, 'role' | 'implicite' | 'cadre'> = {},
): AvecEtiquette {
  return { structure: { role, ...attributs } };
}

/** A paragraph where nothing around says more. */
export function paragraphe(): AvecEtiquette {
  return { structure: { role: 'P', implicite: true } };
}

/** Furniture of the page: not read. */
export function decorer(artefact: Artefact): AvecEtiquette {
  return { structure: { artefact } };
}
