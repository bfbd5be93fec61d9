import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSuivi, fluxDirect, lireDepuis } from './direct';
import type { Objets } from './memoire';
import { shared } from './shared';

/** A source whose notices the test sends itself; the name keeps each test's subscribers apart. */
function source(
  name: string,
  options: { readonly ready?: Promise<void>; readonly suite?: () => Promise<number> } = {},
) {
  interface AvisDeTest {
    readonly jury: string;
    readonly transaction: number;
  }
  let send: { avis: (avis: AvisDeTest) => void; missed: () => void } | undefined;
  const stopped = vi.fn(async () => {});
  const listen = vi.fn(async (avis: (avis: AvisDeTest) => void, missed: () => void) => {
    send = { avis, missed };
    await options.ready;
    return stopped;
  });
  const suivre = createSuivi<AvisDeTest>({
    name,
    listen,
    suite: options.suite ?? (async () => 100),
    envois: ({ jury }) => [{ adresse: jury, objets: [jury] }],
  });
  return {
    listen,
    stopped,
    suivre: (jury: string, prevenir: (objets: Objets) => void, depuis: number | null = 100) =>
      suivre({ adresses: [jury], espacement: 500, depuis, prevenir }),
    send: () => {
      const { avis, missed } = send ?? expect.fail('nobody listens');
      return { avis: (jury: string, transaction = 100) => avis({ jury, transaction }), missed };
    },
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
    expect(a.mock.calls).toEqual([[['a']], [null], [null]]);
  });

  test('a page is told at once, by name, of what came after it was read; of nothing when nothing came', async () => {
    const { suivre, send } = source('test.depuis');
    await suivre('a', () => {});
    send().avis('a', 104);
    const dire = async (depuis: number | null) => {
      const told = vi.fn();
      (await suivre('a', told, depuis))();
      return told.mock.calls;
    };
    expect(await dire(105)).toEqual([]);
    expect(await dire(104)).toEqual([[['a']]]);
    expect(await dire(99)).toEqual([[null]]);
    expect(await dire(null)).toEqual([[null]]);
  });

  test('after a cut, nothing of before is taken for known until it is known where the database stands', async () => {
    const suites: (() => void)[] = [];
    const suite = () => new Promise<number>((resolve) => suites.push(() => resolve(100 * suites.length)));
    const { suivre, send } = source('test.coupure', { suite });
    const premier = suivre('a', () => {});
    await vi.waitFor(() => expect(suites).toHaveLength(1));
    suites[0]?.();
    await premier;
    send().missed();
    const told = vi.fn();
    await suivre('a', told, 1_000);
    expect(told.mock.calls).toEqual([[null]]);
    suites[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    const apres = vi.fn();
    await suivre('a', apres, 200);
    expect(apres).not.toHaveBeenCalled();
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
    const { listen, suivre } = source('test.absente', { ready: Promise.reject(new Error('away')) });
    await expect(suivre('a', () => {})).rejects.toThrow('away');
    await expect(suivre('a', () => {})).rejects.toThrow('away');
    expect(listen).toHaveBeenCalledTimes(2);
  });

  test('listens anew, once, when the database went away before it said where it stands', async () => {
    const suite = vi.fn(async () => 100);
    suite.mockRejectedValueOnce(new Error('away'));
    const { listen, stopped, suivre } = source('test.partie', { suite });
    await expect(suivre('a', () => {})).rejects.toThrow('away');
    expect(stopped).toHaveBeenCalledTimes(1);
    await suivre('a', () => {});
    expect(listen).toHaveBeenCalledTimes(2);
  });
});

describe('a live link', () => {
  const open = (suivre: (prevenir: (objets: Objets) => void) => Promise<() => void>) => {
    const gone = new AbortController();
    const response = fluxDirect({ signal: gone.signal, estOuverte: async () => true, suivre });
    const reader = response.body?.getReader() ?? expect.fail('no body');
    const read = async () => {
      const { done, value } = await reader.read();
      return done ? null : new TextDecoder().decode(value);
    };
    return { gone, read, cancel: () => reader.cancel() };
  };

  test('says what changed and ends, with its subscription, when the browser goes', async () => {
    const stop = vi.fn();
    let prevenir = (_objets: Objets) => {};
    const { gone, read } = open(async (dire) => {
      prevenir = dire;
      return stop;
    });
    expect(await read()).toBe(': \n\n');
    prevenir(['jury-1', 'jury-2']);
    expect(await read()).toBe('data: ["jury-1","jury-2"]\n\n');
    prevenir(null);
    expect(await read()).toBe('data: null\n\n');
    gone.abort();
    expect(await read()).toBeNull();
    expect(stop).toHaveBeenCalledTimes(1);
    prevenir(null);
  });

  test('ends once, without a word, when its reader lets go of it before the request is over', async () => {
    const stop = vi.fn();
    const { gone, read, cancel } = open(async () => stop);
    expect(await read()).toBe(': \n\n');
    await expect(cancel()).resolves.toBeUndefined();
    gone.abort();
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test('is open for the browser once it is listened to, and not before', async () => {
    const { read } = open(() => new Promise(() => {}));
    const rien = Symbol('nothing yet');
    expect(await Promise.race([read(), new Promise((resolve) => setTimeout(resolve, 50, rien))])).toBe(rien);
  });

  test('ends cleanly when the database cannot be listened to: the browser opens it again', async () => {
    const { read } = open(() => Promise.reject(new Error('away')));
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

test.each([
  ['?sujet=jurys&depuis=1234', 1234],
  ['', null],
  ['?depuis=', null],
  ['?depuis=0', null],
  ['?depuis=-5', null],
  ['?depuis=hier', null],
  ['?depuis=1e400', null],
])('what a page has seen, as %s says: %s', (recherche, lu) => {
  expect(lireDepuis(`https://centre.exemple.fr/api/suivi/flux${recherche}`)).toBe(lu);
});

test('what is shared is opened once by every copy of a module, and again after a failure', async () => {
  const open = vi.fn(() => ({}));
  expect(shared('test.une', open)).toBe(shared('test.une', open));
  expect(open).toHaveBeenCalledTimes(1);
  await expect(shared('test.echec', () => Promise.reject(new Error('no file')))).rejects.toThrow('no file');
  expect(await shared('test.echec', async () => 'put right')).toBe('put right');
});
