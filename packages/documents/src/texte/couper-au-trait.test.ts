import { expect, it } from 'vitest';
import { couperAuTrait } from './couper-au-trait';

it('goes on, after a hyphen of the number, on the next line', () => {
  expect(couperAuTrait('LR-2026-9900001W-1-SECONDGROUPE-758D3E48', 32)).toBe(
    'LR-2026-9900001W-1-SECONDGROUPE-\n758D3E48',
  );
});

it('leaves whole a number that fits, or one that has no hyphen', () => {
  for (const numero of ['LR-2026-9900001W-1-ADMIS-1A2B3C4D', '0123456789'.repeat(4)]) {
    expect(couperAuTrait(numero, 34)).toBe(numero);
  }
});
