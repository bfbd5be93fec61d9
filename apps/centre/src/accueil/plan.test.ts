import type { Etat } from '@delib/domain';
import { expect, test } from 'vitest';
import { aUnPlan } from './plan';

const le = (heure: string) => new Date(`2026-06-22T${heure}:00Z`);
const passage = (vers: Etat, heure: string) => ({ vers, quand: le(heure) });
const jury = { centreId: 'C1' };
const plans = (un: Record<string, Date>, deux: Record<string, Date> = {}) => ({
  1: new Map(Object.entries(un)),
  2: new Map(Object.entries(deux)),
});

test('a plan counts for the jurys of its centre whose marks were being gathered when it was made', () => {
  const historique = [passage('110', '10:00'), passage('105', '08:00')];
  expect(aUnPlan({ jury, historique }, 1, plans({ C1: le('09:00') }))).toBe(true);
  expect(aUnPlan({ jury, historique }, 1, plans({ C2: le('09:00') }))).toBe(false);
  expect(aUnPlan({ jury, historique }, 1, plans({}))).toBe(false);
  expect(aUnPlan({ jury, historique }, 1, plans({ C1: le('07:00') }))).toBe(false);
});

test('marks opened again ask for another plan, and each groupe has its own', () => {
  const rouvert = [passage('105', '11:00'), passage('110', '10:00'), passage('105', '08:00')];
  expect(aUnPlan({ jury, historique: rouvert }, 1, plans({ C1: le('09:00') }))).toBe(false);
  const second = [passage('210', '15:00'), passage('200', '13:00'), ...rouvert];
  expect(aUnPlan({ jury, historique: second }, 2, plans({ C1: le('14:00') }))).toBe(false);
  expect(aUnPlan({ jury, historique: second }, 2, plans({}, { C1: le('14:00') }))).toBe(true);
});
