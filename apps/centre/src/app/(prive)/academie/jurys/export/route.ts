import { TOUTES } from '@delib/db';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { repondreExport } from '../../../../../liste/repondre-export';
import { COLONNES_COMPOSITION } from '../colonnes-composition';
import { lireListeCompositions } from '../liste-compositions';

/** « Exporter CSV »: every jury that the address finds, with the columns that it shows. */
export const GET = surPanne(function GET(request: Request): Promise<Response> {
  return repondreExport(request, 'composer_jurys', async (contexte, parametres) => {
    const { demande, page, session } = await lireListeCompositions(contexte, parametres, TOUTES);
    return {
      nom: 'composition-des-jurys.csv',
      colonnes: COLONNES_COMPOSITION,
      demande,
      lignes: page.lignes,
      essai: () => session?.essai === true,
    };
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
