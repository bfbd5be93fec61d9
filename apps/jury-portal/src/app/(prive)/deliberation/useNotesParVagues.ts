import { type RefObject, useLayoutEffect } from 'react';

/** Rows told per frame once those in sight are: a dozen is drawn well within one. */
const PAR_IMAGE = 12;
/** Rest before the rows out of sight are told, milliseconds: the key may be struck again at once. */
const REPOS_MS = 300;

/**
 * Shows or hides the columns of marks row by row: those in sight within the frame of the key, the others as they come
 * into sight or while nothing is struck. All at once, two hundred rows take a quarter of a second.
 * @param cadre what scrolls over them
 * @param lignes what the rows are drawn from: rows that come by a filter are told too
 */
export function useNotesParVagues(
  cadre: RefObject<HTMLElement | null>,
  notes: boolean,
  lignes: readonly unknown[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows come with these lines
  useLayoutEffect(() => {
    const { current } = cadre;
    if (!current) return;
    const dire = (rangee: Element) => rangee.toggleAttribute('data-notes', notes);
    const enRetard = () =>
      [...current.querySelectorAll('tr')].filter((rangee) => rangee.hasAttribute('data-notes') !== notes);
    function direEnVue() {
      const rangees = enRetard();
      // Measuring makes the browser lay the page out at once.
      if (rangees.length === 0) return;
      const vue = current?.getBoundingClientRect();
      const places = rangees.map((rangee) => ({ rangee, place: rangee.getBoundingClientRect() }));
      for (const { rangee, place } of places)
        if (vue && place.bottom > vue.top && place.top < vue.bottom) dire(rangee);
    }
    let image = 0;
    function vague() {
      const reste = enRetard();
      reste.slice(0, PAR_IMAGE).forEach(dire);
      if (reste.length > PAR_IMAGE) image = requestAnimationFrame(vague);
    }
    direEnVue();
    const repos = setTimeout(vague, REPOS_MS);
    current.addEventListener('scroll', direEnVue);
    return () => {
      current.removeEventListener('scroll', direEnVue);
      clearTimeout(repos);
      cancelAnimationFrame(image);
    };
  }, [notes, lignes]);
}
