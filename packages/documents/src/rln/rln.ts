import {
  arretesPremierGroupe,
  type Dossier,
  epreuvesEligibles,
  LIBELLES_ISSUE,
  libelleCategorie,
  propositionArretee,
  type Reglement,
} from '@delib/domain';
import { direJour } from '@delib/francais';
import { prepare, type Valeurs } from '@delib/pdf';
import type { CentreImprime } from '../gabarits/v1/cadre';
import { CASES_CADRE } from '../gabarits/v1/feuille';
import { CASES_EPREUVE, valeursPremierGroupe } from '../notes/notes';
import { direArrondis, direMoyennes, direTotal } from '../pv-individuel/pv-individuel';

/** What is the same on every relevé of one edition. */
export interface EditionRln {
  /** On the cover and in the file's name, never on a relevé. */
  readonly titre: string;
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: CentreImprime;
  /** « Le chef de centre, Camille Durand », as typed. */
  readonly signataire: string;
  /** ISO local date, printed with the signataire. */
  readonly faitLe: string;
  readonly editeLe: Date;
}

/** The candidates of one jury who are admitted to the 2nd groupe, in the order of printing. */
export interface JuryRln {
  readonly code: string;
  readonly specialite: string;
  readonly reglement: Reglement;
  readonly candidats: readonly Rln[];
}

/** One candidate, named: the relevé is handed to them. No numéro d'anonymat: the two never stand together. */
export interface Rln {
  readonly nom: string;
  readonly prenoms: string;
  readonly numeroCandidat: string;
  /** ISO date. */
  readonly dateNaissance: string;
  readonly etablissement: string;
  readonly categorie: string;
  /** Of the 1er groupe, with its validated decision. */
  readonly dossier: Dossier;
}

export const CASES_RLN = {
  nom: 'nom',
  prenoms: 'prenoms',
  naissance: 'naissance',
  numero: 'numero',
  etablissement: 'etablissement',
  categorie: 'categorie',
  total: 'total',
  moyenne: 'moyenne',
  professionnelle: 'professionnelle',
  remarque: 'remarque',
  decision: 'decision',
  disciplines: 'disciplines',
} as const;

/** The document's own number: « RLN-2026-1-0612345678 ». */
function numeroRln(
  { session }: Pick<EditionRln, 'session'>,
  { numeroCandidat }: Pick<Rln, 'numeroCandidat'>,
): string {
  return `RLN-${session}-1-${numeroCandidat}`;
}

/** What fills the slots of one relevé: the settled marks and the decision that the jury validated on them. */
export function valeursRln(edition: EditionRln, jury: JuryRln, candidat: Rln): Valeurs {
  const { reglement } = jury;
  const { dossier } = candidat;
  const proposition = propositionArretee(reglement, dossier);
  const { generale, professionnelle } = direMoyennes(reglement, proposition);
  const eligibles = epreuvesEligibles(reglement, arretesPremierGroupe(dossier));
  const codes = new Set(eligibles.map(({ code }) => code));
  const valeurs: Valeurs = {
    [CASES_CADRE.jury]: `Jury ${jury.code} – ${jury.specialite}`,
    [CASES_CADRE.numero]: numeroRln(edition, candidat),
    [CASES_RLN.naissance]: direJour(candidat.dateNaissance),
    [CASES_RLN.categorie]: libelleCategorie(candidat.categorie),
    [CASES_RLN.total]: proposition?.moyenne ? direTotal(proposition.moyenne) : '–',
    [CASES_RLN.moyenne]: generale?.affichee ?? '–',
    [CASES_RLN.professionnelle]: professionnelle?.affichee ?? '–',
    [CASES_RLN.remarque]: direArrondis(reglement, proposition),
    [CASES_RLN.decision]: dossier.validation === null ? '–' : LIBELLES_ISSUE[dossier.validation.issue],
    [CASES_RLN.disciplines]: eligibles.map(({ code, intitule }) => `${code} ${intitule}`).join(' ; '),
    // Settled marks alone: what the jury raised concerns the jury.
    ...valeursPremierGroupe(reglement, dossier, 'seule'),
    ...Object.fromEntries(
      reglement.epreuves.map(({ code }) => [CASES_EPREUVE.choix(code), codes.has(code) ? 'oui' : '']),
    ),
  };
  const prepares = Object.fromEntries(Object.entries(valeurs).map(([nom, valeur]) => [nom, prepare(valeur)]));
  // Words as people gave them: no spacing is added.
  const { nom, prenoms, numeroCandidat, etablissement } = candidat;
  return {
    ...prepares,
    [CASES_RLN.nom]: prepare(nom, true),
    [CASES_RLN.prenoms]: prepare(prenoms, true),
    [CASES_RLN.numero]: prepare(numeroCandidat, true),
    [CASES_RLN.etablissement]: prepare(etablissement === '' ? '–' : etablissement, true),
  };
}
