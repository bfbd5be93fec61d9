import { metadataActivite } from '../../../../activite/PageActivite';
import { pageDePassage } from '../../../../passages/PagePassages';
import { OUVRIR_DELIBERATION_SECOND_GROUPE as ACTE } from './acte';

export const metadata = metadataActivite(ACTE.activite);

/** Activity 12, « Ouvrir la délibération du 2nd groupe »: 200 → 210, all jurys at once or jury by jury. */
export default pageDePassage(ACTE);
