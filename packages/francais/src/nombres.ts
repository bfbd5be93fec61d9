import { FINE, INSECABLE } from './typographie';

/** A whole number with thin spaces between thousands: 4 563. */
export function formatEntier(nombre: number): string {
  return String(nombre).replace(/\B(?=(\d{3})+$)/g, FINE);
}

/** « 1 jury », « 3 jurys »: French puts 0 and 1 in the singular; the space does not break. */
export function compter(nombre: number, singulier: string, pluriel: string): string {
  return `${formatEntier(nombre)}${INSECABLE}${nombre < 2 ? singulier : pluriel}`;
}

/** Size of a file for a reader: « 812 octets », « 12,4 ko », « 3,1 Mo » (powers of ten, as systems show them). */
export function formatTaille(octets: number): string {
  if (octets < 1000) return compter(octets, 'octet', 'octets');
  const [valeur, unite] =
    octets < 1_000_000 ? [octets / 1000, 'ko'] : octets < 1e9 ? [octets / 1e6, 'Mo'] : [octets / 1e9, 'Go'];
  return `${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(valeur)}${INSECABLE}${unite}`;
}

/** A digest in groups of eight, so that people can compare it. */
export function formatEmpreinte(empreinte: string): string {
  return empreinte.replace(/(.{8})(?=.)/g, '$1 ');
}
