/** The least integer of [low, high] for which a monotone `test` holds, or `null`. */
export function leastInteger(low: number, high: number, test: (n: number) => boolean): number | null {
  if (low > high || !test(high)) return null;
  let from = low;
  let to = high;
  while (from < to) {
    const middle = from + ((to - from) >> 1);
    if (test(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
