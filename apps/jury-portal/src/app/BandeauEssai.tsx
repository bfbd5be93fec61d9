import { Bandeau } from '@delib/ui';
import type { ReactNode } from 'react';

/** On every screen of a jury of a rehearsal, the one on the wall too. */
export function BandeauEssai(): ReactNode {
  return (
    <Bandeau nom="Session de répétition" titre="ESSAI">
      session de répétition : les candidats sont inventés et les PV signés ici ne valent rien.
    </Bandeau>
  );
}
