import type { LigneJournalLue } from '@delib/db';
import { type ColonneCsv, writeCsv } from '@delib/documents';
import { annoncerExportJournal, exporterJournal } from '@delib/usecases/journal/lire-journal';
import { refuserMethodes } from '@delib/web/methodes';
import { estDeNotreSite } from '@delib/web/origine';
import { surPanne } from '@delib/web/panne';
import { refusReponse } from '@delib/web/reponses';
import { loadCadre } from '../../../../../server/cadre';
import { env } from '../../../../../server/env';
import { demanderActivite } from '../../../../../server/garde';
import { texteChangements } from '../changements';
import { criteresJournal, lireFormulaire } from '../filtre';
import { type LigneAffichee, toLigneAffichee } from '../ligne';

const COLONNES: readonly ColonneCsv<LigneAffichee>[] = [
  { titre: 'Ligne', cellule: ({ seq }) => seq },
  { titre: 'Date et heure (UTC)', cellule: ({ quand }) => quand },
  { titre: 'Qui', cellule: ({ qui }) => qui },
  { titre: 'Rôle', cellule: ({ role }) => role },
  { titre: 'Acte', cellule: ({ acte }) => acte },
  { titre: 'Sur quoi', cellule: ({ objet }) => objet },
  { titre: 'Ce qui change', cellule: ({ changements }) => texteChangements(changements) },
  { titre: 'Requête', cellule: ({ requete }) => requete },
];

/** « Exporter CSV »: what is filtered, sent as it is read. A form: what left, and by what filter, is journaled first. */
export const POST = surPanne(async function POST(request: Request): Promise<Response> {
  if (!estDeNotreSite(request, env().NEXTAUTH_URL)) return refusReponse({ code: 'introuvable' });
  const contexte = await demanderActivite('journal');
  if (!contexte.ok) return refusReponse(contexte.refus);
  const form = await request.formData().catch(() => new FormData());
  const { role } = contexte.valeur.acteur;
  const { centres } = await loadCadre();
  const { filtre } = lireFormulaire(form, role, criteresJournal(role, centres));
  const annonce = await annoncerExportJournal(contexte.valeur, filtre);
  if (!annonce.ok) return refusReponse(annonce.refus);
  const jour = contexte.valeur.maintenant.toISOString().slice(0, 10);
  return new Response(enCsv(exporterJournal(contexte.valeur, filtre)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="journal-${jour}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
});

/** The lots as bytes, one asked for when the one before has gone: a slow reader holds no memory. */
function enCsv(lots: AsyncGenerator<readonly LigneJournalLue[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const tete = writeCsv(COLONNES, []);
  return new ReadableStream({
    start: (flux) => flux.enqueue(encoder.encode(tete)),
    pull: async (flux) => {
      const lot = await lots.next();
      if (lot.done) flux.close();
      else {
        const texte = writeCsv(COLONNES, lot.value.map(toLigneAffichee));
        flux.enqueue(encoder.encode(texte.slice(tete.length)));
      }
    },
    cancel: async () => {
      await lots.return(undefined);
    },
  });
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
