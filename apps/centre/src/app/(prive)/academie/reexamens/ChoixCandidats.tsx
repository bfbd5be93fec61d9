'use client';

import { contient, type Groupe } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { type ReactNode, useId, useRef, useState } from 'react';
import { ChampTexte } from '../../../../formulaire/Champs';
import { decisionEnVigueur, estDuGroupe, type Reexaminable } from './reexaminable';

/** The candidates of the jury, found by number or name; those chosen stay in sight whatever is looked for. */
export function ChoixCandidats(props: {
  readonly groupe: Groupe;
  readonly candidats: readonly Reexaminable[];
  readonly choisis: ReadonlySet<string>;
  /** Who is named was chosen before: the others of the jury come when they are looked for, or asked for. */
  readonly replie: boolean;
  readonly onChange: (choisis: ReadonlySet<string>) => void;
}): ReactNode {
  const { groupe, choisis, onChange } = props;
  const id = useId();
  const entete = useRef<HTMLLegendElement>(null);
  const [cherche, setCherche] = useState('');
  const [tous, setTous] = useState(!props.replie);
  const candidats = props.candidats.filter((candidat) => estDuGroupe(candidat, groupe));
  const vus = candidats.filter(
    (candidat) =>
      choisis.has(candidat.candidatId) ||
      ((tous || cherche !== '') &&
        contient(
          `${candidat.numeroCandidat} ${candidat.numeroAnonymat} ${candidat.nom} ${candidat.prenoms}`,
          cherche,
        )),
  );
  const caches = cherche === '' ? candidats.length - vus.length : 0;

  function basculer(candidatId: string, coche: boolean): void {
    const suite = new Set(choisis);
    if (coche) suite.add(candidatId);
    else suite.delete(candidatId);
    onChange(suite);
  }

  return (
    <fieldset className="fr-fieldset" aria-labelledby={`${id}-titre`}>
      <legend className="fr-fieldset__legend" id={`${id}-titre`} ref={entete} tabIndex={-1}>
        {typo(`Candidats à réexaminer : ${compter(choisis.size, 'choisi', 'choisis')}`)}
      </legend>
      <div className="fr-fieldset__element">
        <ChampTexte
          libelle={props.replie ? 'Chercher un autre candidat du jury' : 'Chercher un candidat du jury'}
          aide="Par numéro de candidat, numéro d’anonymat ou nom."
          valeur={cherche}
          longueur={80}
          onChange={setCherche}
        />
      </div>
      {vus.length === 0 ? (
        <p className="fr-fieldset__element" role="status">
          Aucun candidat de ce jury ne correspond.
        </p>
      ) : null}
      {vus.map((candidat) => (
        <div className="fr-fieldset__element" key={candidat.candidatId}>
          <div className="fr-checkbox-group fr-checkbox-group--sm">
            <input
              type="checkbox"
              id={`${id}-${candidat.candidatId}`}
              checked={choisis.has(candidat.candidatId)}
              onChange={({ target }) => basculer(candidat.candidatId, target.checked)}
            />
            <label className="fr-label" htmlFor={`${id}-${candidat.candidatId}`}>
              {candidat.nom} {candidat.prenoms}
              <span className="fr-hint-text">
                {typo(
                  `Candidat ${candidat.numeroCandidat}, anonymat ${candidat.numeroAnonymat} : ${decisionEnVigueur(candidat, groupe)}`,
                )}
              </span>
            </label>
          </div>
        </div>
      ))}
      {caches > 0 ? (
        <div className="fr-fieldset__element">
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--tertiary"
            onClick={() => {
              setTous(true);
              // The button goes: what it showed is where one goes on.
              entete.current?.focus();
            }}
          >
            {typo(`Montrer aussi ${compter(caches, 'autre candidat', 'autres candidats')} du jury`)}
          </button>
        </div>
      ) : null}
    </fieldset>
  );
}
