import { type ActeurRole, type Activite, type ActiviteId, findActivite, sectionsDe } from '@delib/domain';
import { type EtapeFil, filAriane, type Menu } from '@delib/ui';

const SECTION_ACADEMIE = 'Académie';

/** The header's menus for a role: home, « Délibération » with the memo's sections, « Académie ». None is empty. */
export function menusDe(role: ActeurRole): readonly Menu[] {
  const entrees = sectionsDe(role).flatMap(({ section, activites }) =>
    activites.map((activite) => ({
      section,
      activite: libelleActivite(activite),
      ...(activite.sousActivite === undefined ? {} : { parent: activite.libelle }),
      href: activite.chemin,
    })),
  );
  const menus: readonly Menu[] = [
    {
      titre: 'Délibération',
      href: '/',
      entrees: entrees.filter(({ section }) => section !== SECTION_ACADEMIE),
    },
    {
      titre: SECTION_ACADEMIE,
      href: '/',
      entrees: entrees.filter(({ section }) => section === SECTION_ACADEMIE),
    },
  ];
  return [{ titre: 'Accueil', href: '/', entrees: [] }, ...menus.filter((menu) => menu.entrees.length > 0)];
}

/** What menu, title and breadcrumb call an activity: its second level where the memo has one. */
export function libelleActivite({ libelle, sousActivite }: Activite): string {
  return sousActivite ?? libelle;
}

/**
 * The breadcrumb of a page of an activity.
 * @param suite steps below the activity, the page itself last
 */
export function filActivite(
  role: ActeurRole,
  id: ActiviteId,
  suite: readonly EtapeFil[] = [],
): readonly EtapeFil[] {
  return filAriane(menusDe(role), findActivite(id).chemin, suite);
}
