import { describe, expect, it } from 'vitest';
import { phraseVisaLivret } from './visa';

describe('The visa of the president on a paper livret', () => {
  it('is asked for one candidate, or for several', () => {
    expect(phraseVisaLivret([])).toBeNull();
    expect(phraseVisaLivret(['2011203'])).toBe(
      'Livret du candidat 2011203 examiné par le vice-président : le visa du président reste à apposer sur le livret papier.',
    );
    expect(phraseVisaLivret(['2011201', '2011203', '2011207'])).toContain(
      'Livrets des candidats 2011201, 2011203 et 2011207 examinés',
    );
  });
});
