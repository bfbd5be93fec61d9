import { metadataActivite, pageGardee } from '../../../../activite/PageActivite';
import { PagePassages } from '../../../../passages/PagePassages';
import { OUVRIR_DELIBERATION_SECOND_GROUPE as ACTE } from './acte';

export const metadata = metadataActivite(ACTE.activite);

/** Activity 12, « Ouvrir la délibération du 2nd groupe »: 200 → 210, all jurys at once or jury by jury. */
export default pageGardee(ACTE.activite, ({ contexte, parametres }) => (
  <PagePassages
    contexte={contexte}
    parametres={parametres}
    activite={ACTE.activite}
    chapeau={ACTE.chapeau}
    actes={[ACTE]}
  />
));
