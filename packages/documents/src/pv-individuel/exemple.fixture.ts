import {
  type Dossier,
  type Groupe,
  PAS_DEMI_POINT,
  type Reglement,
  type Resultat,
  type Resultats,
  SANS_REGLAGE,
  SEUILS_BTS,
} from '@delib/domain';
import type { EditionPvIndividuels, JuryPvIndividuels, PvIndividuel } from './pv-individuel';

const INTITULES = [
  'Culture générale et expression',
  'Langue vivante étrangère 1',
  'Mathématiques pour l’informatique',
  'Culture économique, juridique et managériale pour l’informatique',
  'Support et mise à disposition de services informatiques',
  'Administration des systèmes et des réseaux',
];

/** A règlement of `nombre` obligatory épreuves, half of them professional, and one facultative. */
export function reglementDe(nombre: number, intitule?: string): Reglement {
  return {
    code: `FICTIF-${nombre}`,
    version: '2026-1',
    session: 2026,
    intitule: 'Services informatiques aux organisations, option A : solutions d’infrastructure',
    source: 'règlement fictif',
    seuils: SEUILS_BTS,
    pasDesNotes: PAS_DEMI_POINT,
    cas: [],
    epreuves: [
      ...Array.from({ length: nombre }, (_, rang) => ({
        code: `E${rang + 1}`,
        unite: `U${rang + 1}`,
        intitule: intitule ?? INTITULES[rang % INTITULES.length] ?? '',
        coefficient: [200, 300, 150][rang % 3] ?? 100,
        forme: rang % 2 === 0 ? 'ponctuelle écrite, 3 h' : 'CCF, 2 situations',
        domaine: rang * 2 < nombre ? ('general' as const) : ('professionnel' as const),
        nature: 'obligatoire' as const,
        controle: rang * 2 < nombre,
      })),
      {
        code: 'EF1',
        unite: 'UF1',
        intitule: 'Langue vivante 2',
        coefficient: 100,
        forme: 'ponctuelle orale',
        domaine: null,
        nature: 'facultative',
        controle: false,
      },
    ],
  };
}

export function edition(changes: Partial<EditionPvIndividuels> = {}): EditionPvIndividuels {
  return {
    session: '2026',
    essai: false,
    academie: 'Lyon',
    centre: { code: '0690026D', nom: 'Lycée La Martinière', ville: 'Lyon' },
    groupe: 1,
    editeLe: new Date('2026-06-16T12:00:00Z'),
    ...changes,
  };
}

/** The dossier of a candidate whose marks are given; nothing settled yet. */
export function dossierDe(resultats: Resultats, changes: Partial<Dossier> = {}): Dossier {
  return {
    groupe: 1,
    resultats,
    reglage: SANS_REGLAGE,
    oraux: {},
    reglageSecondGroupe: SANS_REGLAGE,
    livret: 'a_examiner',
    validation: null,
    ...changes,
  };
}

/** Marks that differ from candidate to candidate, with every code now and then. */
function resultatsDe(reglement: Reglement, graine: number): Resultats {
  const autres: readonly Resultat[] = [
    { nature: 'dispense' },
    { nature: 'absent_justifie' },
    { nature: 'benefice', note: 1250 },
    { nature: 'report', note: 850 },
  ];
  return Object.fromEntries(
    reglement.epreuves.map(({ code }, rang): [string, Resultat] => {
      const tirage = (graine * 7919 + rang * 104_729) % 997;
      const autre = tirage % 41 === 0 ? autres[tirage % autres.length] : undefined;
      return [code, autre ?? { nature: 'note', note: 500 + ((tirage * 13) % 61) * 25 }];
    }),
  );
}

export function candidatDe(reglement: Reglement, rang: number, groupe: Groupe = 1): PvIndividuel {
  const controle = reglement.epreuves.filter((epreuve) => epreuve.controle).map(({ code }) => code);
  const choix = groupe === 2 ? controle.slice(0, 2) : [];
  return {
    numeroAnonymat: String(rang + 1).padStart(4, '0'),
    categorie: ['SCOLAIRE', 'APPRENTI', 'ENSEIGNEMENT A DISTANCE'][rang % 3] ?? '',
    forme: 'globale',
    dossier: dossierDe(resultatsDe(reglement, rang), {
      groupe,
      livret: (['aucun', 'a_examiner', 'examine'] as const)[rang % 3] ?? 'aucun',
      oraux: Object.fromEntries(choix.map((code) => [code, { nature: 'note' as const, note: 1200 + rang }])),
    }),
    choix,
  };
}

/** A jury of invented candidates. */
export function juryDe(
  reglement: Reglement,
  nombre: number,
  changes: Partial<JuryPvIndividuels> = {},
): JuryPvIndividuels {
  return {
    code: '20112',
    specialite: reglement.intitule,
    president: 'Hélène DUVAL',
    reglement,
    candidats: Array.from({ length: nombre }, (_, rang) => candidatDe(reglement, rang)),
    ...changes,
  };
}
