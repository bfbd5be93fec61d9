import { TOUTES } from '@delib/db';
import type { Groupe } from '@delib/domain';
import { SUIVI_PV } from '../jury/adresses';
import { repondreExport } from '../liste/repondre-export';
import { colonnesSuivi } from './colonnes-suivi';
import { lireListeSuivi } from './liste-suivi';

/** « Exporter CSV » of the follow-up of a groupe: every jury that the address finds. */
export function repondreExportSuivi(groupe: Groupe, request: Request): Promise<Response> {
  return repondreExport(request, SUIVI_PV[groupe], async (contexte, parametres) => {
    const { demande, plusieursCentres, page, session } = await lireListeSuivi(
      contexte,
      parametres,
      groupe,
      TOUTES,
    );
    return {
      nom: `suivi-pv-${groupe === 1 ? '1er' : '2nd'}-groupe.csv`,
      colonnes: colonnesSuivi(plusieursCentres),
      demande,
      lignes: page.lignes,
      essai: () => session?.essai === true,
    };
  });
}
