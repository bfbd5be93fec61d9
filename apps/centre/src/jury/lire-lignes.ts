import { type ActePossible, type FaitsJury, groupeDe } from '@delib/domain';
import { type Critere, lireCriteres, type ParametresUrl } from '@delib/ui/url';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import type { ContexteCentre } from '../server/contexte';
import { filtreJurys, LIMITE_JURYS } from './criteres-jurys';
import { type LigneJuryAffichee, toLigneAffichee } from './ligne-jury';
import { raisonDe } from './raison';

/** The rows of a Vue détaillée, and whether more jurys answer to the criteria than it shows. */
export interface LignesLues {
  readonly lignes: readonly LigneJuryAffichee[];
  readonly tronquees: boolean;
}

/**
 * The jurys that the criteria of the URL find, as rows.
 * @param offre the changes of état this activity offers for one jury, possible or not
 * @param consequences what a possible one entails, told before it is confirmed
 */
export async function lireLignes(
  contexte: ContexteCentre,
  demande: {
    readonly cadre: Cadre;
    readonly criteres: readonly Critere[];
    readonly parametres: ParametresUrl;
    readonly offre: (faits: FaitsJury) => readonly ActePossible[];
    readonly consequences?: (faits: FaitsJury, acte: ActePossible) => readonly string[];
  },
): Promise<LignesLues> {
  const { cadre, criteres, parametres, offre, consequences = () => [] } = demande;
  const lus = await listerJurys(contexte, filtreJurys(cadre, lireCriteres(criteres, parametres)));
  return {
    lignes: lus.slice(0, LIMITE_JURYS).map((ligne) =>
      toLigneAffichee(ligne, offre(ligne.faits), {
        refus: ({ refus }) =>
          refus.map((each) => raisonDe(each, contexte.acteur.role, groupeDe(ligne.faits.etat))),
        consequences: (acte) => consequences(ligne.faits, acte),
      }),
    ),
    tronquees: lus.length > LIMITE_JURYS,
  };
}
