import { type DifferencesPv, sansDifference } from '@delib/domain';
import {
  type DifferenceDite,
  direDifferenceCadre,
  direDifferenceCandidat,
  direDifferenceMembre,
  direDifferenceTenue,
  phraseDifferences,
  typo,
} from '@delib/francais';
import type { ReactNode } from 'react';
import { CadreTableau } from '../tableau/CadreTableau';

export interface TableDifferencesProps {
  readonly differences: DifferencesPv;
  /** The version compared with, and this one: the heads of the columns. */
  readonly avant: number;
  readonly apres: number;
  /** Level of the headings of its parts. */
  readonly titre?: 'h2' | 'h3';
}

/** How a version of a PV differs from another: the counts, then candidates, sitting and composition; or that it does not. */
export function TableDifferences({
  differences,
  avant,
  apres,
  titre = 'h3',
}: TableDifferencesProps): ReactNode {
  const { candidats, tenue, membres, cadre } = differences;
  const parties: readonly Partie[] = [
    {
      nom: 'Candidats',
      sujet: 'N° d’anonymat',
      groupes: candidats.map((each) => ({
        sujet: each.numeroAnonymat,
        dites: each.differences.map(direDifferenceCandidat),
      })),
    },
    {
      nom: 'Tenue de la délibération',
      sujet: null,
      groupes: [{ sujet: '', dites: tenue.map(direDifferenceTenue) }],
    },
    {
      nom: 'Composition, présences et émargements',
      sujet: 'Membre',
      groupes: membres.map((each) => ({
        sujet: `${each.prenom} ${each.nom}`,
        dites: each.differences.map(direDifferenceMembre),
      })),
    },
    { nom: 'Jury', sujet: null, groupes: [{ sujet: '', dites: cadre.map(direDifferenceCadre) }] },
  ];
  const Titre = titre;
  return (
    <>
      <p>
        {sansDifference(differences) ? (
          <span className="fr-icon-check-line fr-icon--sm" aria-hidden="true" />
        ) : null}{' '}
        <strong>{typo(phraseDifferences(differences))}</strong>
      </p>
      {parties
        .filter(({ groupes }) => groupes.some(({ dites }) => dites.length > 0))
        .map(({ nom, sujet, groupes }) => (
          <section key={nom}>
            <Titre className="fr-h6 fr-mb-1w">{nom}</Titre>
            <CadreTableau
              legende={`${nom} : ce qui diffère`}
              region={`${nom} : ce qui diffère`}
              sansLegende
              multiligne
              className="fr-mt-0 fr-mb-3w"
            >
              <thead>
                <tr>
                  {sujet === null ? null : <th scope="col">{sujet}</th>}
                  <th scope="col">Rubrique</th>
                  <th scope="col">Version {avant}</th>
                  <th scope="col">Version {apres}</th>
                </tr>
              </thead>
              <tbody>
                {groupes.map((groupe) => (
                  <Lignes key={groupe.sujet} {...groupe} nomme={sujet !== null} />
                ))}
              </tbody>
            </CadreTableau>
          </section>
        ))}
    </>
  );
}

interface Groupe {
  readonly sujet: string;
  readonly dites: readonly DifferenceDite[];
}

interface Partie {
  readonly nom: string;
  /** Head of the column that names whom the row is about; `null`: the part is about one thing. */
  readonly sujet: string | null;
  readonly groupes: readonly Groupe[];
}

function Lignes({ sujet, dites, nomme }: Groupe & { readonly nomme: boolean }): ReactNode {
  return dites.map(({ quoi, avant, apres }, rang) => (
    <tr key={quoi}>
      {nomme && rang === 0 ? (
        <th scope="row" rowSpan={dites.length}>
          {sujet}
        </th>
      ) : null}
      {nomme ? <td>{quoi}</td> : <th scope="row">{quoi}</th>}
      <td>{typo(avant)}</td>
      <td>{typo(apres)}</td>
    </tr>
  ));
}
