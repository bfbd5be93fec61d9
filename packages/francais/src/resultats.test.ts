import { expect, test } from 'vitest';
import { abregerResultat, direResultat } from './resultats';

test('in a sentence a code is said in words', () => {
  expect(direResultat({ nature: 'note', note: 1250 })).toBe('12,50');
  expect(direResultat({ nature: 'benefice', note: 1250 })).toBe('12,50 (bénéfice)');
  expect(direResultat({ nature: 'benefice', note: 1250 }, 2024)).toBe('12,50 (bénéfice 2024)');
  expect(direResultat({ nature: 'absent' })).toBe('absent');
  expect(direResultat(undefined)).toBe('note manquante');
});

test('in a cell a code stays a code, beside the note where there is one', () => {
  expect(abregerResultat({ nature: 'note', note: 1250 })).toBe('12,50');
  expect(abregerResultat({ nature: 'benefice', note: 1250 })).toBe('12,50 BEN');
  expect(abregerResultat({ nature: 'absent' })).toBe('ABS');
  expect(abregerResultat(undefined)).toBe('MQ');
});
