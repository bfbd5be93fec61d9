import { type Centiemes, formatCoefficient, PAS_DEMI_POINT, parseCentiemes } from '@delib/domain';
import type { ReglementJson } from '../format/reglement-json';
import type { Hasard } from './hasard';

/** One line of `notes.csv`, without its candidate. */
export interface NoteEcrite {
  readonly epreuve: string;
  readonly code: string;
  readonly note: string;
  readonly annee: string;
  readonly reference: string;
}

/** A situation every few dozen candidates must show, whatever the seed. */
export type Situation =
  | 'ordinaire'
  | 'absent'
  | 'absent_partout'
  | 'annulee'
  | 'absent_justifie'
  | 'dispense'
  | 'benefices'
  | 'progressive_en_cours'
  | 'progressive_achevee'
  | 'juste_10'
  | 'juste_sous_10'
  | 'juste_8';

type Epreuve = ReglementJson['epreuves'][number];

interface Resultat {
  readonly epreuve: Epreuve;
  readonly coefficient: Centiemes;
  code: string;
  note: Centiemes | null;
  annee: number | null;
  reference: string;
}

/** How good candidates are: of 100, so many have a mean meant to fall between these two (hundredths). */
const NIVEAUX: readonly (readonly [part: number, min: number, max: number])[] = [
  [40, 1060, 1430],
  [24, 950, 1010],
  [12, 770, 850],
  [14, 850, 960],
  [6, 450, 780],
  [4, 1430, 1780],
];

/**
 * The marks of one candidate, all on the step of the règlement: around 8 and 10 far more than in life, since the bars
 * are what is to be tried.
 * Every obligatory épreuve has a line; facultatives only for who takes one.
 */
export function bulletin(
  reglement: ReglementJson,
  situation: Situation,
  annee: number,
  hasard: Hasard,
): readonly NoteEcrite[] {
  const obligatoires = reglement.epreuves
    .filter(({ nature }) => nature === 'obligatoire')
    .map((epreuve) => blank(epreuve));
  const pas = parseCentiemes(reglement.pasDesNotes ?? '') ?? PAS_DEMI_POINT;
  const niveau = drawNiveau(situation, hasard);
  // The professional épreuves decide who may go to the 2nd groupe: most of those near the bars have them.
  const ecart = niveau < 1010 && hasard.arrive(65) ? hasard.entre(100, 320) : hasard.entre(-200, 120);
  const poids = sum(obligatoires.map(({ coefficient }) => coefficient));
  const poidsPro = sum(
    obligatoires.filter(({ epreuve }) => epreuve.domaine === 'professionnel').map((r) => r.coefficient),
  );
  for (const resultat of obligatoires) {
    const pro = resultat.epreuve.domaine === 'professionnel';
    // The gap is shared so that the mean stays where it was meant.
    const part = pro ? poids - poidsPro : -poidsPro;
    const base = niveau + Math.trunc((ecart * part) / poids);
    resultat.note = round(base + spread(hasard), pas);
  }
  applySituation(obligatoires, situation, { annee, pas, hasard });
  const facultatives = situation.startsWith('juste')
    ? []
    : drawFacultatives(reglement, { annee, pas, hasard });
  return [...obligatoires, ...facultatives].map(({ epreuve, code, note, annee: obtenue, reference }) => ({
    epreuve: epreuve.code,
    code,
    // Without useless zeros: 12, 12,5, as people write notes.
    note: note === null ? '' : formatCoefficient(note),
    annee: obtenue === null ? '' : String(obtenue),
    reference,
  }));
}

interface Cadre {
  /** Year of the session. */
  readonly annee: number;
  readonly pas: Centiemes;
  readonly hasard: Hasard;
}

