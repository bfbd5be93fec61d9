import type { Refus, Saisie } from '@delib/domain';
import { useState } from 'react';
import type { Ligne } from '../../../deliberation/ligne';
import { useDeliberation } from './Deliberation';

/** What is being typed in a window about one candidate. */
interface SaisieEnFenetre<T> {
  /** The candidate; `undefined` while the window is closed. */
  readonly ligne: Ligne | undefined;
  readonly saisie: T;
  readonly setSaisie: (saisie: T) => void;
  /** Why the domain refused it as it was. */
  readonly refus: Refus | null;
  /** Takes it; `false` when the domain refuses it at once: the window stays, with the reason. Else it goes out by itself. */
  readonly prendre: (saisies: readonly Saisie[], libelle: string) => Promise<boolean>;
}

/**
 * The fields of a window that the grid opens on a candidate. They rest on the candidate as it opened: what the other person
 * saves meanwhile is a conflict, not a base.
 * @param depart what the fields hold when the window opens
 * @param vide what they hold before
 */
export function useSaisieSur<T>(
  candidatId: string | null,
  depart: (ligne: Ligne) => T,
  vide: T,
): SaisieEnFenetre<T> {
  const { lignes, magasin } = useDeliberation();
  const [saisie, setSaisie] = useState(vide);
  const [refus, setRefus] = useState<Refus | null>(null);
  const [ouvertSur, setOuvertSur] = useState<{ readonly id: string; readonly versionVue: number } | null>(
    null,
  );
  const ligne = candidatId === null ? undefined : lignes.get(candidatId);
  if (ligne && ouvertSur?.id !== candidatId) {
    setOuvertSur({ id: ligne.candidat.id, versionVue: ligne.candidat.version });
    setRefus(null);
    setSaisie(depart(ligne));
  }
  if (candidatId === null && ouvertSur !== null) setOuvertSur(null);
  return {
    ligne,
    saisie,
    setSaisie: (suite) => {
      setSaisie(suite);
      setRefus(null);
    },
    refus,
    prendre: async (saisies, libelle) => {
      if (!ouvertSur) return false;
      const { id, versionVue } = ouvertSur;
      const attente = magasin.enregistrer(id, saisies, { versionVue, libelle });
      const done = await Promise.race([attente, Promise.resolve(null)]);
      if (!done || done.ok || done.cause !== 'refus') return true;
      setRefus(done.refus);
      return false;
    },
  };
}
