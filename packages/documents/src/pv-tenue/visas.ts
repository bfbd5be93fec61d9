import {
  type Article,
  type Groupe,
  type Nomination,
  type ReexamenPv,
  type ReferenceId,
  textesEnVigueur,
} from '@delib/domain';
import { direJour } from '@delib/francais';

/** What a PV is drawn up under, per groupe; the texts are those that govern its session. */
const PREMIER_GROUPE: readonly ReferenceId[] = [
  'formes',
  'choixDeForme',
  'benefice',
  'dispenses',
  'facultatives',
  'moyenneGenerale',
  'secondGroupe',
  'absence',
  'unites',
  'jury',
  'livret',
];
const VISAS: Readonly<Record<Groupe, readonly ReferenceId[]>> = {
  1: [...PREMIER_GROUPE, 'souverainete', 'signature'],
  2: [...PREMIER_GROUPE, 'epreuvesDeControle', 'souverainete', 'signature'],
};

/**
 * The visas of a PV, each the end of « Vu … » without its full stop.
 * One text is named once, with its articles in order; the arrêté that names the jury comes last.
 * @param session year of the session: its texts are printed, not those of today
 * @param autres what this PV has to do with beside: a nullity, where one was pronounced
 */
export function visas(
  groupe: Groupe,
  session: number,
  nomination: Nomination,
  autres: readonly ReferenceId[] = [],
): readonly string[] {
  const articlesByText = new Map<string, Map<string, Article>>();
  for (const { nom, articles } of [...VISAS[groupe], ...autres].flatMap((id) =>
    textesEnVigueur(id, session),
  )) {
    const known = articlesByText.get(nom) ?? new Map<string, Article>();
    for (const article of articles) {
      if (!known.get(article.numero)?.redaction) known.set(article.numero, article);
    }
    articlesByText.set(nom, known);
  }
  return [
    ...[...articlesByText].map(([nom, articles]) => visa(nom, [...articles.values()])),
    `l’arrêté n° ${nomination.numero} du ${direJour(nomination.date)} portant nomination du jury`,
  ];
}

/** The decision that sends candidates back, the end of « Vu … » without its full stop. */
export function visaReexamen({ origine, reference, dateReference }: ReexamenPv): string {
  const decision =
    origine === 'juridiction' ? 'la décision de justice' : 'la décision de la commission de discipline';
  return `${decision} du ${direJour(dateReference)} (${reference})`;
}

function visa(nom: string, articles: readonly Article[]): string {
  const named = withDeterminer(nom);
  const sorted = articles
    .toSorted((a, b) => a.numero.localeCompare(b.numero, 'fr', { numeric: true }))
    .map(({ numero, redaction }) => (redaction ? `${numero} (${redaction})` : numero));
  if (sorted.length === 0) return named;
  if (sorted.length === 1) return `${named}, notamment son article ${sorted[0]}`;
  return `${named}, notamment ses articles ${sorted.slice(0, -1).join(', ')} et ${sorted.at(-1)}`;
}

function withDeterminer(nom: string): string {
  if (/^note /.test(nom)) return `la ${nom}`;
  if (/^[aeiouéè]/.test(nom)) return `l’${nom}`;
  return `le ${nom}`;
}
