import { type EntreeZip, ecrireZip, renderStatistiques } from '@delib/documents';
import { z } from 'zod';
import type { Generateur, Production } from '../generation/generateur';
import { texteLibre } from '../texte/textes';
import { type DemandeStatistiques, editerStatistiques, verifierStatistiques } from './editer-statistiques';

/** More jurys than this take longer than a person waits in front of a page: a job makes them. */
export const JURYS_AUSSITOT = 3;

const parametres = z.object({
  juryIds: z.array(z.uuid()).max(1000),
  presentation: z.enum(['decision', 'epreuve', 'complete']),
  titre: texteLibre({ max: 120 }),
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
      ecrireZip(unParJury(edition.valeur, production), edition.valeur.editeLe),
    );
    await production.progresser(edition.valeur.jurys.length, edition.valeur.jurys.length);
    production.dire('information', `Un PDF par jury, ${edition.valeur.jurys.length} au total.`);
  },
};

/** The file of each jury, made when its turn comes. */
function unParJury(
  edition: Parameters<typeof renderStatistiques>[0],
  production: Production,
): readonly EntreeZip[] {
  const total = edition.jurys.length;
  return edition.jurys.map((jury, rang) => ({
    nom: `statistiques-${jury.code}.pdf`,
    comprimer: false,
    octets: async () => {
      await production.progresser(rang, total);
      return renderStatistiques({ ...edition, jurys: [jury] });
    },
  }));
}
