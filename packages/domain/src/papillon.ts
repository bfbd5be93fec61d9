import type { Portail } from './acces/acteur';

/**
 * Without characters that a hurried reader mixes up: 0 O o, 1 l I i, 5 S s, 2 Z z, 8 B b, u v U V, rn and m,
 * 9 g q, j i, and the small letters that are only smaller than their capital (c k p w x y).
 */
const ALPHABET = 'adefhnrtACDEFGHJKLMNPQRTWXY34679';
const LONGUEUR = 12;

/**
 * The password of a papillon: 12 characters of 32 (60 bits), shown once.
 * @param octets random bytes, one for each character at least; fewer throw, bytes that would bias the choice
 *   are skipped
 */
export function motDePassePapillon(octets: Uint8Array): string {
  const limit = 256 - (256 % ALPHABET.length);
  const chosen = [...octets].filter((octet) => octet < limit).slice(0, LONGUEUR);
  if (chosen.length < LONGUEUR) throw new Error('not enough random bytes for a password');
  return chosen.map((octet) => ALPHABET[octet % ALPHABET.length]).join('');
}

/** As printed, in groups of four: « abcd efgh ijkl ». What is typed may carry the spaces. */
export function formatMotDePasse(motDePasse: string): string {
  return motDePasse.replace(/(.{4})(?=.)/g, '$1 ');
}

/** What was typed, without the spaces and hyphens people put in. */
export function normaliserMotDePasse(saisie: string): string {
  return saisie.replace(/[\s-]/g, '');
}

/**
 * The login: jury and quality, no name: « J20112-PR », « J20112-VP »; « S20112-PR » for the portail de secours, so
 * that nobody tries the one at the door of the other.
 */
export function loginPapillon(
  jury: string,
  qualite: 'president' | 'vice_president',
  portail: Portail = 'ordinaire',
): string {
  return `${portail === 'secours' ? 'S' : 'J'}${jury}-${qualite === 'president' ? 'PR' : 'VP'}`;
}
