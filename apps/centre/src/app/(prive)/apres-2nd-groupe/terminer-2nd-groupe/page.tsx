import { metadataActivite } from '../../../../activite/PageActivite';
import { pageDePassage } from '../../../../passages/PagePassages';
import { terminerGroupe } from '../../../../passages/terminer';

const ACTE = terminerGroupe(2);

export const metadata = metadataActivite(ACTE.activite);

/** Activity 15, « Terminer le 2nd groupe »: 212 → 214, all jurys of a période at once, or jury by jury. */
export default pageDePassage(ACTE);
