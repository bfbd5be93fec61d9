'use client';

import { parseAsString, useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import { ecrireTri, lireTri, PARAMETRES_TABLE, type TriTable } from '../url/table';
import { type ColonneDsfr, colonnesVisibles, idsParDefaut } from './colonnes';

/** Where a table stands: sort, search, filters by column, columns shown. */
export interface EtatTable {
  readonly tri: TriTable | null;
  readonly recherche: string;
  /** Text typed or value chosen, by column; no entry: no filter. */
  readonly filtres: Readonly<Record<string, string>>;
  /** Ids of the columns shown, in the order of the definition. */
  readonly visibles: readonly string[];
}

export interface ActionsTable {
  readonly trier: (tri: TriTable | null) => void;
  readonly chercher: (texte: string) => void;
  readonly filtrer: (colonne: string, valeur: string | null) => void;
  readonly montrer: (colonnes: readonly string[]) => void;
  /** Clears search and filters; sort and columns stay. */
  readonly effacer: () => void;
}

/**
 * State of a table in the URL, so that the page can be reloaded, shared and gone back to.
 * A column marked `personnelle` keeps its filter in the page, and with one such column the search stays there too:
 * no name of a candidate enters an address, a history or a log.
 */
export function useEtatTable<T>(colonnes: readonly ColonneDsfr<T>[]): readonly [EtatTable, ActionsTable] {
  const confidentielle = colonnes.some(({ personnelle }) => personnelle === true);
  const [prive, setPrive] = useState<Readonly<Record<string, string>>>({});

  const dansUrl = colonnes.filter(({ filtre, personnelle }) => filtre !== 'aucun' && personnelle !== true);
  const cle = dansUrl.map(({ id }) => id).join(',');
  const analyseurs = useMemo(
    (): Readonly<Record<string, typeof parseAsString>> => ({
      [PARAMETRES_TABLE.tri]: parseAsString,
      [PARAMETRES_TABLE.recherche]: parseAsString,
      [PARAMETRES_TABLE.colonnes]: parseAsString,
      ...Object.fromEntries(
        cle
          .split(',')
          .filter((id) => id !== '')
          .map((id) => [PARAMETRES_TABLE.filtre(id), parseAsString]),
      ),
    }),
    [cle],
  );
  const [url, setUrl] = useQueryStates(analyseurs, { history: 'replace' });

  const ids = colonnes.map(({ id }) => id);
  const parDefaut = idsParDefaut(colonnes);
  const choisies = url[PARAMETRES_TABLE.colonnes]?.split(',').filter((id) => ids.includes(id));
  const visibles = colonnesVisibles(colonnes, choisies ?? null).map(({ id }) => id);

  const filtres: Record<string, string> = {};
  for (const { id } of dansUrl) {
    const valeur = url[PARAMETRES_TABLE.filtre(id)];
    if (valeur !== null && valeur !== undefined && valeur !== '') filtres[id] = valeur;
  }
  for (const colonne of colonnes) {
    const valeur = prive[colonne.id];
    if (colonne.personnelle === true && valeur !== undefined && valeur !== '') filtres[colonne.id] = valeur;
  }

  const etat: EtatTable = {
    tri: lireTri(url[PARAMETRES_TABLE.tri] ?? null, ids),
    recherche: (confidentielle ? prive[PARAMETRES_TABLE.recherche] : url[PARAMETRES_TABLE.recherche]) ?? '',
    filtres,
    visibles,
  };

  const actions: ActionsTable = {
    trier: (tri) => void setUrl({ [PARAMETRES_TABLE.tri]: ecrireTri(tri) }),
    chercher: (texte) => {
      if (confidentielle) setPrive((avant) => ({ ...avant, [PARAMETRES_TABLE.recherche]: texte }));
      else void setUrl({ [PARAMETRES_TABLE.recherche]: texte === '' ? null : texte });
    },
    filtrer: (colonne, valeur) => {
      if (colonnes.find(({ id }) => id === colonne)?.personnelle === true) {
        setPrive((avant) => ({ ...avant, [colonne]: valeur ?? '' }));
      } else void setUrl({ [PARAMETRES_TABLE.filtre(colonne)]: valeur === '' ? null : valeur });
    },
    montrer: (choix) =>
      void setUrl({
        [PARAMETRES_TABLE.colonnes]: choix.join(',') === parDefaut.join(',') ? null : choix.join(','),
      }),
    effacer: () => {
      setPrive({});
      void setUrl({
        [PARAMETRES_TABLE.recherche]: null,
        ...Object.fromEntries(dansUrl.map(({ id }) => [PARAMETRES_TABLE.filtre(id), null])),
      });
    },
  };
  return [etat, actions];
}
