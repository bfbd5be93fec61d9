import { AIDES_CENTRE, AIDES_PORTAIL, type Aides } from '@delib/francais';
import { describe, expect, it } from 'vitest';
import { repositoryPaths } from './source-files';

const APPS: readonly (readonly [app: string, aides: Aides])[] = [
  ['centre', AIDES_CENTRE],
  ['jury-portal', AIDES_PORTAIL],
];

/** The addresses of the pages of an app, from its files; groups in parentheses leave no trace. */
function pagesOf(app: string): readonly string[] {
  const root = `apps/${app}/src/app/`;
  return repositoryPaths()
    .filter((path) => path.startsWith(root) && path.endsWith('/page.tsx'))
    .map((path) => {
      const folders = path.slice(root.length).split('/').slice(0, -1);
      return `/${folders.filter((folder) => !folder.startsWith('(')).join('/')}`;
    });
}

describe.each(APPS)('« ? » in the app %s', (app, aides) => {
  it('every page has a help, and every help a page', () => {
    const pages = pagesOf(app);
    expect(pages.length).toBeGreaterThan(9);
    expect(Object.keys(aides).sort()).toEqual([...pages].sort());
  });

  it('what comes before and after is a page of the same app', () => {
    const links = Object.values(aides).flatMap(({ avant, apres }) =>
      [...avant, ...apres].flatMap(({ href }) => href ?? []),
    );
    expect(links.filter((href) => !(href in aides))).toEqual([]);
  });

  it('a help is short: two or three sentences, no page leads to itself', () => {
    for (const [adresse, { but, qui, avant, apres }] of Object.entries(aides)) {
      expect(but.length, adresse).toBeLessThan(300);
      expect(but, adresse).toMatch(/\.$/);
      expect(qui, adresse).toMatch(/\.$/);
      expect(
        [...avant, ...apres].map(({ href }) => href),
        adresse,
      ).not.toContain(adresse);
    }
  });
});
