import { INSECABLE } from './typo';

// The zone is fixed: a document says the same hour wherever it is rendered.
const ZONE = 'Europe/Paris';
const DATE_HEURE = new Intl.DateTimeFormat('fr-FR', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: ZONE,
});
const JOUR = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const JOUR_PARIS = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: ZONE,
});

/** « 16/06/2026 à 12:35 », Paris time. */
export function formatDateHeure(date: Date): string {
  const parts = new Map(DATE_HEURE.formatToParts(date).map(({ type, value }) => [type, value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${get('day')}/${get('month')}/${get('year')} à${INSECABLE}${get('hour')}:${get('minute')}`;
}

/** « 16 juin 2026 », « 1er juin 2026 », from an ISO local date (2026-06-16). Another text is a bug and throws. */
export function formatJour(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(date.getTime()))
    throw new Error(`not an ISO date: ${iso}`);
  return premier(JOUR.format(date));
}

/** « 16/06/2026 », for columns, from an ISO local date. What has another form is returned as it is. */
export function formatDate(iso: string): string {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}

/** « 16 juin 2026 », the Paris day of an instant. */
export function formatJourDe(date: Date): string {
  return premier(JOUR_PARIS.format(date));
}

/** « 9 h 05 » from « 09:05 ». What has another form is returned as it is. */
export function formatHeure(heure: string): string {
  const parts = /^(\d{2}):(\d{2})/.exec(heure);
  return parts ? `${Number(parts[1])}${INSECABLE}h${INSECABLE}${parts[2]}` : heure;
}

function premier(jour: string): string {
  return jour.replace(/^1 /, '1er ').replace(/^(\S+) /, `$1${INSECABLE}`);
}
