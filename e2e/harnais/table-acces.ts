import { JURYS_DEMO } from './jurys';

/** What a person gets: the thing, the login page, nothing that exists, or a refusal in words. */
export type Sort = 'ok' | 'connexion' | 'introuvable' | 'interdit' | 'invalide' | 'refus' | 'session';
export type Qui = 'anonyme' | 'chef' | 'gestionnaire' | 'rssi';

/** One way to ask one address. `chef` is of the first centre; `siennes` and `autres` are jurys of the two centres. */
export interface Demande {
  readonly chemin: (ids: Ids) => string;
  /** A form posted as one of our own pages would; GET without one. */
  readonly formulaire?: (ids: Ids) => Readonly<Record<string, string>>;
  readonly sorts: Readonly<Record<Qui, Sort>>;
}

export interface Ids {
  readonly signeCentre1: string;
  readonly signeCentre2: string;
  /** Signed in the 2nd groupe. */
  readonly signe2ndCentre1: string;
  readonly signe2ndCentre2: string;
}

const INCONNU = '00000000-0000-4000-8000-000000000000';

const page = (chemin: string, chef: Sort, gestionnaire: Sort, rssi: Sort): Demande => ({
  chemin: () => chemin,
  sorts: { anonyme: 'connexion', chef, gestionnaire, rssi },
});
const publique = (chemin: string): Demande => ({
  chemin: () => chemin,
  sorts: { anonyme: 'ok', chef: 'ok', gestionnaire: 'ok', rssi: 'ok' },
});
const dossier = (groupe: 1 | 2) => `/apres-${groupe === 1 ? '1er' : '2nd'}-groupe`;
const liste = (groupe: 1 | 2, jury: (ids: Ids) => string, sorts: Demande['sorts']): Demande => ({
  chemin: () => `${dossier(groupe)}/editer-listes-resultats/liste`,
  formulaire: (ids) => ({ jurys: jury(ids), liste: 'admis', format: 'csv' }),
  sorts,
});
const statistiques = (jury: (ids: Ids) => string, sorts: Demande['sorts']): Demande => ({
  chemin: () => '/avant-1er-groupe/editer-statistiques/edition',
  formulaire: (ids) => ({ jurys: jury(ids), presentation: 'decision', titre: '', format: 'csv' }),
  sorts,
});
const pv = (groupe: 1 | 2, jury: (ids: Ids) => string, sorts: Demande['sorts']): Demande => ({
  chemin: (ids) => `${dossier(groupe)}/suivre-edition-pv/${jury(ids)}/1`,
  sorts,
});

/** The list of a centre that is none: whoever may ask, there is nothing. */
const listeDuCentre = (chemin: string): Demande => ({
  chemin: () => chemin,
  formulaire: () => ({ session: INCONNU, centre: INCONNU, livret: 'oui', format: 'csv' }),
  sorts: { anonyme: 'connexion', chef: 'introuvable', gestionnaire: 'introuvable', rssi: 'interdit' },
});
const confidentielle = (jury: (ids: Ids) => string, sorts: Demande['sorts']): Demande => ({
  chemin: () => '/avant-1er-groupe/editer-listes-candidats/liste',
  formulaire: (ids) => ({ jurys: jury(ids), liste: 'correspondance', titre: 'Accès', format: 'csv' }),
  sorts,
});

