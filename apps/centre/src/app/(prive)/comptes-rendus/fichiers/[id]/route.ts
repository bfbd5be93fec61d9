import { telechargerFichier } from '@delib/usecases/comptes-rendus/telecharger-fichier';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { fluxReponse, refusReponse } from '@delib/web/reponses';
import { demanderActivite } from '../../../../../server/garde';
import { stockage } from '../../../../../server/stockage';

/** Downloads a file of a compte-rendu as it is read, never whole in memory; the use case journals it. */
export const GET = surPanne(async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const contexte = await demanderActivite('comptes_rendus');
  if (!contexte.ok) return refusReponse(contexte.refus);
  const fichier = await telechargerFichier(contexte.valeur, (await params).id, stockage());
  if (!fichier.ok) return refusReponse(fichier.refus);
  return fluxReponse(fichier.valeur);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
