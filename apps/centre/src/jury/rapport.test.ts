import { expect, test } from 'vitest';
import { toRapport } from './rapport';

test('a report tells each jury once: where it went, or why it did not, in the order asked', () => {
  const refus = { code: 'pv_non_signe' } as const;
  expect(
    toRapport([
      { juryId: 'c', jury: '20113', fait: true, vers: '140', refus: null },
      { juryId: 'a', jury: '20111', fait: false, vers: null, refus },
      { juryId: 'b', jury: '20112', fait: true, vers: '214', refus: null },
      { juryId: 'd', jury: '20114', fait: true, vers: '140', refus: null },
    ]),
  ).toEqual({
    faits: [
      { vers: '140', jurys: ['20113', '20114'] },
      { vers: '214', jurys: ['20112'] },
    ],
    refuses: [{ jury: '20111', refus }],
  });
  expect(toRapport([])).toEqual({ faits: [], refuses: [] });
});
