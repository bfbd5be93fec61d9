/** What one layer of tests gives: how many checks held and did not, and what to tell beside the counts. */
export interface LayerResult {
  readonly passed: number;
  readonly failed: number;
  readonly remarks: readonly string[];
}

/** The part read of the JSON report of vitest. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** The part read of the JSON report of Playwright. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly { readonly message?: string }[];
}

const LINES_OF_A_FAILURE = 12;

/**
 * Counts of a vitest run, from its JSON report (null when it left none) and its exit code. A test that was
 * skipped did not hold: it counts as failed. So does a file that could not be read, and a run that ends
 * badly without naming a test.
 */
export function countVitest(report: VitestReport | null, code: number): LayerResult {
  if (!report) return cannotRun('vitest n’a laissé aucun compte rendu.');
  let [passed, failed] = [0, 0];
  const remarks: string[] = [];
  for (const file of report.testResults) {
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else failedHere += 1;
      if (test.status === 'failed') remarks.push(...sayFailure(file.name, test));
      else if (test.status !== 'passed') remarks.push(`Test sauté : ${test.fullName}`);
    }
    if (file.status === 'failed' && failedHere === 0) {
      failedHere = 1;
      remarks.push(
        `Fichier en échec : ${file.name}${file.message ? ` (${file.message.split('\n')[0]})` : ''}`,
      );
    }
    failed += failedHere;
  }
  return settle(passed, failed, code, remarks);
}

/**
 * Said again under the sum: the output of later layers is long, and who reads its end alone must learn what
 * failed and, of a property, the seed and the counterexample, which come first in its message.
 */
function sayFailure(
  file: string,
  { fullName, failureMessages }: { readonly fullName: string; readonly failureMessages?: readonly string[] },
): readonly string[] {
  const lines = (failureMessages ?? [])
    .flatMap((message) => message.split('\n'))
    .slice(0, LINES_OF_A_FAILURE);
  return [`En échec : ${file} › ${fullName}`, ...lines.map((line) => `  ${line}`)];
}

/** Counts of a Playwright run; a flaky test, like a skipped one, did not hold. */
export function countPlaywright(report: PlaywrightReport | null, code: number): LayerResult {
  if (!report) return cannotRun('Playwright n’a laissé aucun compte rendu.');
  const { expected, unexpected, flaky, skipped } = report.stats;
  const remarks = report.errors.map(({ message }) => `Erreur : ${message?.split('\n')[0] ?? 'sans message'}`);
  if (flaky > 0) remarks.push(`Tests instables, comptés en échec : ${flaky}`);
  if (skipped > 0) remarks.push(`Tests sautés ou non atteints, comptés en échec : ${skipped}`);
  return settle(expected, unexpected + flaky + skipped + report.errors.length, code, remarks);
}

/** A layer that could not run: one failure, and why. */
export function cannotRun(...remarks: string[]): LayerResult {
  return { passed: 0, failed: 1, remarks };
}

/** A layer that is one check. */
export function oneCheck(holds: boolean, ...remarks: string[]): LayerResult {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, remarks };
}

function settle(passed: number, failed: number, code: number, remarks: readonly string[]): LayerResult {
  if (passed + failed === 0)
    return { passed, failed: 1, remarks: [...remarks, 'Aucun test n’a été exécuté.'] };
  if (code !== 0 && failed === 0) {
    return {
      passed,
      failed: 1,
      remarks: [...remarks, `Les tests ont réussi mais l’exécution finit mal (code ${code}).`],
    };
  }
  return { passed, failed, remarks };
}
