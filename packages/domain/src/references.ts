/** A text of law a rule comes from. `depuis` is the first session (year) it governs here. */
export interface Reference {
  readonly texte: string;
  readonly article: string;
  readonly depuis: number;
}

const CODE = 'code de l’éducation';

/** The texts the rules cite; every rule, refusal and PV names one of these and nothing else. */
export const REFERENCES = {
  moyenneGenerale: { texte: CODE, article: 'D643-22', depuis: 2014 },
  secondGroupe: { texte: `${CODE} (décrets 2022-850 et 2024-788)`, article: 'D643-22', depuis: 2023 },
  epreuvesDeControle: {
    texte: 'arrêté du 3 juin 2022 modifié par l’arrêté du 9 mai 2025',
    article: 'articles 1 à 3',
    depuis: 2023,
  },
  souverainete: {
    texte: `${CODE} ; note de service ESRS2427314N du 20 septembre 2024`,
    article: 'D643-22',
    depuis: 2014,
  },
  absence: { texte: CODE, article: 'D643-24', depuis: 2014 },
  benefice: { texte: CODE, article: 'D643-15 et D643-23', depuis: 2014 },
  formeProgressive: { texte: CODE, article: 'D643-20', depuis: 2014 },
  unites: { texte: CODE, article: 'D643-25', depuis: 2014 },
  facultatives: { texte: CODE, article: 'D643-17', depuis: 2014 },
  fraude: { texte: CODE, article: 'D643-32-1', depuis: 2014 },
  nullite: { texte: CODE, article: 'D643-32-1 et suivants', depuis: 2021 },
  jury: { texte: `${CODE} ; arrêté du 4 février 2015`, article: 'D643-31', depuis: 2015 },
  livret: { texte: CODE, article: 'D643-32', depuis: 2014 },
  signature: {
    texte: 'code des relations entre le public et l’administration',
    article: 'L212-1 et L212-3',
    depuis: 2016,
  },
} as const satisfies Record<string, Reference>;

export type ReferenceId = keyof typeof REFERENCES;

/** « D643-22 (code de l’éducation) », « arrêté du …, articles 1 à 3 » */
export function formatReference(id: ReferenceId): string {
  const { texte, article } = REFERENCES[id];
  return article.startsWith('articles') ? `${texte}, ${article}` : `${article} (${texte})`;
}
