import type { CandidatsRelus } from '../../../deliberation/relecture';

/** More than that is the page itself. */
const PAR_LECTURE = 50;

/** Reads some candidates of the jury as they stand; `null` when the page had better be read again. */
export async function relireCandidats(ids: readonly string[]): Promise<CandidatsRelus | null> {
  if (ids.length > PAR_LECTURE) return null;
  const response = await fetch(`/api/candidats?${new URLSearchParams(ids.map((id) => ['id', id]))}`);
  return response.ok ? ((await response.json()) as CandidatsRelus) : null;
}
