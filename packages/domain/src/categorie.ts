/** « Enseignement à distance », from the capitals of the session's files. */
export function libelleCategorie(categorie: string): string {
  return (categorie.charAt(0) + categorie.slice(1).toLowerCase()).replace(' a ', ' à ');
}
