import { SelectUrl } from '@delib/ui';
import type { ChoixCritere, ParametresUrl } from '@delib/ui/url';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import type { ReactNode } from 'react';

/** Périodes of these sessions, each named with its session when there are several. */
export function choixPeriodes(sessions: Cadre['sessions']): readonly ChoixCritere[] {
  return sessions.flatMap((session) =>
    session.periodes.map(({ id, libelle }) => ({
      valeur: id,
      libelle: sessions.length > 1 ? `${session.libelle}, ${libelle}` : libelle,
    })),
  );
}

/** Id of the période that the URL names, when it is one of these. */
export function periodeChoisie(
  periodes: readonly ChoixCritere[],
  parametres: ParametresUrl,
): string | undefined {
  return periodes.find(({ valeur }) => valeur === parametres.periode)?.valeur;
}

/** The choice of a période, where there are several. */
export function ChoixPeriode(props: {
  readonly periodes: readonly ChoixCritere[];
  /** What all of them are called. */
  readonly aucun?: string;
  /** Parameters of the URL that mean something in one période only. */
  readonly efface?: readonly string[];
}): ReactNode {
  const { periodes, aucun = 'Toutes les périodes', efface } = props;
  if (periodes.length < 2) return null;
  return (
    <SelectUrl
      libelle="Période de délibération"
      parametre="periode"
      choix={periodes}
      aucun={aucun}
      efface={efface}
    />
  );
}
