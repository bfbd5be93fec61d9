import { compareMoyennes, debutDe, ISSUES, type Issue } from '@delib/domain';
import { type Ligne, livretRequis } from './ligne';

/** Columns the grid sorts by; `priorite` is the order it comes with: those at the bar first. */
export const TRIS = [
  'priorite',
  'numero',
  'categorie',
  'total',
  'moyenne',
  'proposition',
  'points',
  'issue',
  'decision',
  'livret',
] as const;
export type Tri = (typeof TRIS)[number];

/** What the grid can be narrowed to; several at once all hold. */
export const FILTRES = ['barre', 'a_valider', 'livret', 'modifies', 'changes'] as const;
export type Filtre = (typeof FILTRES)[number];

export interface Criteres {
  readonly tri: Tri;
  readonly descendant: boolean;
  readonly filtres: readonly Filtre[];
  readonly issue: Issue | null;
  /** Part of a numéro d'anonymat. */
  readonly recherche: string;
}

export const SANS_CRITERE: Criteres = {
  tri: 'priorite',
  descendant: false,
  filtres: [],
  issue: null,
  recherche: '',
};

/** Do they leave candidates out? */
export function estFiltre({ filtres, issue, recherche }: Criteres): boolean {
  return filtres.length > 0 || issue !== null || recherche.trim() !== '';
}

/** Reads `?tri=-moyenne&filtres=barre,livret&issue=admis&q=12`; what is unknown is left out. */
export function lireCriteresGrille(parametres: URLSearchParams): Criteres {
  const tri = parametres.get('tri') ?? '';
  const descendant = tri.startsWith('-');
  const asked = (parametres.get('filtres') ?? '').split(',');
  return {
    tri: TRIS.find((known) => known === (descendant ? tri.slice(1) : tri)) ?? 'priorite',
    descendant,
    filtres: FILTRES.filter((known) => asked.includes(known)),
    issue: ISSUES.find((known) => known === parametres.get('issue')) ?? null,
    recherche: debutDe(parametres.get('q') ?? '', 40),
  };
}

/** The inverse of {@link lireCriteresGrille}: « ?… » or nothing at all when everything is shown as it comes. */
export function ecrireCriteresGrille({ tri, descendant, filtres, issue, recherche }: Criteres): string {
  const parametres = new URLSearchParams();
  if (tri !== 'priorite' || descendant) parametres.set('tri', `${descendant ? '-' : ''}${tri}`);
  if (filtres.length > 0) parametres.set('filtres', filtres.join(','));
  if (issue) parametres.set('issue', issue);
  if (recherche !== '') parametres.set('q', recherche);
  const texte = parametres.toString();
  return texte === '' ? '' : `?${texte}`;
}

/** Does the grid show this candidate under these criteria? */
export function correspond(ligne: Ligne, criteres: Criteres, change: boolean): boolean {
  const { filtres, issue, recherche } = criteres;
  if (issue && ligne.arretee?.issue !== issue) return false;
  if (!ligne.candidat.numeroAnonymat.toLowerCase().includes(recherche.trim().toLowerCase())) return false;
  return filtres.every((filtre) => estRetenu(ligne, filtre, change));
}

function estRetenu(ligne: Ligne, filtre: Filtre, change: boolean): boolean {
  switch (filtre) {
    case 'barre':
      return ligne.aLaBarre;
    case 'a_valider':
      return ligne.etat !== 'valide';
    case 'livret':
      return livretRequis(ligne);
    case 'modifies':
      return ligne.pointsJury > 0 || ligne.notesRelevees > 0;
    case 'changes':
      return change;
  }
}

/** Ids of the candidates under these criteria, in their order. */
export function ordonner(
  lignes: readonly Ligne[],
  criteres: Criteres,
  changes: ReadonlySet<string>,
): readonly string[] {
  const sign = criteres.descendant ? -1 : 1;
  return lignes
    .filter((ligne) => correspond(ligne, criteres, changes.has(ligne.candidat.id)))
    .toSorted((a, b) => sign * compareLignes(a, b, criteres.tri) || compareNumeros(a, b))
    .map(({ candidat }) => candidat.id);
}

function compareLignes(a: Ligne, b: Ligne, tri: Tri): number {
  switch (tri) {
    case 'priorite':
      return Number(b.aLaBarre) - Number(a.aLaBarre) || -compareMeans(a, b);
    case 'numero':
      return compareNumeros(a, b);
    case 'categorie':
      return a.candidat.categorie < b.candidat.categorie
        ? -1
        : Number(a.candidat.categorie > b.candidat.categorie);
    case 'total':
      return (a.arretee?.moyenne?.total ?? -1) - (b.arretee?.moyenne?.total ?? -1);
    case 'moyenne':
      return compareMeans(a, b);
    case 'proposition':
      return rang(a.avant?.issue) - rang(b.avant?.issue);
    case 'points':
      return a.pointsJury - b.pointsJury || a.notesRelevees - b.notesRelevees;
    case 'issue':
      return rang(a.arretee?.issue) - rang(b.arretee?.issue);
    case 'decision':
      return RANG_ETAT[a.etat] - RANG_ETAT[b.etat];
    case 'livret':
      return RANG_LIVRET[a.candidat.dossier.livret] - RANG_LIVRET[b.candidat.dossier.livret];
  }
}

const RANG_ETAT = { a_revalider: 0, a_valider: 1, valide: 2 } as const;
const RANG_LIVRET = { a_examiner: 0, examine: 1, aucun: 2 } as const;

function rang(issue: Issue | undefined): number {
  return issue === undefined ? ISSUES.length : ISSUES.indexOf(issue);
}

/** Candidates without a mean (absent, forme progressive) come below any mean. */
function compareMeans(a: Ligne, b: Ligne): number {
  const [x, y] = [a.arretee?.moyenne, b.arretee?.moyenne];
  if (!x || !y) return Number(Boolean(x)) - Number(Boolean(y));
  return compareMoyennes(x, y);
}

function compareNumeros(a: Ligne, b: Ligne): number {
  const [x, y] = [a.candidat.numeroAnonymat, b.candidat.numeroAnonymat];
  return x < y ? -1 : Number(x > y);
}
