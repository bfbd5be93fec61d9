import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './counts';

const file = (statuses: string[], status = 'passed', message?: string) => ({
  name: 'a.test.ts',
  status,
  message,
  assertionResults: statuses.map((each) => ({ status: each, fullName: 'un cas' })),
});
const report = (
  expected: number,
  unexpected = 0,
  flaky = 0,
  skipped = 0,
  errors: { message?: string }[] = [],
) => ({
  stats: { expected, unexpected, flaky, skipped },
  errors,
});

describe('What a run of vitest counts for', () => {
  it.each([
    ['all held', { testResults: [file(['passed', 'passed'])] }, 0, [2, 0]],
    ['one failed', { testResults: [file(['passed', 'failed'], 'failed')] }, 1, [1, 1]],
    ['a skipped test did not hold', { testResults: [file(['passed', 'pending'])] }, 0, [1, 1]],
    ['a test yet to write did not hold', { testResults: [file(['todo'])] }, 0, [0, 1]],
    ['a file that cannot be read', { testResults: [file(['passed']), file([], 'failed', 'x')] }, 1, [1, 1]],
    ['no test at all', { testResults: [] }, 0, [0, 1]],
    ['an error outside every test', { testResults: [file(['passed'])] }, 1, [1, 1]],
    ['no report: the runner fell', null, 0, [0, 1]],
  ] as const)('%s', (_title, given, code, [passed, failed]) => {
    expect(countVitest(given, code)).toMatchObject({ passed, failed });
  });
});

describe('What is said under the sum', () => {
  it('names each test that failed, with the first lines of its message', () => {
    const failure = {
      status: 'failed',
      fullName: 'une propriété',
      failureMessages: [['Counterexample: [3]', ...Array<string>(40).fill('    at …')].join('\n')],
    };
    const { remarks } = countVitest(
      { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [failure] }] },
      1,
    );
    expect(remarks.slice(0, 2)).toEqual(['En échec : a.test.ts › une propriété', '  Counterexample: [3]']);
    expect(remarks.length).toBeLessThan(20);
  });
});

describe('What a run of Playwright counts for', () => {
  it.each([
    ['all held', report(5), 0, [5, 0]],
    ['one failed and the rest of its journey was not reached', report(2, 1, 0, 3), 1, [2, 4]],
    ['a test that held only the second time', report(2, 0, 1), 0, [2, 1]],
    ['a global error', report(2, 0, 0, 0, [{ message: 'x' }]), 1, [2, 1]],
    ['no test at all', report(0), 0, [0, 1]],
    ['no report', null, 1, [0, 1]],
  ] as const)('%s', (_title, given, code, [passed, failed]) => {
    expect(countPlaywright(given, code)).toMatchObject({ passed, failed });
  });
});
