import {
  arretesPremierGroupe,
  type CandidatHorsLigne,
  compareMoyennes,
  comparerNaturel,
  type Dossier,
  direLivret,
  direMoyenneGenerale,
  ecrireMoyenne,
  estALaBarre,
  etatDecision,
  formatCoefficient,
  formatTotal,
  type Issue,
  isResultatNote,
  LIBELLES_ETAT_DECISION,
  LIBELLES_ISSUE_COURTS,
  libelleCategorie,
  orauxArretes,
  propositionArretee,
  propositionAvantJury,
  reglageEnCours,
} from '@delib/domain';
import { abregerResultat, direReglage, LIBELLES_FILTRE } from '@delib/francais';
import { h } from './dom';
import type { EtatPage } from './etat';

/** One candidate as the grid shows and sorts them. */
export interface Rangee {
  readonly candidat: CandidatHorsLigne;
  readonly dossier: Dossier;
  readonly arretee: ReturnType<typeof propositionArretee>;
  readonly avant: ReturnType<typeof propositionAvantJury>;
  readonly etat: ReturnType<typeof etatDecision>;
  readonly aLaBarre: boolean;
  readonly livretRequis: boolean;
}

/** Everything the domain says of one candidate now. */
export function calculerRangee(page: EtatPage, candidat: CandidatHorsLigne): Rangee {
  const { reglement } = page.plan;
  const dossier = page.dossier(candidat.numeroAnonymat);
  const arretee = propositionArretee(reglement, dossier);
  return {
    candidat,
    dossier,
    arretee,
    avant: propositionAvantJury(reglement, dossier),
    etat: etatDecision(reglement, dossier),
    aLaBarre: estALaBarre(reglement, arretee?.moyenne ?? null),
    livretRequis: dossier.livret === 'a_examiner' && arretee?.issue === 'non_admis',
  };
}

export interface Colonne {
  readonly id: string;
  readonly titre: string;
  /** The whole title, where the column's own is short. */
  readonly aide?: string;
  readonly droite?: boolean;
  readonly texte: (rangee: Rangee) => string;
  readonly comparer: (a: Rangee, b: Rangee) => number;
}

const ORDRE_ISSUES: readonly Issue[] = ['admis', 'second_groupe', 'non_admis', 'poursuite'];
const rang = (issue: Issue | undefined) => (issue ? ORDRE_ISSUES.indexOf(issue) : ORDRE_ISSUES.length);
const texteDAbord = (lire: (r: Rangee) => string) => (a: Rangee, b: Rangee) =>
  comparerNaturel(lire(a), lire(b));
const moyenne = ({ arretee }: Rangee) => arretee?.moyenne ?? null;

/** The columns of a plan: the jury's own, then every épreuve with its coefficient. */
export function colonnesDe(page: EtatPage): readonly Colonne[] {
  const { reglement, groupe } = page.plan;
  const parMoyenne = (a: Rangee, b: Rangee) => {
    const [x, y] = [moyenne(a), moyenne(b)];
    if (!x || !y) return Number(Boolean(x)) - Number(Boolean(y));
    return compareMoyennes(x, y);
  };
  const numero = (r: Rangee) => r.candidat.numeroAnonymat;
  const simple = (id: string, titre: string, texte: (r: Rangee) => string): Colonne => ({
    id,
    titre,
    texte,
    comparer: texteDAbord(texte),
  });
  const epreuves = reglement.epreuves.flatMap(({ code, intitule, coefficient }): Colonne[] => {
    const notes = (
      id: string,
      titre: string,
      aide: string,
      lire: (r: Rangee) => string,
      valeur: (r: Rangee) => number,
    ) => ({
      id,
      titre,
      aide,
      droite: true,
      texte: lire,
      comparer: (a: Rangee, b: Rangee) => valeur(a) - valeur(b),
    });
    const noteDe = (resultat: Dossier['resultats'][string] | undefined) =>
      resultat && isResultatNote(resultat) ? resultat.note : -1;
    const coef = `coef. ${formatCoefficient(coefficient)}`;
    const arretes = ({ dossier }: Rangee) => arretesPremierGroupe(dossier);
    const oraux = ({ dossier }: Rangee) => orauxArretes(dossier);
    const premier = notes(
      code,
      `${code} ${coef}`,
      `${intitule}, ${coef}`,
      (r) => abregerResultat(arretes(r)[code]),
      (r) => noteDe(arretes(r)[code]),
    );
    if (groupe === 1 || !page.plan.candidats.some(({ dossier }) => dossier.oraux[code])) return [premier];
    const oral = notes(
      `oral-${code}`,
      `${code} oral`,
      `${intitule}, oral du 2nd groupe, ${coef}`,
      (r) => (oraux(r)[code] ? abregerResultat(oraux(r)[code]) : '–'),
      (r) => noteDe(oraux(r)[code]),
    );
    return [premier, oral];
  });
  return [
    simple('numero', 'Candidat', numero),
    simple('categorie', 'Catégorie', ({ candidat: { categorie, forme } }) => {
      const libelle = libelleCategorie(categorie);
      return forme === 'progressive' ? `${libelle}, forme progressive` : libelle;
    }),
    {
      id: 'total',
      titre: 'Total',
      droite: true,
      texte: (r) => {
        const m = moyenne(r);
        return m ? formatTotal(m.total) : '–';
      },
      comparer: (a, b) => (moyenne(a)?.total ?? -1) - (moyenne(b)?.total ?? -1),
    },
    {
      id: 'moyenne',
      titre: 'Moyenne',
      droite: true,
      texte: (r) => {
        const m = moyenne(r);
        if (!m) return '–';
        // Shown as the bar, below it all the same: said, or « 10,00 » and « 2nd groupe » look like an error.
        return ecrireMoyenne(direMoyenneGenerale(m, reglement));
      },
      comparer: parMoyenne,
    },
    {
      id: 'proposition',
      titre: 'Proposition',
      texte: ({ avant }) => (avant ? LIBELLES_ISSUE_COURTS[avant.issue] : '–'),
      comparer: (a, b) => rang(a.avant?.issue) - rang(b.avant?.issue),
    },
    {
      id: 'jury',
      titre: 'Jury',
      texte: ({ dossier }) => direReglage(dossier) || '–',
      comparer: (a, b) => reglageEnCours(a.dossier).pointsJury - reglageEnCours(b.dossier).pointsJury,
    },
    {
      id: 'resultat',
      titre: 'Résultat',
      texte: ({ arretee }) => (arretee ? LIBELLES_ISSUE_COURTS[arretee.issue] : 'Note manquante'),
      comparer: (a, b) => rang(a.arretee?.issue) - rang(b.arretee?.issue),
    },
    simple('decision', 'Décision', ({ etat }) => LIBELLES_ETAT_DECISION[etat]),
    simple('livret', 'Livret', ({ dossier, livretRequis }) => direLivret(dossier.livret, livretRequis)),
    ...epreuves,
  ];
}

