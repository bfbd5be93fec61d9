import { phraseRefus, raconterVerification, typo } from '@delib/francais';
import { TAILLE_MAX_DOCUMENT, verifierDocument } from '@delib/usecases/verification/verifier-document';
import { refuserMethodes } from '@delib/web/methodes';
import { estDeNotreSite } from '@delib/web/origine';
import { surPanne } from '@delib/web/panne';
import { bases } from '../../../server/bases';
import { env } from '../../../server/env';
import { services } from '../../../server/services';
import { readTeleversement, reponseJson } from '../../../server/televersement';
import type { ReponseFichier } from '../../../verification/DeposerDocument';
import { toRecitAffiche } from '../../../verification/recit-affiche';

/** Anyone may ask: the memory that they take together is what must be bounded. */
const SIMULTANES_MAX = 4;
let enCours = 0;

/** Verifies the PDF of the body, which is neither stored nor logged. */
export const POST = surPanne(async function POST(request: Request): Promise<Response> {
  if (!estDeNotreSite(request, env().NEXTAUTH_URL))
    return reponse({ ok: false, phrase: phraseRefus({ code: 'introuvable' }) }, 403);
  if (enCours >= SIMULTANES_MAX) {
    const phrase = typo('Plusieurs vérifications sont déjà en cours. Recommencez dans quelques secondes.');
    return reponse({ ok: false, phrase }, 503);
  }
  enCours += 1;
  try {
    const mo = Math.round(TAILLE_MAX_DOCUMENT / (1024 * 1024));
    const lu = await readTeleversement(request, TAILLE_MAX_DOCUMENT, `un fichier PDF de ${mo} Mo au plus`);
    if (!lu.ok) return reponse({ ok: false, phrase: phraseRefus(lu.refus) }, 400);
    const [fichier] = lu.valeur;
    if (fichier === undefined) throw new Error('an accepted upload without a file');
    const octets = new Uint8Array(await fichier.arrayBuffer());
    const { racines } = await services();
    const recit = raconterVerification(await verifierDocument(bases(), racines, octets));
    return reponse({ ok: true, recit: toRecitAffiche(recit) }, 200);
  } finally {
    enCours -= 1;
  }
});

function reponse(corps: ReponseFichier, status: number): Response {
  return reponseJson(corps, status);
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
