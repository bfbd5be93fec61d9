import { metadataActivite, pageGardee } from '../../../../activite/PageActivite';
import { PagePassages } from '../../../../passages/PagePassages';
import { ACTES_VERROUILLAGE } from './actes';

export const metadata = metadataActivite('verrouiller_groupes');

/** « Verrouiller les groupes »: 140 → 198 and 214 → 218, all jurys of a période at once or jury by jury. */
export default pageGardee('verrouiller_groupes', (demande) => (
  <PagePassages
    {...demande}
    activite="verrouiller_groupes"
    chapeau="Les jurys que leur centre a terminés sont verrouillés en académie : rien de ce groupe ne change plus."
    actes={ACTES_VERROUILLAGE}
    parSession
  />
));
