'use client';

import { Figure, graphiqueFrise } from '@delib/documents/graphiques';
import { formatDateHeure, typo } from '@delib/francais';
import { CadreTableau, EtatJury, Squelette, useFenetre } from '@delib/ui';
import { type ReactNode, useState } from 'react';
import type { HistoriqueAffiche } from './historique';
import type { LigneJuryAffichee } from './ligne-jury';
import type { HistoriqueLu } from './useHistorique';

/** The history of one jury's états, newest first: what, when, by whom, in what quality, and the motif. */
export function DialogueHistorique({
  jury,
  lu,
  onFermer,
}: {
  /** Null: closed. */
  readonly jury: LigneJuryAffichee | null;
  /** Null: on its way. */
  readonly lu: HistoriqueLu | null;
  readonly onFermer: () => void;
}): ReactNode {
  const Fenetre = useFenetre('historique-jury', jury !== null, onFermer);
  // What was shown stays while the dialog fades away.
  const [dernier, setDernier] = useState({ jury, lu });
  if (jury !== null && (jury !== dernier.jury || lu !== dernier.lu)) setDernier({ jury, lu });

  return (
    <Fenetre
      title={dernier.jury === null ? 'Historique' : `Historique du jury ${dernier.jury.code}`}
      size="large"
      buttons={[{ children: 'Fermer', doClosesModal: true }]}
    >
      {dernier.jury === null ? null : dernier.lu === null ? (
        <Squelette libelle="Chargement de l’historique" />
      ) : dernier.lu.ok ? (
        <Historique code={dernier.jury.code} {...dernier.lu.historique} />
      ) : (
        <p className="fr-alert fr-alert--error fr-alert--sm">{dernier.lu.phrase}</p>
      )}
    </Fenetre>
  );
}

function Historique({ code, etats, reexamens }: HistoriqueAffiche & { readonly code: string }): ReactNode {
  if (etats.length === 0) {
    return <p>L’état de ce jury n’a pas encore changé depuis son import.</p>;
  }
  const frise = graphiqueFrise(
    code,
    etats.map(({ vers, quand, exceptionnelle }) => ({
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
        legende={`États successifs du jury ${code}, du plus récent au plus ancien`}
        region={`États successifs du jury ${code}`}
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
          {etats.map((ligne) => (
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
      {reexamens.length === 0 ? null : (
        <>
          <h3 className="fr-h6 fr-mt-3w fr-mb-1w">Réexamens</h3>
          <ul>
            {reexamens.map((phrase) => (
              <li key={phrase}>{typo(phrase)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
