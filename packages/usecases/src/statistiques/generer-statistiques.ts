import { type FichierZip, renderStatistiques, zipper } from '@delib/documents';
import { z } from 'zod';
import type { Generateur, Production } from '../generation/generateur';
import { type DemandeStatistiques, editerStatistiques, verifierStatistiques } from './editer-statistiques';

/** More jurys than this take longer than a person waits in front of a page: a job makes them. */
export const JURYS_AUSSITOT = 3;

const parametres = z.object({
  juryIds: z.array(z.uuid()).max(1000),
  presentation: z.enum(['decision', 'epreuve', 'complete']),
  titre: z.string().max(120),
  etablissements: z.boolean(),
}) satisfies z.ZodType<DemandeStatistiques>;

/** Activity 4 for many jurys: one zip, a PDF per jury, each to be handed to its jury. */
export const genererStatistiques: Generateur<z.infer<typeof parametres>> = {
  activite: 'editer_statistiques',
  parametres,
  verifier: (contexte, { juryIds }) => verifierStatistiques(contexte, juryIds),
  produire: async (contexte, demande, production) => {
    const edition = await editerStatistiques(contexte, demande);
    if (!edition.ok) {
      production.dire('erreur', 'Un jury a changé d’état depuis la demande : rien n’a été produit.');
      return;
    }
    await production.ajouterFichier(
      { nom: `${edition.valeur.numero}.zip`, type: 'application/zip' },
      zipper(unParJury(edition.valeur, production), edition.valeur.editeLe),
    );
    production.dire('information', `Un PDF par jury, ${edition.valeur.jurys.length} au total.`);
  },
};

async function* unParJury(
  edition: Parameters<typeof renderStatistiques>[0],
  production: Production,
): AsyncGenerator<FichierZip> {
  const total = edition.jurys.length;
  for (const [rang, jury] of edition.jurys.entries()) {
    await production.progresser(rang, total);
    yield {
      nom: `statistiques-${jury.code}.pdf`,
      octets: await renderStatistiques({ ...edition, jurys: [jury] }),
    };
  }
  await production.progresser(total, total);
}
