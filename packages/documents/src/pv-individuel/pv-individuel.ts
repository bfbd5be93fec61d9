import {
  articleRegle,
  aUnSecondGroupe,
  type Dossier,
  direMoyenneGenerale,
  direMoyenneProfessionnelle,
  epreuvesAnnulees,
  formatCentiemes,
  formatCoefficient,
  formatTotal,
  type Groupe,
  LIBELLES_ISSUE,
  type Livret,
  libelleCategorie,
  type Moyenne,
  type MoyenneDite,
  nommerUnites,
  type Proposition,
  phraseAnnulations,
  propositionArretee,
  type Reglement,
} from '@delib/domain';
import { direUnites, phraseRegle } from '@delib/francais';
import { prepare, type Valeurs } from '@delib/pdf';
import type { CentreImprime } from '../gabarits/v1/cadre';
import { CASES_CADRE } from '../gabarits/v1/feuille';
import { orauxAttendus, valeursPremierGroupe, valeursSecondGroupe } from '../notes/notes';

/** What is the same on every PV individuel of one edition. */
export interface EditionPvIndividuels {
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: CentreImprime;
  readonly groupe: Groupe;
  readonly editeLe: Date;
}

/** A jury and its candidates, in the order of printing. */
export interface JuryPvIndividuels {
  readonly code: string;
  readonly specialite: string;
  /** « Prénom NOM » of who signs by hand. */
  readonly president: string;
  readonly reglement: Reglement;
  readonly candidats: readonly PvIndividuel[];
}

/** One candidate, without a name. */
export interface PvIndividuel {
  readonly numeroAnonymat: string;
  /** As the session's files write it: « SCOLAIRE ». */
  readonly categorie: string;
  /** `globale` or `progressive`. */
  readonly forme: string;
  readonly dossier: Dossier;
  /** 2nd groupe: codes of the two disciplines chosen; their orals may not have a mark yet. */
  readonly choix: readonly string[];
}

/** The slots beside those of the marks. */
export const CASES_PV = {
  anonymat: 'anonymat',
  categorie: 'categorie',
  forme: 'forme',
  livret: 'livret',
  total: 'total',
  moyenne: 'moyenne',
  professionnelle: 'professionnelle',
  points: 'points_jury',
  proposition: 'proposition',
  regle: 'regle',
  unites: 'unites',
  remarque: 'remarque',
  president: 'president',
} as const;

const LIVRETS: Readonly<Record<Livret, string>> = {
  aucun: 'non remis',
  a_examiner: 'remis, à examiner',
  examine: 'remis, examiné',
};

/** The document's own number: « PVI-2026-20112-1-0012 ». */
function numeroPvIndividuel(
  { session, groupe }: EditionPvIndividuels,
  jury: Pick<JuryPvIndividuels, 'code'>,
  { numeroAnonymat }: Pick<PvIndividuel, 'numeroAnonymat'>,
): string {
  return `PVI-${session}-${jury.code}-${groupe}-${numeroAnonymat}`;
}

/** What fills the slots of one candidate's sheet. The proposal is the domain's, for the marks now settled. */
export function valeursPvIndividuel(
  edition: EditionPvIndividuels,
  jury: JuryPvIndividuels,
  candidat: PvIndividuel,
): Valeurs {
  const { reglement } = jury;
  const { dossier } = candidat;
  const proposition = proposer(reglement, candidat);
  const { generale, professionnelle } = direMoyennes(reglement, proposition);
  const valeurs: Valeurs = {
    [CASES_CADRE.jury]: `Jury ${jury.code} – ${jury.specialite}`,
    [CASES_CADRE.numero]: numeroPvIndividuel(edition, jury, candidat),
    [CASES_PV.anonymat]: candidat.numeroAnonymat,
    [CASES_PV.categorie]: libelleCategorie(candidat.categorie),
    [CASES_PV.forme]: candidat.forme,
    [CASES_PV.livret]: LIVRETS[dossier.livret],
    [CASES_PV.total]: proposition?.moyenne ? direTotal(proposition.moyenne) : '–',
    [CASES_PV.moyenne]: generale?.affichee ?? '–',
    [CASES_PV.professionnelle]: professionnelle?.affichee ?? '–',
    [CASES_PV.points]: direPointsJury(dossier),
    [CASES_PV.president]: jury.president,
    ...direProposition(reglement, candidat, proposition),
    ...(dossier.groupe === 1
      ? valeursPremierGroupe(reglement, dossier)
      : valeursSecondGroupe(reglement, dossier, candidat.choix)),
  };
  return Object.fromEntries(Object.entries(valeurs).map(([nom, valeur]) => [nom, prepare(valeur)]));
}

