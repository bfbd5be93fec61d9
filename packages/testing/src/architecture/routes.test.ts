import { expect, it } from 'vitest';
import { repositorySources } from './source-files';

it('every route of both apps says in French which methods it does not take, and when it breaks', () => {
  const routes = repositorySources().filter(({ path }) =>
    /^apps\/[^/]+\/src\/app\/.*\/route\.ts$/.test(path),
  );
  expect(routes.length).toBeGreaterThan(20);
  const sans = routes
    .filter(({ text }) => !/\bapiInconnue\b/.test(text))
    // Other people's, that answer every method they are asked.
    .filter(({ path }) => !path.includes('/api/auth/'))
    .filter(({ text }) => !/\brefuserMethodes\(/.test(text) || !/\bsurPanne\(/.test(text))
    .map(({ path }) => path);
  expect(sans).toEqual([]);
});
