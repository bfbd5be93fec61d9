import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const exclude = [...configDefaults.exclude, '**/.next/**', '**/.data/**', 'e2e/**'];

/** « domaine » needs nothing but Node; « base » needs a Postgres, which its global setup brings. */
export default defineConfig({
  root,
  test: {
    root,
    passWithNoTests: false,
    // Each person's clock and language settings must not change what a test sees.
    env: { TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8' },
    projects: [
      {
        extends: false,
        root,
        test: {
          name: 'domaine',
          include: ['{packages,apps}/**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.db.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: false,
        root,
        test: {
          name: 'base',
          include: ['{packages,apps}/**/*.db.test.ts'],
          exclude,
          globalSetup: [here('./src/server-for-tests.ts')],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
