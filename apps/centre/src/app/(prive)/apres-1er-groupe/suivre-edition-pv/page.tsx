import { metadataActivite, pageGardee } from '../../../../activite/PageActivite';
import { SUIVI_PV } from '../../../../jury/adresses';
import { PageSuiviPv } from '../../../../pv/PageSuiviPv';

export const metadata = metadataActivite(SUIVI_PV[1]);

/** Activity 5, « Suivre l'édition du PV de tenue de délibération » of the 1er groupe. */
export default pageGardee(SUIVI_PV[1], (demande) => <PageSuiviPv {...demande} groupe={1} />);
