import type { EcartsDunGenre } from '@delib/db';
import { libelleEcart, typo } from '@delib/francais';
import { CadreTableau } from '@delib/ui';
import type { IssueImport } from '@delib/usecases/import/rapport';
import { valeurEcart } from '@delib/usecases/import/valeur-ecart';
import type { ReactNode } from 'react';

const TITRES: Readonly<Record<IssueImport, string>> = {
  importe: 'Ce que l’import a changé',
  inchange: 'Différences signalées',
  a_confirmer: 'Ce que l’import changerait',
  interdit: 'Ce que l’import aurait changé',
  fautif: 'Ce que l’import aurait changé',
};

/** Examples that are shown without being asked for. */
const EXEMPLES_EN_VUE = 15;

/** Differences between the files and what is stored, kind by kind, with the first examples of each. */
export function Ecarts({
  issue,
  ecarts,
}: {
  readonly issue: IssueImport;
  readonly ecarts: readonly EcartsDunGenre[];
}): ReactNode {
  // A moved candidate is told once, from where they leave.
  const montres = ecarts.filter(
    ({ genre, exemples }) => genre !== 'candidat_accueilli' && exemples.length > 0,
  );
  if (montres.length === 0) return null;
  // What is about to be confirmed is in sight, unless there is too much of it.
  const ouverts = montres.reduce((total, { exemples }) => total + exemples.length, 0) <= EXEMPLES_EN_VUE;
  return (
    <section aria-labelledby="ecarts" className="fr-mt-4w">
      <h2 id="ecarts" className="fr-h4">
        {TITRES[issue]}
      </h2>
      <p>
        Quelques exemples de chaque sorte. La liste entière est dans le fichier joint, quand il y en a un.
      </p>
      {montres.map((ecart) => (
        <details key={`${ecart.genre}-${ecart.groupe}`} className="fr-mb-2w" open={ouverts}>
          <summary>{typo(libelleEcart(ecart))}</summary>
          <Exemples ecart={ecart} />
        </details>
      ))}
    </section>
  );
}

function Exemples({ ecart }: { readonly ecart: EcartsDunGenre }): ReactNode {
  return (
    <CadreTableau
      legende={libelleEcart(ecart)}
      region={libelleEcart(ecart)}
      sansLegende
      serre
      className="fr-mt-1w fr-mb-0"
    >
      <thead>
        <tr>
          <th scope="col">Jury</th>
          <th scope="col">Objet</th>
          <th scope="col">Avant</th>
          <th scope="col">Après</th>
        </tr>
      </thead>
      <tbody>
        {ecart.exemples.map(({ jury, objet, avant, apres }) => (
          <tr key={`${jury} ${objet} ${avant} ${apres}`}>
            <td>{jury ?? ''}</td>
            <td className="fr-cell--multiline">{objet}</td>
            <td className="fr-cell--multiline">{valeurEcart(ecart.genre, avant)}</td>
            <td className="fr-cell--multiline">{valeurEcart(ecart.genre, apres)}</td>
          </tr>
        ))}
      </tbody>
    </CadreTableau>
  );
}
