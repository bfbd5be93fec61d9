import { TOUTES } from '@delib/db';
import { estCodeEssai } from '@delib/domain';
import { repondreExport } from '../liste/repondre-export';
import { colonnesExportees } from './colonnes-avancement';
import type { ActiviteDePassage } from './demandes';
import type { LigneJuryAffichee } from './ligne-jury';
import { lireListeAvancement } from './liste-avancement';

/** « Exporter CSV » of the Vue détaillée of an activity: every jury that the address finds. */
export function repondreExportAvancement(activite: ActiviteDePassage, request: Request): Promise<Response> {
  return repondreExport<LigneJuryAffichee>(request, activite, async (contexte, parametres) => {
    const { cadre, demande, page } = await lireListeAvancement(contexte, parametres, activite, TOUTES);
    return {
      nom: `${activite.replaceAll('_', '-')}.csv`,
      colonnes: colonnesExportees(cadre.centres.length > 1),
      demande,
      lignes: page.lignes,
      essai: ({ session }: LigneJuryAffichee) => estCodeEssai(session),
    };
  });
}
