'use client';

import { typo } from '@delib/francais';
import type { PageDeListe } from '@delib/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ChampNom } from './ChampNom';

/** Those of a list whom a name finds. */
export interface TrouvesParNom<P> {
  readonly nom: string;
  /** The address of the list that they are of. */
  readonly adresse: string;
  readonly page: P;
}

/** What the server answers to a name: a page of its own, or why there is none, in words. */
export type ReponseParNom<P> =
  | { readonly ok: true; readonly page: P }
  | { readonly ok: false; readonly phrase: string };

const COUPURE = typo('Le service n’a pas répondu. Recommencez dans un instant.');

/** A search by name, sent and never written in the address: it answers in place of the page of the list. */
export function RechercheParNom<P extends PageDeListe<unknown>>(props: {
  readonly libelle: string;
  readonly adresse: string;
  readonly trouves: TrouvesParNom<P> | null;
  readonly onTrouve: (trouves: TrouvesParNom<P> | null) => void;
  readonly chercher: (nom: string) => Promise<ReponseParNom<P>>;
  /** « Titulaires qui portent », before the name between quotes. */
  readonly quiPortent: readonly [tous: string, premiers: (nombre: number) => string];
}): ReactNode {
  const { libelle, adresse, trouves, onTrouve, quiPortent } = props;
  const [nom, setNom] = useState('');
  const [refus, setRefus] = useState('');

  async function chercher(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (nom.trim() === '') return onTrouve(null);
    try {
      const lus = await props.chercher(nom);
      setRefus(lus.ok ? '' : lus.phrase);
      if (lus.ok) onTrouve({ nom, adresse, page: lus.page });
    } catch {
      setRefus(COUPURE);
    }
  }

  return (
    // A form of its own, and not of the address: without script it has no answer to give.
    <form method="post" onSubmit={(event) => void chercher(event)} className="delib-outils__rangee fr-mb-2w">
      <ChampNom libelle={libelle} nom={nom} onNom={setNom} />
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
        {refus !== '' ? refus : trouves === null ? '' : typo(direTrouves(trouves, quiPortent))}
      </p>
    </form>
  );
}

function direTrouves(
  { nom, page }: TrouvesParNom<PageDeListe<unknown>>,
  [tous, premiers]: readonly [string, (nombre: number) => string],
): string {
  const { lignes, total } = page;
  return total > lignes.length
    ? `Seuls ${premiers(lignes.length)} « ${nom} » sont affichés : précisez le nom.`
    : `${tous} « ${nom} ».`;
}
