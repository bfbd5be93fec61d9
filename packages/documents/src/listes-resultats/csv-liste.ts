import { writeCsv } from '../csv/csv';
import { direDistinction, type ListeResultats } from './liste';

/** The same list for a spreadsheet: one row a candidate, in the order of the printed one. */
export function csvListeResultats(liste: ListeResultats): string {
  const lignes = liste.jurys.flatMap((jury) => jury.candidats.map((candidat) => ({ jury, candidat })));
  return writeCsv(
    [
      { titre: 'Jury', cellule: ({ jury }) => jury.code },
      { titre: 'Spécialité', cellule: ({ jury }) => jury.specialite },
      { titre: 'Nom', cellule: ({ candidat }) => candidat.nom },
      { titre: 'Prénoms', cellule: ({ candidat }) => candidat.prenoms },
      { titre: 'Précision', cellule: ({ candidat }) => direDistinction(candidat) },
    ],
    lignes,
    liste.essai,
  );
}
