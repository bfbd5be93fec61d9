import {
  csvListeCandidats,
  csvStatistiques,
  renderListeCandidats,
  renderPvIndividuels,
} from '@delib/documents';
import type { Issue, PlanHorsLigne } from '@delib/domain';
import { ISSUES, LIBELLES_ISSUE, LIBELLES_ISSUE_COURTS } from '@delib/domain';
import { creerEtat } from '@delib/hors-ligne/etat';
import { calculerRangee, colonnesDe } from '@delib/hors-ligne/grille';
import { pagesDe, texteDe } from '@delib/pdf/lecture.fixture';
import type { Dit, Dits } from './dit';

type Liste = Parameters<typeof csvListeCandidats>[0];
type Edition = Parameters<typeof csvStatistiques>[0];
type Pvi = Parameters<typeof renderPvIndividuels>;

/** The rows of a CSV file by the titles of its columns. */
export function lireCsv(texte: string): readonly Readonly<Record<string, string>>[] {
  const [titres = [], ...lignes] = texte
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((ligne) =>
      [...ligne.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
        ([, entre, nu]) => entre?.replaceAll('""', '"') ?? nu ?? '',
      ),
    );
  return lignes.map((cellules) => Object.fromEntries(titres.map((titre, i) => [titre, cellules[i] ?? ''])));
}

/** A list of candidates as its CSV says. */
export function lireListeCsv(liste: Liste): Dits {
  return new Map(
    lireCsv(csvListeCandidats(liste)).map((ligne) => [
      ligne['Numéro d’anonymat'] ?? '',
      {
        total: ligne.Total || '–',
        moyenne: ligne.Moyenne || '–',
        reserve: ligne['Remarque sur la moyenne'] ?? '',
        issue: ligne.Proposition ?? ligne['Décision proposée'] ?? '',
      },
    ]),
  );
}

const MOYENNE = String.raw`(\d+,\d\d\*?|–)`;

/** The anonymous list as its paper says: total, mean with its foot note, short proposal. */
export async function lireListeAnonyme(liste: Liste): Promise<Dits> {
  const texte = texteDe(await renderListeCandidats(liste));
  const rangee = new RegExp(
    `^ *(\\d+) {2,}(\\S.*?) {2,}(\\d+,\\d\\d|–) +${MOYENNE} +(${Object.values(LIBELLES_ISSUE_COURTS).join('|')})\\s*$`,
    'gm',
  );
  const courts = new Map(ISSUES.map((issue) => [LIBELLES_ISSUE_COURTS[issue], LIBELLES_ISSUE[issue]]));
  return new Map(
    [...texte.matchAll(rangee)].map(([, numero = '', , total = '', moyenne = '', issue = '']) => [
      numero,
      {
        total,
        moyenne: moyenne.replace('*', ''),
        reserve: moyenne.endsWith('*') ? noteDe(texte, numero) : '',
        issue: courts.get(issue as never) ?? issue,
      },
    ]),
  );
}

/** What the foot note of a table says of one candidate. */
function noteDe(texte: string, numero: string): string {
  return new RegExp(`${numero} \\(([^)]+)\\)`).exec(texte.replace(/\s+/g, ' '))?.[1] ?? 'no foot note';
}

/** The PV individuels of one jury as their paper says. */
export async function lirePvIndividuels(
  edition: Pvi[0],
  jury: Pvi[1],
): Promise<ReadonlyMap<string, Dit & { readonly points: string }>> {
  const pages = pagesDe(await renderPvIndividuels(edition, jury));
  return new Map(
    pages.map((page) => {
      const numero = /PVI-\S+-(\d+)\b/.exec(page)?.[1] ?? '';
      const chiffres =
        /^ *(\d+,\d\d|–)(?: \/ [\d,]+)? +(\d+,\d\d|–) +(\d+,\d\d|–) +(aucun|\+\d+,\d\d)\s*$/m.exec(page);
      const [, total = '', moyenne = '', professionnelle = '', points = ''] = chiffres ?? [];
      return [
        numero,
        {
          total,
          moyenne,
          professionnelle,
          points,
          reserve:
            /La moyenne générale, affichée \S+ par arrondi, est (.*?)\.(?: La|\s*$)/m.exec(page)?.[1] ?? '',
          issue: ligneDe(page, 'Proposition'),
          unites: sansDispenses(ligneDe(page, 'Unités acquises')).replace(/^aucune$/, ''),
        },
      ];
    }),
  );
}

function ligneDe(page: string, libelle: string): string {
  return new RegExp(`^ *${libelle} {2,}(\\S.*?)\\s*$`, 'm').exec(page)?.[1] ?? `no « ${libelle} »`;
}

