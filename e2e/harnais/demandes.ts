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

export const INCONNU = '00000000-0000-4000-8000-000000000000';

export const page = (chemin: string, chef: Sort, gestionnaire: Sort, rssi: Sort): Demande => ({
  chemin: () => chemin,
  sorts: { anonyme: 'connexion', chef, gestionnaire, rssi },
});
export const publique = (chemin: string): Demande => ({
  chemin: () => chemin,
  sorts: { anonyme: 'ok', chef: 'ok', gestionnaire: 'ok', rssi: 'ok' },
});
export const dossier = (groupe: 1 | 2) => `/apres-${groupe === 1 ? '1er' : '2nd'}-groupe`;
export const liste = (groupe: 1 | 2, jury: (ids: Ids) => string, sorts: Demande['sorts']): Demande => ({
  chemin: () => `${dossier(groupe)}/editer-listes-resultats/liste`,
  formulaire: (ids) => ({ jurys: jury(ids), liste: 'admis', format: 'csv' }),
  sorts,
});
export const statistiques = (jury: (ids: Ids) => string, sorts: Demande['sorts']): Demande => ({
  chemin: () => '/avant-1er-groupe/editer-statistiques/edition',
  formulaire: (ids) => ({ jurys: jury(ids), presentation: 'decision', titre: '', format: 'csv' }),
  sorts,
});
export const pv = (groupe: 1 | 2, jury: (ids: Ids) => string, sorts: Demande['sorts']): Demande => ({
  chemin: (ids) => `${dossier(groupe)}/suivre-edition-pv/${jury(ids)}/1`,
  sorts,
});

/** The list of a centre that is none: whoever may ask, there is nothing. */
export const listeDuCentre = (chemin: string): Demande => ({
  chemin: () => chemin,
  formulaire: () => ({ session: INCONNU, centre: INCONNU, livret: 'oui', format: 'csv' }),
  sorts: { anonyme: 'connexion', chef: 'introuvable', gestionnaire: 'introuvable', rssi: 'interdit' },
});
export const confidentielle = (jury: (ids: Ids) => string, sorts: Demande['sorts']): Demande => ({
  chemin: () => '/avant-1er-groupe/editer-listes-candidats/liste',
  formulaire: (ids) => ({ jurys: jury(ids), liste: 'correspondance', titre: 'Accès', format: 'csv' }),
  sorts,
});