export const FILTRES = {
  tous: 'Tous les candidats',
  ...LIBELLES_FILTRE,
} as const;
export type Filtre = keyof typeof FILTRES;

/** Is this one of the filters? */
export function estFiltre(texte: string): texte is Filtre {
  return Object.hasOwn(FILTRES, texte);
}

/** Does this row stay under this filter and this search of a numéro d’anonymat? */
export function garde(rangee: Rangee, filtre: Filtre, cherche: string): boolean {
  if (!rangee.candidat.numeroAnonymat.toLowerCase().includes(cherche.trim().toLowerCase())) return false;
  switch (filtre) {
    case 'tous':
      return true;
    case 'barre':
      return rangee.aLaBarre;
    case 'a_valider':
      return rangee.etat !== 'valide';
    case 'livret':
      return rangee.livretRequis;
    case 'modifies':
      return direReglage(rangee.dossier) !== '';
  }
}

/** Those at the bar first, as the portal's grid: then by numéro. */
export function parPriorite(a: Rangee, b: Rangee): number {
  return (
    Number(b.aLaBarre) - Number(a.aLaBarre) ||
    comparerNaturel(a.candidat.numeroAnonymat, b.candidat.numeroAnonymat)
  );
}

/** The row of one candidate: the numéro opens the sheet, the last cell validates. */
export function ligneDe(
  rangee: Rangee,
  colonnes: readonly Colonne[],
  actes: { readonly ouvrir: () => void; readonly basculer: () => void; readonly courant: boolean },
): HTMLTableRowElement {
  const { candidat, etat, arretee, aLaBarre, livretRequis } = rangee;
  const numero = candidat.numeroAnonymat;
  const [, ...autres] = colonnes;
  return h(
    'tr',
    {
      'data-numero': numero,
      tabindex: actes.courant ? 0 : -1,
      'aria-label': `Candidat ${numero}`,
      class: aLaBarre ? 'barre' : '',
    },
    h(
      'th',
      { scope: 'row' },
      h(
        'button',
        {
          type: 'button',
          class: 'lien',
          tabindex: -1,
          onclick: actes.ouvrir,
          title: `Ouvrir la fiche du candidat ${numero}`,
        },
        numero,
      ),
    ),
    ...autres.map((colonne) => {
      const classe = [
        colonne.droite ? 'droite' : '',
        colonne.id === 'resultat' && arretee ? `issue issue-${arretee.issue}` : '',
        colonne.id === 'decision' ? `decision-${etat}` : '',
        colonne.id === 'livret' && livretRequis ? 'alerte' : '',
      ];
      return h('td', { class: classe.join(' ').trim() }, colonne.texte(rangee));
    }),
    h(
      'td',
      { class: 'ecran' },
      h(
        'button',
        { type: 'button', tabindex: -1, onclick: actes.basculer },
        etat === 'valide' ? 'Retirer' : 'Valider',
        h('span', { class: 'cache' }, ` la décision du candidat ${numero}`),
      ),
    ),
  );
}
