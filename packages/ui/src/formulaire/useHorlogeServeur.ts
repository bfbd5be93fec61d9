'use client';

import { type MomentParis, momentParis } from '@delib/domain';
import { useState } from 'react';

/**
 * What a clock in Paris shows now: the server's, gone on since it made the page, since that of this computer may be
 * wrong and the page may have been open since yesterday.
 * @param lueLe when the page was made, ISO
 */
export function useHorlogeServeur(lueLe: string): () => MomentParis {
  const [ouverteA] = useState(() => performance.now());
  return () => momentParis(new Date(Date.parse(lueLe) + performance.now() - ouverteA));
}
