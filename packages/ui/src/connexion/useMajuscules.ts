import { type KeyboardEvent, useState } from 'react';

/** Are capitals locked? Known from the first key on, by whoever types in the field that these are given to. */
export function useMajuscules(): {
  readonly verrouillees: boolean;
  readonly ecouter: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onKeyUp: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
  };
} {
  const [verrouillees, setVerrouillees] = useState(false);
  const lire = (event: KeyboardEvent) => setVerrouillees(event.getModifierState('CapsLock'));
  return {
    verrouillees,
    ecouter: { onKeyDown: lire, onKeyUp: lire, onBlur: () => setVerrouillees(false) },
  };
}
