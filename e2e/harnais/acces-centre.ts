import {
  confidentielle,
  type Demande,
  INCONNU,
  liste,
  listeDuCentre,
  page,
  publique,
  pv,
  statistiques,
} from './demandes';

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
