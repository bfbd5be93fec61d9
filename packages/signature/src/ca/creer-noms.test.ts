import { expect, it } from 'vitest';
import { shorten } from './creer';

it('a name too long for a certificate ends between two letters, never inside one', () => {
  expect(shorten('M̄bala Kəmal ʿAli')).toBe('M̄bala Kəmal ʿAli');
  expect(shorten(`${'a'.repeat(63)}M̄b`)).toBe('a'.repeat(63));
  expect(shorten(`${'a'.repeat(62)}M̄b`)).toBe(`${'a'.repeat(62)}M̄`);
  expect(shorten('a'.repeat(70))).toBe('a'.repeat(64));
});
