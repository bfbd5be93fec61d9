import { csvListeResultats, renderListesResultats } from '@delib/documents';
import type { Groupe } from '@delib/domain';
import { editerListesResultats } from '@delib/usecases/listes/editer-listes-resultats';
import { estDeNotreSite } from '@delib/web/origine';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { z } from 'zod';
import { env } from '../server/env';
import { demanderActivite } from '../server/garde';
import { EDITION_LISTES, LISTES, LISTES_DU_GROUPE } from './listes';

const formulaire = z.object({
  jurys: z.array(z.uuid()).max(1000),
  liste: z.enum(LISTES),
  format: z.enum(['pdf', 'csv']),
});

/**
 * « Visualiser » and « Exporter CSV »: one posted list, shown at once. A form and not a link: each edition is kept with
 * its digest and journaled. The list is one that the groupe has.
 */
export async function repondreListe(groupe: Groupe, request: Request): Promise<Response> {
  if (!estDeNotreSite(request, env().NEXTAUTH_URL)) return refusReponse({ code: 'introuvable' });
  const contexte = await demanderActivite(EDITION_LISTES[groupe]);
  if (!contexte.ok) return refusReponse(contexte.refus);
  const recu = await request.formData().catch(() => null);
  const demande = formulaire.safeParse({
    jurys: recu?.getAll('jurys'),
    liste: recu?.get('liste'),
    format: recu?.get('format'),
  });
  if (!demande.success || !LISTES_DU_GROUPE[groupe].includes(demande.data.liste)) {
    return refusReponse({
      code: 'saisie_invalide',
      champ: 'Liste',
      attendu: 'des jurys et une liste de la page',
    });
  }
  const { jurys, liste, format } = demande.data;
  const edition = await editerListesResultats(contexte.valeur, { juryIds: jurys, groupe, liste });
  if (!edition.ok) return refusReponse(edition.refus);
  const { numero } = edition.valeur.liste;
  if (format === 'csv') {
    return fichierReponse({
      octets: csvListeResultats(edition.valeur.liste),
      type: 'text/csv; charset=utf-8',
      nom: `${numero}.csv`,
      disposition: 'attachment',
    });
  }
  const { pdf } = await renderListesResultats(edition.valeur.liste, {
    urlVerification: new URL('/verifier', env().NEXTAUTH_URL).toString(),
  });
  return fichierReponse({
    octets: pdf,
    type: 'application/pdf',
    nom: `${numero}.pdf`,
    disposition: 'inline',
  });
}
