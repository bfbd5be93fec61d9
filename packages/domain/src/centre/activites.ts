import type { ActeurRole } from '../acces/acteur';
import { ACTIVITES, type ActiviteDuMenu } from './menu';

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

/** The activity of this id, for links: an address is written nowhere else. */
export function findActivite(id: ActiviteId): Activite {
  return lireActivite(id);
}

/** The activity of an id that was stored; throws for one that the menu does not have. */
export function lireActivite(id: string): Activite {
  const toutes: readonly Activite[] = ACTIVITES;
  const found = toutes.find((activite) => activite.id === id);
  if (!found) throw new Error(`no activity ${id}`);
  return found;
}
