import { LONGUEUR_REFERENCE_MAXIMALE } from '@delib/domain';
import { annee, choix, code, codeResultat, date, dateHeure, note, ouiNon, texte } from './cellules';
import { type DefinitionFichier, libre, requise } from './fichier';

const codeCourt = code(
  /^[0-9A-Za-z][0-9A-Za-z._-]{0,19}$/,
  'lettres sans accent, chiffres, « - », « . » ou « _ », 20 au plus',
);
const codeJury = code(/^[0-9A-Z]{1,10}$/, 'chiffres ou majuscules, 10 au plus');
const numeroCandidat = code(/^[0-9A-Z]{4,20}$/, 'chiffres ou majuscules, de 4 à 20');
const numeroAnonymat = code(/^[0-9A-Z]{2,20}$/, 'chiffres ou majuscules, de 2 à 20');
const codeEpreuve = code(/^[0-9A-Z][0-9A-Z.]{0,9}$/, 'code d’une épreuve, comme E1 ou U41');
const uai = code(/^\d{7}[A-Z]$/, 'sept chiffres et une lettre');

export const CATEGORIES = [
  'SCOLAIRE',
  'APPRENTI',
  'FORMATION CONTINUE',
  'ENSEIGNEMENT A DISTANCE',
  'INDIVIDUEL',
] as const;

export type Categorie = (typeof CATEGORIES)[number];

export const SESSION = {
  nom: 'session.csv',
  obligatoire: true,
  lignes: { min: 1, max: 1 },
  description: 'The session of the exam in one académie.',
  colonnes: {
    code: requise(
      codeCourt,
      'Code of the session, unique in the académie; a rehearsal’s alone ends with « -ESSAI ».',
      '2026',
    ),
    libelle: requise(texte(80), 'Its name on screens and documents.', 'Session 2026'),
    annee: requise(annee, 'Year of the session: bénéfices and reports are counted from it.', '2026'),
    academie_code: requise(
      codeCourt,
      'Code of the académie; the importing gestionnaire must belong to it.',
      '99',
    ),
    academie_nom: requise(texte(80), 'Name of the académie.', 'Val-de-Brume'),
    essai: libre(ouiNon, '« oui » for a répétition générale: ESSAI on every screen and document.', 'non'),
  },
} as const satisfies DefinitionFichier;

export const CENTRES = {
  nom: 'centres.csv',
  obligatoire: true,
  lignes: { min: 1 },
  description: 'The centres de délibération.',
  colonnes: {
    code: requise(codeCourt, 'Code of the centre, unique.', '0990001A'),
    nom: requise(texte(120), 'Name of the centre.', 'Lycée des Deux-Moulins'),
    ville: requise(texte(80), 'Town: the PV is dated from it.', 'Port-Lambert'),
  },
} as const satisfies DefinitionFichier;

export const PERIODES = {
  nom: 'periodes.csv',
  obligatoire: true,
  lignes: { min: 1 },
  description: 'The périodes de délibération.',
  colonnes: {
    code: requise(codeCourt, 'Code of the période, unique.', 'P1'),
    libelle: requise(texte(120), 'Its name.', 'Première semaine'),
    debut: requise(date, 'First day.', '2026-06-22'),
    fin: requise(date, 'Last day, not before the first.', '2026-06-26'),
  },
} as const satisfies DefinitionFichier;

export const JURYS = {
  nom: 'jurys.csv',
  obligatoire: true,
  lignes: { min: 1 },
  description: 'The jurys, each with its règlement and the arrêté that names it.',
  colonnes: {
    code: requise(codeJury, 'Code of the jury, unique.', '20112'),
    centre: requise(codeCourt, 'Code of its centre, of `centres.csv`.', '0990001A'),
    periode: requise(codeCourt, 'Code of its période, of `periodes.csv`.', 'P1'),
    reglement: requise(codeCourt, 'Code of its règlement, of `reglements.json`.', 'SIO-SISR'),
    version: requise(codeCourt, 'Version of that règlement.', '2025-1'),
    arrete_numero: libre(
      texte(60),
      'Number of the arrêté of the recteur; without it the jury does not open.',
      '2026-118',
    ),
    arrete_date: libre(date, 'Date of that arrêté.', '2026-06-02'),
  },
} as const satisfies DefinitionFichier;

export const MEMBRES = {
  nom: 'membres.csv',
  obligatoire: true,
  lignes: { min: 0 },
  description: 'The members of the jurys (D643-31), in the order of the PV.',
  colonnes: {
    jury: requise(codeJury, 'Code of the jury, of `jurys.csv`.', '20112'),
    nom: requise(texte(80), 'Surname, unique in the jury with the first name.', 'Chantebise'),
    prenom: requise(texte(80), 'First name.', 'Évelyne'),
    qualite: requise(choix(['president', 'vice_president', 'membre']), 'Quality in the jury.', 'membre'),
    college: requise(
      choix(['presidence', 'enseignants', 'profession']),
      'College; `presidence` is for the president, counted in neither of the two others.',
      'enseignants',
    ),
    statut: requise(
      choix([
        'enseignant_chercheur',
        'ia_ipr',
        'enseignant_public',
        'enseignant_prive',
        'employeur',
        'salarie',
      ]),
      'Status; `employeur` and `salarie` belong to the college `profession`, the others to `enseignants`.',
      'enseignant_public',
    ),
  },
} as const satisfies DefinitionFichier;

