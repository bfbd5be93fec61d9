'use client';

import { minutesEntre } from '@delib/domain';
import { direDuree, formatDateHeure, INSECABLE, typo } from '@delib/francais';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { AttenteAffichee } from './attente-affichee';

const Maintenant = createContext('');

/** A page left open all day must not say « depuis 2 min » at noon. */
const CADENCE_MS = 30_000;

/**
 * What is inside says how long somebody waits, by the server's clock, gone on since it made the page.
 * @param lueLe when the page was made, ISO
 */
export function HorlogeDeLaPage(props: { readonly lueLe: string; readonly children: ReactNode }): ReactNode {
  const { lueLe, children } = props;
  const [maintenant, setMaintenant] = useState(lueLe);
  useEffect(() => {
    const depart = performance.now();
    const avancer = () =>
      setMaintenant(new Date(Date.parse(lueLe) + performance.now() - depart).toISOString());
    avancer();
    const minuterie = setInterval(avancer, CADENCE_MS);
    return () => clearInterval(minuterie);
  }, [lueLe]);
  return <Maintenant value={maintenant}>{children}</Maintenant>;
}

/** « Attend le centre depuis 25 min », what for, and since when exactly. */
export function AttenteDite({ attente }: { readonly attente: AttenteAffichee }): ReactNode {
  const { qui, geste, depuis } = attente;
  return (
    <span className="delib-attente">
      {qui}
      {depuis === null ? null : (
        <>
          {' '}
          <Depuis quand={depuis} />
        </>
      )}
      {geste === null ? null : <span className="delib-mention">{typo(geste)}</span>}
    </span>
  );
}

/** « depuis 25 min », inside an `HorlogeDeLaPage`. @param quand ISO date-time */
export function Depuis({ quand }: { readonly quand: string }): ReactNode {
  const maintenant = useContext(Maintenant);
  const duree = direDuree(minutesEntre(new Date(quand), new Date(maintenant)));
  return (
    <time dateTime={quand} title={`depuis le ${formatDateHeure(quand)}`}>
      {`depuis${INSECABLE}${duree}`}
    </time>
  );
}
