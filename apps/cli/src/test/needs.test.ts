import { describe, expect, it } from 'vitest';
import { findChromium, missingPrograms, sentenceFor } from './needs';

describe('What the tests need beside Node', () => {
  it('a variable that names no working Chromium is told of, not passed over for another one', async () => {
    const answer = await findChromium({ CHROMIUM: '/nulle/part/chromium' }, () => {});
    expect(answer).toEqual({
      ok: false,
      sentence: 'La variable CHROMIUM désigne un Chromium qui ne démarre pas\u202f: /nulle/part/chromium',
    });
  });
  it('a missing program is named with the package that brings it', () => {
    const missing = missingPrograms([
      { program: 'sh', package: 'dash' },
      { program: 'delib-programme-absent', package: 'paquet-absent' },
    ]);
    expect(sentenceFor(missing)).toBe(
      'Il manque\u202f: delib-programme-absent. Sous Debian ou Ubuntu\u202f: apt-get install paquet-absent',
    );
  });
});
