'use client';

import { typo } from '@delib/francais';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { FenetreNative } from './FenetreNative';
import { FinProche, SessionAutre, SessionFinie } from './RecitsSession';
import { creerVeille, type SessionVue, type Veille } from './veille';

const CANAL = 'delib-session';

/**
 * Warns of the end of the session some minutes before (RGAA 13.1), and says that it is over: what the page holds stays
 * on it meanwhile. What one tab learns, the others know.
 */
export function VeilleSession({ initiale }: { readonly initiale: SessionVue }): ReactNode {
  const veille = useVeille(initiale);
  const phase = useSyncExternalStore(veille.abonner, veille.lire, veille.lire);
  const [enCours, setEnCours] = useState(false);
  const [muet, setMuet] = useState(false);
  const router = useRouter();
  const finie = useRef(false);
  const id = useId();

  useEffect(() => {
    // Opened again from another tab: live links were closed, what is shown may be old. What is typed stays.
    if (finie.current && phase.nom === 'calme') router.refresh();
    finie.current = phase.nom === 'finie';
  }, [phase, router]);

  async function rester(): Promise<void> {
    setEnCours(true);
    setMuet(!(await veille.prolonger()));
    setEnCours(false);
  }

  const ouverte = phase.nom !== 'calme';
  return (
    <FenetreNative
      ouverte={ouverte}
      titreId={`${id}-titre`}
      texteId={`${id}-texte`}
      onEchap={() => {
        if (phase.nom !== 'prevenue') return;
        // Who dismisses it is there.
        if (phase.prolongeable) void rester();
        else veille.accuser();
      }}
    >
      {phase.nom === 'prevenue' ? (
        <FinProche
          id={id}
          finA={phase.finA}
          prolongeable={phase.prolongeable}
          enCours={enCours}
          erreur={
            muet
              ? typo(
                  'Le serveur ne répond pas : vérifiez le réseau, puis recommencez. Rien n’est perdu sur cette page.',
                )
              : ''
          }
          onRester={() => void rester()}
          onCompris={veille.accuser}
        />
      ) : null}
      {phase.nom === 'finie' ? <SessionFinie id={id} /> : null}
      {phase.nom === 'autre' ? <SessionAutre id={id} /> : null}
    </FenetreNative>
  );
}

function useVeille(initiale: SessionVue): Veille {
  const [canal] = useState(() => ({ dire: (_: SessionVue | null): void => {} }));
  const [veille] = useState(() =>
    creerVeille(initiale, {
      demander: () => demander('GET'),
      prolonger: () => demander('POST'),
      maintenant: () => performance.now(),
      diffuser: (vue) => canal.dire(vue),
    }),
  );
  useEffect(() => {
    const onglets = new BroadcastChannel(CANAL);
    canal.dire = (vue) => onglets.postMessage(vue);
    onglets.onmessage = ({ data }: MessageEvent<SessionVue | null>) => veille.apprendre(data);
    // A computer that slept has stopped its clock.
    const revoir = () => {
      if (document.visibilityState === 'visible') void veille.verifier();
    };
    document.addEventListener('visibilitychange', revoir);
    return () => {
      document.removeEventListener('visibilitychange', revoir);
      canal.dire = () => {};
      onglets.close();
      veille.arreter();
    };
  }, [veille, canal]);
  useEffect(() => {
    // This page was just given to someone logged in: the tabs where the session was over may go on.
    veille.apprendre(initiale);
    canal.dire(initiale);
  }, [veille, canal, initiale]);
  return veille;
}

async function demander(method: 'GET' | 'POST'): Promise<SessionVue | null> {
  const reponse = await fetch('/api/session', { method, cache: 'no-store' });
  if (reponse.status === 401) return null;
  if (!reponse.ok) throw new Error(`the session answers ${reponse.status}`);
  return (await reponse.json()) as SessionVue;
}
