import { INSECABLE } from './typographie';

// The zone is fixed: server, browser and paper say the same hour.
const ZONE = 'Europe/Paris';
const DATE_HEURE = new Intl.DateTimeFormat('fr-FR', {
  ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  ...{ hourCycle: 'h23', timeZone: ZONE },
});
const HEURE = new Intl.DateTimeFormat('fr-FR', {
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: ZONE },
});
const JOUR = new Intl.DateTimeFormat('fr-FR', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
});
const JOUR_PARIS = new Intl.DateTimeFormat('fr-FR', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE },
});

/** « 23/11/2026 14:32 », Paris time, from an ISO date-time. */
export function formatDateHeure(iso: string): string {
  const { jour, heure } = jourEtHeure(new Date(iso));
  return `${jour} ${heure}`;
}

/** « 16/06/2026 à 12:35 », Paris time, inside a sentence or on a paper. */
export function direDateHeure(date: Date): string {
  const { jour, heure } = jourEtHeure(date);
  return `${jour} à${INSECABLE}${heure}`;
}

/** « 23/11/2026 14:32:08 », Paris time, from an ISO date-time: tells apart two of one minute. */
export function formatInstant(iso: string): string {
  return `${jourEtHeure(new Date(iso)).jour} ${formatHeure(iso)}`;
}

/** « 14:32:08 », Paris time, from an ISO date-time. */
export function formatHeure(iso: string): string {
  return HEURE.format(new Date(iso));
}

/** « 9 h 05 » from « 09:05 ». What has another form is returned as it is. */
export function direHeure(heure: string): string {
  const parts = /^(\d{2}):(\d{2})/.exec(heure);
  return parts ? `${Number(parts[1])}${INSECABLE}h${INSECABLE}${parts[2]}` : heure;
}

/** « 22/06/2026 » from an ISO day. What has another form is returned as it is. */
export function formatJour(iso: string): string {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}

/** « 16 juin 2026 », « 1er juin 2026 », from an ISO day. Another text is a bug and throws. */
export function direJour(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(date.getTime()))
    throw new Error(`not an ISO date: ${iso}`);
  return premier(JOUR.format(date));
}

/** « 16 juin 2026 », the Paris day of an instant. */
export function direJourDe(date: Date): string {
  return premier(JOUR_PARIS.format(date));
}

function jourEtHeure(date: Date): { readonly jour: string; readonly heure: string } {
  const parts = new Map(DATE_HEURE.formatToParts(date).map(({ type, value }) => [type, value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    jour: `${get('day')}/${get('month')}/${get('year')}`,
    heure: `${get('hour')}:${get('minute')}`,
  };
}

function premier(jour: string): string {
  return jour.replace(/^1 /, '1er ').replace(/^(\S+) /, `$1${INSECABLE}`);
}
