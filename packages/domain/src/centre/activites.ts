import type { ActeurRole } from '../acces/acteur';
import type { Groupe } from '../decision/issue';

/**
 * The menu of the centre app: navigation, breadcrumb, page titles, access rights and tests all read this one
 * table. Labels of the sections and activities are the memo's own, down to « Editer » without an accent.
 */
interface ActiviteDuMenu {
  readonly id: string;
  /** Number of the activity in the memo's order; `null` for those it does not number. */
  readonly numero: number | null;
  readonly section: string;
  readonly libelle: string;
  /** Second level, where the memo has one: « RLN des candidats admissibles ». */
  readonly sousActivite?: string;
  /** The route; its folder is named after the activity. */
  readonly chemin: `/${string}`;
  readonly roles: readonly ActeurRole[];
  readonly groupe?: Groupe;
}

const CENTRE_ET_ACADEMIE = ['chef_de_centre', 'gestionnaire'] as const;
const ACADEMIE = ['gestionnaire'] as const;
/** Every role that logs in to the centre app; juries have a portal of their own. */
const TOUS_LES_AGENTS = ['chef_de_centre', 'gestionnaire', 'rssi'] as const;

const APRES_1ER_GROUPE = 'Après la délibération du 1er groupe';
const GENERAL = 'Général';
const SECTION_ACADEMIE = 'Académie';

/** In the order of the menu: the memo's sections first, the académie's last. */
export const ACTIVITES = [
  {
    id: 'suivre_edition_pv',
    numero: 5,
    section: APRES_1ER_GROUPE,
    libelle: 'Suivre l’édition du PV de tenue de délibération',
    chemin: '/apres-1er-groupe/suivre-edition-pv',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'editer_listes_resultats',
    numero: 6,
    section: APRES_1ER_GROUPE,
    libelle: 'Editer les listes de résultats du centre de délibération',
    chemin: '/apres-1er-groupe/editer-listes-resultats',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'terminer_1er_groupe',
    numero: 7,
    section: APRES_1ER_GROUPE,
    libelle: 'Terminer le 1er groupe',
    chemin: '/apres-1er-groupe/terminer-1er-groupe',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'gerer_avancement_jurys',
    numero: 16,
    section: GENERAL,
    libelle: 'Gérer l’avancement des jurys',
    chemin: '/general/gerer-avancement-jurys',
    roles: CENTRE_ET_ACADEMIE,
  },
  {
    id: 'comptes_rendus',
    numero: null,
    section: GENERAL,
    libelle: 'Comptes-rendus',
    chemin: '/comptes-rendus',
    roles: CENTRE_ET_ACADEMIE,
  },
  {
    id: 'verifier_un_document',
    numero: null,
    section: GENERAL,
    libelle: 'Vérifier un document',
    chemin: '/verifier-un-document',
    roles: TOUS_LES_AGENTS,
  },
  {
    id: 'importer_session',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Importer une session',
    chemin: '/academie/import',
    roles: ACADEMIE,
  },
  {
    id: 'ouvrir_deliberations',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Ouvrir les délibérations',
    chemin: '/academie/ouverture',
    roles: ACADEMIE,
  },
  {
    id: 'papillons',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Papillons',
    chemin: '/academie/papillons',
    roles: ACADEMIE,
  },
  {
    id: 'service_publication',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Service de publication',
    chemin: '/academie/publication',
    roles: ACADEMIE,
  },
  {
    id: 'verrouiller_groupes',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Verrouiller les groupes',
    chemin: '/academie/verrouillage',
    roles: ACADEMIE,
  },
] as const satisfies readonly ActiviteDuMenu[];

export type ActiviteId = (typeof ACTIVITES)[number]['id'];

/** One activity of the menu. */
export interface Activite extends ActiviteDuMenu {
  readonly id: ActiviteId;
}

/** One section of the menu with the activities that a role finds in it, never empty. */
export interface SectionMenu {
  readonly section: string;
  readonly activites: readonly Activite[];
}

/** The activities a role may open, in the order of the menu; none for a jury's président. */
export function activitesDe(role: ActeurRole): readonly Activite[] {
  const toutes: readonly Activite[] = ACTIVITES;
  return toutes.filter(({ roles }) => roles.includes(role));
}

/** The menu of a role, section by section. */
export function sectionsDe(role: ActeurRole): readonly SectionMenu[] {
  const parSection = Map.groupBy(activitesDe(role), ({ section }) => section);
  return [...parSection].map(([section, activites]) => ({ section, activites }));
}

/**
 * The activity a route belongs to, its own pages included (« /academie/import/42 »).
 * @returns `null` for what is no activity: home, connexion
 */
export function activiteParChemin(chemin: string): Activite | null {
  const toutes: readonly Activite[] = ACTIVITES;
  return toutes.find((a) => chemin === a.chemin || chemin.startsWith(`${a.chemin}/`)) ?? null;
}

/** The activity of this id, for links: an address is written nowhere else. */
export function findActivite(id: ActiviteId): Activite {
  const toutes: readonly Activite[] = ACTIVITES;
  const found = toutes.find((activite) => activite.id === id);
  if (!found) throw new Error(`no activity ${id}`);
  return found;
}
