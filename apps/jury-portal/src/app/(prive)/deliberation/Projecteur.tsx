'use client';

import { dialogueOuvert, estSaisieDeTexte, useTouches } from '@delib/ui';
import { useEffect, useMemo, useRef } from 'react';
import { creerEmetteur, type Emetteur } from '../../../projection/canal';
import { ouvrirProjection } from '../../../projection/ouvrir';
import { projeter } from '../../../projection/vue';
import { useAnnonces } from './aide-decision/Annonces';
import { useDeliberation } from './Deliberation';

/** Tells the second window, if there is one, which candidate is looked at; « W » opens it. Draws nothing. */
export function Projecteur({ candidatId }: { readonly candidatId: string | null }): null {
  const { canal, lignes, reglement, titre, jury } = useDeliberation();
  const emetteur = useRef<Emetteur | null>(null);
  const [touches] = useTouches();
  const ouvrir = useOuvrirProjection();
  const ligne = candidatId === null ? undefined : lignes.get(candidatId);
  const vue = useMemo(
    () => (ligne ? projeter(ligne, { reglement, titre: `${titre}, jury ${jury.code}` }) : null),
    [ligne, reglement, titre, jury.code],
  );
  useEffect(() => {
    const cree = creerEmetteur(canal);
    emetteur.current = cree;
    return () => {
      emetteur.current = null;
      cree.fermer();
    };
  }, [canal]);
  useEffect(() => emetteur.current?.montrer(vue), [vue]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!touches || event.key.toLowerCase() !== 'w' || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (dialogueOuvert() || estSaisieDeTexte(event.target)) return;
      event.preventDefault();
      ouvrir();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [touches, ouvrir]);
  return null;
}

/** Opens the second window, or says why it is not there. */
export function useOuvrirProjection(): () => void {
  const { canal } = useDeliberation();
  const { dire } = useAnnonces();
  return useMemo(
    () => () => {
      const empechement = ouvrirProjection(canal);
      if (empechement !== null) dire(empechement);
    },
    [canal, dire],
  );
}
