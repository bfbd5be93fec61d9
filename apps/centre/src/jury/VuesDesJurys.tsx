import { Onglets } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { ReactNode } from 'react';

/** « Vue synthétique », shown first, and « Vue détaillée »: only the one asked for is read. */
export function VuesDesJurys(props: {
  readonly parametres: ParametresUrl;
  readonly synthetique: () => ReactNode;
  readonly detaillee: () => ReactNode;
}): ReactNode {
  const { parametres, synthetique, detaillee } = props;
  return (
    <Onglets
      libelle="Vues des jurys"
      onglets={[
        { id: 'synthetique', libelle: 'Vue synthétique' },
        { id: 'detaillee', libelle: 'Vue détaillée' },
      ]}
    >
      {parametres.vue === 'detaillee' ? detaillee() : synthetique()}
    </Onglets>
  );
}
