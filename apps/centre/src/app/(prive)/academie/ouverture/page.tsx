import { metadataActivite, pageGardee } from '../../../../activite/PageActivite';
import { PagePassages } from '../../../../passages/PagePassages';
import { ACTES_OUVERTURE } from './actes';

export const metadata = metadataActivite('ouvrir_deliberations');

/** « Ouvrir les délibérations »: 000 → 105 → 110, and 198 → 200, all jurys of a période at once or jury by jury. */
export default pageGardee('ouvrir_deliberations', (demande) => (
  <PagePassages
    {...demande}
    activite="ouvrir_deliberations"
    chapeau="D’abord la modification de notes, puis la délibération du 1er groupe ; après son verrouillage, le recueil des notes du 2nd groupe, dont le chef de centre ouvre la délibération. Un jury qui ne peut pas s’ouvrir dit pourquoi ; il ne retient pas les autres."
    actes={ACTES_OUVERTURE}
    parSession
  />
));
