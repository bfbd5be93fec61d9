import type { CandidatAffiche, ListeResultats } from './liste';

const NOMS = ['ABADIE', 'ÉTIENNE', 'N’DIAYE', 'ŒUVRARD', 'ÇELIK', 'NGUYỄN', 'VAN DER BERGH'];
const PRENOMS = ['Anaïs Marie', 'Loïc', 'Éloïse Fatou'];

/** Invented candidates, each one recognisable by the number in the name. */
export function candidats(nombre: number): readonly CandidatAffiche[] {
  return Array.from({ length: nombre }, (_, index) => ({
    nom: `${NOMS[index % NOMS.length]} ${'ABCDEFGHIJ'[Math.floor(index / 100) % 10]}${'ABCDEFGHIJ'[Math.floor(index / 10) % 10]}${'ABCDEFGHIJ'[index % 10]}`,
    prenoms: PRENOMS[index % PRENOMS.length] ?? '',
  }));
}

/** A list of one jury of twelve, for the tests of this package. */
export function listeResultats(changes: Partial<ListeResultats> = {}): ListeResultats {
  return {
    numero: 'LR-2026-0690026D-1-admis-3',
    session: '2026',
    essai: false,
    academie: 'Lyon',
    centre: { code: '0690026D', nom: 'Lycée La Martinière', ville: 'Lyon' },
    groupe: 1,
    liste: 'admis',
    jurys: [
      {
        code: '20112',
        specialite: 'Comptabilité et gestion',
        candidats: candidats(12),
        president: 'Hélène DUVAL',
      },
    ],
    editeLe: new Date('2026-06-16T12:00:00Z'),
    ...changes,
  };
}
