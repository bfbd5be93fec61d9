import {
  type Groupe,
  type Nomination,
  REFERENCES,
  type ReexamenPv,
  type Reference,
  type ReferenceId,
} from '@delib/domain';
import { formatJour } from '../texte/dates';

/** The texts a PV is drawn up under, per groupe; each one is in {@link REFERENCES}. */
const VISAS: Readonly<Record<Groupe, readonly ReferenceId[]>> = {
  1: [
    'benefice',
    'facultatives',
    'formeProgressive',
    'moyenneGenerale',
    'secondGroupe',
    'absence',
    'unites',
    'jury',
    'livret',
    'souverainete',
    'signature',
  ],
  2: [
    'benefice',
    'facultatives',
    'formeProgressive',
    'moyenneGenerale',
    'secondGroupe',
    'absence',
    'unites',
    'jury',
    'livret',
    'epreuvesDeControle',
    'souverainete',
    'signature',
  ],
};

/**
 * The visas of a PV, each the end of « Vu … » without its full stop.
 * One text is named once, with its articles in order; the arrêté that names the jury comes last.
 */
export function visas(groupe: Groupe, nomination: Nomination): readonly string[] {
  const articlesByText = new Map<string, Set<string>>();
  for (const id of VISAS[groupe]) {
    const reference: Reference = REFERENCES[id];
    const [texte = '', ...autres] = texts(reference.texte);
    const articles = articlesByText.get(texte) ?? new Set();
    for (const article of reference.article.replace(/^articles? /, '').split(' et ')) articles.add(article);
    articlesByText.set(texte, articles);
    for (const autre of autres) if (!articlesByText.has(autre)) articlesByText.set(autre, new Set());
  }
  return [
    ...[...articlesByText].map(([texte, articles]) => visa(texte, [...articles])),
    `l’arrêté n° ${nomination.numero} du ${formatJour(nomination.date)} portant nomination du jury`,
  ];
}

/** The decision that sends candidates back, the end of « Vu … » without its full stop. */
export function visaReexamen({ origine, reference, dateReference }: ReexamenPv): string {
  const decision =
    origine === 'juridiction' ? 'la décision de justice' : 'la décision de la commission de discipline';
  return `${decision} du ${formatJour(dateReference)} (${reference})`;
}

/** « code (décrets A et B) ; arrêté C » names three texts. */
function texts(texte: string): readonly string[] {
  return texte
    .split(/ ; | \(|\)/)
    .map((part) => part.trim().replaceAll("'", '’'))
    .filter((part) => part !== '');
}

function visa(texte: string, articles: readonly string[]): string {
  const named = articleOf(texte);
  if (articles.length === 0) return named;
  const sorted = articles.toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  if (sorted.length === 1) {
    const [only = ''] = sorted;
    return only.includes(' à ') ? `${named}, articles ${only}` : `${named}, notamment son article ${only}`;
  }
  return `${named}, notamment ses articles ${sorted.slice(0, -1).join(', ')} et ${sorted.at(-1)}`;
}

function articleOf(texte: string): string {
  if (/^décrets /.test(texte)) return `les ${texte}`;
  if (/^note /.test(texte)) return `la ${texte}`;
  if (/^[aeiouéè]/.test(texte)) return `l’${texte}`;
  return `le ${texte}`;
}
