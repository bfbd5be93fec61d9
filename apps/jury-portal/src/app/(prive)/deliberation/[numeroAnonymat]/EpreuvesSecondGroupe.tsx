'use client';

import {
  epreuvesModifiables,
  formatCoefficient,
  type MarqueRetenue,
  notesEnJeu,
  type OralCompare,
  type Relevement,
  reglageEnCours,
  resultatsArretes,
} from '@delib/domain';
import { abregerResultat, typo } from '@delib/francais';
import { CadreTableau } from '@delib/ui';
import type { ReactNode } from 'react';
import { useDeliberation } from '../Deliberation';
import { Bouton, type EpreuvesProps, Intitule, Note, points } from './Epreuves';

/**
 * The épreuves before the jury of the 2nd groupe: the two orals first, each beside the mark it may replace, then what
 * the 1er groupe settled of the others, which nobody changes any more.
 */
export function EpreuvesSecondGroupe({ ligne, reglement, onRelever, onRetirer }: EpreuvesProps): ReactNode {
  const { modifiable } = useDeliberation();
  const { dossier } = ligne.candidat;
  const { relevements } = reglageEnCours(dossier);
  const premieres = resultatsArretes(dossier.resultats, dossier.reglage.relevements);
  const modifiables = new Set(epreuvesModifiables(reglement, notesEnJeu(dossier)).map(({ code }) => code));
  const choisies = new Set(ligne.oraux.map(({ epreuve }) => epreuve.code));
  const autres = reglement.epreuves.filter(
    ({ code, nature }) => !choisies.has(code) && (nature === 'obligatoire' || premieres[code]),
  );
  return (
    <div>
      <Tableau
        titre="Oraux du 2nd groupe"
        id="titre-oraux"
        colonnes={[
          'Coef.',
          '1er groupe',
          'Oral',
          'Note qui compte',
          'Points',
          ...(modifiable ? ['Jury'] : []),
        ]}
      >
        {ligne.oraux.map((oral) => {
          const { code } = oral.epreuve;
          const relevement = relevements.find((each) => each.epreuve === code);
          const compte = ['oral', 'annulee'].includes(oral.retenue) ? oral.arrete : oral.premiere;
          return (
            <tr key={code}>
              <Intitule epreuve={oral.epreuve} />
              <td className="fr-cell--right">{formatCoefficient(oral.epreuve.coefficient)}</td>
              <td className="fr-cell--right">
                <Note resultat={oral.premiere} />
              </td>
              <td className="fr-cell--right fr-cell--multiline">
                <NoteOrale oral={oral} relevement={relevement} />
              </td>
              <td className="fr-cell--right fr-cell--multiline">
                <strong>{abregerResultat(compte)}</strong>
                <span className="delib-mention">{typo(RETENUES[oral.retenue])}</span>
              </td>
              <td className="fr-cell--right">{points(oral.epreuve, compte)}</td>
              {modifiable ? (
                <td>
                  {relevement ? (
                    <Bouton texte="Rétablir" code={code} onClick={() => onRetirer(code)} />
                  ) : modifiables.has(code) ? (
                    <Bouton texte="Relever" code={code} onClick={() => onRelever(code)} />
                  ) : null}
                </td>
              ) : null}
            </tr>
          );
        })}
      </Tableau>
      <Tableau
        titre="Autres épreuves, arrêtées au 1er groupe"
        id="titre-epreuves"
        colonnes={['Coef.', 'Arrêtée', 'Points']}
      >
        {autres.map((epreuve) => (
          <tr key={epreuve.code}>
            <Intitule epreuve={epreuve} />
            <td className="fr-cell--right">{formatCoefficient(epreuve.coefficient)}</td>
            <td className="fr-cell--right">
              <Note resultat={premieres[epreuve.code]} />
            </td>
            <td className="fr-cell--right">{points(epreuve, premieres[epreuve.code])}</td>
          </tr>
        ))}
      </Tableau>
    </div>
  );
}

const RETENUES: Readonly<Record<MarqueRetenue, string>> = {
  oral: 'l’oral',
  premiere: 'la première note reste',
  premiere_absent: 'absent à l’oral : la première note reste',
  annulee: 'oral annulé par la commission de discipline : ni moyenne, ni diplôme',
  aucune: 'note d’oral manquante',
};

/** The mark received at the oral, and the one the jury settled instead. */
function NoteOrale(props: {
  readonly oral: OralCompare;
  readonly relevement: Relevement | undefined;
}): ReactNode {
  const { oral, relevement } = props;
  if (!relevement) return <Note resultat={oral.recu} />;
  return (
    <>
      {typo(`${abregerResultat(oral.recu)} → `)}
      <strong>{abregerResultat(oral.arrete)}</strong>
      <span className="delib-mention">{typo(`relevée : ${relevement.motif}`)}</span>
    </>
  );
}

function Tableau(props: {
  readonly titre: string;
  readonly id: string;
  readonly colonnes: readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  const { titre, id, colonnes, children } = props;
  return (
    <>
      <h2 id={id} className="fr-h5 fr-mb-1w">
        {titre}
      </h2>
      <CadreTableau
        legende={titre}
        titreId={id}
        sansLegende
        serre
        className="fr-mt-0 fr-mb-3w delib-epreuves"
      >
        <thead>
          <tr>
            <th scope="col">Épreuve</th>
            {colonnes.map((colonne) => (
              <th key={colonne} scope="col" className={colonne === 'Jury' ? undefined : 'fr-cell--right'}>
                {colonne}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </CadreTableau>
    </>
  );
}
