import type { Menu } from '@delib/ui';

/** The four places of the portal, in the order of the work. */
export const menus: readonly Menu[] = [
  { titre: 'Accueil', href: '/', entrees: [] },
  { titre: 'Délibération', href: '/deliberation', entrees: [] },
  { titre: 'Tenue de la délibération', href: '/tenue', entrees: [] },
  { titre: 'PV et signature', href: '/pv', entrees: [] },
];
