import { direHeure } from './dates';
import { compter } from './nombres';
import { INSECABLE } from './typographie';

/** « moins d’une minute », « 25 min », « 2 h 05 », « 3 jours »: whole minutes, as one says how long somebody waits. */
export function direDuree(minutes: number): string {
  if (minutes < 1) return 'moins d’une minute';
  if (minutes < 60) return `${minutes}${INSECABLE}min`;
  const reste = minutes % 60;
  const heures = (minutes - reste) / 60;
  if (heures < 48) return `${heures}${INSECABLE}h${INSECABLE}${String(reste).padStart(2, '0')}`;
  return compter((heures - (heures % 24)) / 24, 'jour', 'jours');
}

/** « 45 s », « 2 min », « 2 min 30 s »: a duration of milliseconds, cut to the second. */
export function direIntervalle(millisecondes: number): string {
  const secondes = (millisecondes - (millisecondes % 1000)) / 1000;
  const reste = secondes % 60;
  const minutes = (secondes - reste) / 60;
  if (minutes === 0) return `${reste}${INSECABLE}s`;
  return `${minutes}${INSECABLE}min${reste === 0 ? '' : `${INSECABLE}${reste}${INSECABLE}s`}`;
}

/**
 * « 16 h 40 »; « 23/06/2026 à 9 h 05 » on another day.
 * @param moment as a clock in Paris shows it, and so `maintenant`
 */
export function direVers(moment: string, maintenant: string): string {
  const heure = direHeure(moment.slice(11));
  const [annee, mois, jour] = moment.slice(0, 10).split('-');
  return moment.slice(0, 10) === maintenant.slice(0, 10)
    ? heure
    : `${jour}/${mois}/${annee} à${INSECABLE}${heure}`;
}
