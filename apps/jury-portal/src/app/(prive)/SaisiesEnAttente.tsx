'use client';

import { compter, typo } from '@delib/francais';
import { Bandeau } from '@delib/ui';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { adresseGrille, lireAdresse } from '../../deliberation/adresses';
import { compterGardees } from '../../deliberation/garde';

/**
 * Away from the deliberation, which sends them and says so itself: entries that wait on this computer are not in what
 * the page shows, nor in a PV.
 */
export function SaisiesEnAttente({ membreId }: { readonly membreId: string }): ReactNode {
  const ailleurs = lireAdresse(usePathname()) === null;
  const [nombre, setNombre] = useState(0);
  useEffect(() => {
    if (!ailleurs) {
      setNombre(0);
      return;
    }
    let parti = false;
    void compterGardees(`${membreId}/`).then((compte) => {
      if (!parti) setNombre(compte);
    });
    return () => {
      parti = true;
    };
  }, [ailleurs, membreId]);
  if (nombre === 0) return null;
  return (
    <Bandeau
      nom="Saisies en attente"
      titre={typo(`${compter(nombre, 'saisie attend', 'saisies attendent')} sur cet ordinateur.`)}
      lien={{ href: adresseGrille(''), libelle: 'Ouvrir la délibération' }}
    >
      Rien de ce qui attend n’est enregistré ni compté ici ; tout part seul quand la délibération est ouverte.
    </Bandeau>
  );
}
