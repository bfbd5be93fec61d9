'use client';

import { type Etat, formatEtat } from '@delib/domain';
import { createContext, type ReactNode, useContext } from 'react';
import type { LigneJuryAffichee } from './ligne-jury';
import { Raisons } from './Raisons';

/** A change chosen and not yet saved. The row is kept as it was when chosen: its état is what the person saw. */
export interface EtatChoisi {
  readonly ligne: LigneJuryAffichee;
  readonly vers: Etat;
}

/** Changes chosen, by jury. */
export type EtatsChoisis = Readonly<Record<string, EtatChoisi>>;

/** What the cells of « Nouvel état » read and write; the columns of a table are defined once, outside it. */
export const ChoixEtats = createContext<{
  readonly choisis: EtatsChoisis;
  readonly choisir: (ligne: LigneJuryAffichee, vers: Etat | null) => void;
}>({ choisis: {}, choisir: () => {} });

/** The cell « Nouvel état »: only what is possible, or why nothing is. */
export function NouvelEtat({ ligne }: { readonly ligne: LigneJuryAffichee }): ReactNode {
  const { choisis, choisir } = useContext(ChoixEtats);
  if (ligne.nouveaux.length === 0) {
    return ligne.refus.length === 0 ? (
      <span className="fr-text--sm">Aucun à cet état</span>
    ) : (
      <span className="fr-text--sm">
        <Raisons raisons={ligne.refus} jury={ligne.code} />
      </span>
    );
  }
  const choisi = choisis[ligne.id];
  return (
    <select
      className="fr-select"
      aria-label={`Nouvel état du jury ${ligne.code}`}
      value={choisi?.vers ?? ''}
      onChange={({ target }) => choisir(ligne, ligne.nouveaux.find((vers) => vers === target.value) ?? null)}
    >
      <option value="">Inchangé</option>
      {ligne.nouveaux.map((vers) => (
        <option key={vers} value={vers}>
          {formatEtat(vers)}
        </option>
      ))}
    </select>
  );
}
