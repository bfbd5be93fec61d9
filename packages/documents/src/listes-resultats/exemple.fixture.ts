import type { CandidatAffiche, ListeResultats } from './liste';

const NOMS = ['ABADIE', 'ÉTIENNE', 'N’DIAYE', 'ŒUVRARD', 'ÇELIK', 'NGUYỄN', 'VAN DER BERGH'];
const PRENOMS = ['Anaïs Marie', 'Loïc', 'Éloïse Fatou'];

/** Invented candidates, each one recognisable by the number in the name. */
export function candidats(nombre: number): readonly CandidatAffiche[] {
  return Array.from({ length: nombre }, (_, index) => ({
    nom: `${NOMS[index % NOMS.length]} ${'ABCDEFGHIJ'[Math.floor(index / 100) % 10]}${'ABCDEFGHIJ'[Math.floor(index / 10) % 10]}${'ABCDEFGHIJ'[index % 10]}`,
    prenoms: PRENOMS[index % PRENOMS.length] ?? '',
    distinction: null,
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
        signataire: { prenom: 'Hélène', nom: 'DUVAL', qualite: 'president' },
      },
    ],
    editeLe: new Date('2026-06-16T12:00:00Z'),
    ...changes,
  };
}

/** The same list, with four homonyms more: told apart by the birth, by both, by the number alone. */
export function listeAvecHomonymes(naissance = '2005-03-14'): ListeResultats {
  const alix = { nom: 'DURMONT', prenoms: 'Alix' };
  const homonymes: readonly CandidatAffiche[] = [
    { ...alix, distinction: { dateNaissance: naissance, numeroCandidat: null } },
    { ...alix, distinction: { dateNaissance: '2004-11-02', numeroCandidat: '02600000701' } },
    { ...alix, distinction: { dateNaissance: '2004-11-02', numeroCandidat: '02600000702' } },
    { nom: 'LEROY', prenoms: 'Jo', distinction: { dateNaissance: null, numeroCandidat: '02600000703' } },
  ];
  const liste = listeResultats();
  return {
    ...liste,
    jurys: liste.jurys.map((jury) => ({ ...jury, candidats: [...jury.candidats, ...homonymes] })),
  };
}
