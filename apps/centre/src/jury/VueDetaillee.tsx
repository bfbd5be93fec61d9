import { typo } from '@delib/francais';
import { Criteres } from '@delib/ui';
import type { Critere } from '@delib/ui/url';
import type { ReactNode } from 'react';
import { LIMITE_JURYS } from './criteres-jurys';
import type { LignesLues } from './lire-lignes';
import type { Passer } from './passer';
import { type ActeVers, TableAvancement } from './TableAvancement';

/** Criteria, « Rechercher », and the jurys found with their « Nouvel état ». */
export function VueDetaillee(props: {
  readonly legende: string;
  readonly criteres: readonly Critere[];
  readonly lues: LignesLues;
  readonly plusieursCentres: boolean;
  readonly passer: Passer;
  /** Confirmed as in the Vue synthétique; `null`: exceptional changes. */
  readonly actes: readonly ActeVers[] | null;
  readonly fichierCsv: string;
}): ReactNode {
  const { criteres, lues, ...table } = props;
  return (
    <>
      <Criteres criteres={criteres} legende="Critères de recherche" mode="recherche" />
      {lues.tronquees ? (
        <p className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
          {typo(
            `Plus de ${LIMITE_JURYS} jurys répondent à ces critères : seuls les ${LIMITE_JURYS} premiers sont affichés. Précisez les critères.`,
          )}
        </p>
      ) : null}
      <TableAvancement {...table} lignes={lues.lignes} />
    </>
  );
}
