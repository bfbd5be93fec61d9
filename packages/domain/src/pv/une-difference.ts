/** One thing that two PVs say differently: `null` where one of them says nothing of it. */
export interface AvantApres<R extends string, T> {
  readonly rubrique: R;
  readonly avant: T;
  readonly apres: T;
}

/** Nothing where both are the same value, by what they hold: what was kept has its keys in another order. */
export function difference<R extends string, T>(
  rubrique: R,
  avant: T,
  apres: T,
): readonly AvantApres<R, T>[] {
  return pareils(avant, apres) ? [] : [{ rubrique, avant, apres }];
}

function pareils(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [deA, deB] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    deA.length === deB.size && deA.every(([cle, valeur]) => deB.has(cle) && pareils(valeur, deB.get(cle)))
  );
}
