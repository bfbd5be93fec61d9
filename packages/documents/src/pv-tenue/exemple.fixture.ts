import {
  type ContenuPv,
  compterIssues,
  type DecisionPv,
  direMoyenneGenerale,
  type Groupe,
  type Issue,
  type MoyenneDite,
  numeroPv,
  SEUILS_BTS,
} from '@delib/domain';

interface Options {
  readonly candidats?: number;
  readonly essai?: boolean;
  /** Long names, observations and motifs. */
  readonly long?: boolean;
  readonly groupe?: Groupe;
  /** One candidate has an épreuve that the commission annulled, another a facultative. */
  readonly annulations?: boolean;
}

const TOUR: readonly Issue[] = ['admis', 'second_groupe', 'admis', 'non_admis', 'admis'];

/** A jury of invented people, for the tests of this package. Counts follow from the decisions. */
export function contenuPv(options: Options = {}): ContenuPv {
  const { candidats = 24, essai = false, long = false, groupe = 1, annulations = false } = options;
  const decisions = Array.from({ length: candidats }, (_, index) =>
    annulations && index === 9 ? annulee(index) : decision(index, groupe),
  );
  return {
    numero: numeroPv('2026', '20112', groupe, 2),
    version: 2,
    groupe,
    session: '2026',
    annee: 2026,
    essai,
    academie: 'Aix-Marseille',
    centre: { code: '0132210Z', nom: 'Lycée polyvalent Jean-Baptiste Poquelin', ville: 'Marseille' },
    jury: { code: '20112', specialite: 'Comptabilité et gestion' },
    reglement: { code: 'CG-2026', version: '1' },
    nomination: { numero: '2026-114', date: '2026-06-01' },
    tenue: {
      lieu: 'lycée Poquelin, salle B 214, Marseille',
      date: '2026-06-16',
      debut: '09:00',
      fin: '12:30',
      observations: long
        ? OBSERVATION.repeat(12)
        : 'Le jury souligne la qualité des dossiers professionnels.',
      incidents: long ? 'Coupure de courant de 10 h 12 à 10 h 20 ; les saisies ont été conservées.' : '',
    },
    membres: [
      {
        nom: 'DUVAL',
        prenom: 'Hélène',
        qualite: 'president',
        college: 'presidence',
        statut: 'enseignant_chercheur',
        presence: 'present',
        emargement: { initiales: 'HD', le: '2026-06-16T10:31:00.000Z' },
      },
      {
        nom: 'N’GUESSAN',
        prenom: 'Aya',
        qualite: 'vice_president',
        college: 'enseignants',
        statut: 'enseignant_public',
        presence: 'present',
        emargement: { initiales: 'ANG', le: '2026-06-16T10:32:00.000Z' },
      },
      {
        nom: 'ŒUVRARD',
        prenom: 'Loïc',
        qualite: 'membre',
        college: 'enseignants',
        statut: 'enseignant_public',
        presence: 'a_distance',
        emargement: null,
      },
      {
        nom: long ? 'DE LA TOUR D’AUVERGNE-LAURAGUAIS DE MONTMORENCY-LUXEMBOURG' : 'ÉTIENNE',
        prenom: long ? 'Marie-Charlotte Anne-Élisabeth' : 'Éric',
        qualite: 'membre',
        college: 'enseignants',
        statut: 'enseignant_prive',
        presence: 'absent',
        emargement: null,
      },
      {
        nom: 'BENALI',
        prenom: 'Karim',
        qualite: 'membre',
        college: 'profession',
        statut: 'employeur',
        presence: 'present',
        emargement: { initiales: 'KB', le: '2026-06-16T10:33:00.000Z' },
      },
      {
        nom: 'FAŸ',
        prenom: 'Maëlle',
        qualite: 'membre',
        college: 'profession',
        statut: 'salarie',
        presence: 'present',
        emargement: null,
      },
      {
        nom: 'ROCHE',
        prenom: 'Inès',
        qualite: 'membre',
        college: 'profession',
        statut: 'salarie',
        presence: 'absent',
        emargement: null,
      },
    ],
    avertissements: ['parite_rompue', 'salaries_absents'],
    comptes: compterIssues(decisions.map(({ issue }) => issue)),
    candidatsExamines: candidats,
    absents: decisions.filter(({ absences }) => absences.length > 0).length,
    annules: decisions.filter((une) => une.annulee).length,
    annulations: annulations
      ? [
          {
            numeroAnonymat: '2601130009',
            epreuve: 'E41',
            intitule: 'Contrôle et traitement comptable des opérations',
            groupe,
            reference: 'Commission de discipline de l’académie d’Aix-Marseille, 12 septembre 2026, n° 14',
          },
          {
            numeroAnonymat: '2601130011',
            epreuve: 'EF1',
            intitule: 'Langue vivante 2',
            groupe: 1,
            reference: 'Commission de discipline de l’académie d’Aix-Marseille, 12 septembre 2026, n° 15',
          },
        ]
      : [],
    decisions,
    livretsAViser: candidats > 4 ? ['2601130001', '2601130003'] : [],
    modifications:
      candidats === 0
        ? []
        : [
            {
              numeroAnonymat: '2601130000',
              objet: {
                type: 'note',
                epreuve: 'E41',
                intitule: 'Contrôle et traitement comptable des opérations',
                avant: 950,
                apres: 1050,
              },
              motif: long ? MOTIF.repeat(4) : 'Cohérence avec le contrôle en cours de formation',
            },
            {
              numeroAnonymat: '2601130002',
              objet: { type: 'points', points: 250 },
              motif: 'Livret très favorable',
            },
          ],
    empreinteDecisions: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    reexamen: null,
    remplace: 1,
    depuisRemplace: {
      signeLe: '2026-06-15T16:20:00.000Z',
      candidats: candidats > 2 ? ['2601130000', '2601130002'] : [],
      tenue: true,
      composition: false,
    },
  };
}

