import { type ActeurRole, LIBELLES_ROLE } from '@delib/domain';

/** A role inside a sentence: « président du jury », « RSSI académique ». */
export function direRole(role: ActeurRole): string {
  return LIBELLES_ROLE[role].replace(/^[A-Z](?=\p{Ll})/u, (lettre) => lettre.toLowerCase());
}
