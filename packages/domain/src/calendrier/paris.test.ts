import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantDeParis, momentParis } from './paris';

describe('A moment in Paris', () => {
  it.each([
    ['2026-07-06T08:30', '2026-07-06T06:30:00.000Z'],
    ['2026-01-15T08:30', '2026-01-15T07:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s is the instant %s', (moment, instant) => {
    expect(instantDeParis(moment)?.toISOString()).toBe(instant);
  });
  it.each(['2026-02-30T08:00', '2026-03-29T02:30', '2026-07-06T24:00', '2026-07-06', '06/07/2026 08:30', ''])(
    '« %s » is none: no such day, no such hour, another form',
    (moment) => {
      expect(instantDeParis(moment)).toBeNull();
    },
  );
  it('comes back from its instant as it went, any minute of the century', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2099, 11, 31) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const moment = momentParis(new Date(minute * 60_000));
        const instant = instantDeParis(moment);
        return instant !== null && momentParis(instant) === moment;
      }),
    );
  });
});
