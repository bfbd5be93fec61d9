/**
 * « U1, U3 ; dispensée : U2 »: a unit dispensed is not acquired (D643-15), and is said apart.
 * @param rien what stands for no unit acquired
 */
export function direUnites(
  acquises: readonly string[],
  dispensees: readonly string[],
  rien: 'aucune' | '',
): string {
  const parties = [acquises.length === 0 ? rien : acquises.join(', ')];
  if (dispensees.length > 0) {
    parties.push(`${dispensees.length === 1 ? 'dispensée' : 'dispensées'} : ${dispensees.join(', ')}`);
  }
  return parties.filter((partie) => partie !== '').join(' ; ');
}
