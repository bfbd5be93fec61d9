const JOUR = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day before, in Paris, ISO: a sitting held then is over at whatever hour the journeys run. */
export function veille(maintenant: Date): string {
  return JOUR.format(new Date(maintenant.getTime() - 24 * 3_600_000));
}

/** A year that the jury did not mean, mistyped for this one, ISO. */
export function dansNeufAns(maintenant: Date): string {
  const jour = JOUR.format(maintenant);
  return `${Number(jour.slice(0, 4)) + 9}-06-22`;
}
