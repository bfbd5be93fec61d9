'use client';

import type { EcartsDunGenre } from '@delib/db';
import { estSeulementSignale } from '@delib/domain';
import { libelleEcart, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { type ReactNode, useState } from 'react';
import { confirmerImport } from './actions';

/** « Confirmer l'import », after the differences were read; what would be written is named again. */
export function Confirmer({
  compteRenduId,
  ecarts,
}: {
  readonly compteRenduId: string;
  readonly ecarts: readonly EcartsDunGenre[];
}): ReactNode {
  const [ouvert, setOuvert] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const ecrits = ecarts.filter(({ genre }) => genre !== 'candidat_accueilli' && !estSeulementSignale(genre));

  const a = (voulu: EcartsDunGenre['genre']) => ecrits.some(({ genre }) => genre === voulu);

  async function onConfirmer(): Promise<void> {
    setEnCours(true);
    setErreur(await confirmerImport(compteRenduId));
    setEnCours(false);
    setOuvert(false);
  }

  return (
    <>
      <p>
        {typo(
          'Rien n’est écrit tant que vous n’avez pas confirmé. Pour renoncer, il n’y a rien à faire : quittez la page.',
        )}
      </p>
      <button type="button" className="fr-btn" onClick={() => setOuvert(true)}>
        Confirmer l’import
      </button>
      <div role="alert">
        {erreur === null ? null : <p className="fr-alert fr-alert--error fr-alert--sm fr-mt-2w">{erreur}</p>}
      </div>
      <Dialogue
        id="confirmer-import"
        titre="Confirmer l’import ?"
        ouvert={ouvert}
        onFermer={() => setOuvert(false)}
        onConfirmer={() => void onConfirmer()}
        enCours={enCours}
      >
        <p>{typo('Seront enregistrés, tous ensemble ou pas du tout :')}</p>
        <ul>
          {ecrits.map((ecart) => (
            <li key={`${ecart.genre}-${ecart.groupe}`}>{libelleEcart(ecart)}</li>
          ))}
        </ul>
        {a('note_modifiee') ? (
          <p>Chaque note modifiée garde son ancienne valeur dans l’historique, avec votre nom.</p>
        ) : null}
        {a('membre_retire') || a('membre_modifie') ? (
          <div className="fr-alert fr-alert--warning fr-alert--sm">
            <p>
              {typo(
                'Le papillon d’un président ou d’un vice-président retiré, ou dont la qualité change, cesse de fonctionner immédiatement et sa session en cours prend fin.',
              )}
            </p>
          </div>
        ) : null}
      </Dialogue>
    </>
  );
}
