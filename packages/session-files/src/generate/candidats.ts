import type { Categorie } from '../format/fichiers';
import type { Situation } from './bulletin';
import type { Hasard } from './hasard';
import { type EtablissementFictif, nomFictif, prenomsFictifs } from './noms';

/** One fictional candidate; every text as `candidats.csv` shows it. */
export interface CandidatFictif {
  readonly situation: Situation;
  readonly nom: string;
  readonly prenoms: string;
  readonly dateNaissance: string;
  readonly categorie: Categorie;
  readonly etablissement: { readonly code: string; readonly nom: string } | null;
  readonly forme: 'globale' | 'progressive';
  readonly livret: boolean;
  readonly amenagements: string;
  readonly listeRouge: boolean;
  readonly presumeFraudeur: boolean;
}

/** How many candidates in a row show every situation and every catégorie once at least. */
const TOUR = 40;

/** What the candidate of each rank in a tour must show; the other ranks are ordinary. */
const SITUATIONS: ReadonlyMap<number, Situation> = new Map([
  [2, 'juste_10'],
  [5, 'benefices'],
  [8, 'absent'],
  [11, 'juste_sous_10'],
  [14, 'dispense'],
  [17, 'progressive_en_cours'],
  [20, 'absent_justifie'],
  [23, 'juste_8'],
  [26, 'benefices'],
  [29, 'progressive_achevee'],
  [32, 'absent_partout'],
  [35, 'juste_sous_10'],
]);
/** A nullity is rare: one candidate in so many, in a jury that is half deliberated in the demo. */
const TOUR_ANNULATION = 400;
const RANG_ANNULE = 233;
const RANGS_LISTE_ROUGE: readonly number[] = [4, 31];
const RANG_PRESUME_FRAUDEUR = 31;
const RANGS_SANS_LIVRET: readonly number[] = [7, 23];
const RANGS_AMENAGEMENTS: readonly number[] = [1, 13, 28, 38];

const CATEGORIES_DU_TOUR: ReadonlyMap<number, Categorie> = new Map([
  [3, 'INDIVIDUEL'],
  [6, 'FORMATION CONTINUE'],
  [9, 'ENSEIGNEMENT A DISTANCE'],
  [17, 'FORMATION CONTINUE'],
  [22, 'INDIVIDUEL'],
  [25, 'FORMATION CONTINUE'],
  [29, 'ENSEIGNEMENT A DISTANCE'],
]);

const AMENAGEMENTS = [
  'Tiers temps pour les épreuves écrites',
  'Tiers temps ; ordinateur sans accès au réseau',
  'Sujets en caractères agrandis (Arial 16)',
  'Secrétaire lecteur ou scripteur',
  'Étalement des épreuves sur deux sessions',
  'Salle particulière ; pauses de 10 minutes « à la demande »',
] as const;

/**
 * One candidate.
 * @param rang among all the candidates of the session: what must be shown comes round by it
 * @param etablissements those the centre gathers candidates from
 */
export function candidatFictif(
  rang: number,
  annee: number,
  etablissements: readonly EtablissementFictif[],
  hasard: Hasard,
): CandidatFictif {
  const place = rang % TOUR;
  const categorie = CATEGORIES_DU_TOUR.get(place) ?? (hasard.arrive(25) ? 'APPRENTI' : 'SCOLAIRE');
  const situation =
    rang % TOUR_ANNULATION === RANG_ANNULE ? 'annulee' : (SITUATIONS.get(place) ?? 'ordinaire');
  const jeune = categorie === 'SCOLAIRE' || categorie === 'APPRENTI';
  const age = jeune ? hasard.entre(19, 23) : hasard.entre(24, 52);
  const [mois, jour] = [hasard.entre(1, 12), hasard.entre(1, 28)];
  const { code, nom } = hasard.parmi(etablissements);
  return {
    situation,
    nom: nomFictif(hasard),
    prenoms: prenomsFictifs(hasard),
    dateNaissance: `${annee - age}-${two(mois)}-${two(jour)}`,
    categorie,
    etablissement: categorie === 'INDIVIDUEL' ? null : { code, nom },
    forme: situation.startsWith('progressive') ? 'progressive' : 'globale',
    livret: jeune
      ? !RANGS_SANS_LIVRET.includes(place)
      : categorie === 'FORMATION CONTINUE' && hasard.arrive(60),
    amenagements: RANGS_AMENAGEMENTS.includes(place) ? hasard.parmi(AMENAGEMENTS) : '',
    listeRouge: RANGS_LISTE_ROUGE.includes(place),
    presumeFraudeur: place === RANG_PRESUME_FRAUDEUR,
  };
}

function two(nombre: number): string {
  return String(nombre).padStart(2, '0');
}
