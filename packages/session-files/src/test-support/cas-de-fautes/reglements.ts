import { ligne, remplace } from '@delib/testing/petits-fichiers';
import type { CasDeFaute } from './cas';

/** What is wrong in reglements.json. */
export const FAUTES_DE_REGLEMENTS: readonly CasDeFaute[] = [
  {
    titre: 'not JSON',
    changements: { 'reglements.json': remplace('"version": "2025-1",', '"version": "2025-1"') },
    fautes: [
      'reglements.json 5 | – | json_invalide | Le fichier n’est pas du JSON valide : regarder la virgule, le guillemet ou l’accolade à cet endroit ou juste avant. | une liste JSON de règlements',
    ],
  },
  {
    titre: 'an empty file of règlements',
    changements: { 'reglements.json': '' },
    fautes: [
      'reglements.json 1 | – | json_invalide | Le fichier n’est pas du JSON valide : regarder la virgule, le guillemet ou l’accolade à cet endroit ou juste avant. | une liste JSON de règlements',
    ],
  },
  {
    titre: 'not UTF-8',
    changements: { 'reglements.json': Buffer.from('["\xe9"]', 'latin1') },
    fautes: ['reglements.json | – | encodage | Le fichier n’est pas en UTF-8. | un fichier JSON en UTF-8'],
  },
  {
    titre: 'an object instead of a list',
    changements: { 'reglements.json': '{}' },
    fautes: [
      'reglements.json 1 | – | reglement_invalide | La valeur n’a pas la forme attendue. | une liste d’un règlement au moins',
    ],
  },
  {
    titre: 'no règlement at all',
    changements: { 'reglements.json': '[]' },
    fautes: [
      'reglements.json 1 | – | reglement_invalide | La valeur n’a pas la forme attendue. | une liste d’un règlement au moins',
    ],
  },
  {
    titre: 'a coefficient of 0',
    changements: { 'reglements.json': remplace('"1,5"', '"0"') },
    fautes: [
      'reglements.json 9 MIN › epreuves › 1 › coefficient | 0 | coefficient_invalide | Le coefficient de l’épreuve E1 n’est pas possible. | un nombre supérieur à 0, au plus 100, deux décimales au plus',
    ],
  },
  {
    titre: 'a negative coefficient',
    changements: { 'reglements.json': remplace('"coefficient": 3', '"coefficient": -3') },
    fautes: [
      'reglements.json 10 MIN › epreuves › 2 › coefficient | -3 | coefficient_invalide | Le coefficient de l’épreuve E2 n’est pas possible. | un nombre supérieur à 0, au plus 100, deux décimales au plus',
    ],
  },
  {
    titre: 'a coefficient with three decimals',
    changements: { 'reglements.json': remplace('"1,5"', '"1,555"') },
    fautes: [
      'reglements.json 9 MIN › epreuves › 1 › coefficient | 1,555 | coefficient_invalide | Le coefficient de l’épreuve E1 n’est pas possible. | un nombre supérieur à 0, au plus 100, deux décimales au plus',
    ],
  },
  {
    titre: 'a coefficient above 100',
    changements: { 'reglements.json': remplace('"coefficient": 3', '"coefficient": 300') },
    fautes: [
      'reglements.json 10 MIN › epreuves › 2 › coefficient | 300 | coefficient_invalide | Le coefficient de l’épreuve E2 n’est pas possible. | un nombre supérieur à 0, au plus 100, deux décimales au plus',
    ],
  },
  {
    titre: 'an obligatory épreuve without a coefficient',
    changements: { 'reglements.json': (texte) => texte.replace('"1,5"', 'null').replace(': 3,', ': " ",') },
    fautes: [
      'reglements.json 9 MIN › epreuves › 1 › coefficient | – | coefficient_invalide | L’épreuve obligatoire E1 n’a pas de coefficient. | un nombre supérieur à 0, au plus 100, deux décimales au plus',
      'reglements.json 10 MIN › epreuves › 2 › coefficient |   | coefficient_invalide | L’épreuve obligatoire E2 n’a pas de coefficient. | un nombre supérieur à 0, au plus 100, deux décimales au plus',
    ],
  },
  {
    titre: 'a step of marks that does not divide a point',
    changements: { 'reglements.json': remplace('"epreuves"', '"pasDesNotes": "0,3", "epreuves"') },
    fautes: [
      'reglements.json 8 MIN › pasDesNotes | 0,3 | reglement_invalide | Ce pas des notes n’est pas possible. | un pas qui divise un point : 0,01 ; 0,02 ; 0,04 ; 0,05 ; 0,1 ; 0,2 ; 0,25 ; 0,5 ; 1',
    ],
  },
  {
    titre: 'an obligatory engagement étudiant',
    changements: {
      'reglements.json': remplace('"controle": true', '"controle": true, "engagementEtudiant": true'),
    },
    fautes: [
      'reglements.json 9 MIN › epreuves › 1 › engagementEtudiant | true | reglement_invalide | L’engagement étudiant est une épreuve facultative, et E1 est obligatoire. | false pour une épreuve obligatoire',
    ],
  },
  {
    titre: 'an épreuve without its domaine',
    changements: {
      'reglements.json': remplace('"forme": "orale", "domaine": "professionnel",', '"forme": "orale",'),
    },
    fautes: [
      'reglements.json 10 MIN › epreuves › 2 › domaine | – | reglement_invalide | Cette clé manque. | general, professionnel ou null',
    ],
  },
  {
    titre: 'a facultative with a domaine',
    changements: { 'reglements.json': remplace('"domaine": null', '"domaine": "general"') },
    fautes: [
      'reglements.json 11 MIN › epreuves › 3 › domaine | general | reglement_invalide | Le domaine ne va pas avec la nature de l’épreuve EF. | null pour une épreuve facultative',
    ],
  },
  {
    titre: 'an obligatory épreuve without domaine',
    changements: { 'reglements.json': remplace('"domaine": "general"', '"domaine": null') },
    fautes: [
      'reglements.json 9 MIN › epreuves › 1 › domaine | null | reglement_invalide | Le domaine ne va pas avec la nature de l’épreuve E1. | general ou professionnel',
    ],
  },
  {
    titre: 'a facultative that could be chosen at the 2nd groupe',
    changements: {
      'reglements.json': ligne(
        11,
        '      { "code": "EF", "unite": "UF", "intitule": "Langue", "coefficient": "1", "forme": "orale", "domaine": null, "nature": "facultative", "controle": true }',
      ),
    },
    fautes: [
      'reglements.json 11 MIN › epreuves › 3 › controle | true | reglement_invalide | L’épreuve facultative EF ne peut pas être choisie au 2nd groupe. | false pour une épreuve facultative',
    ],
  },
  {
    titre: 'two épreuves of one code',
    changements: { 'reglements.json': remplace('"code": "E2"', '"code": "E1"') },
    fautes: [
      'reglements.json 10 MIN › epreuves › 2 › code | E1 | epreuve_en_double | L’épreuve n° 1 de ce règlement a déjà ce code. | chaque code d’épreuve une seule fois',
      'reglements.json 14 MIN › cas › 1 › resultats › E2 | E2 | cas_invalide | Le cas nomme une épreuve que le règlement n’a pas, ou qui ne peut pas être choisie. | E1, EF',
    ],
  },
  {
    titre: 'a word that is not in the list',
    changements: { 'reglements.json': remplace('"nature": "facultative"', '"nature": "optionnelle"') },
    fautes: [
      'reglements.json 11 MIN › epreuves › 3 › nature | optionnelle | reglement_invalide | La valeur n’a pas la forme attendue. | obligatoire ou facultative',
    ],
  },
  {
    titre: 'a mistyped key',
    changements: { 'reglements.json': remplace('"intitule": "Culture"', '"intitulé": "Culture"') },
    fautes: [
      'reglements.json 9 MIN › epreuves › 1 › intitule | – | reglement_invalide | Cette clé manque. | un texte de 200 caractères au plus',
      'reglements.json 9 MIN › epreuves › 1 › intitulé | intitulé | reglement_invalide | Clé inconnue ; peut-être « intitule » ? | code, unite, intitule, coefficient, forme, domaine, nature, controle, engagementEtudiant',
    ],
  },
  {
    titre: 'a key written twice',
    changements: { 'reglements.json': remplace('"code": "MIN",', '"code": "MIN", "code": "MAX",') },
    fautes: [
      'reglements.json 3 MAX › code | – | reglement_invalide | La clé est écrite deux fois dans le même objet. | chaque clé une seule fois',
    ],
  },
  {
    titre: 'a threshold that is no mean',
    changements: { 'reglements.json': remplace('"admission": "10"', '"admission": "dix"') },
    fautes: [
      'reglements.json 7 MIN › seuils › admission | dix | reglement_invalide | Ce seuil n’est pas une moyenne possible. | un nombre de 0,01 à 20, deux décimales au plus',
    ],
  },
  {
    titre: 'a threshold of the 2nd groupe above admission',
    changements: { 'reglements.json': remplace('"secondGroupe": "8"', '"secondGroupe": "12"') },
    fautes: [
      'reglements.json 7 MIN › seuils › secondGroupe | 12 | reglement_invalide | Le seuil du 2nd groupe dépasse celui d’admission. | au plus le seuil d’admission (10)',
    ],
  },
  {
    titre: 'a version given twice',
    changements: {
      'reglements.json': (texte) => {
        const un = texte.trim().slice(1, -1);
        return `[${un},${un}]`;
      },
    },
    fautes: [
      'reglements.json 20 MIN › version | 2025-1 | doublon | Cette version du règlement est déjà décrite à la ligne 2. | chaque version d’un règlement une seule fois',
    ],
  },
  {
    titre: 'no worked case',
    changements: { 'reglements.json': (texte) => texte.replace(/\{ "libelle".*\}/, '') },
    fautes: [
      'reglements.json 13 MIN › cas | – | reglement_invalide | La valeur n’a pas la forme attendue. | une liste de 1 à 200 cas',
    ],
  },
  {
    titre: 'a worked case at an unknown épreuve',
    changements: { 'reglements.json': remplace('"E2": "10"', '"E9": "10"') },
    fautes: [
      'reglements.json 14 MIN › cas › 1 › resultats › E9 | E9 | cas_invalide | Le cas nomme une épreuve que le règlement n’a pas, ou qui ne peut pas être choisie. | E1, E2, EF',
    ],
  },
  {
    titre: 'a worked case with a note that cannot be read',
    changements: { 'reglements.json': remplace('"E2": "10"', '"E2": "BEN 9"') },
    fautes: [
      'reglements.json 14 MIN › cas › 1 › resultats › E2 | BEN 9 | cas_invalide | Le résultat de l’épreuve E2 ne se lit pas. | une note de 0 à 20, un code (ABS, ABJ, ANN, DIS, NP) ou « BEN 12 », « REP 8 »',
    ],
  },
  {
    titre: 'a worked case whose mean is not written as displayed',
    changements: { 'reglements.json': remplace('"10,00"', '"10"') },
    fautes: [
      'reglements.json 14 MIN › cas › 1 › moyenne | 10 | reglement_invalide | La valeur n’a pas la forme attendue. | une moyenne à deux décimales entre guillemets, ou null',
    ],
  },
];
