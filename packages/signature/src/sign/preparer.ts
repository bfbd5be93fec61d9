import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';
import type { Signataire } from '../ca/autorite';

/** Bytes kept for the signature: 6 to 6.5 kB with a token in trials, more with a remote service's chain. */
export const RESERVE = 16_384;

/** Who signs, why, and where the signature stands in the document. */
export interface DemandePreparation extends Signataire {
  /** Town of the deliberation centre (`/Location`). */
  readonly lieu: string;
  /** Why it is signed (`/Reason`). */
  readonly motif: string;
  /** Claimed time of signing (`/M`, whole seconds). */
  readonly le: Date;
  /** Page (from 1) and frame, in points from the page's lower left corner, as the PV's rendering gives it. */
  readonly champ: {
    readonly page: number;
    readonly rect: readonly [x: number, y: number, largeur: number, hauteur: number];
  };
}

/**
 * Adds an empty signature field to a PDF, ready for `signPdf`. The bytes it gives are what the signer is
 * shown: signing changes nothing but the field's own `/ByteRange` and `/Contents`.
 *
 * The field's appearance is empty and lies over what the page itself draws there: the document says who
 * signs (CRPA L212-1) with its own embedded fonts, and stays PDF/A. Readers that show the field by itself
 * find the same words in its alternate name. In a tagged document the field is the last thing that is read.
 *
 * Throws for a page that does not exist or a document that has a signature field already.
 */
export async function preparePdf(pdf: Uint8Array, demande: DemandePreparation): Promise<Uint8Array> {
  // XMP and Info must keep saying the same thing: pdf-lib would otherwise renew Info alone.
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  if (document.catalog.has(PDFName.of('AcroForm'))) throw new Error('document has a form already');
  const page = document.getPages()[demande.champ.page - 1];
  if (page === undefined) throw new RangeError(`document has no page ${demande.champ.page}`);
  const [x, y, largeur, hauteur] = demande.champ.rect;
  pdflibAddPlaceholder({
    pdfPage: page,
    reason: pdfText(demande.motif),
    contactInfo: '',
    name: pdfText(`${demande.prenom} ${demande.nom}`),
    location: pdfText(demande.lieu),
    signingTime: demande.le,
    // The library counts hexadecimal digits, two a byte.
    signatureLength: RESERVE * 2,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    widgetRect: [x, y, x + largeur, y + hauteur],
  });
  const form = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
  const fields = form.lookup(PDFName.of('Fields'), PDFArray);
  const widget = fields.lookup(0, PDFDict);
  const words = `Signé électroniquement par ${demande.prenom} ${demande.nom}, ${demande.qualite}`;
  widget.set(PDFName.of('TU'), PDFHexString.fromText(words));
  tagWidget(document, { widget, reference: fields.get(0) as PDFRef, page: page.ref, words });
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** Gives the field its place in the structure (PDF/UA-1, 7.18): an element of its own, which the field points back at. */
function tagWidget(
  document: PDFDocument,
  field: {
    readonly widget: PDFDict;
    readonly reference: PDFRef;
    readonly page: PDFRef;
    readonly words: string;
  },
): void {
  const { catalog, context } = document;
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  const top = root.lookup(PDFName.of('K'), PDFArray);
  const key = root.lookup(PDFName.of('ParentTreeNextKey'), PDFNumber).asNumber();
  const element = context.register(
    context.obj({
      S: 'Form',
      P: top.get(0),
      Pg: field.page,
      Alt: PDFHexString.fromText(field.words),
      K: { Type: 'OBJR', Obj: field.reference, Pg: field.page },
    }),
  );
  top.lookup(0, PDFDict).lookup(PDFName.of('K'), PDFArray).push(element);
  const leaf = context.register(context.obj({ Limits: [key, key], Nums: [key, element] }));
  root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Kids'), PDFArray).push(leaf);
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key + 1));
  field.widget.set(PDFName.of('StructParent'), PDFNumber.of(key));
}

/**
 * Text as the inside of a PDF literal string: UTF-16 with every byte in octal. The placeholder library
 * writes what it is given as it is; this way neither an accent is lost nor can a parenthesis in a name
 * end the string and add to the dictionary.
 */
function pdfText(text: string): string {
  const bytes = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
  return [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
