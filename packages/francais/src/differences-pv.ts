import {
  compterDifferences,
  type DifferenceCadre,
  type DifferenceCandidat,
  type DifferenceMembre,
  type DifferencesPv,
  type DifferenceTenue,
  formatCentiemes,
  LIBELLES_COLLEGE,
  LIBELLES_ISSUE,
  LIBELLES_PRESENCE,
  LIBELLES_QUALITE,
  LIBELLES_STATUT,
  type MoyenneDite,
  type RelevementPv,
} from '@delib/domain';
import { direHeure, formatJour } from './dates';
import { compter } from './nombres';
import { direPointsJury } from './points';
import { direResultat } from './resultats';
import { LIBELLES_TENUE } from './tenue';

/** One difference between two PVs, in words: what, and what each of the two says of it. */
export interface DifferenceDite {
  readonly quoi: string;
  readonly avant: string;
  readonly apres: string;
}

/** « Décision : admis à se présenter au 2nd groupe → Admis » */
export function direDifferenceCandidat(difference: DifferenceCandidat): DifferenceDite {
  switch (difference.rubrique) {
    case 'decision':
      return dire('Candidat', difference, (decision) =>
        decision === null
          ? 'n’est pas sur ce PV'
          : `${LIBELLES_ISSUE[decision.issue]}${decision.moyenne ? `, moyenne ${direMoyenneLue(decision.moyenne)}` : ''}`,
      );
    case 'issue':
      return dire('Décision', difference, (issue) => LIBELLES_ISSUE[issue]);
    case 'moyenne':
      return dire('Moyenne', difference, direMoyenneLue);
    case 'absences':
      return dire('Absences', difference, direListe);
    case 'annulee':
      return dire('Épreuve obligatoire annulée', difference, direOuiNon);
    case 'unitesAcquises':
      return dire('Unités acquises', difference, direListe);
    case 'unitesDispensees':
      return dire('Unités dispensées', difference, direListe);
    case 'livretExamine':
      return dire('Livret examiné', difference, direOuiNon);
    case 'livretAViser':
      return dire('Visa du président à apposer sur le livret', difference, direOuiNon);
    case 'points':
      return dire('Points de jury', difference, (points) =>
        points === null ? 'aucun' : avecMotif(direPointsJury(points.points), points.motif),
      );
    case 'note':
      return dire(`Note ${difference.epreuve} ${difference.intitule}`, difference, direRelevement);
    case 'recu':
      return dire(
        `${difference.groupe === 2 ? 'Oral' : 'Note'} ${difference.epreuve}, reçu${difference.groupe === 2 ? '' : 'e'}`,
        difference,
        (resultat) => (resultat === null ? 'rien' : direResultat(resultat)),
      );
    case 'annulation':
      return dire(
        `${difference.groupe === 2 ? 'Oral' : 'Épreuve'} ${difference.epreuve} ${difference.intitule}, annulation`,
        difference,
        (reference) => reference ?? 'aucune',
      );
  }
}

/** « Présence : Présent → Absent » */
export function direDifferenceMembre(difference: DifferenceMembre): DifferenceDite {
  switch (difference.rubrique) {
    case 'nomme':
      return dire('Nommé', difference, direOuiNon);
    case 'qualite':
      return dire('Qualité', difference, (qualite) => LIBELLES_QUALITE[qualite]);
    case 'college':
      return dire('Collège', difference, (college) => LIBELLES_COLLEGE[college]);
    case 'statut':
      return dire('Représente', difference, (statut) => LIBELLES_STATUT[statut]);
    case 'presence':
      return dire('Présence', difference, (presence) => LIBELLES_PRESENCE[presence]);
    case 'emarge':
      return dire('A émargé', difference, direOuiNon);
  }
}

/** « Lieu : salle 12 → salle 14 » */
export function direDifferenceTenue(difference: DifferenceTenue): DifferenceDite {
  return dire(LIBELLES_TENUE[difference.rubrique], difference, (texte) => {
    switch (difference.rubrique) {
      case 'date':
        return formatJour(texte);
      case 'debut':
      case 'fin':
        return direHeure(texte);
      default:
        return texte.trim() === '' ? 'néant' : texte;
    }
  });
}

const RUBRIQUES_CADRE: Readonly<Record<DifferenceCadre['rubrique'], string>> = {
  arrete: 'Arrêté de nomination',
  reglement: 'Règlement d’examen',
  specialite: 'Spécialité',
  centre: 'Centre de délibération',
};

/** « Arrêté de nomination : 2026-041 du 02/06/2026 → 2026-077 du 20/06/2026 » */
export function direDifferenceCadre(difference: DifferenceCadre): DifferenceDite {
  return dire(RUBRIQUES_CADRE[difference.rubrique], difference, (texte) =>
    texte.replace(/\d{4}-\d{2}-\d{2}$/, formatJour),
  );
}

/** « 2 candidats, dont 1 décision changée ; 1 rubrique de la tenue. », « Aucune différence. » */
export function phraseDifferences(differences: DifferencesPv): string {
  const { candidats, decisions, tenue, membres, cadre } = compterDifferences(differences);
  const parties = [
    ...(candidats === 0
      ? []
      : [
          `${compter(candidats, 'candidat', 'candidats')}${decisions === 0 ? ', sans qu’aucune décision ne change' : `, dont ${compter(decisions, 'décision changée', 'décisions changées')}`}`,
        ]),
    ...(tenue === 0 ? [] : [compter(tenue, 'rubrique de la tenue', 'rubriques de la tenue')]),
    ...(membres === 0 ? [] : [compter(membres, 'membre du jury', 'membres du jury')]),
    ...(cadre === 0 ? [] : [compter(cadre, 'référence du jury', 'références du jury')]),
  ];
  return parties.length === 0 ? 'Aucune différence.' : `Diffèrent : ${parties.join(' ; ')}.`;
}

function dire<T>(
  quoi: string,
  { avant, apres }: { readonly avant: T; readonly apres: T },
  ecrire: (valeur: T) => string,
): DifferenceDite {
  return { quoi, avant: ecrire(avant), apres: ecrire(apres) };
}

function direMoyenneLue(moyenne: MoyenneDite | null): string {
  if (moyenne === null) return 'aucune';
  return moyenne.reserve ? `${moyenne.affichee} (${moyenne.reserve.phrase})` : moyenne.affichee;
}

function direRelevement(relevement: RelevementPv | null): string {
  if (relevement === null) return 'non relevée';
  return avecMotif(
    `portée de ${formatCentiemes(relevement.de)} à ${formatCentiemes(relevement.a)}`,
    relevement.motif,
  );
}

const avecMotif = (texte: string, motif: string) => (motif === '' ? texte : `${texte} – motif : ${motif}`);
const direListe = (codes: readonly string[]) => (codes.length === 0 ? 'aucune' : codes.join(', '));
const direOuiNon = (valeur: boolean) => (valeur ? 'oui' : 'non');