export const CANDIDATS = {
  nom: 'candidats.csv',
  obligatoire: true,
  lignes: { min: 1 },
  description: 'The candidates, each in one jury.',
  colonnes: {
    numero_candidat: requise(
      numeroCandidat,
      'Number of the candidate, unique in the session.',
      '02660000417',
    ),
    numero_anonymat: requise(numeroAnonymat, 'Numéro d’anonymat, unique in the jury.', '2011204'),
    jury: requise(codeJury, 'Code of the jury, of `jurys.csv`.', '20112'),
    nom: requise(texte(120), 'Surname.', 'Lœuille'),
    prenoms: requise(texte(120), 'First names.', 'Élan Côme'),
    date_naissance: requise(date, 'Date of birth.', '2005-03-14'),
    categorie: requise(choix(CATEGORIES), 'Catégorie of the candidate.', 'SCOLAIRE'),
    etablissement_code: libre(
      uai,
      'Number of the établissement d’inscription; empty for an individuel.',
      '0990001A',
    ),
    etablissement: libre(
      texte(160),
      'Its name; filled exactly when the number is.',
      'Lycée des Deux-Moulins',
    ),
    forme: requise(choix(['globale', 'progressive']), 'Form of the exam.', 'globale'),
    livret: requise(ouiNon, '« oui » when a livret scolaire was handed in.', 'oui'),
    amenagements: libre(texte(500), 'Measures granted for a handicap; never their cause.', 'Tiers temps'),
    liste_rouge: libre(ouiNon, '« oui »: the name is on no posted list.', 'non'),
    presume_fraudeur: libre(
      ouiNon,
      '« oui »: no result is given before the discipline commission has ruled.',
      'non',
    ),
  },
} as const satisfies DefinitionFichier;

/** Of both files of marks. A file without this column annuls nothing. */
const reference = libre(
  texte(LONGUEUR_REFERENCE_MAXIMALE),
  'The decision of the commission de discipline; required with ANN, empty otherwise. No name in it.',
  'Commission de discipline, 12 septembre 2026, n° 14',
);

export const NOTES = {
  nom: 'notes.csv',
  obligatoire: true,
  lignes: { min: 0 },
  description: 'The marks of the 1er groupe: one line per candidate and épreuve.',
  colonnes: {
    numero_candidat: requise(numeroCandidat, 'Number of the candidate, of `candidats.csv`.', '02660000417'),
    epreuve: requise(codeEpreuve, 'Code of an épreuve of the règlement of the candidate’s jury.', 'E1'),
    code: libre(
      codeResultat([
        'benefice',
        'report',
        'dispense',
        'absent_justifie',
        'absent',
        'annulee',
        'non_passee',
        'manquante',
      ]),
      'Empty for a note of the session, else the nature of the result.',
      'BEN',
    ),
    note: libre(
      note,
      'The note; required without a code and with BEN and REP, empty with the others.',
      '12,5',
    ),
    annee: libre(
      annee,
      'Session the note was obtained in; required with BEN and REP, at most five years back.',
      '2024',
    ),
    reference,
  },
} as const satisfies DefinitionFichier;

export const NOTES_SECOND_GROUPE = {
  nom: 'notes-2nd-groupe.csv',
  obligatoire: false,
  lignes: { min: 0 },
  description: 'The marks of the orals of the 2nd groupe: two lines per candidate admitted to it.',
  colonnes: {
    numero_candidat: requise(numeroCandidat, 'Number of the candidate, of `candidats.csv`.', '02660000417'),
    epreuve: requise(codeEpreuve, 'Code of an épreuve that can be chosen (`controle`).', 'E3'),
    code: libre(
      codeResultat(['absent_justifie', 'absent', 'annulee', 'manquante']),
      'Empty for a note, else why there is none.',
      'ABS',
    ),
    note: libre(note, 'The note; required without a code, empty with one.', '11'),
    reference,
  },
} as const satisfies DefinitionFichier;

export const CHOIX_SECOND_GROUPE = {
  nom: 'choix-2nd-groupe.csv',
  obligatoire: false,
  lignes: { min: 0 },
  description: 'The choices of the 2nd groupe: one line per candidate admitted to it.',
  colonnes: {
    numero_candidat: requise(numeroCandidat, 'Number of the candidate.', '02660000417'),
    discipline_1: requise(codeEpreuve, 'Code of an épreuve that the candidate can choose.', 'E3'),
    date_1: libre(dateHeure, 'When its oral is held, Paris time.', '2026-07-06 08:30'),
    discipline_2: requise(codeEpreuve, 'Code of another one.', 'E4'),
    date_2: libre(dateHeure, 'When its oral is held, Paris time.', '2026-07-06 14:00'),
  },
} as const satisfies DefinitionFichier;

/** Every CSV file, in the order in which they are read: each names only what those before it hold. */
export const FICHIERS: readonly DefinitionFichier[] = [
  SESSION,
  CENTRES,
  PERIODES,
  JURYS,
  MEMBRES,
  CANDIDATS,
  NOTES,
  NOTES_SECOND_GROUPE,
  CHOIX_SECOND_GROUPE,
];

/** The one file that is not CSV. */
export const REGLEMENTS_JSON = 'reglements.json';
