import { petiteSession } from '@delib/testing/petits-fichiers';
import { xlsxDe } from '../xlsx-a-la-main';
import { zipOf } from '../zip-a-la-main';
import type { CasDeFaute } from './cas';

/** The small session with one file in the place of another. */
const avec = (remplace: string, nom: string, contenu: string | Uint8Array) => () => {
  const fichiers = new Map(petiteSession());
  fichiers.delete(remplace);
  fichiers.set(nom, contenu);
  return { kind: 'zip' as const, bytes: zipOf(fichiers) };
};

const CSV = 'un fichier enregistré en « CSV UTF-8 (délimité par des points-virgules) »';
const CLASSEUR =
  'le même classeur enregistré en .xlsx ou .ods, ou en « CSV UTF-8 (délimité par des points-virgules) »';
const ABIME =
  'classeur_illisible | Ce classeur est abîmé : il ne peut pas être lu. | un classeur .xlsx ou .ods que le tableur ouvre, enregistré de nouveau';
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const TETE = ['code', 'nom', 'ville'];
const centres = (...xml: readonly string[]) =>
  xlsxDe({ centres: [TETE, ['C1', ...xml.map((une) => ({ xml: une }))]] });

/** What is given instead of CSV files, and what of a workbook cannot be read. */
export const FAUTES_DE_CLASSEURS: readonly CasDeFaute[] = [
  {
    titre: 'a workbook of empty parts',
    provenance: avec(
      'centres.csv',
      'centres.xlsx',
      zipOf([
        ['[Content_Types].xml', '<x/>'],
        ['xl/workbook.xml', '<x/>'],
      ]),
    ),
    fautes: [
      'centres.xlsx | – | classeur_sans_feuille | Aucune feuille visible de ce classeur ne porte le nom d’un fichier de la session. | une feuille par fichier, nommée comme lui : session, centres, periodes, jurys, membres, candidats, notes, notes-2nd-groupe, choix-2nd-groupe',
    ],
  },
  {
    titre: 'a workbook of two bytes',
    provenance: avec('centres.csv', 'centres.xlsx', 'PK'),
    fautes: [`centres.xlsx | – | ${ABIME}`],
  },
  {
    titre: 'a workbook whose sheet breaks off',
    provenance: avec(
      'centres.csv',
      'centres.xlsx',
      xlsxDe({ centres: [TETE] }, { 'xl/f0.xml': '<worksheet><sheetData><row>' }),
    ),
    fautes: [`centres.xlsx | – | ${ABIME}`],
  },
  {
    titre: 'a workbook under a password',
    provenance: avec(
      'centres.csv',
      'centres.xlsx',
      Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ),
    fautes: [
      'centres.xlsx | – | autre_format | C’est un classeur protégé par un mot de passe. | le même classeur enregistré sans mot de passe',
    ],
  },
  {
    titre: 'an old workbook, under a name of its own and of another',
    provenance: avec('centres.csv', 'centres.xls', OLE),
    fautes: [`centres.xls | – | autre_format | C’est un classeur d’un ancien format (.xls). | ${CLASSEUR}`],
  },
  {
    titre: 'an old workbook called .csv',
    changements: { 'centres.csv': OLE },
    fautes: [`centres.csv | – | autre_format | C’est un classeur d’un ancien format (.xls). | ${CLASSEUR}`],
  },
  {
    titre: 'a workbook called .csv',
    changements: { 'centres.csv': xlsxDe({ centres: [TETE] }) },
    fautes: [
      'centres.csv | – | autre_format | C’est un classeur ou un fichier zip, sous un autre nom. | un nom qui se termine comme le fichier : .xlsx, .ods ou .zip',
    ],
  },
  {
    titre: 'a workbook of Numbers',
    provenance: avec('centres.csv', 'centres.numbers', 'x'),
    fautes: [`centres.numbers | – | autre_format | C’est un classeur Numbers. | ${CLASSEUR}`],
  },
  {
    titre: 'a page of HTML called .csv',
    changements: { 'centres.csv': '\n<!DOCTYPE html><html><table>' },
    fautes: [`centres.csv | – | autre_format | C’est une page web, et non un fichier CSV. | ${CSV}`],
  },
  {
    titre: 'a PDF called .csv',
    changements: { 'centres.csv': '%PDF-1.7\n' },
    fautes: [`centres.csv | – | autre_format | C’est un fichier PDF. | ${CSV}`],
  },
  {
    titre: 'a PDF instead of everything',
    provenance: () => ({ kind: 'zip', bytes: Buffer.from('%PDF-1.7\n') }),
    fautes: [`fichier reçu | – | autre_format | C’est un fichier PDF. | ${CSV}`],
  },
  {
    titre: 'columns separated by tabulations',
    changements: { 'centres.csv': 'code\tnom\tville\nC1\tLycée\tPort\n' },
    fautes: [
      `centres.csv 1 | code‹U+0009›nom‹U+0009›ville | separateur_inconnu | Les colonnes sont séparées par des tabulations. | des points-virgules ou des virgules : enregistrez le fichier en « CSV UTF-8 (délimité par des points-virgules) »`,
    ],
  },
  {
    titre: 'columns separated by bars',
    changements: { 'centres.csv': 'code|nom|ville\nC1|Lycée|Port\n' },
    fautes: [
      `centres.csv 1 | code|nom|ville | separateur_inconnu | Les colonnes sont séparées par des barres verticales (|). | des points-virgules ou des virgules : enregistrez le fichier en « CSV UTF-8 (délimité par des points-virgules) »`,
    ],
  },
  {
    titre: 'the same file as CSV and as sheet',
    provenance: avec('', 'centres.xlsx', xlsxDe({ Feuil1: [TETE] })),
    fautes: [
      'centres.xlsx, feuille Feuil1 | – | fichier_en_double | centres.csv contient les mêmes données. | chaque fichier une seule fois',
    ],
  },
  {
    titre: 'a cell in error, a formula without result, a formula as text, a cell beside the columns',
    provenance: avec(
      'centres.csv',
      'centres.xlsx',
      xlsxDe({
        centres: [
          TETE,
          ['C1', { xml: '<c t="e"><v>#N/A</v></c>' }, { xml: '<c><f>A1</f></c>' }],
          [],
          ['C2', '=1+1', 'Port', 'de trop'],
        ],
      }),
    ),
    fautes: [
      'centres.xlsx, feuille centres 2 nom | #N/A | cellule_en_erreur | La cellule est en erreur dans le classeur. | texte, 120 caractères au plus',
      'centres.xlsx, feuille centres 2 ville |  | cellule_en_erreur | La formule de cette cellule n’a pas de résultat enregistré : ouvrez le classeur dans le tableur, puis enregistrez-le. | texte, 80 caractères au plus',
      'centres.xlsx, feuille centres 4 | – | nombre_de_cellules | Des cellules sont remplies à droite de la dernière colonne qui a un titre. | des cellules vides à droite des 3 colonnes',
      'centres.xlsx, feuille centres 4 nom | =1+1 | formule | La cellule commence comme une formule de tableur (=, +, @ ou tabulation). | texte, 120 caractères au plus',
    ],
  },
  {
    titre: 'a number of which a spreadsheet lost digits',
    provenance: avec(
      'centres.csv',
      'centres.xlsx',
      centres('<c><v>1.23456789012345678E17</v></c>', '<c t="str"><v>Port</v></c>'),
    ),
    fautes: [
      'centres.xlsx, feuille centres 2 nom | 123456789012345680 | chiffres_perdus | Ce nombre a plus de quinze chiffres : le tableur a remplacé les derniers par des zéros. Donnez à la colonne le format Texte, puis saisissez-le de nouveau. | texte, 120 caractères au plus',
    ],
  },
  {
    titre: 'a number that a spreadsheet shortened',
    changements: {
      'candidats.csv': (texte) => texte.replace('02600001', '2,6E+10'),
      'notes.csv': (texte) => texte.split('\n')[0] ?? '',
    },
    fautes: [
      'candidats.csv 2 numero_candidat | 2,6E+10 | notation_scientifique | Le tableur a abrégé ce nombre : ses derniers chiffres sont perdus. Donnez à la colonne le format Texte, puis enregistrez de nouveau. | chiffres ou majuscules, de 4 à 20',
    ],
  },
  {
    titre: 'a sheet that names what another sheet has not',
    provenance: () => {
      const fichiers = new Map(petiteSession());
      fichiers.delete('centres.csv');
      fichiers.set('organisation.xlsx', xlsxDe({ Centres: [TETE, ['C9', 'Lycée', 'Port']] }));
      return { kind: 'zip', bytes: zipOf(fichiers) };
    },
    fautes: [2, 3].map(
      (ligne) =>
        `jurys.csv ${ligne} centre | C1 | centre_inconnu | Ce centre n’est pas dans organisation.xlsx, feuille Centres. | C9`,
    ),
  },
];
