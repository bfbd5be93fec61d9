import { type ReactNode, useId } from 'react';

/**
 * The field and the button of a search by a person's name. Within a form that posts: a name is sent, and never written in
 * an address.
 */
export function ChampNom(props: {
  readonly libelle: string;
  readonly nom: string;
  readonly onNom: (nom: string) => void;
}): ReactNode {
  const { libelle, nom, onNom } = props;
  const id = useId();
  return (
    <>
      <div className="fr-input-group delib-outils__recherche">
        <label className="fr-label" htmlFor={id}>
          {libelle}
        </label>
        <input
          id={id}
          className="fr-input"
          type="search"
          maxLength={200}
          autoComplete="off"
          value={nom}
          onChange={({ target }) => onNom(target.value)}
        />
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        Chercher ce nom
      </button>
    </>
  );
}
