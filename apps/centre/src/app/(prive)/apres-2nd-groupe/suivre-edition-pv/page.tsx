import { metadataActivite, pageGardee } from '../../../../activite/PageActivite';
import { SUIVI_PV } from '../../../../jury/adresses';
import { PageSuiviPv } from '../../../../pv/PageSuiviPv';

export const metadata = metadataActivite(SUIVI_PV[2]);

/** Activity 13, « Suivre l'édition du PV de tenue de délibération » of the 2nd groupe. */
export default pageGardee(SUIVI_PV[2], (demande) => <PageSuiviPv {...demande} groupe={2} />);
