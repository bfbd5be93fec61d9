'use client';

import { MainNavigation } from '@codegouvfr/react-dsfr/MainNavigation';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { estActif, type Menu, sections } from './menu';

/** Header navigation: one mega menu per menu, a column per section; the current page is marked as such. */
export function Navigation({ menus }: { readonly menus: readonly Menu[] }): ReactNode {
  const pathname = usePathname();
  return (
    <MainNavigation
      items={menus.map((menu) => {
        const common = { text: menu.titre, isActive: estActif(menu.href, pathname) };
        if (menu.entrees.length === 0) return { ...common, linkProps: { href: menu.href, prefetch: false } };
        return {
          text: menu.titre,
          isActive: menu.entrees.some(({ href }) => estActif(href, pathname)),
          megaMenu: {
            categories: sections(menu).map(({ section, entrees }) => ({
              categoryMainText: section,
              links: entrees.map((entree) => ({
                text: entree.parent === undefined ? entree.activite : `${entree.parent} › ${entree.activite}`,
                isActive: estActif(entree.href, pathname),
                // Each prefetch is a rendered page: twenty entries would cost twenty of them per view.
                linkProps: { href: entree.href, prefetch: false },
              })),
            })),
          },
        };
      })}
    />
  );
}
