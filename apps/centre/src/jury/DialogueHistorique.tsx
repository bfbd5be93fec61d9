'use client';

import { Figure, graphiqueFrise } from '@delib/documents/graphiques';
import { formatDateHeure, typo } from '@delib/francais';
import { CadreTableau, EtatJury, useFenetre } from '@delib/ui';
import { type ReactNode, useState } from 'react';
import type { LigneJuryAffichee } from './ligne-jury';

/** The history of one jury's états, newest first: what, when, by whom, in what quality, and the motif. */
export function DialogueHistorique({
  jury,
  onFermer,
}: {
  /** Null: closed. */
  readonly jury: LigneJuryAffichee | null;
  readonly onFermer: () => void;
}): ReactNode {
  const Fenetre = useFenetre('historique-jury', jury !== null, onFermer);
  // What was shown stays while the dialog fades away.
  const [dernier, setDernier] = useState<LigneJuryAffichee | null>(null);
  if (jury !== null && jury !== dernier) setDernier(jury);

  return (
    <Fenetre
      title={dernier === null ? 'Historique' : `Historique du jury ${dernier.code}`}
      size="large"
      buttons={[{ children: 'Fermer', doClosesModal: true }]}
    >
      {dernier === null ? null : <Historique jury={dernier} />}
    </Fenetre>
  );
}

function Historique({ jury }: { readonly jury: LigneJuryAffichee }): ReactNode {
  if (jury.historique.length === 0) {
    return <p>L’état de ce jury n’a pas encore changé depuis son import.</p>;
  }
  const frise = graphiqueFrise(
    jury.code,
    jury.historique.map(({ vers, quand, exceptionnelle }) => ({
      vers,
      quand: new Date(quand),
      libelle: formatDateHeure(quand),
      exceptionnel: exceptionnelle,
    })),
  );
  return (
    <>
      <Figure graphique={frise} sansDonnees />
      <CadreTableau
        legende={`États successifs du jury ${jury.code}, du plus récent au plus ancien`}
        region={`États successifs du jury ${jury.code}`}
        sansLegende
        serre
        className="fr-mb-0"
      >
        <thead>
          <tr>
            <th scope="col">État</th>
            <th scope="col">Date et heure</th>
            <th scope="col">Par</th>
            <th scope="col">Motif</th>
          </tr>
        </thead>
        <tbody>
          {jury.historique.map((ligne) => (
            <tr key={ligne.id}>
              <th scope="row" className="fr-cell--multiline">
                <EtatJury etat={ligne.vers} />
                {ligne.exceptionnelle ? (
                  <p className="fr-badge fr-badge--sm fr-badge--warning">
                    Exceptionnel, depuis l’état {ligne.de}
                  </p>
                ) : null}
              </th>
              <td>{formatDateHeure(ligne.quand)}</td>
              <td className="fr-cell--multiline">
                {ligne.par}
                <br />
                {ligne.qualite}
              </td>
              <td className="fr-cell--multiline">{ligne.motif ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </CadreTableau>
      {jury.reexamens.length === 0 ? null : (
        <>
          <h3 className="fr-h6 fr-mt-3w fr-mb-1w">Réexamens</h3>
          <ul>
            {jury.reexamens.map((phrase) => (
              <li key={phrase}>{typo(phrase)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
