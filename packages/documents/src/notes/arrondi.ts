import type { MoyenneDite } from '@delib/domain';

/** « 9,64 », « 10,00* », « – »: in a table, where {@link notesArrondi} says under it what the asterisk means. */
export function ecrireAsterisque(moyenne: MoyenneDite | null): string {
  return moyenne === null ? '–' : `${moyenne.affichee}${moyenne.reserve === null ? '' : '*'}`;
}

/** The foot note of the means whose rounding deceives, each with its exact figure; none where there is none. */
export function notesArrondi(
  lignes: readonly { readonly numeroAnonymat: string; readonly moyenne: MoyenneDite | null }[],
): readonly string[] {
  const cas = lignes.flatMap(({ numeroAnonymat, moyenne }) =>
    moyenne?.reserve ? [`${numeroAnonymat} (${moyenne.reserve.phrase})`] : [],
  );
  return cas.length === 0
    ? []
    : [
        `* La moyenne est affichée arrondie au centième ; calculée exactement, elle n’atteint pas la barre : ${cas.join(' ; ')}.`,
      ];
}
