import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { espacer } from './cadence';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('whoever is told at a pace', () => {
  test('is told a few times of a thousand changes in a second, and once after the last', () => {
    let etat = 0;
    let vu = 0;
    const dire = vi.fn(() => {
      vu = etat;
    });
    const { signaler } = espacer(dire, { espacement: 500 });
    for (let n = 0; n < 1000; n += 1) {
      etat += 1;
      signaler();
      vi.advanceTimersByTime(1);
    }
    expect(dire.mock.calls.length).toBeLessThanOrEqual(2);
    vi.advanceTimersByTime(2000);
    expect(vu).toBe(1000);
    expect(dire.mock.calls.length).toBeLessThanOrEqual(3);
    vi.advanceTimersByTime(60_000);
    expect(dire.mock.calls.length).toBeLessThanOrEqual(3);
  });

  test('is told of what changes while nothing waits, never sooner than the spacing after the last word', () => {
    const quand: number[] = [];
    const { signaler } = espacer(() => quand.push(Date.now()), { espacement: 1000, alea: () => 0 });
    signaler();
    vi.advanceTimersByTime(10);
    signaler();
    vi.advanceTimersByTime(5000);
    signaler();
    vi.advanceTimersByTime(5000);
    const [a = 0, b = 0, c = 0] = quand;
    expect(quand).toHaveLength(3);
    expect(b - a).toBe(1000);
    expect(c - b).toBeGreaterThan(1000);
  });

  test('is told apart from the others: two hundred people do not ask in the same instant', () => {
    const quand: number[] = [];
    const gens = Array.from({ length: 200 }, (_, rang) =>
      espacer(() => quand.push(Date.now()), { espacement: 5000, alea: () => rang / 200 }),
    );
    for (const { signaler } of gens) signaler();
    vi.advanceTimersByTime(5000);
    expect(quand).toHaveLength(200);
    const parDixieme = Map.groupBy(quand, (instant) => Math.floor(instant / 100));
    for (const instants of parDixieme.values()) expect(instants.length).toBeLessThanOrEqual(10);
  });

  test('is told nothing more once gone', () => {
    const dire = vi.fn();
    const { signaler, arreter } = espacer(dire, { espacement: 500 });
    signaler();
    arreter();
    vi.advanceTimersByTime(5000);
    expect(dire).not.toHaveBeenCalled();
  });
});
