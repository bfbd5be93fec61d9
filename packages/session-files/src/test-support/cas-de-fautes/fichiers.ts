import { ajoute, ligne, petiteSession, remplace } from '@delib/testing/petits-fichiers';
import { zipOf } from '../zip-a-la-main';
import type { CasDeFaute } from './cas';

const CENTRES = 'code;nom;ville\nC1;Lycée;Port\n';
const EN_UTF16 = [
  ['a file in UTF-16 with its mark', Buffer.from(`\ufeff${CENTRES}`, 'utf16le')],
  ['a file in UTF-16 without its mark', Buffer.from(CENTRES, 'utf16le')],
  ['a file in UTF-16, great end first', Buffer.from(`\ufeff${CENTRES}`, 'utf16le').swap16()],
  ['a file in UTF-16, great end first, without its mark', Buffer.from(CENTRES, 'utf16le').swap16()],
] as const;

/** What is wrong with a file or a line as such. */
export const FAUTES_DE_FICHIERS: readonly CasDeFaute[] = [
  {
    titre: 'a file is not there',
    changements: { 'periodes.csv': null },
    fautes: ['periodes.csv | – | fichier_manquant | Le fichier manque. | un fichier « periodes.csv »'],
  },
  {
    titre: 'every file is missing',
    provenance: () => ({ kind: 'zip', bytes: zipOf([['lisez-moi.txt', 'rien']]) }),
    fautes: [
      'session.csv | – | fichier_manquant | Le fichier manque. | un fichier « session.csv »',
      'centres.csv | – | fichier_manquant | Le fichier manque. | un fichier « centres.csv »',
      'periodes.csv | – | fichier_manquant | Le fichier manque. | un fichier « periodes.csv »',
      'reglements.json | – | fichier_manquant | Le fichier manque. | un fichier « reglements.json »',
      'jurys.csv | – | fichier_manquant | Le fichier manque. | un fichier « jurys.csv »',
      'membres.csv | – | fichier_manquant | Le fichier manque. | un fichier « membres.csv »',
      'candidats.csv | – | fichier_manquant | Le fichier manque. | un fichier « candidats.csv »',
      'notes.csv | – | fichier_manquant | Le fichier manque. | un fichier « notes.csv »',
    ],
  },
  {
    titre: 'a PDF and an old workbook in the place of every file',
    provenance: () => ({
      kind: 'zip',
      bytes: zipOf([
        ['session.pdf', '%PDF-1.7'],
        ['session.xls', 'x'],
        ['lisez-moi.txt', 'rien'],
      ]),
    }),
    fautes: [
      'session.pdf | – | autre_format | C’est un fichier PDF. | un fichier enregistré en « CSV UTF-8 (délimité par des points-virgules) »',
      'session.xls | – | autre_format | C’est un classeur d’un ancien format (.xls). | le même classeur enregistré en .xlsx ou .ods, ou en « CSV UTF-8 (délimité par des points-virgules) »',
    ],
  },
  {
    titre: 'a file with a mistyped name',
    provenance: () => ({
      kind: 'zip',
      bytes: zipOf([...petiteSession({ 'notes.csv': null }), ['note.csv', 'x']]),
    }),
    fautes: [
      'note.csv | – | fichier_inconnu | Fichier inconnu ; peut-être « notes.csv » ? | session.csv, centres.csv, periodes.csv, reglements.json, jurys.csv, membres.csv, candidats.csv, notes.csv, notes-2nd-groupe.csv',
      'notes.csv | – | fichier_manquant | Le fichier manque. | un fichier « notes.csv »',
    ],
  },
  {
    titre: 'a file that nothing reads',
    provenance: () => ({ kind: 'zip', bytes: zipOf([...petiteSession(), ['salles-et-horaires.csv', 'x']]) }),
    fautes: [
      'salles-et-horaires.csv | – | fichier_inconnu | Fichier inconnu. | session.csv, centres.csv, periodes.csv, reglements.json, jurys.csv, membres.csv, candidats.csv, notes.csv, notes-2nd-groupe.csv',
    ],
  },
  {
    titre: 'an empty file',
    changements: { 'membres.csv': '' },
    fautes: [
      'membres.csv | – | fichier_vide | Le fichier est vide. | une ligne de titres de colonnes, puis les données',
    ],
  },
  {
    titre: 'a file of blank lines only',
    changements: { 'membres.csv': '\n  \n\n' },
    fautes: [
      'membres.csv | – | fichier_vide | Le fichier est vide. | une ligne de titres de colonnes, puis les données',
    ],
  },
  {
    titre: 'a head without any line below it',
    changements: { 'centres.csv': 'code;nom;ville\n' },
    fautes: [
      'centres.csv | – | nombre_de_lignes | Le fichier n’a aucune ligne sous les titres. | une ligne au moins',
    ],
  },
  {
    titre: 'two sessions at once',
    changements: { 'session.csv': ajoute('2027;Session 2027;2027;99;Val-de-Brume;non') },
    fautes: ['session.csv | – | nombre_de_lignes | Le fichier a 2 lignes sous les titres. | une seule ligne'],
  },
  {
    titre: 'a column is missing',
    changements: { 'centres.csv': 'code;nom\nC1;Lycée des Deux-Moulins\n' },
    fautes: ['centres.csv 1 ville | – | colonne_manquante | La colonne « ville » manque. | code, nom, ville'],
  },
  {
    titre: 'a mistyped column',
    changements: { 'centres.csv': remplace('ville', 'vile') },
    fautes: [
      'centres.csv 1 vile | vile | colonne_inconnue | Colonne inconnue ; peut-être « ville » ? | code, nom, ville',
      'centres.csv 1 ville | – | colonne_manquante | La colonne « ville » manque. | code, nom, ville',
    ],
  },
  {
    titre: 'a column nobody knows',
    changements: { 'centres.csv': 'code;nom;ville;telephone\nC1;Lycée;Port-Lambert;0100000000\n' },
    fautes: ['centres.csv 1 telephone | telephone | colonne_inconnue | Colonne inconnue. | code, nom, ville'],
  },
  {
    titre: 'a column given twice',
    changements: { 'centres.csv': 'code;nom;ville;nom\nC1;Lycée;Port-Lambert;Lycée\n' },
    fautes: [
      'centres.csv 1 nom | nom | colonne_en_double | La colonne est présente deux fois. | chaque colonne une seule fois',
    ],
  },
  {
    titre: 'a line with a cell too many',
    changements: { 'centres.csv': ligne(2, 'C1;Lycée;des Deux-Moulins;Port-Lambert') },
    fautes: [
      'centres.csv 2 | C1;Lycée;des Deux-Moulins;Port-Lambert | nombre_de_cellules | La ligne a 4 cellules au lieu de 3 : un séparateur manque, ou se trouve dans un texte sans guillemets. | autant de cellules que la première ligne a de colonnes (3)',
    ],
  },
  {
    titre: 'a line with a cell too few',
    changements: { 'notes.csv': ligne(3, '02600001;E2') },
    fautes: [
      'notes.csv 3 | 02600001;E2 | nombre_de_cellules | La ligne a 2 cellules au lieu de 5 : un séparateur manque, ou se trouve dans un texte sans guillemets. | autant de cellules que la première ligne a de colonnes (5)',
    ],
  },
  {
    titre: 'a decimal comma without quotes between commas',
    changements: { 'notes.csv': (texte) => texte.replaceAll(';', ',') },
    fautes: [
      'notes.csv 2 annee | 5 | forme_invalide | Ce n’est pas une année. | année, de 2000 à 2199',
      'notes.csv 5 | 02600002,E1,BEN,13,5,2024 | nombre_de_cellules | La ligne a 6 cellules au lieu de 5 : un séparateur manque, ou se trouve dans un texte sans guillemets. | autant de cellules que la première ligne a de colonnes (5)',
      'notes.csv 7 | 02600003,E1,REP,7,5,2021 | nombre_de_cellules | La ligne a 6 cellules au lieu de 5 : un séparateur manque, ou se trouve dans un texte sans guillemets. | autant de cellules que la première ligne a de colonnes (5)',
    ],
  },
  {
    titre: 'a quote that is not closed',
    changements: { 'centres.csv': ligne(2, 'C1;"Lycée des Deux-Moulins;Port-Lambert') },
    fautes: [
      'centres.csv 2 | C1;"Lycée des Deux-Moulins;Port-Lambert | guillemets | Un guillemet (") n’est pas refermé sur la ligne, ou se trouve au milieu d’une cellule. | une cellule entière entre guillemets, ceux du texte doublés ("")',
    ],
  },
  {
    titre: 'a cell that goes on over the next line',
    changements: { 'centres.csv': ligne(2, 'C1;"Lycée\ndes Deux-Moulins";Port-Lambert') },
    fautes: [
      'centres.csv 2 | C1;"Lycée | guillemets | Un guillemet (") n’est pas refermé sur la ligne, ou se trouve au milieu d’une cellule. | une cellule entière entre guillemets, ceux du texte doublés ("")',
      'centres.csv 3 | des Deux-Moulins";Port-Lambert | guillemets | Un guillemet (") n’est pas refermé sur la ligne, ou se trouve au milieu d’une cellule. | une cellule entière entre guillemets, ceux du texte doublés ("")',
    ],
  },
  {
    titre: 'a quote in the middle of a cell',
    changements: { 'centres.csv': ligne(2, 'C1;Lycée "des Deux-Moulins";Port-Lambert') },
    fautes: [
      'centres.csv 2 | C1;Lycée "des Deux-Moulins";Port-Lambert | guillemets | Un guillemet (") n’est pas refermé sur la ligne, ou se trouve au milieu d’une cellule. | une cellule entière entre guillemets, ceux du texte doublés ("")',
    ],
  },
  {
    titre: 'a line that is not UTF-8',
    changements: {
      'centres.csv': Buffer.from('code;nom;ville\nC1;Lyc\xe9e des Deux-Moulins;Port-Lambert\n', 'latin1'),
    },
    fautes: [
      'centres.csv 2 | C1;Lycée des Deux-Moulins;Port-Lambert | encodage | La ligne n’est pas en UTF-8. | un fichier enregistré en « CSV UTF-8 (délimité par des points-virgules) »',
    ],
  },
  {
    titre: 'a head that is not UTF-8',
    changements: { 'centres.csv': Buffer.from('code;nom;ville;qualit\xe9\nC1;Lyc\xe9e;Port\n', 'latin1') },
    fautes: [
      'centres.csv 1 | code;nom;ville;qualité | encodage | La ligne n’est pas en UTF-8. | un fichier enregistré en « CSV UTF-8 (délimité par des points-virgules) »',
    ],
  },
  ...EN_UTF16.map(([titre, contenu]) => ({
    titre,
    changements: { 'centres.csv': contenu },
    fautes: [
      'centres.csv 1 | code;nom;ville | encodage | Le fichier est en UTF-16 (« Unicode »), pas en UTF-8. | un fichier enregistré en « CSV UTF-8 (délimité par des points-virgules) »',
    ],
  })),
  {
    titre: 'a NUL in a title',
    changements: { 'centres.csv': Buffer.from('code;nom;ville;x\0\nC1;Lycée;Port-Lambert;a\n') },
    fautes: ['centres.csv 1 x‹U+0000› | x‹U+0000› | colonne_inconnue | Colonne inconnue. | code, nom, ville'],
  },
  {
    titre: 'a line without end',
    changements: { 'centres.csv': ajoute(`C2;${'a'.repeat(70_000)};Port-Lambert`) },
    fautes: [
      'centres.csv 3 | C2;aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… | ligne_trop_longue | La ligne est trop longue. | une ligne de 65 536 octets au plus',
    ],
  },
];