/** The same jury, months later, on one candidate whom a court sends back. */
export function contenuPvReexamen(options: Options = {}): ContenuPv {
  const contenu = contenuPv({ candidats: 1, ...options });
  const { tenue, jury, groupe } = contenu;
  return {
    ...contenu,
    numero: numeroPv('2026', jury.code, groupe, 3),
    version: 3,
    tenue: { ...tenue, date: '2026-11-02', debut: '09:00', fin: '09:45' },
    remplace: null,
    depuisRemplace: null,
    reexamen: {
      origine: 'juridiction',
      reference: 'tribunal administratif de Villebourg, n° 2303845',
      dateReference: '2026-10-12',
      remplace: [2],
    },
  };
}

const OBSERVATION =
  'Le jury a examiné chaque livret scolaire ; il relève l’écart entre les deux centres de correction et demande qu’une harmonisation soit organisée : les moyennes vont de 8,12 à 12,35. ';
const MOTIF = 'Le dossier montre une progression régulière et un stage jugé excellent. ';

function decision(index: number, groupe: Groupe): DecisionPv {
  const absent = index % 20 === 8;
  const duTour = TOUR[index % TOUR.length] ?? 'admis';
  const issue = absent ? 'non_admis' : groupe === 2 && duTour === 'second_groupe' ? 'admis' : duTour;
  return {
    numeroAnonymat: `26011300${String(index).padStart(2, '0')}`,
    moyenne: moyenneDe(issue, absent, index),
    issue,
    absences: absent ? ['E41'] : [],
    annulee: false,
    unitesAcquises: issue === 'non_admis' && !absent ? ['U1', 'U3', 'U41'] : [],
    unitesDispensees: index % 10 === 3 ? ['U2'] : [],
    livretExamine: issue !== 'admis',
  };
}

/** Sat, and void: no mean, not admitted, and not absent. */
function annulee(index: number): DecisionPv {
  return {
    ...decision(index, 1),
    issue: 'non_admis',
    moyenne: null,
    annulee: true,
    unitesAcquises: ['U1', 'U3'],
    livretExamine: true,
  };
}

const MOYENNES = { admis: 27_170, second_groupe: 21_200, non_admis: 15_570, poursuite: null } as const;

/** One of the 2nd groupe has 9,996, which is shown 10,00. */
function moyenneDe(issue: Issue, absent: boolean, index: number): MoyenneDite | null {
  const points = MOYENNES[issue];
  if (absent || points === null) return null;
  const total = issue === 'second_groupe' && index < 4 ? 2_199_120 : points * 100;
  return direMoyenneGenerale({ total, coefficients: 2200 }, { seuils: SEUILS_BTS, session: 2026 });
}
