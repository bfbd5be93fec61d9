import { deflateSync } from 'node:zlib';

/** Writes the objects of a PDF one after another; nothing already handed over is kept but its place. */
export interface Ecrivain {
  /**
   * The number of an object that will be written later, so that others can point at it now; or the first of so many in
   * a row.
   */
  readonly reserver: (combien?: number) => number;
  /** Writes the object of this number, once. It goes with its neighbours into a compressed stream of objects. */
  readonly ecrire: (numero: number, contenu: string) => void;
  /** @param dictionnaire entries beside /Length, « /Filter /FlateDecode » */
  readonly ecrireFlux: (numero: number, dictionnaire: string, octets: Uint8Array) => void;
  /** What waits to be handed over, in bytes. */
  readonly enAttente: () => number;
  /** Hands over what waits. */
  readonly prendre: () => Uint8Array;
  /** The cross-reference stream and the end of the file. @param trailer its entries beside /Size */
  readonly terminer: (trailer: string) => void;
}

/** Objects in one stream of objects: a reader unpacks them all to get at one. */
const PAR_PAQUET = 200;
/** Little is gained above the first levels on pages of figures, and the window need not be larger than a page. */
export const COMPRESSION = { level: 6, memLevel: 8, windowBits: 13 } as const;
const FLATE = '/Filter /FlateDecode';

/**
 * Begins a file of PDF 1.7. Elements of structure come by the hundred on a page, of about sixty characters each: packed
 * into streams of objects (ISO 32000-1, 7.5.7) they cost a tenth of what they would cost one by one.
 */
export function creerEcrivain(): Ecrivain {
  // Places by object number, 8 bytes each, are all that grows with the document: the offset of a stream, or, below
  // zero, the stream of objects that holds it and its rank in there.
  let places = new Float64Array(1024);
  let dernier = 0;
  let position = 0;
  let morceaux: Uint8Array[] = [];
  let texte = '';
  let attente = 0;
  let paquet = { numero: 0, objets: 0, table: '', contenus: '' };

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
  const reserver = (combien = 1) => {
    const premier = dernier + 1;
    dernier += combien;
    while (dernier >= places.length) {
      const plus = new Float64Array(places.length * 2);
      plus.set(places);
      places = plus;
    }
    return premier;
  };
  const placer = (numero: number, place: number) => {
    if (numero < 1 || numero > dernier) throw new Error(`object ${numero} was not reserved`);
    if (places[numero] !== 0) throw new Error(`object ${numero} is written twice`);
    places[numero] = place;
  };
  const ecrireFlux = (numero: number, dictionnaire: string, octets: Uint8Array) => {
    placer(numero, position);
    poser(`${numero} 0 obj\n<< ${dictionnaire} /Length ${octets.length} >>\nstream\n`);
    poser(octets);
    poser('\nendstream\nendobj\n');
  };
  const fermerPaquet = () => {
    const { numero, objets, table, contenus } = paquet;
    if (objets === 0) return;
    paquet = { numero: 0, objets: 0, table: '', contenus: '' };
    const octets = deflateSync(Buffer.from(table + contenus, 'latin1'), COMPRESSION);
    ecrireFlux(numero, `/Type /ObjStm /N ${objets} /First ${table.length} ${FLATE}`, octets);
  };

  // Four bytes above 127: programs that carry the file see that it is binary.
  poser('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  return {
    reserver,
    ecrire(numero, contenu) {
      if (paquet.objets === 0) paquet.numero = reserver();
      placer(numero, -(paquet.numero * PAR_PAQUET + paquet.objets));
      paquet.table += `${numero} ${paquet.contenus.length} `;
      paquet.contenus += `${contenu}\n`;
      paquet.objets += 1;
      if (paquet.objets === PAR_PAQUET) fermerPaquet();
    },
    ecrireFlux,
    enAttente: () => attente,
    prendre() {
      verser();
      const octets = Buffer.concat(morceaux, attente);
      morceaux = [];
      attente = 0;
      return octets;
    },
    terminer(trailer) {
      fermerPaquet();
      const numero = reserver();
      const debut = position;
      placer(numero, debut);
      const lignes = tableDesPlaces(places.subarray(0, dernier + 1));
      const colonnes = `/W [1 ${OCTETS_PLACE} 1] /DecodeParms << /Predictor 12 /Columns ${COLONNES} >>`;
      const octets = deflateSync(lignes);
      poser(
        `${numero} 0 obj\n<< /Type /XRef /Size ${dernier + 1} ${trailer} ${colonnes} ${FLATE} /Length ${octets.length} >>\nstream\n`,
      );
      poser(octets);
      poser(`\nendstream\nendobj\nstartxref\n${debut}\n%%EOF\n`);
    },
  };
}

/** Bytes of an offset: 4 GiB. */
const OCTETS_PLACE = 4;
const COLONNES = 1 + OCTETS_PLACE + 1;
/** Kinds of entries: free, at an offset, in a stream of objects. */
const [LIBRE, SEUL, EN_PAQUET] = [0, 1, 2];
/** Of PNG: each row says how it differs from the one above. Objects follow one another, so it differs little. */
const DIFFERENCE = 2;

/** The rows of the cross-reference stream (ISO 32000-1, 7.5.8), from object 0. */
function tableDesPlaces(places: Float64Array): Uint8Array {
  const lignes = Buffer.alloc(places.length * (COLONNES + 1));
  const [ligne, dessus] = [Buffer.alloc(COLONNES), Buffer.alloc(COLONNES)];
  for (const [numero, place] of places.entries()) {
    if (numero > 0 && place === 0) {
      throw new Error(`object ${numero} was reserved and never written`);
    }
    ligne[0] = numero === 0 ? LIBRE : place > 0 ? SEUL : EN_PAQUET;
    ligne.writeUInt32BE(place < 0 ? Math.floor(-place / PAR_PAQUET) : place, 1);
    ligne[COLONNES - 1] = place < 0 ? -place % PAR_PAQUET : 0;
    const debut = numero * (COLONNES + 1);
    lignes[debut] = DIFFERENCE;
    for (let rang = 0; rang < COLONNES; rang += 1) {
      lignes[debut + 1 + rang] = (ligne[rang] ?? 0) - (dessus[rang] ?? 0);
    }
    ligne.copy(dessus);
  }
  return lignes;
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
