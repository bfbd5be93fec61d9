import type { DossierStocke } from '@delib/db';
import {
  compareMoyennes,
  type Dossier,
  LIBELLES_ISSUE,
  type Moyenne,
  nommerUnites,
  type Proposition,
  propositionArretee,
  propositionAvantJury,
  type Reglement,
  reglageEnCours,
} from '@delib/domain';

/** What a document says of a candidate, figure by figure, in its own words. */
export interface Dit {
  readonly total: string;
  /** « – »: none. */
  readonly moyenne: string;
  /** « exactement 9,996…, sous 10 »; empty where the rounding deceives nobody. */
  readonly reserve: string;
  readonly professionnelle: string;
  readonly issue: string;
  readonly unites: string;
}

/** By numéro d'anonymat, the figures that one document gives. */
export type Dits = ReadonlyMap<string, Partial<Dit>>;

/** What the domain says of one candidate. */
export interface Attendu {
  readonly numeroAnonymat: string;
  readonly numeroCandidat: string;
  readonly dossier: Dossier;
  /** Of the marks received. */
  readonly avant: Dit;
  /** Of the marks settled. */
  readonly arrete: Dit;
  /** The exact mean of the marks received, for sums. */
  readonly moyenneAvant: Moyenne | null;
  readonly points: number;
}

/** The domain's answer for one candidate of a jury. */
export function attendre(
  reglement: Reglement,
  { numeroAnonymat, dossier }: Pick<DossierStocke, 'numeroAnonymat' | 'dossier'>,
  numeroCandidat: string,
): Attendu {
  const avant = propositionAvantJury(reglement, dossier);
  const arretee = propositionArretee(reglement, dossier);
  if (!avant || !arretee) throw new Error(`${numeroAnonymat} has no outcome`);
  return {
    numeroAnonymat,
    numeroCandidat,
    dossier,
    avant: dire(reglement, avant),
    arrete: dire(reglement, arretee),
    moyenneAvant: avant.moyenne,
    points: reglageEnCours(dossier).pointsJury,
  };
}

/** One figure or several of each candidate expected, as a document that gives these alone. */
export function seulement(
  attendus: readonly Attendu[],
  quand: 'avant' | 'arrete',
  champs: readonly (keyof Dit)[],
): Dits {
  return new Map(
    attendus.map((attendu) => [
      attendu.numeroAnonymat,
      Object.fromEntries(champs.map((champ) => [champ, attendu[quand][champ]])),
    ]),
  );
}

/** The best first, as a list « par décision et moyenne » stands; who has no mean comes last of a decision. */
export function parMoyenne(a: Attendu, b: Attendu): number {
  if (!a.moyenneAvant || !b.moyenneAvant) return Number(!a.moyenneAvant) - Number(!b.moyenneAvant);
  return compareMoyennes(b.moyenneAvant, a.moyenneAvant);
}

function dire(reglement: Reglement, proposition: Proposition): Dit {
  const { moyenne, professionnelle, issue, unitesAcquises } = proposition;
  const { admission, secondGroupe } = reglement.seuils;
  return {
    total: moyenne ? ecrire(moyenne.total, 100) : '–',
    moyenne: moyenne ? ecrire(moyenne.total, moyenne.coefficients) : '–',
    reserve: reserver(moyenne, [admission, secondGroupe]),
    professionnelle: professionnelle ? ecrire(professionnelle.total, professionnelle.coefficients) : '–',
    issue: LIBELLES_ISSUE[issue],
    unites: nommerUnites(reglement, unitesAcquises).join(', '),
  };
}

/** Hundredths, half up, by an arithmetic of this test's own. */
function ecrire(numerateur: number, denominateur: number): string {
  const [n, d] = [BigInt(numerateur), BigInt(denominateur)];
  const centiemes = (n * 2n + d) / (d * 2n);
  return `${centiemes / 100n},${String(centiemes % 100n).padStart(2, '0')}`;
}

function reserver(moyenne: Moyenne | null, barres: readonly number[]): string {
  if (!moyenne) return '';
  const { total, coefficients } = moyenne;
  for (const barre of barres) {
    const dessous = total < barre * coefficients;
    if (!dessous || 2 * total + coefficients < 2 * barre * coefficients) continue;
    const milliemes = (BigInt(total) * 10n) / BigInt(coefficients);
    const suite = (BigInt(total) * 10n) % BigInt(coefficients) === 0n ? '' : '…';
    return `exactement ${milliemes / 1000n},${String(milliemes % 1000n).padStart(3, '0')}${suite}, sous ${barre / 100}`;
  }
  return '';
}
