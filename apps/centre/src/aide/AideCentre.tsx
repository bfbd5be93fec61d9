'use client';

import { AIDES_CENTRE } from '@delib/francais';
import { AideDePage } from '@delib/ui';
import type { ReactNode } from 'react';

/** « ? »: the texts are part of the build, so that no page carries those of all the others. */
export function AideCentre({ ouvrables }: { readonly ouvrables: readonly string[] }): ReactNode {
  return <AideDePage aides={AIDES_CENTRE} ouvrables={ouvrables} />;
}
