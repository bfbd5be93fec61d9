/**
 * The menu as the apps hand it over: one list that navigation, breadcrumb and page titles all read.
 * It is data only, so that a server page can give it to a client component.
 */
export interface EntreeMenu {
  /** « Avant la délibération du 1er groupe » */
  readonly section: string;
  /** « Générer le plan de secours par jury » */
  readonly activite: string;
  /** The activity it is a second level of, where the memo has one: a step of the breadcrumb. */
  readonly parent?: string;
  /** Address of the activity in the app, without query. */
  readonly href: string;
}

/** One entry of the header: a menu of sections, or a plain link when `entrees` is empty. */
export interface Menu {
  /** « Délibération », « Académie », « Accueil » */
  readonly titre: string;
  /** Where the title itself leads when the menu is a plain link. */
  readonly href: string;
  readonly entrees: readonly EntreeMenu[];
}

/** A step of the breadcrumb; the last one, the page itself, has no address. */
export interface EtapeFil {
  readonly libelle: string;
  readonly href?: string;
}

/** True when the page shown is this entry or one below it. */
export function estActif(href: string, pathname: string): boolean {
  return pathname === href || (href !== '/' && pathname.startsWith(`${href}/`));
}

/** The sections of a menu, in the order of their first entry. */
export function sections(
  menu: Menu,
): readonly { readonly section: string; readonly entrees: EntreeMenu[] }[] {
  const result: { section: string; entrees: EntreeMenu[] }[] = [];
  for (const entree of menu.entrees) {
    const known = result.find(({ section }) => section === entree.section);
    if (known === undefined) result.push({ section: entree.section, entrees: [entree] });
    else known.entrees.push(entree);
  }
  return result;
}

/**
 * The way from the home page to a page: Accueil › menu › section › (parent ›) activité › further steps.
 * @param href address of the activity in the menu
 * @param suite steps below the activity (a jury, a candidate); the last one is the page itself
 */
export function filAriane(
  menus: readonly Menu[],
  href: string,
  suite: readonly EtapeFil[] = [],
): readonly EtapeFil[] {
  for (const menu of menus) {
    const entree = menu.entrees.find((entree) => entree.href === href);
    if (entree === undefined) continue;
    const activite: EtapeFil =
      suite.length === 0 ? { libelle: entree.activite } : { libelle: entree.activite, href };
    return [
      { libelle: 'Accueil', href: '/' },
      { libelle: menu.titre },
      // « Académie » holds one section of its own name: said once.
      ...(entree.section === menu.titre ? [] : [{ libelle: entree.section }]),
      ...(entree.parent === undefined ? [] : [{ libelle: entree.parent }]),
      activite,
      ...suite,
    ];
  }
  return [{ libelle: 'Accueil', href: '/' }, ...suite];
}
