import { randomUUID } from 'node:crypto';
import { type FichierZip, zipDe } from '@delib/documents/zip';
import { phraseRefus, typo } from '@delib/francais';
import { demanderImport, TAILLE_MAX_IMPORT } from '@delib/usecases/import/demander-import';
import { refuserMethodes } from '@delib/web/methodes';
import { estDeNotreSite } from '@delib/web/origine';
import { surPanne } from '@delib/web/panne';
import { env } from '../../../../../server/env';
import { demanderActivite } from '../../../../../server/garde';
import { stockage } from '../../../../../server/stockage';
import { readTeleversement, reponseJson } from '../../../../../server/televersement';
import type { ReponseDepot } from '../televerser';

const ATTENDU = 'un fichier .zip, ou les fichiers CSV ou classeurs et reglements.json, de 100 Mo au plus';

/** Keeps the files received and asks for their import. Who asks is known before a byte of them is read. */
export const POST = surPanne(async function POST(request: Request): Promise<Response> {
  if (!estDeNotreSite(request, env().NEXTAUTH_URL)) return refuser(403, phraseRefus({ code: 'introuvable' }));
  const demande = await demanderActivite('importer_session');
  if (!demande.ok) return refuser(403, phraseRefus(demande.refus));
  // This route stands outside `proxy.ts`: an id that the request brings is not ours.
  const contexte = { ...demande.valeur, requete: randomUUID() };
  const lu = await readTeleversement(request, TAILLE_MAX_IMPORT, ATTENDU);
  if (!lu.ok) return refuser(400, phraseRefus(lu.refus));
  const fichier = await reunir(lu.valeur);
  if (fichier === null) {
    return refuser(
      400,
      typo(
        'Deux fichiers portent le même nom, ou un .zip est mêlé à d’autres fichiers. Rien n’a été enregistré.',
      ),
    );
  }
  const result = await demanderImport(contexte, fichier, stockage());
  if (!result.ok) return refuser(400, phraseRefus(result.refus));
  const corps: ReponseDepot = { ok: true, href: `/comptes-rendus/${result.valeur.compteRenduId}` };
  return reponseJson(corps, 202);
});

/** One zip, whichever way the files came; `null` when they do not go together. */
async function reunir(files: readonly File[]): Promise<FichierZip | null> {
  const received = await Promise.all(
    files.map(async (file) => ({
      // A folder that a client sends with the name is none of ours (RFC 7578, 4.2).
      nom: file.name.replace(/^.*[\\/]/, ''),
      octets: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const zip = received.find(({ nom }) => /\.zip$/i.test(nom));
  if (zip !== undefined) return received.length === 1 ? zip : null;
  const names = new Set(received.map(({ nom }) => nom));
  if (names.size !== received.length) return null;
  return { nom: nommer([...names]), octets: await zipDe(received) };
}

/** « session-2026.xlsx et reglements.json », « session.csv et 7 autres fichiers »: what the person will know it by. */
function nommer(noms: readonly string[]): string {
  const premier = noms.find((nom) => /\.(?:xlsx|xlsm|ods)$/i.test(nom)) ?? noms[0] ?? 'session';
  const autres = noms.filter((nom) => nom !== premier);
  if (autres.length === 0) return premier;
  return `${premier} et ${autres.length === 1 ? autres[0] : `${autres.length} autres fichiers`}`;
}

function refuser(status: number, phrase: string): Response {
  const corps: ReponseDepot = { ok: false, phrase };
  return reponseJson(corps, status);
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
