import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../commun/places';

/** Who looks at a page. */
export type Spectateur =
  | 'personne'
  | 'chef'
  | 'gestionnaire'
  | 'rssi'
  | 'jury'
  | 'juryASigner'
  | 'jurySecondGroupe';

/** A page to look at. */
export interface Ecran {
  /** Of its pictures: « centre-terminer-1er-groupe ». */
  readonly nom: string;
  readonly app: 'centre' | 'jury-portal';
  /** As Next's folders write it: « /jurys/[juryId] ». */
  readonly adresse: string;
  readonly qui: Spectateur;
  /** Are its pictures kept? All pages are looked at; the folder shows the main ones. */
  readonly garde: boolean;
}

/** What is kept of the centre app; the others are looked at all the same. */
const GARDES_CENTRE = [
  '/',
  '/academie/import',
  '/academie/jurys',
  '/academie/jurys/[juryId]',
  '/academie/notes',
  '/academie/ouverture',
  '/academie/papillons',
  '/academie/reexamens',
  '/academie/utilisateurs',
  '/academie/portail-de-secours',
  '/academie/journal',
  '/apres-1er-groupe/suivre-edition-pv',
  '/apres-1er-groupe/editer-listes-resultats',
  '/apres-1er-groupe/terminer-1er-groupe',
  '/avant-1er-groupe/editer-listes-candidats',
  '/avant-1er-groupe/editer-statistiques',
  '/avant-1er-groupe/generer-plan-secours',
  '/comptes-rendus/[id]',
  '/connexion',
  '/general/gerer-avancement-jurys',
  '/organisation-2nd-groupe/saisir-choix',
  '/organisation-2nd-groupe/editer-rln',
  '/verifier',
];
const GARDES_PORTAIL = [
  '/',
  '/connexion',
  '/deliberation',
  '/deliberation/[numeroAnonymat]',
  '/tenue',
  '/pv',
  '/documents/statistiques',
  '/documents/avant-apres',
];

/** What anyone sees without logging in. */
const PUBLIQUES = ['/connexion', '/accessibilite', '/verifier'];

/** Every page of both apps, from their files: a new one is looked at without being named here. */
export function tousLesEcrans(): readonly Ecran[] {
  return [
    ...pagesDe('centre').map(
      (adresse): Ecran => ({
        nom: nomDe('centre', adresse),
        app: 'centre',
        adresse,
        qui: quiVoit(adresse),
        garde: GARDES_CENTRE.includes(adresse),
      }),
    ),
    ...pagesDe('jury-portal').map(
      (adresse): Ecran => ({
        nom: nomDe('jury', adresse),
        app: 'jury-portal',
        adresse,
        qui: PUBLIQUES.includes(adresse) ? 'personne' : adresse === '/pv' ? 'juryASigner' : 'jury',
        garde: GARDES_PORTAIL.includes(adresse),
      }),
    ),
    {
      nom: 'jury-deliberation-2nd-groupe',
      app: 'jury-portal',
      adresse: '/deliberation',
      qui: 'jurySecondGroupe',
      garde: true,
    },
  ];
}

function quiVoit(adresse: string): Spectateur {
  if (PUBLIQUES.includes(adresse)) return 'personne';
  if (adresse === '/academie/portail-de-secours') return 'rssi';
  return adresse.startsWith('/academie/') ? 'gestionnaire' : 'chef';
}

/** « jury-deliberation-numeroanonymat », « centre-accueil ». */
function nomDe(app: string, adresse: string): string {
  const mots = adresse.replace(/[[\]]/g, '').split('/').filter(Boolean);
  return [app, ...(mots.length === 0 ? ['accueil'] : mots)].join('-').toLowerCase();
}

/** The addresses of the pages of an app; groups in parentheses leave no trace. */
function pagesDe(app: Ecran['app']): readonly string[] {
  const root = join(ROOT, 'apps', app, 'src', 'app');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[/\\])page\.tsx$/.test(path))
    .map((path) => {
      const folders = path.split(/[/\\]/).slice(0, -1);
      return `/${folders.filter((folder) => !folder.startsWith('(')).join('/')}`;
    })
    .sort();
}
