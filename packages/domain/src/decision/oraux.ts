import type { Epreuve, Reglement } from '../reglement/reglement';
import { isResultatNote, type Resultat } from '../resultat';
import { arretesPremierGroupe, type Dossier, orauxArretes } from './deliberation';
import { type Proposition, proposerPremierGroupe, retenirMeilleures } from './proposition';

/** Which of the two marks of an épreuve counts after the oral, and why. */
export type MarqueRetenue =
  /** The oral is above the first mark. */
  | 'oral'
  /** The first mark is at least as high: it stays. */
  | 'premiere'
  /** Absent at the oral: the first mark stays. */
  | 'premiere_absent'
  /** Annulled by the commission de discipline: neither mark makes a mean. */
  | 'annulee'
  /** The oral has neither mark nor code yet. */
  | 'aucune';

/** One oral of the 2nd groupe beside the mark it may replace. */
export interface OralCompare {
  readonly epreuve: Epreuve;
  /** As the jury of the 1er groupe settled it. */
  readonly premiere: Resultat;
  /** As received. */
  readonly recu: Resultat;
  /** As the jury of the 2nd groupe settles it. */
  readonly arrete: Resultat;
  readonly retenue: MarqueRetenue;
}

/**
 * The two orals of a candidate beside the marks they may replace, in the order of the règlement (arrêté on
 * the épreuves de contrôle: the better of the two counts). Which one counts is read from `retenirMeilleures`, so that a screen never
 * says otherwise than the mean.
 */
export function comparerOraux(reglement: Reglement, dossier: Dossier): readonly OralCompare[] {
  const premieres = arretesPremierGroupe(dossier);
  const arretes = orauxArretes(dossier);
  const retenus = retenirMeilleures(premieres, arretes);
  return reglement.epreuves.flatMap((epreuve) => {
    const recu = dossier.oraux[epreuve.code];
    const arrete = arretes[epreuve.code];
    if (!recu || !arrete) return [];
    const premiere = premieres[epreuve.code] ?? { nature: 'manquante' };
    const retenue = marqueRetenue(arrete, retenus[epreuve.code] === arrete);
    return [{ epreuve, premiere, recu, arrete, retenue }];
  });
}

function marqueRetenue(oral: Resultat, remplace: boolean): MarqueRetenue {
  if (oral.nature === 'manquante') return 'aucune';
  if (oral.nature === 'annulee') return 'annulee';
  if (remplace) return 'oral';
  return isResultatNote(oral) ? 'premiere' : 'premiere_absent';
}

/** Absent, justified or not, at one oral at least. */
export function estAbsentAUnOral({ oraux }: Pick<Dossier, 'oraux'>): boolean {
  return Object.values(oraux).some(({ nature }) => nature === 'absent' || nature === 'absent_justifie');
}

/** What the 1er groupe settled, whatever groupe the dossier is before: the mean « before » of the 2nd. */
export function propositionPremierGroupe(reglement: Reglement, dossier: Dossier): Proposition | null {
  const arretes = arretesPremierGroupe(dossier);
  return proposerPremierGroupe(reglement, arretes, dossier.reglage.pointsJury);
}
