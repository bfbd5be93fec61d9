import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { FilAriane } from './FilAriane';
import type { EtapeFil } from './menu';

export interface PageProps {
  /** The way here, from `filAriane`; its last step is this page. Absent on the home page. */
  readonly fil?: readonly EtapeFil[];
  readonly titre: string;
  /** One or two sentences below the title: what this page does. */
  readonly chapeau?: ReactNode;
  /** `exceptionnel` gives the page the colour band that sets « Gérer l'avancement des jurys » apart. */
  readonly ton?: 'normal' | 'exceptionnel';
  readonly children: ReactNode;
}

/** Breadcrumb, title and content of one page. */
export function Page({ fil = [], titre, chapeau, ton = 'normal', children }: PageProps): ReactNode {
  return (
    <>
      {fil.length < 2 ? <div className="fr-mt-4w" /> : <FilAriane fil={fil} />}
      <div className={ton === 'exceptionnel' ? 'delib-exceptionnel fr-p-2w fr-mb-3w' : 'fr-mb-3w'}>
        <h1 className="fr-h2 fr-mb-1w">{typo(titre)}</h1>
        {chapeau === undefined ? null : (
          <div className="fr-mb-0">{typeof chapeau === 'string' ? typo(chapeau) : chapeau}</div>
        )}
      </div>
      {children}
    </>
  );
}