/** `null` while a mark is missing, an oral that was chosen included. */
function proposer(reglement: Reglement, { dossier, choix }: PvIndividuel): Proposition | null {
  if (dossier.groupe === 1) return propositionArretee(reglement, dossier);
  return propositionArretee(reglement, { ...dossier, oraux: orauxAttendus(dossier.oraux, choix) });
}

function direProposition(
  reglement: Reglement,
  { dossier, choix }: PvIndividuel,
  proposition: Proposition | null,
): Valeurs {
  const annulations = phraseAnnulations(epreuvesAnnulees(reglement, dossier));
  if (proposition === null) {
    const attendus = dossier.groupe === 1 ? dossier.resultats : orauxAttendus(dossier.oraux, choix);
    const codes =
      dossier.groupe === 1
        ? reglement.epreuves.filter(({ nature }) => nature === 'obligatoire').map(({ code }) => code)
        : Object.keys(attendus);
    const manquantes = codes.filter((code) => (attendus[code]?.nature ?? 'manquante') === 'manquante');
    return {
      [CASES_PV.proposition]: 'Aucune proposition',
      [CASES_PV.regle]: `Note manquante : ${manquantes.join(', ')}.`,
      [CASES_PV.unites]: '–',
      [CASES_PV.remarque]: annulations,
    };
  }
  return {
    [CASES_PV.proposition]: LIBELLES_ISSUE[proposition.issue],
    [CASES_PV.regle]: `${phraseRegle(proposition, reglement)} Référence : ${articleRegle(proposition.regle, reglement)}.`,
    [CASES_PV.unites]: direUnites(
      nommerUnites(reglement, proposition.unitesAcquises),
      nommerUnites(reglement, proposition.unitesDispensees),
      'aucune',
    ),
    [CASES_PV.remarque]: [direArrondis(reglement, proposition), annulations]
      .filter((phrase) => phrase !== '')
      .join(' '),
  };
}

/** The two means of a candidate as they are shown, each beside its own bars. */
export function direMoyennes(
  reglement: Reglement,
  proposition: Pick<Proposition, 'moyenne' | 'professionnelle'> | null,
): { readonly generale: MoyenneDite | null; readonly professionnelle: MoyenneDite | null } {
  const { moyenne = null, professionnelle = null } = proposition ?? {};
  return {
    generale: moyenne && direMoyenneGenerale(moyenne, reglement),
    professionnelle: professionnelle && direMoyenneProfessionnelle(professionnelle, reglement.seuils),
  };
}

/** A mean shown as 10,00 may still be below 10: the sheet says so, with the exact figure. */
export function direArrondis(reglement: Reglement, proposition: Proposition | null): string {
  const { generale, professionnelle } = direMoyennes(reglement, proposition);
  const dire = (quoi: string, moyenne: MoyenneDite | null) =>
    moyenne?.reserve
      ? [`${quoi}, affichée ${moyenne.affichee} par arrondi, est ${moyenne.reserve.phrase}.`]
      : [];
  return [
    ...dire('La moyenne générale', generale),
    ...(aUnSecondGroupe(reglement) ? dire('La moyenne professionnelle', professionnelle) : []),
  ].join(' ');
}

/** « 212,00 / 440 »: of 20 for each coefficient. */
export function direTotal(moyenne: Moyenne): string {
  return `${formatTotal(moyenne.total)} / ${formatCoefficient(moyenne.coefficients * 20)}`;
}

function direPointsJury({ groupe, reglage, reglageSecondGroupe }: Dossier): string {
  // Those of the 2nd groupe are in no figure of the 1er.
  const points = reglage.pointsJury + (groupe === 1 ? 0 : reglageSecondGroupe.pointsJury);
  return points === 0 ? 'aucun' : `+${formatCentiemes(points)}`;
}
