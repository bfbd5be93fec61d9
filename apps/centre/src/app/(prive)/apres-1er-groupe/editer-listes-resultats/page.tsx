import { metadataActivite, pageGardee } from '../../../../activite/PageActivite';
import { EDITION_LISTES } from '../../../../listes-resultats/listes';
import { PageListes } from '../../../../listes-resultats/PageListes';

export const metadata = metadataActivite(EDITION_LISTES[1]);

/** Activity 6, the posted lists of the 1er groupe. */
export default pageGardee(EDITION_LISTES[1], (demande) => <PageListes {...demande} groupe={1} />);
