/** One article of a text; the alinéa or the wording, where only that one says it. */
export interface Article {
  readonly numero: string;
  readonly alinea?: number;
  /** « dans sa rédaction en vigueur au 1er janvier 2027 », where the article was rewritten. */
  readonly redaction?: string;
}

/** A text of law, as it is named in a sentence, with the articles that are meant of it. */
export interface Texte {
  readonly nom: string;
  readonly articles: readonly Article[];
}

/** Sessions (years) that something governs, both ends included. */
export interface Vigueur {
  readonly depuis: number;
  /** Last session, when the text has an end. */
  readonly jusqua?: number;
}

/** Does it govern this session? */
export function enVigueur({ depuis, jusqua }: Vigueur, session: number): boolean {
  return depuis <= session && (jusqua === undefined || session <= jusqua);
}

/** What a reference cites for some sessions. The first text is the one that rules; others complete it. */
export interface VersionReference extends Vigueur {
  readonly textes: readonly Texte[];
}

const texte = (nom: string): Texte => ({ nom, articles: [] });
const code = (...articles: readonly (string | Article)[]): Texte => ({
  nom: 'code de l’éducation',
  articles: articles.map((article) => (typeof article === 'string' ? { numero: article } : article)),
});

const D643_15_DE_2027: Article = {
  numero: 'D643-15',
  redaction: 'dans sa rédaction en vigueur au 1er janvier 2027',
};
const DECRET_2022 = texte('décret n° 2022-850 du 3 juin 2022');
// Published in July 2024, after the deliberations of that session.
const DECRET_2024 = texte('décret n° 2024-788 du 8 juillet 2024');

/**
 * The texts the rules cite, by session: every rule, refusal and PV names one of these and nothing else, in the
 * version that governs its session. Versions follow one another without a gap, the oldest first.
 */
export const REFERENCES = {
  moyenneGenerale: [{ depuis: 2014, textes: [code('D643-22')] }],
  secondGroupe: [
    { depuis: 2022, jusqua: 2024, textes: [code('D643-22'), DECRET_2022] },
    { depuis: 2025, textes: [code('D643-22'), DECRET_2022, DECRET_2024] },
  ],
  // The arrêté of 2024 was repealed on 24 May 2025, before the deliberations of session 2025.
  epreuvesDeControle: [
    {
      depuis: 2022,
      jusqua: 2023,
      textes: [
        texte(
          'arrêté du 3 juin 2022 portant définition des épreuves de contrôle du brevet de technicien supérieur',
        ),
      ],
    },
    {
      depuis: 2024,
      jusqua: 2024,
      textes: [
        texte('arrêté du 20 juin 2024 relatif aux épreuves de contrôle du brevet de technicien supérieur'),
      ],
    },
    {
      depuis: 2025,
      textes: [
        texte('arrêté du 9 mai 2025 relatif aux épreuves de contrôle du brevet de technicien supérieur'),
      ],
    },
  ],
  souverainete: [
    { depuis: 2014, jusqua: 2021, textes: [code('D643-26')] },
    { depuis: 2022, jusqua: 2024, textes: [code('D643-26'), texte('note de service du 7 juin 2022')] },
    {
      depuis: 2025,
      textes: [code('D643-26'), texte('note de service ESRS2427314N du 20 septembre 2024')],
    },
  ],
  // A principle before any text of the exam: the judge reads it in the equality of all before the law.
  egalite: [
    {
      depuis: 2014,
      textes: [
        {
          nom: 'Déclaration des droits de l’homme et du citoyen de 1789',
          articles: [{ numero: '6' }],
        },
      ],
    },
  ],
  absence: [{ depuis: 2014, textes: [code('D643-24')] }],
  benefice: [
    { depuis: 2014, jusqua: 2026, textes: [code('D643-15', 'D643-23')] },
    { depuis: 2027, textes: [code(D643_15_DE_2027, 'D643-23')] },
  ],
  formes: [{ depuis: 2014, textes: [code('D643-14')] }],
  choixDeForme: [{ depuis: 2014, textes: [code({ numero: 'D643-22', alinea: 2 })] }],
  unites: [
    { depuis: 2014, jusqua: 2026, textes: [code('D643-15')] },
    { depuis: 2027, textes: [code(D643_15_DE_2027)] },
  ],
  dispenses: [{ depuis: 2014, textes: [code('D643-17', 'D643-18')] }],
  facultatives: [{ depuis: 2014, textes: [code({ numero: 'D643-22', alinea: 3 })] }],
  // The procedure before the commission of discipline exists since 1 January 2021.
  nullite: [{ depuis: 2021, textes: [code('D643-32-1 et suivants')] }],
  jury: [
    { depuis: 2014, jusqua: 2014, textes: [code('D643-31')] },
    { depuis: 2015, textes: [code('D643-31'), texte('arrêté du 4 février 2015')] },
  ],
  livret: [{ depuis: 2014, textes: [code('D643-26')] }],
  signature: [
    {
      depuis: 2016,
      textes: [
        {
          nom: 'code des relations entre le public et l’administration',
          articles: [{ numero: 'L212-1' }, { numero: 'L212-3' }],
        },
      ],
    },
  ],
} as const satisfies Record<string, readonly VersionReference[]>;

export type ReferenceId = keyof typeof REFERENCES;

/** The texts a reference names for a session; none where nothing governed it yet. */
export function textesEnVigueur(id: ReferenceId, session: number): readonly Texte[] {
  const versions: readonly VersionReference[] = REFERENCES[id];
  return versions.find((version) => enVigueur(version, session))?.textes ?? [];
}

/**
 * « D643-22, alinéa 3 (code de l’éducation) », « arrêté du … », as the session is governed.
 * Throws for a session that the reference does not govern: no rule in force cites it (a bug).
 */
export function formatReference(id: ReferenceId, session: number): string {
  const [premier, ...autres] = textesEnVigueur(id, session);
  if (!premier) throw new Error(`« ${id} » governs no session ${session}`);
  const noms = [premier, ...autres].map(({ nom }) => nom);
  if (premier.articles.length === 0) return noms.join(' ; ');
  return `${premier.articles.map(formatArticle).join(' et ')} (${noms.join(' ; ')})`;
}

/** « D643-22, alinéa 3 » */
function formatArticle({ numero, alinea, redaction }: Article): string {
  return [
    numero,
    ...(alinea === undefined ? [] : [`alinéa ${alinea}`]),
    ...(redaction ? [redaction] : []),
  ].join(', ');
}
