import { lireFichierProduit } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import { demanderActivite } from '../../../../../server/garde';
import { refusReponse } from '../../../../../server/reponses';

/** Downloads a file of a compte-rendu; the use case journals it. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const contexte = await demanderActivite('comptes_rendus');
  if (!contexte.ok) return refusReponse(contexte.refus);
  const fichier = await lireFichierProduit(contexte.valeur, (await params).id);
  if (!fichier.ok) return refusReponse(fichier.refus);
  const { nom, type, octets } = fichier.valeur;
  return new Response(new Uint8Array(octets), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(octets.length),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(nom)}`,
    },
  });
}
