import { csvStatistiques, renderStatistiques } from '@delib/documents';
import { findActivite } from '@delib/domain';
import { demanderGeneration, TITRE_MAX } from '@delib/usecases/generation/demander-generation';
import {
  type DemandeStatistiques,
  editerStatistiques,
  preparerStatistiques,
} from '@delib/usecases/statistiques/editer-statistiques';
import { JURYS_AUSSITOT } from '@delib/usecases/statistiques/generer-statistiques';
import { refusDeSaisie, texteLibre } from '@delib/usecases/texte/textes';
import { refuserMethodes } from '@delib/web/methodes';
import { estDeNotreSite } from '@delib/web/origine';
import { surPanne } from '@delib/web/panne';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { z } from 'zod';
import type { ContexteCentre } from '../../../../../server/contexte';
import { env } from '../../../../../server/env';
import { demanderActivite } from '../../../../../server/garde';
import { LIBELLES_PRESENTATION, PRESENTATIONS, type Presentation } from '../presentations';

const ACTIVITE = 'editer_statistiques';

const formulaire = z.object({
  jurys: z.array(z.uuid()).max(1000),
  presentation: z.enum(PRESENTATIONS),
  titre: texteLibre({ max: TITRE_MAX }),
  etablissements: z.enum(['oui']).nullable(),
  format: z.enum(['pdf', 'csv']),
});

/**
 * « Visualiser » and « Exporter CSV »: the document at once for a few jurys; for more, a job and its compte-rendu. A
 * form and not a link: each edition is journaled.
 */
export const POST = surPanne(async function POST(request: Request): Promise<Response> {
  if (!estDeNotreSite(request, env().NEXTAUTH_URL)) return refusReponse({ code: 'introuvable' });
  const contexte = await demanderActivite(ACTIVITE);
  if (!contexte.ok) return refusReponse(contexte.refus);
  const recu = await request.formData().catch(() => null);
  const lu = formulaire.safeParse({
    jurys: recu?.getAll('jurys'),
    presentation: recu?.get('presentation'),
    titre: recu?.get('titre'),
    etablissements: recu?.get('etablissements') ?? null,
    format: recu?.get('format'),
  });
  if (!lu.success) {
    return refusReponse(
      refusDeSaisie(lu.error, {
        code: 'saisie_invalide',
        champ: 'Statistiques',
        attendu: 'un titre court, des jurys et une présentation de la page',
      }),
    );
  }
  const { jurys, presentation, titre, format } = lu.data;
  const demande = {
    juryIds: jurys,
    presentation,
    titre,
    etablissements: lu.data.etablissements === 'oui' && presentation === 'decision',
  };
  if (format === 'pdf' && jurys.length > JURYS_AUSSITOT)
    return differer(contexte.valeur, demande, presentation);
  const edition = await editerStatistiques(contexte.valeur, demande);
  if (!edition.ok) return refusReponse(edition.refus);
  const { numero } = edition.valeur;
  return format === 'csv'
    ? fichierReponse({
        octets: csvStatistiques(edition.valeur),
        type: 'text/csv; charset=utf-8',
        nom: `${numero}.csv`,
        disposition: 'attachment',
      })
    : fichierReponse({
        octets: await renderStatistiques(edition.valeur),
        type: 'application/pdf',
        nom: `${numero}.pdf`,
        disposition: 'inline',
      });
});

/** Asks for the job, and leads to its compte-rendu. */
async function differer(
  contexte: ContexteCentre,
  demande: DemandeStatistiques,
  presentation: Presentation,
): Promise<Response> {
  const jurys = await preparerStatistiques(contexte, { ids: demande.juryIds });
  const demandee = await demanderGeneration(contexte, {
    activite: ACTIVITE,
    titre: demande.titre || findActivite(ACTIVITE).libelle,
    parametres: demande,
    criteres: [
      { libelle: 'Statistique', valeur: LIBELLES_PRESENTATION[presentation] },
      { libelle: 'Jurys', valeur: jurys.map(({ jury }) => jury.code).join(', ') },
      ...(demande.etablissements ? [{ libelle: 'Établissements', valeur: 'nommés' }] : []),
    ],
  });
  if (!demandee.ok) return refusReponse(demandee.refus);
  const { chemin } = findActivite('comptes_rendus');
  return new Response(null, {
    status: 303,
    headers: { Location: `${chemin}/${demandee.valeur.compteRenduId}` },
  });
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
