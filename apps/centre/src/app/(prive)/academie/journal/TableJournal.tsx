import { formatDateHeure, formatHeure } from '@delib/francais';
import { CadreTableau } from '@delib/ui';
import type { ReactNode } from 'react';
import type { Changement } from './changements';
import type { LigneAffichee } from './ligne';

/** One page of lines. Not sorted here: the journal has one order, and other pages that are not on the screen. */
export function TableJournal({
  lignes,
  enCours,
}: {
  readonly lignes: readonly LigneAffichee[];
  readonly enCours: boolean;
}): ReactNode {
  if (lignes.length === 0) {
    return (
      <p className="fr-callout fr-py-2w" role="status">
        Aucune ligne ne répond à ces critères. Élargissez les dates ou retirez un critère.
      </p>
    );
  }
  return (
    <CadreTableau
      legende="Lignes du journal"
      region="Lignes du journal"
      sansLegende
      serre
      collant
      enCours={enCours}
    >
      <thead>
        <tr>
          <th scope="col">Quand</th>
          <th scope="col">Qui</th>
          <th scope="col">Acte</th>
          <th scope="col">Sur quoi</th>
          <th scope="col">Ce qui change</th>
          <th scope="col">Ligne et requête</th>
        </tr>
      </thead>
      <tbody>
        {lignes.map((ligne) => (
          <tr key={ligne.seq}>
            <td>{moment(ligne.quand)}</td>
            <td className="fr-cell--multiline">
              {ligne.qui}
              <span className="delib-refus">{ligne.role}</span>
            </td>
            <th scope="row" className="fr-cell--multiline">
              {ligne.acte}
            </th>
            <td className="fr-cell--multiline">{ligne.objet}</td>
            <td className="fr-cell--multiline">
              <Changements changements={ligne.changements} />
            </td>
            <td>
              {ligne.seq}
              <span className="delib-refus">{ligne.requete}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </CadreTableau>
  );
}

/** « 23/11/2026 14:32:08 »: two acts of one minute keep their order. */
function moment(iso: string): string {
  return `${formatDateHeure(iso).slice(0, 10)} ${formatHeure(iso)}`;
}

function Changements({ changements }: { readonly changements: readonly Changement[] }): ReactNode {
  if (changements.length === 0) return null;
  return (
    <ul className="fr-raw-list delib-empreinte">
      {changements.map(({ libelle, avant, apres }) => (
        <li key={libelle}>
          {libelle}
          {'\u00a0: '}
          {avant === null ? null : (
            <>
              <del>{avant}</del> <span aria-hidden="true">→</span>
              <span className="fr-sr-only"> devient </span>{' '}
            </>
          )}
          {apres ?? 'rien'}
        </li>
      ))}
    </ul>
  );
}
