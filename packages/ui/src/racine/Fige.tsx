'use client';

import { type ReactNode, useState } from 'react';

/**
 * Keeps the children of the first render for good.
 * The head holds scripts that carry the nonce of the response that wrote them. A later refresh brings the nonce of
 * another response: React would rewrite the script's text, which Trusted Types refuses, and for nothing.
 */
export function Fige({ children }: { readonly children: ReactNode }): ReactNode {
  const [premier] = useState(children);
  return premier;
}
