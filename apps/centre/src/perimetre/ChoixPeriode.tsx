import { SelectUrl } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { ReactNode } from 'react';

interface Periodes {
  readonly periodes: readonly { readonly id: string; readonly libelle: string }[];
}

/** Id of the période that the URL names, when it is one of this session. */
export function periodeChoisie({ periodes }: Periodes, parametres: ParametresUrl): string | undefined {
  return periodes.find(({ id }) => id === parametres.periode)?.id;
}

/** The choice of a période, where the session has several. */
export function ChoixPeriode(props: {
  readonly session: Periodes;
  /** Parameters of the URL that mean something in one période only. */
  readonly efface: readonly string[];
}): ReactNode {
  const { periodes } = props.session;
  if (periodes.length < 2) return null;
  return (
    <SelectUrl
      libelle="Période de délibération"
      parametre="periode"
      choix={periodes.map(({ id, libelle }) => ({ valeur: id, libelle }))}
      aucun="Toutes les périodes"
      efface={props.efface}
    />
  );
}
