import { type NatureResultat, PAS_DEMI_POINT, SEUILS_BTS, type VersionReglement } from '@delib/domain';
import {
  type CandidatLu,
  type MembreLu,
  NATURES,
  type NotesLues,
  type SessionLue,
} from '@delib/session-files';

/** A mark of a test session, by words. */
export interface NoteDeTest {
  readonly candidat: string;
  readonly epreuve: string;
  readonly nature?: NatureResultat;
  /** Hundredths. */
  readonly note?: number;
  readonly annee?: number;
  readonly reference?: string;
}

/** Two épreuves, one of each domaine, and one worked case. */
export const REGLEMENT_DE_TEST: VersionReglement = {
  code: 'ESSAI',
  version: '1',
  intitule: 'Spécialité de test',
  source: 'test',
  seuils: SEUILS_BTS,
  pasDesNotes: PAS_DEMI_POINT,
  epreuves: [
    {
      code: 'E1',
      unite: 'U1',
      intitule: 'Général',
      coefficient: 200,
      forme: 'écrite',
      domaine: 'general',
      nature: 'obligatoire',
      controle: true,
    },
    {
      code: 'E2',
      unite: 'U2',
      intitule: 'Professionnel',
      coefficient: 300,
      forme: 'CCF',
      domaine: 'professionnel',
      nature: 'obligatoire',
      controle: true,
    },
  ],
  cas: [
    {
      libelle: 'tout à 10',
      resultats: { E1: { nature: 'note', note: 1000 }, E2: { nature: 'note', note: 1000 } },
      attendu: 'admis',
      moyenne: '10,00',
    },
  ],
};

/** Its line is its place. */
export type MembreDeTest = Omit<MembreLu, 'ligne'>;

/** Which candidates, members and marks a test session has; the rest is always the same two jurys. */
export interface DescriptionSession {
  readonly candidats: readonly CandidatLu[];
  readonly membres: readonly MembreDeTest[];
  readonly notes: readonly NoteDeTest[];
  readonly notesSecondGroupe: readonly NoteDeTest[];
  readonly reglement: VersionReglement;
  readonly arrete: string;
}

/** Born on a day of the numéro: two of them are not one person under two numéros. */
export function candidatDeTest(numero: string, jury: string, changes: Partial<CandidatLu> = {}): CandidatLu {
  return {
    ligne: 2,
    numeroCandidat: numero,
    numeroAnonymat: `A${numero}`,
    jury,
    nom: 'Lœuille',
    prenoms: 'Élan Côme',
    dateNaissance: `2005-03-${String((Number(numero) % 28) + 1).padStart(2, '0')}`,
    categorie: 'SCOLAIRE',
    etablissementCode: '0990001A',
    etablissement: 'Lycée des Deux-Moulins',
    forme: 'globale',
    livret: false,
    amenagements: '',
    listeRouge: false,
    presumeFraudeur: false,
    ...changes,
  };
}

function membresDeTest(jury: string): MembreDeTest[] {
  return [
    {
      jury,
      ordre: 1,
      nom: 'Renard',
      prenom: 'Alix',
      qualite: 'president',
      college: 'presidence',
      statut: 'ia_ipr',
    },
    {
      jury,
      ordre: 2,
      nom: 'Merle',
      prenom: 'Noa',
      qualite: 'vice_president',
      college: 'enseignants',
      statut: 'enseignant_chercheur',
    },
    {
      jury,
      ordre: 3,
      nom: 'Tilleul',
      prenom: 'Lou',
      qualite: 'membre',
      college: 'profession',
      statut: 'employeur',
    },
  ];
}

export const DESCRIPTION: DescriptionSession = {
  candidats: [
    candidatDeTest('1001', '20111'),
    candidatDeTest('1002', '20111'),
    candidatDeTest('2001', '20112'),
  ],
  membres: [...membresDeTest('20111'), ...membresDeTest('20112')],
  notes: [
    { candidat: '1001', epreuve: 'E1', note: 1200 },
    { candidat: '1001', epreuve: 'E2', note: 1350 },
    { candidat: '1002', epreuve: 'E1', note: 950 },
    { candidat: '1002', epreuve: 'E2', nature: 'benefice', note: 1000, annee: 2024 },
    { candidat: '2001', epreuve: 'E1', nature: 'absent' },
    { candidat: '2001', epreuve: 'E2', note: 875 },
  ],
  notesSecondGroupe: [],
  reglement: REGLEMENT_DE_TEST,
  arrete: '2026-118',
};

/** A session of two jurys in two centres, as reading its files would give it. */
export function sessionDeTest(changes: Partial<DescriptionSession> = {}, academie = '99'): SessionLue {
  const { candidats, membres, notes, notesSecondGroupe, reglement, arrete } = { ...DESCRIPTION, ...changes };
  const rangs = new Map(candidats.map(({ numeroCandidat }, rang) => [numeroCandidat, rang]));
  const epreuves = reglement.epreuves.map(({ code }) => code);
  const columns = (lues: readonly NoteDeTest[]): NotesLues => ({
    nombre: lues.length,
    candidat: Int32Array.from(lues, ({ candidat }) => rangs.get(candidat) ?? -1),
    epreuve: Uint8Array.from(lues, ({ epreuve }) => epreuves.indexOf(epreuve)),
    nature: Uint8Array.from(lues, ({ nature }) => NATURES.indexOf(nature ?? 'note')),
    note: Int16Array.from(lues, ({ note }) => note ?? -1),
    annee: Uint16Array.from(lues, ({ annee }) => annee ?? 0),
    ligne: Int32Array.from(lues, (_, i) => i + 2),
    references: new Map(
      lues.flatMap(({ reference }, i) => (reference === undefined ? [] : [[i, reference]])),
    ),
  });
  return {
    session: {
      code: '2026',
      libelle: 'Session 2026',
      annee: 2026,
      academie: { code: academie, nom: 'Val-de-Brume' },
      essai: false,
    },
    centres: [
      { code: 'C1', nom: 'Lycée des Deux-Moulins', ville: 'Port-Lambert' },
      { code: 'C2', nom: 'Lycée du Fanal', ville: 'Brumeval' },
    ],
    periodes: [{ code: 'P1', libelle: 'Première semaine', debut: '2026-06-22', fin: '2026-06-26' }],
    reglements: [reglement],
    jurys: ['20111', '20112'].map((code, i) => ({
      ligne: i + 2,
      code,
      centre: `C${i + 1}`,
      periode: 'P1',
      reglement: { code: reglement.code, version: reglement.version },
      nomination: { numero: arrete, date: '2026-06-02' },
    })),
    membres: membres.map((membre, i) => ({ ...membre, ligne: i + 2 })),
    candidats,
    notes: columns(notes),
    notesSecondGroupe: columns(notesSecondGroupe),
    avertissements: [],
  };
}