/** The relevés of one jury as their paper says, by numéro de candidat. */
export function lireRln(pdf: Uint8Array): ReadonlyMap<string, Partial<Dit>> {
  const rln = pagesDe(pdf).filter((page) => /RLN-\S+-1-(\d+)(?!\w)/.test(page));
  return new Map(
    rln.map((page) => {
      const chiffres = /^ *(\d+,\d\d|–)(?: \/ [\d,]+)? +(\d+,\d\d|–) +(\d+,\d\d|–) +(\S.*?)\s*$/m.exec(page);
      const [, total = '', moyenne = '', professionnelle = '', issue = ''] = chiffres ?? [];
      const reserve = /affichée \S+ par arrondi, est (.*?)\.(?: La|\s*$)/m.exec(page)?.[1] ?? '';
      return [
        /RLN-\S+-1-(\d+)(?!\w)/.exec(page)?.[1] ?? '',
        { total, moyenne, professionnelle, issue, reserve },
      ];
    }),
  );
}

/** The table of decisions of a signed PV as its paper says. */
export function lirePvTenue(pdf: Uint8Array): {
  readonly decisions: Dits;
  readonly comptes: readonly number[];
  readonly texte: string;
} {
  const texte = texteDe(pdf);
  const decisions = texte.slice(texte.lastIndexOf('Décisions du jury'));
  const comptes = /Résultats de la délibération\s*\n\s*([\d ]+)\n/.exec(texte)?.[1] ?? '';
  return {
    texte: texte.replace(/\s+/g, ' '),
    comptes: comptes.trim().split(/ +/).map(Number),
    decisions: lireDecisions(decisions),
  };
}

/** The rows of the table of decisions: the units of one may take several lines. */
function lireDecisions(decisions: string): Dits {
  // The longest first: « Admis » begins « Admis à se présenter au 2nd groupe ».
  const issues = Object.values(LIBELLES_ISSUE).toSorted((a, b) => b.length - a.length);
  const rangee = new RegExp(
    `^ *(\\d{5,}) +${MOYENNE} +(${issues.join('|')})(?: \\((?:(?! {2})[^)])*\\)?)?(.*)$`,
  );
  const dits = new Map<string, Partial<Dit> & { readonly unites: string }>();
  let courant = '';
  for (const ligne of decisions.split('\n')) {
    const [, numero, moyenne = '', issue = '', reste = ''] = rangee.exec(ligne) ?? [];
    if (numero !== undefined) {
      courant = numero;
      const reserve = moyenne.endsWith('*') ? noteDe(decisions, numero) : '';
      const unites = reste.replace(/(oui|–)\s*$/, '').trim();
      dits.set(numero, { moyenne: moyenne.replace('*', ''), reserve, issue, unites });
      continue;
    }
    const dit = dits.get(courant);
    const suite = /^\s{20,}(?:(?:[A-Z]\w*,? )*[A-Z]\w*\)\s{2,})?((?:U\w+|dispensées? :|[,; ])+)\s*$/.exec(
      ligne,
    )?.[1];
    if (dit && suite !== undefined) dits.set(courant, { ...dit, unites: `${dit.unites} ${suite}`.trim() });
  }
  return new Map([...dits].map(([numero, dit]) => [numero, { ...dit, unites: sansDispenses(dit.unites) }]));
}

/** The units acquired; those dispensed are said apart, after them. */
function sansDispenses(unites: string): string {
  return unites.replace(/(?:^| ; )dispensées? : .*$/, '').replace(/ ;$/, '');
}

/** The grid of the offline page, cell by cell. */
export function lirePageHorsLigne(plan: PlanHorsLigne): Dits {
  const page = creerEtat(plan, { lire: () => null, ecrire: () => true });
  const colonnes = new Map(colonnesDe(page).map(({ id, texte }) => [id, texte]));
  const courts = new Map<string, string>(
    ISSUES.map((issue: Issue) => [LIBELLES_ISSUE_COURTS[issue], LIBELLES_ISSUE[issue]]),
  );
  return new Map(
    plan.candidats.map((candidat) => {
      const rangee = calculerRangee(page, candidat);
      const cellule = (id: string) => colonnes.get(id)?.(rangee) ?? '';
      const [, moyenne = '', reserve = ''] = /^(\S+)(?: \((.*)\))?$/.exec(cellule('moyenne')) ?? [];
      const issue = courts.get(cellule('resultat')) ?? '';
      return [candidat.numeroAnonymat, { total: cellule('total'), moyenne, reserve, issue }];
    }),
  );
}

/** The counts and the mean of the statistics as their CSV says. */
export function lireStatistiques(edition: Edition): {
  readonly decisions: Readonly<Record<string, number>>;
  readonly repartis: number;
  readonly ensemble: number;
} {
  const lignes = lireCsv(csvStatistiques({ ...edition, presentation: 'decision' }));
  const de = (rubrique: string) => lignes.filter((ligne) => ligne.Rubrique === rubrique);
  const somme = (rubrique: string) =>
    de(rubrique).reduce((total, { Candidats }) => total + Number(Candidats), 0);
  return {
    decisions: Object.fromEntries(
      de('Décision proposée').map(({ Valeur = '', Candidats }) => [Valeur, Number(Candidats)]),
    ),
    repartis: somme('Moyenne'),
    ensemble: somme('Ensemble'),
  };
}
