/** A part of a PDF object: text in PDF syntax, or the bytes of a stream. */
export type Morceaux = readonly (string | Uint8Array)[];

/** Writes the objects of a PDF one after another; nothing already handed over is kept but its offset. */
export interface Ecrivain {
  /** The number of an object that will be written later, so that others can point at it now. */
  readonly reserver: () => number;
  /** Writes the object of this number, once. */
  readonly ecrire: (numero: number, ...contenu: Morceaux) => void;
  /** @param dictionnaire entries beside /Length, « /Filter /FlateDecode » */
  readonly ecrireFlux: (numero: number, dictionnaire: Morceaux, octets: Uint8Array) => void;
  /** What waits to be handed over, in bytes. */
  readonly enAttente: () => number;
  /** Hands over what waits. */
  readonly prendre: () => Uint8Array;
  /** The cross-reference table and the end of the file. @param trailer its entries beside /Size */
  readonly terminer: (trailer: string) => void;
}

/** Begins a file of PDF 1.7. */
export function creerEcrivain(): Ecrivain {
  // Offsets by object number: 8 bytes each is all that grows with the document.
  let positions = new Float64Array(1024);
  let dernier = 0;
  let position = 0;
  let morceaux: Uint8Array[] = [];
  let texte = '';
  let attente = 0;

  const verser = () => {
    if (texte === '') return;
    morceaux.push(Buffer.from(texte, 'latin1'));
    texte = '';
  };
  const poser = (contenu: string | Uint8Array) => {
    if (typeof contenu === 'string') texte += contenu;
    else {
      verser();
      morceaux.push(contenu);
    }
    attente += contenu.length;
    position += contenu.length;
  };
  const commencer = (numero: number) => {
    if (numero < 1 || numero > dernier) throw new Error(`object ${numero} was not reserved`);
    if (positions[numero] !== 0) throw new Error(`object ${numero} is written twice`);
    positions[numero] = position;
    poser(`${numero} 0 obj\n`);
  };

  // Four bytes above 127: programs that carry the file see that it is binary.
  poser('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  return {
    reserver() {
      dernier += 1;
      if (dernier >= positions.length) {
        const plus = new Float64Array(positions.length * 2);
        plus.set(positions);
        positions = plus;
      }
      return dernier;
    },
    ecrire(numero, ...contenu) {
      commencer(numero);
      for (const part of contenu) poser(part);
      poser('\nendobj\n');
    },
    ecrireFlux(numero, dictionnaire, octets) {
      commencer(numero);
      poser('<< ');
      for (const part of dictionnaire) poser(part);
      poser(` /Length ${octets.length} >>\nstream\n`);
      poser(octets);
      poser('\nendstream\nendobj\n');
    },
    enAttente: () => attente,
    prendre() {
      verser();
      const octets = Buffer.concat(morceaux, attente);
      morceaux = [];
      attente = 0;
      return octets;
    },
    terminer(trailer) {
      const debut = position;
      const lignes = ['0000000000 65535 f \n'];
      for (let numero = 1; numero <= dernier; numero += 1) {
        const place = positions[numero] ?? 0;
        if (place === 0) throw new Error(`object ${numero} was reserved and never written`);
        lignes.push(`${String(place).padStart(10, '0')} 00000 n \n`);
      }
      poser(`xref\n0 ${dernier + 1}\n`);
      poser(lignes.join(''));
      poser(`trailer\n<< /Size ${dernier + 1} ${trailer} >>\nstartxref\n${debut}\n%%EOF\n`);
    },
  };
}

/** A text for people, as a PDF string: UTF-16 with its mark, in hexadecimal. */
export function textePdf(texte: string): string {
  let hexa = 'FEFF';
  for (let rang = 0; rang < texte.length; rang += 1) {
    hexa += texte.charCodeAt(rang).toString(16).padStart(4, '0').toUpperCase();
  }
  return `<${hexa}>`;
}

/** « (D:20260616120000Z) » */
export function datePdf(date: Date): string {
  return `(D:${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;
}

/** A number in PDF syntax, to the thousandth of a point. */
export function nombrePdf(valeur: number): string {
  return String(Math.round(valeur * 1000) / 1000);
}
