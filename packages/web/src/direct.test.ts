import { describe, expect, test, vi } from 'vitest';
import { type Abonne, createSuivi, fluxDirect } from './direct';
import { shared } from './shared';

interface AbonneJury extends Abonne {
  readonly jury: string;
}

/** A source whose notices the test sends itself; the name keeps each test's subscribers apart. */
function source(name: string, ready: Promise<void> = Promise.resolve()) {
  let send: { avis: (jury: string) => void; missed: () => void } | undefined;
  const listen = vi.fn((avis: (jury: string) => void, missed: () => void) => {
    send = { avis, missed };
    return ready;
  });
  const suivre = createSuivi<string, AbonneJury>({
    name,
    listen,
    concerne: (avis, { jury }) => avis === jury,
  });
  return { listen, suivre, send: () => send ?? expect.fail('nobody listens') };
}

describe('one listener for every live link', () => {
  test('tells those whom a notice is about, and everyone when notices may have been missed', async () => {
    const { listen, suivre, send } = source('test.concerne');
    const [a, b] = [vi.fn(), vi.fn()];
    await suivre({ jury: 'a', prevenir: a });
    const stop = await suivre({ jury: 'b', prevenir: b });
    expect(listen).toHaveBeenCalledTimes(1);
    send().avis('a');
    expect([a.mock.calls.length, b.mock.calls.length]).toEqual([1, 0]);
    send().missed();
    expect([a.mock.calls.length, b.mock.calls.length]).toEqual([2, 1]);
    stop();
    send().missed();
    expect([a.mock.calls.length, b.mock.calls.length]).toEqual([3, 1]);
  });

  test('listens again for the next link when the database was away', async () => {
    const { listen, suivre } = source('test.absente', Promise.reject(new Error('away')));
    await expect(suivre({ jury: 'a', prevenir: () => {} })).rejects.toThrow('away');
    await expect(suivre({ jury: 'a', prevenir: () => {} })).rejects.toThrow('away');
    expect(listen).toHaveBeenCalledTimes(2);
  });
});

describe('a live link', () => {
  const open = (suivre: (abonne: Abonne) => Promise<() => void>) => {
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
    const { gone, read } = open(async (abonne) => {
      prevenir = abonne.prevenir;
      return stop;
    });
    expect(await read()).toBe(': suivi\n\n');
    prevenir();
    expect(await read()).toBe('data: 1\n\n');
    gone.abort();
    expect(await read()).toBeNull();
    expect(stop).toHaveBeenCalledTimes(1);
    prevenir();
  });

  test('ends cleanly when the database cannot be listened to: the browser opens it again', async () => {
    const { read } = open(() => Promise.reject(new Error('away')));
    expect(await read()).toBe(': suivi\n\n');
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
