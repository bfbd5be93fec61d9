import { typo } from '@delib/francais';
import { SuiviEnDirect } from '@delib/ui';
import {
  LIMITE_COMPTES_RENDUS,
  listerComptesRendus,
} from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import { metadataActivite, PageActivite, pageGardee } from '../../../activite/PageActivite';
import { FLUX_COMPTES_RENDUS } from '../../../jury/adresses';
import { libelleDe } from './affichage';
import { TableComptesRendus } from './TableComptesRendus';

export const metadata = metadataActivite('comptes_rendus');

/** Every generation and treatment asked for, newest first, followed live. */
export default pageGardee('comptes_rendus', async ({ contexte }) => {
  const comptesRendus = await listerComptesRendus(contexte);
  return (
    <PageActivite
      contexte={contexte}
      activite="comptes_rendus"
      chapeau={typo(
        'Chaque traitement laisse un compte-rendu : ce qui a été demandé, par qui, son résultat et ses fichiers.',
      )}
    >
      <SuiviEnDirect url={FLUX_COMPTES_RENDUS} />
      {comptesRendus.length < LIMITE_COMPTES_RENDUS ? null : (
        <p>{typo(`Seuls les ${LIMITE_COMPTES_RENDUS} derniers comptes-rendus sont affichés.`)}</p>
      )}
      <TableComptesRendus
        lignes={comptesRendus.map(
          ({ id, activite, titre, demandePar, demandeLe, finLe, progression, resultat, fichiers }) => ({
            id,
            activite: libelleDe(activite),
            titre,
            demandePar,
            demandeLe: demandeLe.toISOString(),
            finLe: finLe?.toISOString() ?? null,
            progression,
            resultat,
            fichiers: fichiers.nombre,
            expireLe: fichiers.expireLe?.toISOString() ?? null,
            expires: fichiers.expireLe !== null && fichiers.expireLe <= contexte.maintenant,
          }),
        )}
      />
    </PageActivite>
  );
});
