import { metadataActivite, pageGardee } from '../../../../activite/PageActivite';
import { EDITION_LISTES } from '../../../../listes-resultats/listes';
import { PageListes } from '../../../../listes-resultats/PageListes';

export const metadata = metadataActivite(EDITION_LISTES[2]);

/** Activity 14, the posted lists of the 2nd groupe. */
export default pageGardee(EDITION_LISTES[2], (demande) => <PageListes {...demande} groupe={2} />);
