import { compter } from '@delib/francais';

const MINUTE = 60_000;
const HEURE = 60 * MINUTE;
const JOUR = 24 * HEURE;

/** « il y a 3 heures »: how old the last plan is, in the largest whole unit. */
export function direAge(finLe: Date, maintenant: Date): string {
  const age = Math.max(0, maintenant.getTime() - finLe.getTime());
  if (age < MINUTE) return 'à l’instant';
  if (age < HEURE) return `il y a ${compter(Math.floor(age / MINUTE), 'minute', 'minutes')}`;
  if (age < 2 * JOUR) return `il y a ${compter(Math.floor(age / HEURE), 'heure', 'heures')}`;
  return `il y a ${compter(Math.floor(age / JOUR), 'jour', 'jours')}`;
}

/** A day old, marks or decisions have moved since: the page says to make it again. */
export function estAncien(finLe: Date, maintenant: Date): boolean {
  return maintenant.getTime() - finLe.getTime() > JOUR;
}
