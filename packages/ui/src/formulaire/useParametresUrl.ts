import { parseAsString, useQueryStates } from 'nuqs';
import { useMemo } from 'react';

/**
 * Parameters of the address that a page writes by itself: what the server renders from them next time is there, and
 * the server is not asked now.
 * @param noms fixed for the life of the component
 * @returns the values (« » for none), and how to change some; `null` takes one out of the address
 */
export function useParametresUrl<N extends string>(
  noms: readonly N[],
): readonly [
  valeurs: Readonly<Record<N, string>>,
  changer: (suite: Partial<Record<N, string | null>>) => void,
] {
  const cle = noms.join(' ');
  const analyseurs = useMemo(
    () => Object.fromEntries(cle.split(' ').map((nom) => [nom, parseAsString.withDefault('')])),
    [cle],
  );
  const [valeurs, setValeurs] = useQueryStates(analyseurs);
  return [valeurs as Readonly<Record<N, string>>, (suite) => void setValeurs(suite)];
}
