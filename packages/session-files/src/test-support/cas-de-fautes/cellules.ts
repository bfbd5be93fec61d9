import { ligne, remplace } from '@delib/testing/petits-fichiers';
import type { CasDeFaute } from './cas';

const INVISIBLES = [
  ['\0', 'U+0000', 'caractère nul'],
  ['\u00ad', 'U+00AD', 'trait d’union conditionnel'],
  ['\u061c', 'U+061C', 'marque invisible du sens d’écriture'],
  ['\u200b', 'U+200B', 'espace sans chasse'],
  ['\u3164', 'U+3164', 'blanc invisible de l’écriture coréenne'],
  ['\ufe0f', 'U+FE0F', 'sélecteur de variante invisible'],
  ['\uffff', 'U+FFFF', 'code qui n’est pas un caractère'],
  ['\ue000', 'U+E000', 'caractère privé'],
  ['\u{e0041}', 'U+E0041', 'étiquette invisible'],
] as const;

/** What is wrong with one cell, whatever the others say. */
export const FAUTES_DE_CELLULES: readonly CasDeFaute[] = [
  {
    titre: 'a cell that must be filled is empty',
    changements: { 'centres.csv': ligne(2, 'C1; ;Port-Lambert') },
    fautes: ['centres.csv 2 nom |   | cellule_vide | La cellule est vide. | texte, 120 caractères au plus'],
  },
  {
    titre: 'a formula',
    changements: { 'centres.csv': ligne(2, 'C1;=1+1;@ville') },
    fautes: [
      'centres.csv 2 nom | =1+1 | formule | La cellule commence comme une formule de tableur (=, +, @ ou tabulation). | texte, 120 caractères au plus',
      'centres.csv 2 ville | @ville | formule | La cellule commence comme une formule de tableur (=, +, @ ou tabulation). | texte, 80 caractères au plus',
    ],
  },
  {
    titre: 'a formula behind a space, a plus, a tabulation',
    changements: { 'candidats.csv': remplace('Lœuille;Élan Côme', ' +33;\tÉlan') },
    fautes: [
      'candidats.csv 2 nom |  +33 | formule | La cellule commence comme une formule de tableur (=, +, @ ou tabulation). | texte, 120 caractères au plus',
      'candidats.csv 2 prenoms | ‹U+0009›Élan | formule | La cellule commence comme une formule de tableur (=, +, @ ou tabulation). | texte, 120 caractères au plus',
    ],
  },
  {
    titre: 'a full-width formula',
    changements: { 'candidats.csv': remplace('Lœuille', '＝1+1') },
    fautes: [
      'candidats.csv 2 nom | ＝1+1 | formule | La cellule commence comme une formule de tableur (=, +, @ ou tabulation). | texte, 120 caractères au plus',
    ],
  },
  {
    titre: 'a direction mark in a name',
    changements: { 'candidats.csv': remplace('Lœuille', 'Lœ\u202Euille') },
    fautes: [
      'candidats.csv 2 nom | Lœ‹U+202E›uille | caractere_interdit | Le texte contient le caractère U+202E (marque invisible du sens d’écriture), qui n’est pas accepté. | texte, 120 caractères au plus',
    ],
  },
  {
    titre: 'a mark of an earlier bad decoding',
    changements: { 'candidats.csv': remplace('Lœuille', 'L\ufffduille') },
    fautes: [
      'candidats.csv 2 nom | L�uille | caractere_interdit | Le texte contient le caractère U+FFFD (trace d’une lettre perdue), qui n’est pas accepté. | texte, 120 caractères au plus',
    ],
  },
  ...INVISIBLES.map(([caractere, code, nom]) => ({
    titre: `an invisible or private character, ${code}`,
    changements: { 'candidats.csv': remplace('Lœuille', `Lœ${caractere}uille`) },
    fautes: [
      `candidats.csv 2 nom | Lœ‹${code}›uille | caractere_interdit | Le texte contient le caractère ${code} (${nom}), qui n’est pas accepté. | texte, 120 caractères au plus`,
    ],
  })),
  {
    titre: 'a mark of the order of bytes at the end of a name, which trimming would take off',
    changements: { 'candidats.csv': remplace('Lœuille', 'Lœuille\ufeff') },
    fautes: [
      'candidats.csv 2 nom | Lœuille‹U+FEFF› | caractere_interdit | Le texte contient le caractère U+FEFF (marque invisible d’ordre des octets), qui n’est pas accepté. | texte, 120 caractères au plus',
    ],
  },
  {
    titre: 'a letter that no document can print',
    changements: { 'candidats.csv': remplace('Lœuille', '李') },
    fautes: [
      'candidats.csv 2 nom | 李 | caractere_interdit | Le texte contient « 李 » (U+674E, idéogramme chinois, japonais ou coréen), qu’aucun document ne peut imprimer. | texte, 120 caractères au plus',
    ],
  },
  {
    titre: 'a name too long',
    changements: { 'candidats.csv': remplace('Lœuille', 'L'.repeat(121)) },
    fautes: [
      'candidats.csv 2 nom | LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL… | texte_trop_long | Le texte est trop long. | texte, 120 caractères au plus',
    ],
  },
  {
    titre: 'a code of a wrong form',
    changements: { 'jurys.csv': ligne(3, '20 113;C1;P1;MIN;2025-1;;') },
    fautes: [
      'jurys.csv 3 code | 20 113 | forme_invalide | La valeur n’a pas la forme attendue. | chiffres ou majuscules, 10 au plus',
    ],
  },
  {
    titre: 'a date that does not exist',
    changements: { 'candidats.csv': remplace('2005-03-14', '2005-02-29') },
    fautes: [
      'candidats.csv 2 date_naissance | 2005-02-29 | date_invalide | Cette date n’existe pas ou n’a pas la forme attendue. | date, aaaa-mm-jj ou jj/mm/aaaa',
    ],
  },
  {
    titre: 'a date of another form',
    changements: { 'candidats.csv': remplace('2005-03-14', '14 mars 2005') },
    fautes: [
      'candidats.csv 2 date_naissance | 14 mars 2005 | date_invalide | Cette date n’existe pas ou n’a pas la forme attendue. | date, aaaa-mm-jj ou jj/mm/aaaa',
    ],
  },
  {
    titre: 'a month that does not exist',
    changements: { 'periodes.csv': remplace('2026-06-22', '22/13/2026') },
    fautes: [
      'periodes.csv 2 debut | 22/13/2026 | date_invalide | Cette date n’existe pas ou n’a pas la forme attendue. | date, aaaa-mm-jj ou jj/mm/aaaa',
    ],
  },
  {
    titre: 'a word that is not in the list',
    changements: { 'candidats.csv': remplace('SCOLAIRE', 'LYCEEN') },
    fautes: [
      'candidats.csv 2 categorie | LYCEEN | valeur_inconnue | La valeur n’est pas dans la liste. | « SCOLAIRE », « APPRENTI », « FORMATION CONTINUE », « ENSEIGNEMENT A DISTANCE », « INDIVIDUEL »',
    ],
  },
  {
    titre: 'neither « oui » nor « non »',
    changements: { 'candidats.csv': remplace('globale;oui', 'globale;1') },
    fautes: [
      'candidats.csv 2 livret | 1 | valeur_inconnue | La valeur n’est pas dans la liste. | « oui », « non »',
    ],
  },
  {
    titre: 'a year that is not one',
    changements: { 'session.csv': remplace('Session 2026;2026', 'Session 2026;26') },
    fautes: ['session.csv 2 annee | 26 | forme_invalide | Ce n’est pas une année. | année, de 2000 à 2199'],
  },
  {
    titre: 'a note above 20',
    changements: { 'notes.csv': ligne(2, '02600001;E1;;20,01;') },
    fautes: [
      'notes.csv 2 note | 20,01 | note_hors_bornes | La note n’est pas comprise entre 0 et 20. | note de 0 à 20, deux décimales au plus',
    ],
  },
  {
    titre: 'a note below 0',
    changements: { 'notes.csv': ligne(2, '02600001;E1;;-1;') },
    fautes: [
      'notes.csv 2 note | -1 | note_hors_bornes | La note n’est pas comprise entre 0 et 20. | note de 0 à 20, deux décimales au plus',
    ],
  },
  {
    titre: 'a note with three decimals',
    changements: { 'notes.csv': ligne(2, '02600001;E1;;9,999;') },
    fautes: [
      'notes.csv 2 note | 9,999 | note_decimales | La note a plus de deux décimales. | note de 0 à 20, deux décimales au plus',
    ],
  },
  {
    titre: 'a note in letters',
    changements: { 'notes.csv': ligne(2, '02600001;E1;;douze;') },
    fautes: [
      'notes.csv 2 note | douze | note_illisible | Ce n’est pas une note. | note de 0 à 20, deux décimales au plus',
    ],
  },
  {
    titre: 'a note that a computation left',
    changements: { 'notes.csv': ligne(2, '02600001;E1;;NaN;') },
    fautes: [
      'notes.csv 2 note | NaN | note_illisible | Ce n’est pas une note. | note de 0 à 20, deux décimales au plus',
    ],
  },
  {
    titre: 'a note in scientific notation',
    changements: { 'notes.csv': ligne(2, '02600001;E1;;1e1;') },
    fautes: [
      'notes.csv 2 note | 1e1 | note_illisible | Ce n’est pas une note. | note de 0 à 20, deux décimales au plus',
    ],
  },
  {
    titre: 'a note out of twenty',
    changements: { 'notes.csv': ligne(2, '02600001;E1;;12/20;') },
    fautes: [
      'notes.csv 2 note | 12/20 | note_illisible | Ce n’est pas une note. | note de 0 à 20, deux décimales au plus',
    ],
  },
  {
    titre: 'an unknown code of result',
    changements: { 'notes.csv': ligne(2, '02600001;E1;ABSENT;;') },
    fautes: [
      'notes.csv 2 code | ABSENT | valeur_inconnue | La valeur n’est pas dans la liste. | rien, ou un code : BEN (bénéfice), REP (report), DIS (dispense), ABJ (absent justifié), ABS (absent), ANN (épreuve annulée), NP (non passée), MQ (note manquante)',
    ],
  },
  {
    titre: 'several wrong cells on one line, each said',
    changements: { 'notes.csv': ligne(2, '@1;e1;XX;21;hier') },
    fautes: [
      'notes.csv 2 numero_candidat | @1 | formule | La cellule commence comme une formule de tableur (=, +, @ ou tabulation). | chiffres ou majuscules, de 4 à 20',
      'notes.csv 2 epreuve | e1 | forme_invalide | La valeur n’a pas la forme attendue. | code d’une épreuve, comme E1 ou U41',
      'notes.csv 2 code | XX | valeur_inconnue | La valeur n’est pas dans la liste. | rien, ou un code : BEN (bénéfice), REP (report), DIS (dispense), ABJ (absent justifié), ABS (absent), ANN (épreuve annulée), NP (non passée), MQ (note manquante)',
      'notes.csv 2 note | 21 | note_hors_bornes | La note n’est pas comprise entre 0 et 20. | note de 0 à 20, deux décimales au plus',
      'notes.csv 2 annee | hier | forme_invalide | Ce n’est pas une année. | année, de 2000 à 2199',
    ],
  },
];
