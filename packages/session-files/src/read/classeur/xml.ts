import { SaxesParser } from 'saxes';
import { RefusLecture } from '../source';
import { classeurIllisible } from './feuille';

/** What is done as a part of a workbook goes by. Names come without their prefix: writers choose it freely. */
export interface Suivi {
  readonly ouvrir: (nom: string, attributs: Readonly<Record<string, string>>) => void;
  readonly fermer?: (nom: string) => void;
  readonly texte?: (texte: string) => void;
}

/** Without positions nor namespaces: neither is used, and both cost. */
const OPTIONS = { position: false, xmlns: false } as const;

/** Longest text of one element, in characters: a cell holds 32,767. */
const TEXTE_MAX = 1_000_000;

/**
 * Goes through one XML part of a workbook as it expands, giving what `suivre` makes of it, piece by piece: a sheet of
 * a million lines is never in memory whole. No entity is expanded but XML's own five.
 */
export async function* parcourir<T>(
  fichier: string,
  octets: AsyncIterable<Uint8Array>,
  suivre: (rendre: (resultat: T) => void) => Suivi,
): AsyncGenerator<T> {
  let resultats: T[] = [];
  const suivi = suivre((resultat) => resultats.push(resultat));
  const parser = new SaxesParser(OPTIONS);
  let muet = 0;
  parser.on('opentag', ({ name, attributes }) => {
    muet = 0;
    suivi.ouvrir(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    muet = 0;
    suivi.fermer?.(local(name));
  });
  parser.on('text', (texte) => suivi.texte?.(texte));
  parser.on('cdata', (texte) => suivi.texte?.(texte));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of octets) {
      muet += piece.length;
      if (muet > TEXTE_MAX + piece.length) throw classeurIllisible(fichier);
      parser.write(decoder.decode(piece, { stream: true }));
      yield* resultats;
      resultats = [];
    }
    parser.close();
  } catch (error) {
    throw error instanceof RefusLecture ? error : classeurIllisible(fichier);
  }
  yield* resultats;
}

/** Goes through a small part whole. */
export async function parcourirTout(
  fichier: string,
  octets: AsyncIterable<Uint8Array>,
  suivi: Suivi,
): Promise<void> {
  for await (const _ of parcourir<never>(fichier, octets, () => suivi));
}

function local(nom: string): string {
  return nom.slice(nom.indexOf(':') + 1);
}
