'use client';

import { compter, typo } from '@delib/francais';
import { Bandeau } from '@delib/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { compterGardees } from '../../deliberation/garde';
import { oublierPage } from '../../deliberation/hors-ligne';

/**
 * Nobody is logged in on this computer any more: the deliberation kept for a cut of the network goes. Entries that wait to be
 * sent stay, or they would be lost, and are told of.
 */
export function OrdinateurLibre(): ReactNode {
  const [attendent, setAttendent] = useState(0);
  useEffect(() => {
    void oublierPage();
    void compterGardees('').then(setAttendent);
  }, []);
  if (attendent === 0) return null;
  return (
    <Bandeau
      nom="Saisies en attente"
      titre={typo(`${compter(attendent, 'saisie attend', 'saisies attendent')} sur cet ordinateur.`)}
    >
      Pour qu’elles partent, la personne qui les a faites se connecte ici et ouvre la délibération.
    </Bandeau>
  );
}
