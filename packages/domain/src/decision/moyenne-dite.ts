import { type Centiemes, formatCentiemes, formatCoefficient } from '../nombre/centiemes';
import { arrondirFraction, type Fraction, tronquerFraction } from '../nombre/fraction';
import type { Moyenne } from '../nombre/moyenne';
import type { Reglement, Seuils } from '../reglement/reglement';
import { barres } from './proposition';

/** What stands beside a mean whose rounding deceives. */
export interface ReserveArrondi {
  /** The bar that the displayed mean reaches and the exact one does not. */
  readonly barre: Centiemes;
  /** « 9,996 », « 9,996… »: always below the bar. */
  readonly exacte: string;
  /** « exactement 9,996…, sous 10 » */
  readonly phrase: string;
}

/** A mean as every screen and paper shows it. */
export interface MoyenneDite {
  /** « 10,00 »: two decimals, half up. */
  readonly affichee: string;
  /** `null` where the rounding deceives nobody. */
  readonly reserve: ReserveArrondi | null;
}

/** What says the bars of a mean: those of the rules in force in the session. */
export type Bareme = Pick<Reglement, 'seuils' | 'session'>;

/**
 * How a mean is shown beside the bars it is compared with: the one function behind the grid, the sheet, the lists, the
 * PVs, the RLN, the statistics, their files and the offline page, so that « 10,00 » never stands beside « Non admis »
 * without its reason.
 * @param seuils in hundredths; of several that the rounding would reach, the first counts
 */
export function direMoyenne(moyenne: Moyenne | Fraction, seuils: readonly Centiemes[]): MoyenneDite {
  const fraction = enFraction(moyenne);
  const affichee = arrondirFraction(fraction);
  const barre = seuils.find((seuil) => affichee >= seuil && !atteintFraction(fraction, seuil));
  if (barre === undefined) return { affichee: formatCentiemes(affichee), reserve: null };
  const exacte = ecrireExacte(fraction);
  return {
    affichee: formatCentiemes(affichee),
    reserve: { barre, exacte, phrase: `exactement ${exacte}, sous ${formatCoefficient(barre)}` },
  };
}

/** The general mean of a candidate, or of several: its bars are those of admission and of the 2nd groupe. */
export function direMoyenneGenerale(moyenne: Moyenne | Fraction, bareme: Bareme): MoyenneDite {
  return direMoyenne(moyenne, barres(bareme));
}

/** The mean of the professional domain, whose bar opens the 2nd groupe. */
export function direMoyenneProfessionnelle(moyenne: Moyenne, seuils: Seuils): MoyenneDite {
  return direMoyenne(moyenne, [seuils.professionnel]);
}

const DIX: Centiemes = 1000;

/** The mean or the median of the notes of one épreuve, beside the 10 that counts of them are made at. */
export function direMoyenneDeNotes(moyenne: Moyenne): MoyenneDite {
  return direMoyenne(moyenne, [DIX]);
}

/** « 9,64 »; « 10,00 (exactement 9,996…, sous 10) » */
export function ecrireMoyenne({ affichee, reserve }: MoyenneDite): string {
  return reserve === null ? affichee : `${affichee} (${reserve.phrase})`;
}

function enFraction(moyenne: Moyenne | Fraction): Fraction {
  return 'numerateur' in moyenne
    ? moyenne
    : { numerateur: BigInt(moyenne.total), denominateur: BigInt(moyenne.coefficients) };
}

function atteintFraction({ numerateur, denominateur }: Fraction, barre: Centiemes): boolean {
  return numerateur >= BigInt(barre) * denominateur;
}

/** Three decimals, cut and not rounded, so that what is below a bar is shown below it; « … » where more follow. */
function ecrireExacte(fraction: Fraction): string {
  const { milliemes, exact } = tronquerFraction(fraction);
  const unites = (milliemes - (milliemes % 1000)) / 1000;
  return `${unites},${String(milliemes % 1000).padStart(3, '0')}${exact ? '' : '…'}`;
}
