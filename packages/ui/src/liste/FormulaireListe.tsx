'use client';

import Form from 'next/form';
import { type ReactNode, useId, useState } from 'react';
import type { ChoixCritere } from '../url/criteres';
import { PARAMETRES_TABLE } from '../url/table';

/** The search and the filters of a list, for the server; a filter is applied as soon as it is chosen. */
export function FormulaireListe(props: {
  readonly recherche: { readonly libelle: string; readonly valeur: string };
  readonly filtres: readonly {
    readonly id: string;
    readonly libelle: string;
    readonly choix: readonly ChoixCritere[];
    readonly aucun: string;
    readonly valeur: string;
  }[];
  readonly bouton: string;
  /** Name and value of the other parameters of the address. */
  readonly autres: readonly (readonly [string, string])[];
}): ReactNode {
  const { recherche, filtres, autres } = props;
  const id = useId();
  const appliques = [recherche.valeur, ...filtres.map(({ valeur }) => valeur)];
  // What is typed stays while the page reads itself again; another address brings its own.
  const [saisie, setSaisie] = useState(appliques);
  const [vus, setVus] = useState(appliques);
  if (vus.join('\n') !== appliques.join('\n')) {
    setVus(appliques);
    setSaisie(appliques);
  }
  const changer = (rang: number, valeur: string) => setSaisie(saisie.with(rang, valeur));
  return (
    <Form action="" prefetch={false} scroll={false} role="search" className="delib-outils__rangee">
      {autres.map(([nom, valeur]) => (
        <input key={nom} type="hidden" name={nom} value={valeur} />
      ))}
      <div className="fr-input-group delib-outils__recherche">
        <label className="fr-label" htmlFor={`${id}-recherche`}>
          {recherche.libelle}
        </label>
        <input
          id={`${id}-recherche`}
          className="fr-input"
          type="search"
          name={PARAMETRES_TABLE.recherche}
          maxLength={200}
          data-touche-recherche=""
          value={saisie[0]}
          onChange={({ target }) => changer(0, target.value)}
        />
      </div>
      {filtres.map((filtre, rang) => (
        <div key={filtre.id} className="fr-select-group delib-outils__filtre">
          <label className="fr-label" htmlFor={`${id}-${filtre.id}`}>
            {filtre.libelle}
          </label>
          <select
            id={`${id}-${filtre.id}`}
            className="fr-select"
            name={PARAMETRES_TABLE.filtre(filtre.id)}
            value={saisie[rang + 1]}
            onChange={({ target }) => {
              changer(rang + 1, target.value);
              target.form?.requestSubmit();
            }}
          >
            <option value="">{filtre.aucun}</option>
            {filtre.choix.map(({ valeur, libelle }) => (
              <option key={valeur} value={valeur}>
                {libelle}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" className="fr-btn">
        {props.bouton}
      </button>
    </Form>
  );
}
