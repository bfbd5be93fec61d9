/**
 * Gives equal texts as one: a session says 180,000 times in which jury, of which établissement, under which prénoms. A
 * text cut from a file is also copied out of it: the engine keeps a whole piece of the file for the smallest part of it.
 */
export function partager(): (texte: string) => string {
  const connus = new Map<string, string>();
  return (texte) => {
    const connu = connus.get(texte);
    if (connu !== undefined) return connu;
    const copie = Buffer.from(texte, 'utf8').toString('utf8');
    connus.set(copie, copie);
    return copie;
  };
}
