/**
 * « Livret du candidat 2011203 examiné par le vice-président : le visa du président reste à apposer… » (D643-26);
 * `null` where there is none. The pages and the PV say it in the same words.
 */
export function phraseVisaLivret(numeros: readonly string[]): string | null {
  const [premier, ...autres] = numeros;
  if (premier === undefined) return null;
  return autres.length === 0
    ? `Livret du candidat ${premier} examiné par le vice-président : le visa du président reste à apposer sur le livret papier.`
    : `Livrets des candidats ${numeros.slice(0, -1).join(', ')} et ${numeros.at(-1)} examinés par le vice-président : le visa du président reste à apposer sur les livrets papier.`;
}
