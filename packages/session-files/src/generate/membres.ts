import type { MEMBRES } from '../format/fichiers';
import type { Hasard } from './hasard';
import { nomFictif, prenomFictif } from './noms';
import type { LigneEcrite } from './write-csv';

/** Seven of each college, named in parity (D643-31): one enseignant-chercheur, public teachers the majority. */
const SIEGES: readonly (readonly [qualite: string, college: string, statut: string])[] = [
  ['vice_president', 'enseignants', 'enseignant_chercheur'],
  ['membre', 'enseignants', 'enseignant_public'],
  ['membre', 'enseignants', 'enseignant_public'],
  ['membre', 'enseignants', 'enseignant_public'],
  ['membre', 'enseignants', 'enseignant_public'],
  ['membre', 'enseignants', 'enseignant_prive'],
  ['membre', 'enseignants', 'enseignant_prive'],
  ['membre', 'profession', 'employeur'],
  ['membre', 'profession', 'employeur'],
  ['membre', 'profession', 'employeur'],
  ['membre', 'profession', 'employeur'],
  ['membre', 'profession', 'salarie'],
  ['membre', 'profession', 'salarie'],
  ['membre', 'profession', 'salarie'],
];

/**
 * The members of one jury: a président (enseignant-chercheur or IA-IPR) and fourteen members.
 * @param parite false: one member of the profession is missing, so that the jury does not open
 */
export function membresFictifs(
  jury: string,
  hasard: Hasard,
  parite: boolean,
): readonly LigneEcrite<typeof MEMBRES>[] {
  const president = [
    'president',
    'presidence',
    hasard.arrive(50) ? 'ia_ipr' : 'enseignant_chercheur',
  ] as const;
  const sieges = [president, ...(parite ? SIEGES : SIEGES.slice(0, -1))];
  const pris = new Set<string>();
  return sieges.map(([qualite, college, statut]) => {
    for (;;) {
      const nom = nomFictif(hasard);
      const prenom = prenomFictif(hasard);
      if (pris.has(`${nom} ${prenom}`)) continue;
      pris.add(`${nom} ${prenom}`);
      return { jury, nom, prenom, qualite, college, statut };
    }
  });
}
