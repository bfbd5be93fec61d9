'use client';

import { Figure, graphiqueEchelle } from '@delib/documents/graphiques';
import { type Issue, LIBELLES_ISSUE } from '@delib/domain';
import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { EpreuveProjetee, VueProjection } from '../../../projection/vue';

/** One candidate, to be read from the end of a room. */
export function CandidatProjete(props: {
  readonly vue: VueProjection;
  /** The decision is kept for later. */
  readonly masquee: boolean;
}): ReactNode {
  const { vue, masquee } = props;
  const { moyenne, avant, seuils } = vue;
  return (
    <>
      <div className="delib-projection__tete">
        <h1 aria-live="polite">{vue.numeroAnonymat}</h1>
        <p>
          {vue.categorie}
          <span className="delib-projection__titre">{typo(vue.titre)}</span>
        </p>
      </div>
      <div className="delib-projection__corps">
        <TableProjetee epreuves={vue.epreuves} />
        <div className="delib-projection__resultat">
          <dl>
            <Chiffre titre="Moyenne" grand>
              {typo(vue.moyenneDite)}
            </Chiffre>
            {vue.manques.map(({ barre, points }) => (
              <Chiffre key={barre} titre={`Points manquants pour ${barre}`}>
                {points}
              </Chiffre>
            ))}
            <Chiffre titre="Proposition avant le jury">
              <Resultat issue={vue.proposition} sinon="aucune" />
            </Chiffre>
            {vue.octroi === '' ? null : (
              <>
                <Chiffre titre="Jury">{typo(vue.octroi)}</Chiffre>
                <Chiffre titre="Résultat avec le jury">
                  {masquee ? 'masqué' : <Resultat issue={vue.resultat} sinon="aucun" />}
                </Chiffre>
              </>
            )}
            <Chiffre titre="Décision">
              {masquee ? 'masquée' : <Resultat issue={vue.decision} sinon="pas encore validée" />}
            </Chiffre>
          </dl>
          {moyenne && avant ? (
            <Figure graphique={graphiqueEchelle({ moyenne, avant, seuils })} sansDonnees />
          ) : null}
        </div>
      </div>
    </>
  );
}

function TableProjetee({ epreuves }: { readonly epreuves: readonly EpreuveProjetee[] }): ReactNode {
  return (
    <table className="delib-projection__notes">
      <caption className="fr-sr-only">Notes par épreuve</caption>
      <thead>
        <tr>
          <th scope="col">Épreuve</th>
          <th scope="col">Coef.</th>
          <th scope="col">Note</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {epreuves.map(({ code, intitule, coefficient, note, remplacee, points }) => (
          <tr key={code}>
            <th scope="row">
              {code} <span className="delib-projection__intitule">{typo(intitule)}</span>
            </th>
            <td>{coefficient}</td>
            <td>
              {remplacee === null ? null : (
                <>
                  <del>
                    <span className="fr-sr-only">au lieu de </span>
                    {remplacee}
                  </del>{' '}
                </>
              )}
              <strong>{note}</strong>
            </td>
            <td>{points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Chiffre(props: {
  readonly titre: string;
  readonly grand?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={props.grand ? 'delib-projection__grand' : undefined}>
      <dt>{typo(props.titre)}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** In words, with a shape of its own; colour only repeats it. */
function Resultat(props: { readonly issue: Issue | null; readonly sinon: string }): ReactNode {
  const { issue, sinon } = props;
  if (issue === null) return sinon;
  return (
    <span className={`delib-projection__issue--${issue}`}>
      <span className={ICONES[issue]} aria-hidden="true" /> {LIBELLES_ISSUE[issue]}
    </span>
  );
}

const ICONES: Readonly<Record<Issue, string>> = {
  admis: 'fr-icon-check-line',
  second_groupe: 'fr-icon-arrow-go-forward-line',
  non_admis: 'fr-icon-close-line',
  poursuite: 'fr-icon-arrow-right-line',
};
