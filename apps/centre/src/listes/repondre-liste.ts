import { csvListeCandidats, renderListeCandidats } from '@delib/documents';
import { type ActiviteId, findActivite } from '@delib/domain';
import type { DemandeListe } from '@delib/usecases/listes/demande-liste';
import { demanderListeCandidats } from '@delib/usecases/listes/demander-liste-candidats';
import { refusDeSaisie } from '@delib/usecases/texte/textes';
import { estDeNotreSite } from '@delib/web/origine';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { z } from 'zod';
import { env } from '../server/env';
import { demanderActivite } from '../server/garde';

const formatDemande = z.enum(['pdf', 'csv']);

/**
 * The answer to the form of a list of candidates: the PDF shown at once, the CSV to save, or the compte-rendu of the
 * job that prepares a long PDF. A form and not a link: each edition is journaled, and no name enters an address.
 * @param lire what the form asks for; the parts of it that are not as the page sends them are refused
 */
export async function repondreListe<Demande extends DemandeListe>(
  request: Request,
  activite: ActiviteId,
  schema: z.ZodType<Demande>,
  lire: (formulaire: FormData) => unknown,
): Promise<Response> {
  if (!estDeNotreSite(request, env().NEXTAUTH_URL)) return refusReponse({ code: 'introuvable' });
  const contexte = await demanderActivite(activite);
  if (!contexte.ok) return refusReponse(contexte.refus);
  const recu = await request.formData().catch(() => null);
  const format = formatDemande.safeParse(recu?.get('format'));
  const demande = schema.safeParse(recu && lire(recu));
  if (!format.success || !demande.success) {
    const invalide = { code: 'saisie_invalide', champ: 'Liste', attendu: 'ce que la page propose' } as const;
    return refusReponse(demande.success ? invalide : refusDeSaisie(demande.error, invalide));
  }
  const demandee = await demanderListeCandidats(contexte.valeur, demande.data, format.data);
  if (!demandee.ok) return refusReponse(demandee.refus);
  if (demandee.valeur.genre === 'en_preparation') {
    const { chemin } = findActivite('comptes_rendus');
    return new Response(null, {
      status: 303,
      headers: { Location: `${chemin}/${demandee.valeur.compteRenduId}`, 'Cache-Control': 'no-store' },
    });
  }
  const { liste } = demandee.valeur;
  if (format.data === 'csv') {
    return fichierReponse({
      octets: csvListeCandidats(liste),
      type: 'text/csv; charset=utf-8',
      nom: `${liste.numero}.csv`,
      disposition: 'attachment',
    });
  }
  return fichierReponse({
    octets: await renderListeCandidats(liste),
    type: 'application/pdf',
    nom: `${liste.numero}.pdf`,
    disposition: 'inline',
  });
}
