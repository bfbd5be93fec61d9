import { PREMIERE_SESSION } from '@delib/domain';
import { z } from 'zod';
import { lireLettres } from './cellules';

/** A number of at most two decimals, as text (« 1,5 », « 1.5 ») or as a JSON number. */
const decimal = z.union([z.string(), z.number()]).transform(String);
const texte = (longueur: number) =>
  z
    .string()
    .transform((brut, contexte) => {
      const lu = lireLettres(brut);
      if (typeof lu === 'string') return lu;
      contexte.addIssue({ code: 'custom', message: lu.message });
      return z.NEVER;
    })
    .pipe(z.string().min(1).max(longueur));
const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z._-]{0,19}$/);

/** Notes or codes by épreuve: « 9,5 », « ABS », « BEN 13 ». */
const resultats = z.record(z.string(), decimal);

const epreuve = z.strictObject({
  code: z.string().regex(/^[0-9A-Z][0-9A-Z.]{0,9}$/),
  unite: texte(10),
  intitule: texte(200),
  coefficient: decimal.nullable(),
  forme: texte(200),
  domaine: z.enum(['general', 'professionnel']).nullable(),
  nature: z.enum(['obligatoire', 'facultative']),
  controle: z.boolean(),
  engagementEtudiant: z.boolean().optional(),
});

const cas = z.strictObject({
  libelle: texte(200),
  resultats,
  oraux: resultats.optional(),
  attendu: z.enum(['admis', 'second_groupe', 'non_admis', 'poursuite']),
  moyenne: z
    .string()
    .regex(/^\d{1,3},\d{2}$/)
    .nullable(),
  session: z.number().int().min(PREMIERE_SESSION).max(2199).optional(),
});

const reglement = z.strictObject({
  code,
  version: code,
  intitule: texte(200),
  source: texte(500),
  seuils: z.strictObject({ admission: decimal, secondGroupe: decimal, professionnel: decimal }),
  pasDesNotes: decimal.optional(),
  // One bit per épreuve of a candidate tells a mark given twice: 30 fit one integer.
  epreuves: z.array(epreuve).min(1).max(30),
  cas: z.array(cas).min(1).max(200),
});

/** The shape of `reglements.json`; what a shape cannot say is checked by `lireReglements`. */
export const REGLEMENTS_JSON_SCHEMA = z.array(reglement).min(1).max(500);

/** One règlement as it stands in the file: numbers still text. */
export type ReglementJson = z.output<typeof reglement>;

/** What each key holds: in English for `docs/import.md`, and what a fault says is expected, in French. */
export const CLES_REGLEMENT: Readonly<
  Record<string, { readonly description: string; readonly attendu: string }>
> = {
  code: {
    description: 'Code of the règlement; `jurys.csv` names it.',
    attendu: 'un code de 20 caractères au plus',
  },
  version: {
    description: 'Its version. A version is immutable: a correction is a new version.',
    attendu: 'un code de 20 caractères au plus, entre guillemets',
  },
  intitule: {
    description: 'Name of the spécialité, as documents print it.',
    attendu: 'un texte de 200 caractères au plus',
  },
  source: { description: 'The arrêté it comes from.', attendu: 'un texte de 500 caractères au plus' },
  seuils: { description: 'The three bars of D643-22.', attendu: 'un objet' },
  'seuils.admission': { description: 'Mean that admits (10).', attendu: 'un nombre' },
  'seuils.secondGroupe': {
    description: 'Mean that gives access to the 2nd groupe (8).',
    attendu: 'un nombre',
  },
  'seuils.professionnel': {
    description: 'Mean of the professional épreuves that this access also needs (10).',
    attendu: 'un nombre',
  },
  pasDesNotes: {
    description:
      'From one mark to the next: `0.5` (arrêté of 24-7-1997, article 1) when left out; also `0.01`, `0.25`, `1`… what divides one point. A mark received off it is kept and warned of; one that is made is refused.',
    attendu: 'un pas qui divise un point, comme 0,5 ou 0,01',
  },
  epreuves: { description: 'The épreuves, facultatives last.', attendu: 'une liste de 1 à 30 épreuves' },
  'epreuves[].code': {
    description: 'Code of the épreuve, unique; `notes.csv` names it.',
    attendu: 'un code de 10 caractères au plus, comme E1 ou U41',
  },
  'epreuves[].unite': { description: 'Unit it validates.', attendu: 'un texte de 10 caractères au plus' },
  'epreuves[].intitule': { description: 'Its name.', attendu: 'un texte de 200 caractères au plus' },
  'epreuves[].coefficient': {
    description:
      'More than 0, two decimals at most. `null` or blank for a facultative that the arrêté gives none: it counts with 1, and the import says so.',
    attendu: 'un nombre',
  },
  'epreuves[].forme': { description: 'How it is passed.', attendu: 'un texte de 200 caractères au plus' },
  'epreuves[].domaine': {
    description: '`general` or `professionnel`; `null` for a facultative.',
    attendu: 'general, professionnel ou null',
  },
  'epreuves[].nature': {
    description: '`obligatoire` or `facultative`.',
    attendu: 'obligatoire ou facultative',
  },
  'epreuves[].controle': {
    description: '`true` when it can be chosen at the 2nd groupe (arrêté on the épreuves de contrôle).',
    attendu: 'true ou false',
  },
  'epreuves[].engagementEtudiant': {
    description:
      '`true` for « engagement étudiant », which stands beside the one facultative a candidate may take since 2024; may be left out.',
    attendu: 'true ou false',
  },
  cas: {
    description:
      'Worked cases, run when the version is imported: a jury does not open on a version that fails one.',
    attendu: 'une liste de 1 à 200 cas',
  },
  'cas[].libelle': { description: 'What the case shows.', attendu: 'un texte de 200 caractères au plus' },
  'cas[].resultats': {
    description: 'A note or a code for each épreuve: `"9,5"`, `"ABS"`, `"BEN 13"`.',
    attendu: 'un objet : code d’épreuve, note ou code de résultat',
  },
  'cas[].oraux': {
    description: 'The two orals, when the case goes on to the 2nd groupe; may be left out.',
    attendu: 'un objet : code d’épreuve, note ou code de résultat',
  },
  'cas[].attendu': {
    description: 'Expected outcome: `admis`, `second_groupe`, `non_admis` or `poursuite`.',
    attendu: 'admis, second_groupe, non_admis ou poursuite',
  },
  'cas[].moyenne': {
    description: 'Expected mean as displayed, `"9,64"`; `null` when there is none.',
    attendu: 'une moyenne à deux décimales entre guillemets, ou null',
  },
  'cas[].session': {
    description: 'Session whose rules the case is written for; the newest rules when left out.',
    attendu: `une année, à partir de ${PREMIERE_SESSION}`,
  },
};
