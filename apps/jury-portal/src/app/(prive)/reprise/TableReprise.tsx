import { CadreTableau } from '@delib/ui';
import type { ReactNode } from 'react';
import type { CandidatRepris } from './reprise-vue';

/** For a candidate on whom someone decided meanwhile: which of the two holds. */
export type Choix = 'systeme' | 'fichier';

const LIBELLES: Readonly<Record<CandidatRepris['statut'], string>> = {
  a_reprendre: 'À reprendre',
  deja_repris: 'Déjà dans le système',
  conflit: 'Décidé autrement entre-temps',
  impossible: 'Ne peut pas être repris',
};

const BADGES: Readonly<Record<CandidatRepris['statut'], string>> = {
  a_reprendre: 'fr-badge--info',
  deja_repris: 'fr-badge--success',
  conflit: 'fr-badge--warning',
  impossible: 'fr-badge--error',
};

/** Per candidate: what the system holds, what the file says, what would be written. */
export function TableReprise(props: {
  readonly candidats: readonly CandidatRepris[];
  readonly choix: Readonly<Record<string, Choix>>;
  readonly onChoisir: (numero: string, choix: Choix) => void;
}): ReactNode {
  const { candidats, choix, onChoisir } = props;
  return (
    <CadreTableau legende="Comparaison avant reprise" multiligne>
      <thead>
        <tr>
          <th scope="col">Candidat</th>
          <th scope="col">Ce que détient le système</th>
          <th scope="col">Ce que dit le fichier</th>
          <th scope="col">Ce qui serait écrit</th>
        </tr>
      </thead>
      <tbody>
        {candidats.map((candidat) => (
          <tr key={candidat.numero} data-statut={candidat.statut}>
            <th scope="row">
              {candidat.numero}
              <br />
              <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES[candidat.statut]}`}>
                {LIBELLES[candidat.statut]}
              </span>
            </th>
            <td>
              <Phrases phrases={candidat.systeme} />
            </td>
            <td>
              <Phrases phrases={candidat.fichier} />
            </td>
            <td>
              <Ecrit candidat={candidat} choix={choix[candidat.numero]} onChoisir={onChoisir} />
            </td>
          </tr>
        ))}
      </tbody>
    </CadreTableau>
  );
}

function Phrases({ phrases }: { readonly phrases: readonly string[] }): ReactNode {
  if (phrases.length === 0) return '–';
  return (
    <ul className="fr-m-0">
      {phrases.map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  );
}

function Ecrit(props: {
  readonly candidat: CandidatRepris;
  readonly choix: Choix | undefined;
  readonly onChoisir: (numero: string, choix: Choix) => void;
}): ReactNode {
  const { candidat, choix, onChoisir } = props;
  const { numero, statut, ecrit, refus } = candidat;
  if (refus !== null) return <p className="fr-m-0">{refus}</p>;
  if (ecrit === null) return <p className="fr-m-0">Rien</p>;
  if (statut !== 'conflit') return <Phrases phrases={ecrit} />;
  const option = (valeur: Choix, libelle: string) => {
    const id = `reprise-${numero}-${valeur}`;
    return (
      <div className="fr-fieldset__element">
        <div className="fr-radio-group fr-radio-group--sm">
          <input
            type="radio"
            id={id}
            name={`reprise-${numero}`}
            checked={choix === valeur}
            onChange={() => onChoisir(numero, valeur)}
          />
          <label className="fr-label" htmlFor={id}>
            {libelle}
          </label>
        </div>
      </div>
    );
  };
  return (
    <>
      <fieldset className="fr-fieldset fr-mb-0" aria-label={`Choix pour le candidat ${numero}`}>
        {option('systeme', 'Garder ce que détient le système')}
        {option('fichier', 'Écrire ce que dit le fichier')}
      </fieldset>
      {choix === 'systeme' ? null : <Phrases phrases={ecrit} />}
    </>
  );
}
