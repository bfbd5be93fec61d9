import { renderPvIndividuels } from '@delib/documents';
import { phraseRefus } from '@delib/ui';
import { editerPvIndividuels } from '@delib/usecases/pv-individuels/editer-pv-individuels';
import { demanderContexte } from '../../../../server/contexte';
import { fichierPdf, pageDeRefus } from '../../../../server/fichiers';

/** The PV individuels of the reader's own jury, one sheet per candidate; each edition is a line of the journal. */
export async function GET(): Promise<Response> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return pageDeRefus(401, phraseRefus(contexte.refus));
  const editee = await editerPvIndividuels(contexte.valeur, contexte.valeur.acteur.juryId);
  if (!editee.ok) return pageDeRefus(409, phraseRefus(editee.refus));
  const { edition, jury } = editee.valeur;
  return fichierPdf(
    await renderPvIndividuels(edition, jury),
    `PVI-${edition.session}-${jury.code}.pdf`,
    'inline',
  );
}
