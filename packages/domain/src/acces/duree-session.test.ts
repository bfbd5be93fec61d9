import { describe, expect, it } from 'vitest';
import { DUREES_SESSION, finProlongee, resteDe } from './duree-session';

const OUVERTE = Date.parse('2026-06-22T08:00:00Z');
const le = (minutes: number) => new Date(OUVERTE + minutes * 60_000);
const session = (expireApres: number) => ({ ouverteLe: le(0), expireLe: le(expireApres) });
const MINUTE = 60_000;

describe('how long a session lasts', () => {
  it('a use moves its end an hour on, and not at every click', () => {
    expect(finProlongee(session(60), le(30), DUREES_SESSION)).toEqual(le(90));
    expect(finProlongee(session(60), le(4), DUREES_SESSION)).toBeNull();
  });

  it('no use moves it past twelve hours', () => {
    expect(finProlongee(session(700), le(690), DUREES_SESSION)).toEqual(le(720));
    expect(finProlongee(session(720), le(715), DUREES_SESSION)).toBeNull();
  });

  it('whoever may go on is told so five minutes before the end', () => {
    expect(resteDe(session(60), le(20), DUREES_SESSION)).toEqual({
      resteMs: 40 * MINUTE,
      prevenirMs: 5 * MINUTE,
      prolongeable: true,
    });
  });

  it('nothing prolongs the last of the twelve hours, nor what a use would not be written for', () => {
    expect(resteDe(session(720), le(716), DUREES_SESSION).prolongeable).toBe(false);
    expect(resteDe(session(716), le(715), DUREES_SESSION).prolongeable).toBe(false);
    expect(resteDe(session(714), le(713), DUREES_SESSION).prolongeable).toBe(true);
  });

  it('what is prolongeable is prolonged by a use at the moment of the warning', () => {
    for (const expire of [60, 400, 714]) {
      const { prevenirMs } = resteDe(session(expire), le(expire), DUREES_SESSION);
      expect(finProlongee(session(expire), le(expire - prevenirMs / MINUTE), DUREES_SESSION)).not.toBeNull();
    }
  });

  it('a session over has nothing left; a short one warns a quarter before', () => {
    expect(resteDe(session(60), le(61), DUREES_SESSION).resteMs).toBe(0);
    const courtes = { inactivite: 40, maximale: 600 };
    expect(resteDe(session(1), le(0), courtes).prevenirMs).toBe(10_000);
  });
});
