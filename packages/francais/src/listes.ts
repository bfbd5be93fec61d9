const ET = new Intl.ListFormat('fr', { type: 'conjunction' });
const OU = new Intl.ListFormat('fr', { type: 'disjunction' });

/** « E2, E3 et E4 » */
export function enumerer(elements: readonly string[]): string {
  return ET.format(elements);
}

/** « 12 ou 12,5 » */
export function enumererChoix(elements: readonly string[]): string {
  return OU.format(elements);
}
