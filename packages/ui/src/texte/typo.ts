const FINE = '\u202f';
const INSECABLE = '\u00a0';

/**
 * French spacing: a narrow no-break space before ; ! ? % and inside « », a no-break space before a colon.
 * Written with ordinary spaces in the source, where the others could not be seen.
 * @example typo('Terminer le 1er groupe ?') // the space before « ? » no longer breaks
 */
export function typo(texte: string): string {
  return texte
    .replace(/ ([;!?%»])/g, `${FINE}$1`)
    .replace(/« /g, `«${FINE}`)
    .replace(/ :(?=\s|$)/g, `${INSECABLE}:`)
    .replace(/ €/g, `${INSECABLE}€`)
    .replace(/(\d) (?=\d{3}(?:\D|$))/g, `$1${FINE}`);
}

/** A whole number with thin spaces between thousands: 4 563. */
export function formatEntier(nombre: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 }).format(nombre);
}

/** « 1 jury », « 3 jurys »: French puts 0 and 1 in the singular. */
export function compter(nombre: number, singulier: string, pluriel: string): string {
  return `${formatEntier(nombre)} ${nombre < 2 ? singulier : pluriel}`.replace(' ', INSECABLE);
}

/** Size of a file for a reader: « 812 octets », « 12,4 ko », « 3,1 Mo » (powers of ten, as systems show them). */
export function formatTaille(octets: number): string {
  if (octets < 1000) return compter(octets, 'octet', 'octets');
  const [valeur, unite] =
    octets < 1_000_000 ? [octets / 1000, 'ko'] : octets < 1e9 ? [octets / 1e6, 'Mo'] : [octets / 1e9, 'Go'];
  return `${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(valeur)}${INSECABLE}${unite}`;
}

const DATE_HEURE = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});
const HEURE = new Intl.DateTimeFormat('fr-FR', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'Europe/Paris',
});

/** « 23/11/2026 14:32 », Paris time, from an ISO date-time. The zone is fixed: server and browser must agree. */
export function formatDateHeure(iso: string): string {
  return DATE_HEURE.format(new Date(iso));
}

/** « 14:32:08 », Paris time, from an ISO date-time. */
export function formatHeure(iso: string): string {
  return HEURE.format(new Date(iso));
}

/** « 22/06/2026 » from an ISO day. */
export function formatJour(jour: string): string {
  return jour.split('-').reverse().join('/');
}
