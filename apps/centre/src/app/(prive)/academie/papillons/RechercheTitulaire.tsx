'use client';

import { typo } from '@delib/francais';
import type { PageDeListe } from '@delib/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ChampNom } from '../../../../liste/ChampNom';
import { listerPapillons } from './actions';
import type { LigneAcces } from './ligne';

/** Those of a list who bear a name. */
export interface TitulairesTrouves {
  readonly nom: string;
  /** The address of the list that they are of. */
  readonly adresse: string;
  readonly page: PageDeListe<LigneAcces>;
}

const COUPURE = typo('Le service n’a pas répondu. Recommencez dans un instant.');

/** A search by name, sent and never written in the address: it answers in place of the page of the list. */
export function RechercheTitulaire(props: {
  readonly adresse: string;
  readonly trouves: TitulairesTrouves | null;
  readonly onTrouve: (trouves: TitulairesTrouves | null) => void;
}): ReactNode {
  const { adresse, trouves, onTrouve } = props;
  const [nom, setNom] = useState('');
  const [refus, setRefus] = useState('');

  async function chercher(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (nom.trim() === '') return onTrouve(null);
    try {
      const lus = await listerPapillons({ adresse, titulaire: nom, lesquels: 'une_page' });
      setRefus(lus.ok ? '' : lus.phrase);
      if (!lus.ok) return;
      const { lignes, total } = lus;
      onTrouve({ nom, adresse, page: { lignes, total, page: 1, parPage: Math.max(total, 1) } });
    } catch {
      setRefus(COUPURE);
    }
  }

  return (
    // A form of its own, and not of the address: without script it has no answer to give.
    <form method="post" onSubmit={(event) => void chercher(event)} className="delib-outils__rangee fr-mb-2w">
      <ChampNom libelle="Nom du titulaire" nom={nom} onNom={setNom} />
      {trouves === null ? null : (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline"
          onClick={() => {
            setNom('');
            onTrouve(null);
          }}
        >
          Revenir à la liste
        </button>
      )}
      <p role="status" className="fr-mb-0">
        {refus !== ''
          ? refus
          : trouves === null
            ? ''
            : typo(
                trouves.page.total > trouves.page.lignes.length
                  ? `Seuls les ${trouves.page.lignes.length} premiers titulaires qui portent « ${trouves.nom} » sont affichés : précisez le nom.`
                  : `Titulaires qui portent « ${trouves.nom} ».`,
              )}
      </p>
    </form>
  );
}
