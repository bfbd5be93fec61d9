'use client';

import { AIDES_PORTAIL } from '@delib/francais';
import { AideDePage } from '@delib/ui';
import type { ReactNode } from 'react';

/** « ? »: the texts are part of the build, so that no page carries those of all the others, and the network is not needed. */
export function AidePortail({ ouvrables }: { readonly ouvrables: readonly string[] }): ReactNode {
  return <AideDePage aides={AIDES_PORTAIL} ouvrables={ouvrables} />;
}
