import { metadataActivite } from '../../../../activite/PageActivite';
import { pageDePassage } from '../../../../passages/PagePassages';
import { terminerGroupe } from '../../../../passages/terminer';

const ACTE = terminerGroupe(1);

export const metadata = metadataActivite(ACTE.activite);

/** Activity 7, « Terminer le 1er groupe »: all jurys of a période at once, or jury by jury. */
export default pageDePassage(ACTE);
