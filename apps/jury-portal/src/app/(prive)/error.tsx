'use client';

import { ErreurInattendue, type ErreurInattendueProps } from '@delib/ui';
import type { ReactNode } from 'react';

/** Each entry is saved as it is made: little can be lost. */
export default function Erreur(props: ErreurInattendueProps): ReactNode {
  return (
    <ErreurInattendue
      {...props}
      conserve="Les saisies notées « Enregistré » sont conservées. Celle qui était en cours ne l’est peut-être pas."
    />
  );
}
