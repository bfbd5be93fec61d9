/** One line of the bench: a figure beside its floor or peer, and the goal its ratio must reach. */
export interface Mesure {
  readonly libelle: string;
  readonly valeur: number;
  readonly unite: string;
  /** What it is compared with, in the same run; `null` when it could not be measured here. */
  readonly reference: { readonly libelle: string; readonly valeur: number } | null;
  /** Figure over floor, or peer over figure, as the goal says; `null` without a reference. */
  readonly rapport: number | null;
  /** « ≤ 1,5 × » */
  readonly but: string;
  /** `null` when it could not be told. */
  readonly atteint: boolean | null;
  /** Where it stands on a curve that `npm run bench -- --courbes` draws, if it does. */
  readonly point?: { readonly courbe: string; readonly taille: number };
}

/** One part of the bench, run by its name: `npm run bench -- documents`. */
export interface Partie {
  readonly nom: string;
  /** What is measured, in a sentence. */
  readonly travail: string;
  /** @param dire progress, for who waits */
  readonly mesurer: (dire: (ligne: string) => void) => Promise<readonly Mesure[]>;
}

/** The median: one run that the machine disturbed changes nothing. At least one value. */
export function mediane(valeurs: readonly number[]): number {
  const tri = [...valeurs].sort((a, b) => a - b);
  const milieu = Math.floor(tri.length / 2);
  const [bas, haut] = [tri[tri.length % 2 === 0 ? milieu - 1 : milieu], tri[milieu]];
  if (bas === undefined || haut === undefined) throw new Error('no value to take the median of');
  return (bas + haut) / 2;
}

/** A figure that must stay within so many times its floor. */
export function auPlus(
  libelle: string,
  valeur: number,
  unite: string,
  plancher: { readonly libelle: string; readonly valeur: number },
  fois: number,
): Mesure {
  const rapport = valeur / plancher.valeur;
  return {
    libelle,
    valeur,
    unite,
    reference: plancher,
    rapport,
    but: `≤ ${nombre(fois)} ×`,
    atteint: rapport <= fois,
  };
}

/** A rate that must be at least such a part of its floor's. */
export function foisLePlancher(
  libelle: string,
  valeur: number,
  unite: string,
  plancher: { readonly libelle: string; readonly valeur: number },
  part: number,
): Mesure {
  const rapport = valeur / plancher.valeur;
  const but = `≥ ${nombre(part)} ×`;
  return { libelle, valeur, unite, reference: plancher, rapport, but, atteint: rapport >= part };
}

/** A figure that must be so many times better than a peer's; a peer that is not there leaves it open. */
export function foisMieux(
  libelle: string,
  valeur: number,
  unite: string,
  pair: { readonly libelle: string; readonly valeur: number | null },
  fois: number,
): Mesure {
  const but = `≥ ${nombre(fois)} ×`;
  if (pair.valeur === null)
    return { libelle, valeur, unite, reference: null, rapport: null, but, atteint: null };
  const rapport = pair.valeur / valeur;
  return {
    libelle,
    valeur,
    unite,
    reference: { libelle: pair.libelle, valeur: pair.valeur },
    rapport,
    but,
    atteint: rapport >= fois,
  };
}

/** A figure that is told and has no goal. */
export function sansBut(libelle: string, valeur: number, unite: string): Mesure {
  return { libelle, valeur, unite, reference: null, rapport: null, but: '', atteint: null };
}

/** « 0,83 », « 2 400 » */
export function nombre(valeur: number): string {
  const decimales = Math.abs(valeur) >= 100 ? 0 : Math.abs(valeur) >= 10 ? 1 : 2;
  return valeur.toLocaleString('fr-FR', { maximumFractionDigits: decimales });
}
