import { describe, expect, it } from 'vitest';
import { projectsOf } from './types';

describe('The projects whose types a commit has checked', () => {
  it.each([
    ['the domain', 'packages/domain/src/note.ts', 'packages/tsconfig.domain.json'],
    ['a test of the domain', 'packages/domain/src/note.test.ts', 'packages/tsconfig.json'],
    ['another package', 'packages/ui/src/table.tsx', 'packages/tsconfig.json'],
    ['a Next app', 'apps/centre/src/proxy.ts', 'apps/centre/tsconfig.json'],
    ['a program', 'apps/worker/src/main.ts', 'apps/tsconfig.json'],
    ['a journey', 'e2e/parcours/rln.spec.ts', 'e2e/tsconfig.json'],
  ])('%s', (_title, path, project) => {
    expect(projectsOf([path])).toEqual([project]);
  });
  it('prose asks for none', () => {
    expect(projectsOf(['README.md', 'drizzle/0001.sql'])).toEqual([]);
  });
});
