import type { Presence, Tenue } from '@delib/domain';

/** What is in the form. */
export interface SaisieTenue {
  readonly tenue: Tenue;
  readonly presences: Readonly<Record<string, Presence>>;
}
