/** A moment as a clock in Paris shows it, to the minute: « 2026-07-06T08:30 ». What a form holds. */
export type MomentParis = string;

const FORME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** Hour, minute and day of an instant in Paris, whatever the zone of the machine. */
const HORLOGE = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What a clock in Paris shows at this instant. */
export function momentParis(instant: Date): MomentParis {
  const parts = Object.fromEntries(HORLOGE.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * The instant at which a clock in Paris shows this moment.
 * @returns `null` for what is no moment: another form, the 30th of February, the hour that summer time skips.
 *   The hour that comes twice in October is the first.
 */
export function instantDeParis(moment: MomentParis): Date | null {
  if (!FORME.test(moment)) return null;
  const asUtc = Date.parse(`${moment}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // Paris is one hour ahead in winter, two in summer: the one that comes back to the same clock is it.
  for (const hours of [2, 1]) {
    const instant = new Date(asUtc - hours * 3_600_000);
    if (momentParis(instant) === moment) return instant;
  }
  return null;
}

/** Is this an ISO day that exists? */
export function estUnJour(texte: string): boolean {
  return instantDeParis(`${texte}T12:00`) !== null;
}