function applySituation(resultats: Resultat[], situation: Situation, { annee, pas, hasard }: Cadre): void {
  const generaux = resultats.filter(({ epreuve }) => epreuve.domaine === 'general');
  const professionnels = resultats.filter(({ epreuve }) => epreuve.domaine === 'professionnel');
  const ancienne = () => annee - hasard.entre(1, 5);
  switch (situation) {
    case 'ordinaire':
      break;
    case 'absent':
      inscrire(hasard.parmi(resultats), 'ABS');
      break;
    case 'absent_partout':
      for (const resultat of resultats) inscrire(resultat, 'ABS');
      break;
    case 'annulee': {
      const resultat = hasard.parmi(resultats);
      inscrire(resultat, 'ANN');
      resultat.reference = `Commission de discipline, 2 juin ${annee}, n° ${hasard.entre(1, 40)}`;
      break;
    }
    case 'absent_justifie':
      inscrire(hasard.parmi(generaux), 'ABJ');
      break;
    case 'dispense':
      // Who holds another diploma of the level is dispensed of what it already proved.
      for (const resultat of generaux.slice(0, hasard.entre(1, 3))) inscrire(resultat, 'DIS');
      break;
    case 'benefices':
      for (const resultat of shuffle(resultats, hasard).slice(0, hasard.entre(1, 3))) {
        resultat.code = 'BEN';
        resultat.note = round(hasard.entre(1000, 1500), pas);
        resultat.annee = ancienne();
      }
      break;
    case 'progressive_en_cours':
      for (const resultat of professionnels.slice(-hasard.entre(1, 2))) inscrire(resultat, 'NP');
      report(hasard.parmi(generaux), ancienne());
      break;
    case 'progressive_achevee':
      for (const resultat of generaux.slice(0, 2)) report(resultat, ancienne());
      break;
    case 'juste_10':
      adjust(resultats, 1000, pas, 0);
      break;
    case 'juste_sous_10':
      adjust(resultats, 1000, pas, -1);
      break;
    case 'juste_8':
      adjust(resultats, 800, pas, 0);
      break;
  }
}

/**
 * Moves marks, one after the other, until the mean is the least that reaches the bar, or one step of one mark below it:
 * with a step of a hundredth, a mean that is shown as 10,00 and is not 10.
 */
function adjust(resultats: Resultat[], barre: Centiemes, pas: Centiemes, apres: 0 | -1): void {
  const wanted = barre * sum(resultats.map(({ coefficient }) => coefficient));
  for (const resultat of resultats) {
    const others = sum(resultats.filter((r) => r !== resultat).map((r) => (r.note ?? 0) * r.coefficient));
    const lacking = wanted - others;
    const exact = Math.max(0, Math.ceil(lacking / (resultat.coefficient * pas)) * pas);
    resultat.note = Math.max(0, Math.min(2000, exact + apres * pas));
    if (lacking >= 0 && exact <= 2000) return;
  }
}

/** Since then a candidate takes one at most. */
const UNE_FACULTATIVE = 2024;

function drawFacultatives(reglement: ReglementJson, { annee, pas, hasard }: Cadre): Resultat[] {
  const facultatives = reglement.epreuves.filter(({ nature }) => nature === 'facultative');
  if (facultatives.length === 0 || !hasard.arrive(30)) return [];
  const nombre = annee < UNE_FACULTATIVE && hasard.arrive(15) ? Math.min(2, facultatives.length) : 1;
  return shuffle(facultatives, hasard)
    .slice(0, nombre)
    .map((epreuve) => {
      const resultat = blank(epreuve);
      if (hasard.arrive(8)) inscrire(resultat, 'ABS');
      else resultat.note = round(hasard.entre(600, 1850), pas);
      return resultat;
    });
}

function blank(epreuve: Epreuve): Resultat {
  return {
    epreuve,
    coefficient: parseCentiemes(epreuve.coefficient ?? '1') ?? 0,
    code: '',
    note: null,
    annee: null,
    reference: '',
  };
}

function inscrire(resultat: Resultat, code: string): void {
  resultat.code = code;
  resultat.note = null;
}

function report(resultat: Resultat, annee: number): void {
  resultat.code = 'REP';
  resultat.annee = annee;
}

function drawNiveau(situation: Situation, hasard: Hasard): Centiemes {
  if (situation === 'juste_8') return hasard.entre(790, 820);
  if (situation === 'juste_10' || situation === 'juste_sous_10') return hasard.entre(985, 1015);
  let tirage = hasard.entier(100);
  for (const [part, min, max] of NIVEAUX) {
    if (tirage < part) return hasard.entre(min, max);
    tirage -= part;
  }
  return 1000;
}

/** More often near 0 than far: ± 390. */
function spread(hasard: Hasard): Centiemes {
  return hasard.entre(-130, 130) + hasard.entre(-130, 130) + hasard.entre(-130, 130);
}

/** The nearest mark on the step. */
function round(valeur: Centiemes, pas: Centiemes): Centiemes {
  const entre = Math.max(0, Math.min(2000, valeur));
  const reste = entre % pas;
  return reste * 2 < pas ? entre - reste : Math.min(2000, entre + pas - reste);
}

function shuffle<T>(liste: readonly T[], hasard: Hasard): T[] {
  const melee = [...liste];
  for (let i = melee.length - 1; i > 0; i -= 1) {
    const j = hasard.entier(i + 1);
    const swap = melee[i] as T;
    melee[i] = melee[j] as T;
    melee[j] = swap;
  }
  return melee;
}

function sum(nombres: readonly number[]): number {
  return nombres.reduce((a, b) => a + b, 0);
}
