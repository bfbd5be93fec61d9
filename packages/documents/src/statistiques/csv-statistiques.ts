import {
  type Centiemes,
  direMoyenneDeNotes,
  direMoyenneGenerale,
  type Fraction,
  formatCentiemes,
  ISSUES,
  LIBELLES_ISSUE,
  libelleCategorie,
  type MoyenneDite,
  taux,
} from '@delib/domain';
import { type ColonneCsv, writeCsv } from '../csv/csv';
import { libelleClasse } from './graphiques-decision';
import type { StatistiquesDuJury, StatistiquesEditees } from './statistiques';

/** The same figures for a spreadsheet: par décision a line per figure, par épreuve a line per épreuve. */
export function csvStatistiques(edition: StatistiquesEditees): string {
  return edition.presentation === 'epreuve' ? csvParEpreuve(edition) : csvParDecision(edition);
}

interface LigneDecision {
  readonly jury: StatistiquesDuJury;
  readonly rubrique: string;
  readonly valeur: string;
  readonly candidats: number;
  /** Hundredths of a per cent. */
  readonly taux: Centiemes;
  readonly moyenne: MoyenneDite | null;
}

function csvParDecision({ jurys, essai }: StatistiquesEditees): string {
  return writeCsv(
    [
      ...ENTETES,
      { titre: 'Rubrique', cellule: ({ rubrique }) => rubrique },
      { titre: 'Valeur', cellule: ({ valeur }) => valeur },
      { titre: 'Candidats', cellule: ({ candidats }) => candidats },
      { titre: 'Taux (%)', cellule: (ligne) => formatCentiemes(ligne.taux) },
      {
        titre: 'Moyenne',
        cellule: ({ moyenne }) => moyenne?.affichee ?? null,
      },
      { titre: 'Remarque sur la moyenne', cellule: ({ moyenne }) => moyenne?.reserve?.phrase ?? null },
    ] satisfies readonly ColonneCsv<LigneDecision>[],
    jurys.flatMap(lignesDecision),
    essai,
  );
}

function lignesDecision(jury: StatistiquesDuJury): readonly LigneDecision[] {
  const { candidats: total, parDecision, bareme } = jury.statistiques;
  const ligne = (
    rubrique: string,
    valeur: string,
    candidats: number,
    moyenne: Fraction | null = null,
  ): LigneDecision => ({
    jury,
    rubrique,
    valeur,
    candidats,
    taux: taux(candidats, total),
    moyenne: moyenne && direMoyenneGenerale(moyenne, bareme),
  });
  const { moyenne, parCategorie, parEtablissement } = parDecision;
  return [
    ...ISSUES.map((issue) =>
      ligne('Décision proposée', LIBELLES_ISSUE[issue], parDecision.propositions[issue]),
    ),
    ligne('Décision proposée', 'Sans proposition', parDecision.sansProposition),
    ...parDecision.repartition.map((classe) => ligne('Moyenne', libelleClasse(classe), classe.nombre)),
    ligne('Moyenne', 'Sans moyenne', parDecision.sansMoyenne),
    ...parCategorie.map(({ libelle, candidats, moyenne: sienne }) =>
      ligne('Catégorie', libelleCategorie(libelle), candidats, sienne),
    ),
    ...(parEtablissement ?? []).map(({ libelle, candidats, moyenne: sienne }) =>
      ligne('Établissement', libelle, candidats, sienne),
    ),
    ligne('Ensemble', 'Tous les candidats', total, moyenne),
  ];
}

function csvParEpreuve({ jurys, essai }: StatistiquesEditees): string {
  return writeCsv(
    [
      ...ENTETES,
      { titre: 'Épreuve', cellule: ({ epreuve }) => epreuve.epreuve.code },
      { titre: 'Intitulé', cellule: ({ epreuve }) => epreuve.epreuve.intitule },
      { titre: 'Notes', cellule: ({ epreuve }) => epreuve.natures.note },
      { titre: 'Absents', cellule: ({ epreuve }) => epreuve.natures.absent },
      { titre: 'Absents justifiés', cellule: ({ epreuve }) => epreuve.natures.absent_justifie },
      { titre: 'Annulées', cellule: ({ epreuve }) => epreuve.natures.annulee },
      { titre: 'Bénéfices', cellule: ({ epreuve }) => epreuve.natures.benefice },
      { titre: 'Reports', cellule: ({ epreuve }) => epreuve.natures.report },
      { titre: 'Dispenses', cellule: ({ epreuve }) => epreuve.natures.dispense },
      { titre: 'Non passées', cellule: ({ epreuve }) => epreuve.natures.non_passee },
      { titre: 'Manquantes', cellule: ({ epreuve }) => epreuve.natures.manquante },
      { titre: 'Non inscrits', cellule: ({ epreuve }) => epreuve.nonInscrits },
      { titre: 'Minimum', cellule: ({ resume }) => resume && formatCentiemes(resume.minimum) },
      { titre: '1er quartile', cellule: ({ resume }) => resume && formatCentiemes(resume.premierQuartile) },
      { titre: 'Médiane', cellule: ({ resume }) => resume && direMoyenneDeNotes(resume.mediane).affichee },
      { titre: '3e quartile', cellule: ({ resume }) => resume && formatCentiemes(resume.troisiemeQuartile) },
      { titre: 'Maximum', cellule: ({ resume }) => resume && formatCentiemes(resume.maximum) },
      { titre: 'Moyenne', cellule: ({ resume }) => resume && direMoyenneDeNotes(resume.moyenne).affichee },
      { titre: 'Écart-type', cellule: ({ resume }) => resume && formatCentiemes(resume.ecartType) },
      { titre: '10 et plus', cellule: ({ epreuve }) => epreuve.auMoinsDix },
      {
        titre: '10 et plus (%)',
        cellule: ({ epreuve }) => formatCentiemes(taux(epreuve.auMoinsDix, epreuve.natures.note)),
      },
      {
        titre: 'Remarque sur la moyenne',
        cellule: ({ resume }) => resume && (direMoyenneDeNotes(resume.moyenne).reserve?.phrase ?? null),
      },
    ] satisfies readonly ColonneCsv<LigneEpreuve>[],
    jurys.flatMap((jury) =>
      jury.statistiques.parEpreuve.map((epreuve) => ({ jury, epreuve, resume: epreuve.resume })),
    ),
    essai,
  );
}

type EpreuveDuJury = StatistiquesDuJury['statistiques']['parEpreuve'][number];

interface LigneEpreuve {
  readonly jury: StatistiquesDuJury;
  readonly epreuve: EpreuveDuJury;
  readonly resume: EpreuveDuJury['resume'];
}

const ENTETES: readonly ColonneCsv<{ readonly jury: StatistiquesDuJury }>[] = [
  { titre: 'Jury', cellule: ({ jury }) => jury.code },
  { titre: 'Spécialité', cellule: ({ jury }) => jury.specialite },
];