/** Every address of the centre app × every role. An address that is not here fails the test below. */
export const CENTRE: Readonly<Record<string, readonly Demande[]>> = {
  '/': [page('/', 'ok', 'ok', 'ok')],
  '/academie/import': [page('/academie/import', 'introuvable', 'ok', 'introuvable')],
  '/academie/import/fichier': [
    {
      chemin: () => '/academie/import/fichier',
      formulaire: () => ({ rien: '' }),
      sorts: { anonyme: 'interdit', chef: 'interdit', gestionnaire: 'invalide', rssi: 'interdit' },
    },
  ],
  '/academie/notes': [page('/academie/notes', 'introuvable', 'ok', 'introuvable')],
  '/academie/journal': [page('/academie/journal', 'introuvable', 'ok', 'ok')],
  '/academie/journal/export': [
    {
      chemin: () => '/academie/journal/export',
      formulaire: () => ({ acte: 'exporterJournal' }),
      sorts: { anonyme: 'connexion', chef: 'interdit', gestionnaire: 'ok', rssi: 'ok' },
    },
  ],
  '/academie/jurys': [page('/academie/jurys', 'introuvable', 'ok', 'introuvable')],
  '/academie/jurys/[juryId]': [
    {
      chemin: (ids) => `/academie/jurys/${ids.signeCentre1}`,
      sorts: { anonyme: 'connexion', chef: 'introuvable', gestionnaire: 'ok', rssi: 'introuvable' },
    },
    page(`/academie/jurys/${INCONNU}`, 'introuvable', 'introuvable', 'introuvable'),
  ],
  '/academie/ouverture': [page('/academie/ouverture', 'introuvable', 'ok', 'introuvable')],
  '/academie/papillons': [page('/academie/papillons', 'ok', 'ok', 'introuvable')],
  '/academie/portail-de-secours': [page('/academie/portail-de-secours', 'introuvable', 'ok', 'ok')],
  '/academie/publication': [page('/academie/publication', 'introuvable', 'ok', 'introuvable')],
  '/academie/utilisateurs': [page('/academie/utilisateurs', 'introuvable', 'ok', 'introuvable')],
  '/academie/verrouillage': [page('/academie/verrouillage', 'introuvable', 'ok', 'introuvable')],
  '/accessibilite': [publique('/accessibilite')],
  '/api/auth/[...nextauth]': [publique('/api/auth/csrf')],
  '/api/sante': [publique('/api/sante')],
  '/api/suivi/flux': [
    {
      chemin: () => '/api/suivi/flux?sujet=rien',
      sorts: { anonyme: 'session', chef: 'introuvable', gestionnaire: 'introuvable', rssi: 'introuvable' },
    },
  ],
  '/apres-1er-groupe/editer-listes-resultats': [
    page('/apres-1er-groupe/editer-listes-resultats', 'ok', 'ok', 'introuvable'),
  ],
  '/apres-1er-groupe/editer-listes-resultats/liste': [
    liste(1, (ids) => ids.signeCentre1, {
      anonyme: 'connexion',
      chef: 'ok',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
    liste(1, (ids) => ids.signeCentre2, {
      anonyme: 'connexion',
      chef: 'introuvable',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
    liste(1, () => INCONNU, {
      anonyme: 'connexion',
      chef: 'introuvable',
      gestionnaire: 'introuvable',
      rssi: 'interdit',
    }),
  ],
  '/avant-1er-groupe/editer-listes-candidats': [
    page('/avant-1er-groupe/editer-listes-candidats', 'ok', 'ok', 'introuvable'),
  ],
  // Signed jurys are past 110: refused to whom they are shown, and nothing to the others.
  '/avant-1er-groupe/editer-listes-candidats/liste': [
    confidentielle((ids) => ids.signeCentre1, {
      anonyme: 'connexion',
      chef: 'refus',
      gestionnaire: 'refus',
      rssi: 'interdit',
    }),
    confidentielle((ids) => ids.signeCentre2, {
      anonyme: 'connexion',
      chef: 'introuvable',
      gestionnaire: 'refus',
      rssi: 'interdit',
    }),
  ],
  '/avant-2nd-groupe/controler-notes-manquantes': [
    page('/avant-2nd-groupe/controler-notes-manquantes', 'ok', 'ok', 'introuvable'),
  ],
  '/avant-2nd-groupe/controler-notes-manquantes/liste': [
    listeDuCentre('/avant-2nd-groupe/controler-notes-manquantes/liste'),
  ],
  '/apres-1er-groupe/suivre-edition-pv': [
    page('/apres-1er-groupe/suivre-edition-pv', 'ok', 'ok', 'introuvable'),
  ],
  '/apres-1er-groupe/suivre-edition-pv/[juryId]/[version]': [
    pv(1, (ids) => ids.signeCentre1, {
      anonyme: 'connexion',
      chef: 'ok',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
    pv(1, (ids) => ids.signeCentre2, {
      anonyme: 'connexion',
      chef: 'introuvable',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
  ],
  '/apres-1er-groupe/terminer-1er-groupe': [
    page('/apres-1er-groupe/terminer-1er-groupe', 'ok', 'ok', 'introuvable'),
  ],
  '/apres-2nd-groupe/editer-listes-resultats': [
    page('/apres-2nd-groupe/editer-listes-resultats', 'ok', 'ok', 'introuvable'),
  ],
  '/apres-2nd-groupe/editer-listes-resultats/liste': [
    liste(2, (ids) => ids.signe2ndCentre1, {
      anonyme: 'connexion',
      chef: 'ok',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
    liste(2, (ids) => ids.signe2ndCentre2, {
      anonyme: 'connexion',
      chef: 'introuvable',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
    liste(2, () => INCONNU, {
      anonyme: 'connexion',
      chef: 'introuvable',
      gestionnaire: 'introuvable',
      rssi: 'interdit',
    }),
  ],
  '/apres-2nd-groupe/suivre-edition-pv': [
    page('/apres-2nd-groupe/suivre-edition-pv', 'ok', 'ok', 'introuvable'),
  ],
  '/apres-2nd-groupe/suivre-edition-pv/[juryId]/[version]': [
    pv(2, (ids) => ids.signe2ndCentre1, {
      anonyme: 'connexion',
      chef: 'ok',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
    pv(2, (ids) => ids.signe2ndCentre2, {
      anonyme: 'connexion',
      chef: 'introuvable',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
  ],
  '/apres-2nd-groupe/terminer-2nd-groupe': [
    page('/apres-2nd-groupe/terminer-2nd-groupe', 'ok', 'ok', 'introuvable'),
  ],
  '/avant-2nd-groupe/ouvrir-2nd-groupe': [
    page('/avant-2nd-groupe/ouvrir-2nd-groupe', 'ok', 'ok', 'introuvable'),
  ],
  '/avant-1er-groupe/editer-statistiques': [
    page('/avant-1er-groupe/editer-statistiques', 'ok', 'ok', 'introuvable'),
  ],
  '/avant-1er-groupe/editer-statistiques/edition': [
    statistiques((ids) => ids.signeCentre1, {
      anonyme: 'connexion',
      chef: 'ok',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
    statistiques((ids) => ids.signeCentre2, {
      anonyme: 'connexion',
      chef: 'introuvable',
      gestionnaire: 'ok',
      rssi: 'interdit',
    }),
  ],
  '/avant-1er-groupe/generer-plan-secours': [
    page('/avant-1er-groupe/generer-plan-secours', 'ok', 'ok', 'introuvable'),
  ],
  '/avant-2nd-groupe/generer-plan-secours': [
    page('/avant-2nd-groupe/generer-plan-secours', 'ok', 'ok', 'introuvable'),
  ],
  '/comptes-rendus': [page('/comptes-rendus', 'ok', 'ok', 'introuvable')],
  '/comptes-rendus/[id]': [page(`/comptes-rendus/${INCONNU}`, 'introuvable', 'introuvable', 'introuvable')],
  '/comptes-rendus/fichiers/[id]': [
    page(`/comptes-rendus/fichiers/${INCONNU}`, 'introuvable', 'introuvable', 'interdit'),
  ],
  '/connexion': [
    {
      chemin: () => '/connexion',
      sorts: { anonyme: 'ok', chef: 'ok', gestionnaire: 'ok', rssi: 'ok' },
    },
  ],
  '/general/editer-liste-fraudeurs-liste-rouge': [
    page('/general/editer-liste-fraudeurs-liste-rouge', 'ok', 'ok', 'introuvable'),
  ],
  '/general/editer-liste-fraudeurs-liste-rouge/liste': [
    listeDuCentre('/general/editer-liste-fraudeurs-liste-rouge/liste'),
  ],
  '/general/gerer-avancement-jurys': [page('/general/gerer-avancement-jurys', 'ok', 'ok', 'introuvable')],
  '/preparation-livrets/editer-liste-livrets': [
    page('/preparation-livrets/editer-liste-livrets', 'ok', 'ok', 'introuvable'),
  ],
  '/preparation-livrets/editer-liste-livrets/liste': [
    listeDuCentre('/preparation-livrets/editer-liste-livrets/liste'),
  ],
  '/organisation-2nd-groupe/editer-rln': [
    page('/organisation-2nd-groupe/editer-rln', 'ok', 'ok', 'introuvable'),
  ],
  '/organisation-2nd-groupe/saisir-choix': [
    page('/organisation-2nd-groupe/saisir-choix', 'ok', 'ok', 'introuvable'),
  ],
  '/verifier': [publique('/verifier')],
  '/verifier-un-document': [page('/verifier-un-document', 'ok', 'ok', 'ok')],
  '/verifier/fichier': [
    {
      chemin: () => '/verifier/fichier',
      formulaire: () => ({ rien: '' }),
      sorts: { anonyme: 'invalide', chef: 'invalide', gestionnaire: 'invalide', rssi: 'invalide' },
    },
  ],
  '/verifier/racines/[empreinte]': [
    {
      chemin: () => `/verifier/racines/${'0'.repeat(64)}`,
      sorts: {
        anonyme: 'introuvable',
        chef: 'introuvable',
        gestionnaire: 'introuvable',
        rssi: 'introuvable',
      },
    },
  ],
};

/** Every address of the jury portal: for nobody, and for a président, who can name no other jury than theirs. */
export const PORTAIL: Readonly<
  Record<
    string,
    { readonly chemin: string; readonly formulaire?: true; readonly anonyme: Sort; readonly president: Sort }
  >
> = {
  '/': { chemin: '/', anonyme: 'connexion', president: 'ok' },
  '/accessibilite': { chemin: '/accessibilite', anonyme: 'ok', president: 'ok' },
  '/api/auth/[...nextauth]': { chemin: '/api/auth/csrf', anonyme: 'ok', president: 'ok' },
  '/api/direct': { chemin: '/api/direct', anonyme: 'session', president: 'ok' },
  // Entries are posted as JSON by the page: anything else is turned away before anyone is asked who they are.
  '/api/saisies': { chemin: '/api/saisies', formulaire: true, anonyme: 'session', president: 'interdit' },
  '/api/sante': { chemin: '/api/sante', anonyme: 'ok', president: 'ok' },
  '/connexion': { chemin: '/connexion', anonyme: 'ok', president: 'ok' },
  '/deliberation': { chemin: '/deliberation', anonyme: 'connexion', president: 'ok' },
  // A candidate of another jury, whose numéro d'anonymat is a good one.
  '/deliberation/[numeroAnonymat]': {
    chemin: `/deliberation/${JURYS_DEMO.signeCentre2}001`,
    anonyme: 'connexion',
    president: 'introuvable',
  },
  '/documents/pv/[groupe]/[version]': {
    chemin: '/documents/pv/1/1',
    anonyme: 'connexion',
    president: 'introuvable',
  },
  '/documents/pv-individuels.pdf': {
    chemin: '/documents/pv-individuels.pdf',
    anonyme: 'connexion',
    president: 'ok',
  },
  '/documents/statistiques': {
    chemin: '/documents/statistiques',
    anonyme: 'connexion',
    president: 'ok',
  },
  '/documents/statistiques.pdf': {
    chemin: '/documents/statistiques.pdf',
    anonyme: 'connexion',
    president: 'ok',
  },
  '/pv': { chemin: '/pv', anonyme: 'connexion', president: 'ok' },
  '/pv/apercu.pdf': { chemin: '/pv/apercu.pdf', anonyme: 'connexion', president: 'refus' },
  '/reprise': { chemin: '/reprise', anonyme: 'connexion', president: 'ok' },
  '/tenue': { chemin: '/tenue', anonyme: 'connexion', president: 'ok' },
};
