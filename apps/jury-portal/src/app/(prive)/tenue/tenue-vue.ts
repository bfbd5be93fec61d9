import type { TenueStockee } from '@delib/db';
import type { Presence, Tenue } from '@delib/domain';

/** What is recorded of a sitting, as the browser holds it. */
export interface TenueVue {
  readonly tenue: Tenue;
  readonly presences: Readonly<Record<string, Presence>>;
  readonly version: number;
  readonly modifiePar: string;
  /** ISO. */
  readonly modifieLe: string;
}

/** The tenue as it can be sent to the browser. */
export function toTenueVue({ modifieLe, ...reste }: TenueStockee): TenueVue {
  return { ...reste, modifieLe: modifieLe.toISOString() };
}
