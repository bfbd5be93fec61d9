/**
 * A number of a document on lines of at most `longueur` letters, each cut after a hyphen of its own: never inside a
 * part, and no hyphen is put in, for the number is typed back to verify the sheet.
 */
export function couperAuTrait(numero: string, longueur: number): string {
  const lignes = [''];
  for (const partie of numero.match(/[^-]*-|[^-]+/gu) ?? [numero]) {
    const ligne = lignes.at(-1) ?? '';
    if (ligne === '' || ligne.length + partie.length <= longueur) lignes[lignes.length - 1] = ligne + partie;
    else lignes.push(partie);
  }
  return lignes.join('\n');
}
