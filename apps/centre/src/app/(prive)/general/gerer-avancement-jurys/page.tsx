import { findActivite } from '@delib/domain';
import { typo } from '@delib/francais';
import Link from 'next/link';
import { Fragment } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { SuiviDesJurys } from '../../../../direct/suivis';
import { VueDetaillee } from '../../../../jury/VueDetaillee';

const ACTIVITE = 'gerer_avancement_jurys';

/** Where the same jurys move on in the normal way. */
const NORMALES = ['terminer_1er_groupe', 'ouvrir_2nd_groupe', 'terminer_2nd_groupe'] as const;

export const metadata = metadataActivite(ACTIVITE);

/** Activity 16, « Gérer l'avancement des jurys »: exceptional returns, each with its motif; it never goes forward. */
export default pageGardee(ACTIVITE, ({ contexte, parametres }) => (
  <PageActivite
    contexte={contexte}
    activite={ACTIVITE}
    ton="exceptionnel"
    chapeau={
      <>
        <p className="fr-mb-1w">
          <strong>{typo('Réservé aux situations exceptionnelles.')}</strong>{' '}
          {typo(
            'Cette activité ramène un jury à un état antérieur ; chaque changement demande un motif et reste marqué « exceptionnel » dans l’historique.',
          )}
        </p>
        <p className="fr-mb-0">
          {typo('Ce n’est pas ici que l’on termine un groupe ni que l’on ouvre le 2nd : utilisez ')}
          {NORMALES.map((id, rang) => {
            const { chemin, libelle } = findActivite(id);
            return (
              <Fragment key={id}>
                {rang === 0 ? '' : rang === NORMALES.length - 1 ? ' ou ' : ', '}
                <Link href={chemin} prefetch={false}>
                  {libelle}
                </Link>
              </Fragment>
            );
          })}
          .
        </p>
      </>
    }
  >
    <SuiviDesJurys />
    <VueDetaillee
      contexte={contexte}
      parametres={parametres}
      activite={ACTIVITE}
      legende="Jurys dont l’état peut être modifié à titre exceptionnel"
      actes={null}
    />
  </PageActivite>
));
