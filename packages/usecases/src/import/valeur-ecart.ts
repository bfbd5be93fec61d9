import {
  centiemesFromDecimal,
  type GenreEcart,
  LIBELLES_COLLEGE,
  LIBELLES_QUALITE,
  LIBELLES_RESULTAT,
  LIBELLES_STATUT,
  NATURES_PREMIER_GROUPE,
  resultatDe,
} from '@delib/domain';
import { direResultat, formatJour } from '@delib/francais';

/**
 * A value of a difference as it is read: « 6,00 », « 12,00 (bénéfice 2024) », « absent justifié », « épreuve annulée
 * (Commission …) ». The database gives a mark by its nature, note, year or decision; other values are words already.
 */
export function valeurEcart(genre: GenreEcart, valeur: string | null): string {
  if (valeur === null) return '';
  if (genre.startsWith('periode_') || genre === 'jury_modifie') {
    return valeur.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, formatJour);
  }
  if (genre.startsWith('membre_')) return valeur.split(', ').map(motDeComposition).join(', ');
  return genre.startsWith('note_') || genre === 'annulation_gardee' ? marqueLue(valeur) : valeur;
}

/** « benefice 12.50 2024 », « annulee Commission de Lyon, n° 3 » as they are read. */
function marqueLue(valeur: string): string {
  const annulee = /^annulee (.+)$/.exec(valeur);
  if (annulee) return `${LIBELLES_RESULTAT.annulee} (${annulee[1]})`;
  const [, code, decimal, annee] = /^(\w+)(?: (\d+\.\d\d))?(?: (\d{4}))?$/.exec(valeur) ?? [];
  const nature = NATURES_PREMIER_GROUPE.find((une) => une === code);
  if (!nature) return valeur;
  const note = decimal === undefined ? null : centiemesFromDecimal(decimal);
  const resultat = resultatDe({ nature, note, reference: null });
  return annee === undefined ? direResultat(resultat) : direResultat(resultat, Number(annee));
}

const COMPOSITION: ReadonlyMap<string, string> = new Map(
  [LIBELLES_QUALITE, LIBELLES_COLLEGE, LIBELLES_STATUT].flatMap((libelles) => Object.entries(libelles)),
);

/** « enseignant_public » as it is read; what is no code of a composition stays. */
function motDeComposition(code: string): string {
  return COMPOSITION.get(code) ?? code;
}
