import { SelectUrl } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import type { ReactNode } from 'react';

type Centres = Pick<Cadre, 'centres'>;

/** The centre that the URL names; the only one, for who sees but one. */
export function centreChoisi(
  { centres }: Centres,
  parametre: ParametresUrl[string],
): Cadre['centres'][number] | undefined {
  return centres.length === 1 ? centres[0] : centres.find(({ code }) => code === parametre);
}

/** The choice of a centre, for who sees several. */
export function ChoixCentre(
  props: Centres & {
    /** Parameters of the URL that mean something in one centre only. */
    readonly efface?: readonly string[] | undefined;
  },
): ReactNode {
  const { centres, efface } = props;
  if (centres.length < 2) return null;
  return (
    <SelectUrl
      libelle="Centre de délibération"
      parametre="centre"
      choix={centres.map(({ code, nom, ville }) => ({
        valeur: code,
        libelle: `${code} ${nom}, ${ville}`,
      }))}
      aucun="Choisissez un centre"
      efface={efface}
    />
  );
}
