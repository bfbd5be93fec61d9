import { lirePolice } from '@delib/pdf';
import PDFDocument from 'pdfkit';
import type { Trait } from './trace';

/** The fonts of the traces, by the name they carry. */
export const POLICES = ['Marianne-Regular', 'Marianne-Bold', 'NotoSans-Regular', 'NotoSans-Bold'] as const;

/**
 * The floor: the same strings and rules drawn by pdfkit alone, already laid out, each page given as it is.
 * @returns bytes written
 */
export function dessinerAvecPdfkit(pages: readonly (readonly Trait[])[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ autoFirstPage: false, size: 'A4', margin: 0 });
    for (const nom of POLICES) document.registerFont(nom, Buffer.from(lirePolice(nom)));
    let octets = 0;
    document.on('data', (morceau: Buffer) => {
      octets += morceau.length;
    });
    document.on('end', () => resolve(octets));
    document.on('error', reject);
    for (const page of pages) {
      document.addPage();
      // Said again only when it changes: a floor does nothing twice.
      let [police, corps, couleur] = ['', 0, ''];
      for (const trait of page) {
        if (trait.couleur !== couleur) {
          couleur = trait.couleur;
          document.fillColor(couleur);
        }
        if (trait.sorte === 'rectangle') {
          document.rect(trait.x, trait.y, trait.largeur, trait.hauteur).fill();
          continue;
        }
        if (trait.police !== police) document.font(trait.police);
        if (trait.police !== police || trait.corps !== corps) document.fontSize(trait.corps);
        ({ police, corps } = trait);
        document.text(trait.texte, trait.x, trait.ligne, { lineBreak: false, baseline: 'alphabetic' });
      }
    }
    document.end();
  });
}
