import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSuivi, fluxDirect } from './direct';
import { shared } from './shared';

/** A source whose notices the test sends itself; the name keeps each test's subscribers apart. */
function source(name: string, ready: Promise<void> = Promise.resolve()) {
  let send: { avis: (jury: string) => void; missed: () => void } | undefined;
  const listen = vi.fn((avis: (jury: string) => void, missed: () => void) => {
    send = { avis, missed };
    return ready;
  });
  const suivre = createSuivi<string>({ name, listen, adresses: (jury) => [jury] });
  return {
    listen,
    suivre: (jury: string, prevenir: () => void) => suivre({ adresses: [jury], espacement: 500, prevenir }),
    send: () => send ?? expect.fail('nobody listens'),
  };
}

describe('one listener for every live link', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('tells those whom a notice is about, and everyone when notices may have been missed', async () => {
    const { listen, suivre, send } = source('test.adresses');
    const [a, b] = [vi.fn(), vi.fn()];
    const told = () => {
      vi.advanceTimersByTime(1000);
      return [a.mock.calls.length, b.mock.calls.length];
    };
    await suivre('a', a);
    const stop = await suivre('b', b);
    expect(listen).toHaveBeenCalledTimes(1);
    send().avis('a');
    expect(told()).toEqual([1, 0]);
    send().missed();
    expect(told()).toEqual([2, 1]);
    stop();
    send().missed();
    expect(told()).toEqual([3, 1]);
  });

  test('a burst of a thousand notices is a few words for each, the last after the last notice', async () => {
    const { suivre, send } = source('test.rafale');
    const told = vi.fn();
    await suivre('a', told);
    for (let n = 0; n < 1000; n += 1) {
      send().avis('a');
      vi.advanceTimersByTime(1);
    }
    const pendant = told.mock.calls.length;
    expect(pendant).toBeLessThanOrEqual(2);
    vi.advanceTimersByTime(1000);
    expect(told).toHaveBeenCalledTimes(pendant + 1);
  });

  test('listens again for the next link when the database was away', async () => {
    const { listen, suivre } = source('test.absente', Promise.reject(new Error('away')));
    await expect(suivre('a', () => {})).rejects.toThrow('away');
    await expect(suivre('a', () => {})).rejects.toThrow('away');
    expect(listen).toHaveBeenCalledTimes(2);
  });
});

describe('a live link', () => {
  const open = (suivre: (prevenir: () => void) => Promise<() => void>) => {
    const gone = new AbortController();
    const response = fluxDirect({ signal: gone.signal, estOuverte: async () => true, suivre });
    const reader = response.body?.getReader() ?? expect.fail('no body');
    const read = async () => {
      const { done, value } = await reader.read();
      return done ? null : new TextDecoder().decode(value);
    };
    return { gone, read };
  };

  test('says « read again » and ends, with its subscription, when the browser goes', async () => {
    const stop = vi.fn();
    let prevenir = () => {};
    const { gone, read } = open(async (dire) => {
      prevenir = dire;
      return stop;
    });
    expect(await read()).toMatch(/^retry: [3-5]\d{3}\n\n$/);
    prevenir();
    expect(await read()).toBe('data: 1\n\n');
    gone.abort();
    expect(await read()).toBeNull();
    expect(stop).toHaveBeenCalledTimes(1);
    prevenir();
  });

  test('ends cleanly when the database cannot be listened to: the browser opens it again', async () => {
    const { read } = open(() => Promise.reject(new Error('away')));
    expect(await read()).toMatch(/^retry: [3-5]\d{3}\n\n$/);
    expect(await read()).toBeNull();
  });

  test('ends at the next beat once its session is revoked, and not while the database is away', async () => {
    vi.useFakeTimers();
    try {
      const answers = [Promise.reject(new Error('away')), Promise.resolve(false)];
      for (const answer of answers) answer.catch(() => {});
      const stop = vi.fn();
      fluxDirect({
        signal: new AbortController().signal,
        estOuverte: () => answers.shift() ?? Promise.resolve(false),
        suivre: async () => stop,
      });
      await vi.advanceTimersByTimeAsync(20_000);
      expect(stop).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(20_000);
      expect(stop).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

test('what is shared is opened once by every copy of a module, and again after a failure', async () => {
  const open = vi.fn(() => ({}));
  expect(shared('test.une', open)).toBe(shared('test.une', open));
  expect(open).toHaveBeenCalledTimes(1);
  await expect(shared('test.echec', () => Promise.reject(new Error('no file')))).rejects.toThrow('no file');
  expect(await shared('test.echec', async () => 'put right')).toBe('put right');
});
