import type { Sort } from './demandes';
import { JURYS_DEMO } from './jurys';

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
  '/documents/avant-apres': {
    chemin: '/documents/avant-apres',
    anonyme: 'connexion',
    president: 'ok',
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
