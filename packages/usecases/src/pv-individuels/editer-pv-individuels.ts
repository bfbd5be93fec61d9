import { selectAcademie, selectJurys, withActor } from '@delib/db';
import type { EditionPvIndividuels, JuryPvIndividuels } from '@delib/documents';
import { accept, ETAPES, type Groupe, precede, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import { loadContenuJury, toJuryPv } from '../plan-secours/lire-jury-plan';

/** What `renderPvIndividuels` prints. */
export interface EditionDuJury {
  readonly edition: EditionPvIndividuels;
  readonly jury: JuryPvIndividuels;
}

/**
 * The PV individuels de notes of one jury in one groupe, by numéro d'anonymat, with what is settled now; no name. As
 * the plan de secours prints them. Refusals: introuvable, etat_inadapte (before the deliberation of that groupe),
 * reglement_absent, aucun_candidat, aucun_candidat_second_groupe.
 */
export function editerPvIndividuels(
  contexte: Contexte,
  { juryId, groupe }: { readonly juryId: string; readonly groupe: Groupe },
): Promise<Result<EditionDuJury>> {
  return withActor(contexte.database, contexte.acteur, async (tx): Promise<Result<EditionDuJury>> => {
    const [lu] = await selectJurys(tx, { ids: [juryId] });
    if (!lu) return refuse({ code: 'introuvable' });
    const ouverture = ETAPES[groupe].deliberation;
    if (precede(lu.etat, ouverture)) {
      return refuse({ code: 'etat_inadapte', etat: lu.etat, attendus: [ouverture] });
    }
    if (lu.reglementId === null) return refuse({ code: 'reglement_absent' });
    const contenu = await loadContenuJury(tx, lu, groupe);
    if (contenu.candidats.length === 0) {
      return refuse({ code: groupe === 1 ? 'aucun_candidat' : 'aucun_candidat_second_groupe' });
    }
    const academie = await selectAcademie(tx);
    journaliser(tx, contexte, {
      acte: 'editerPvIndividuels',
      objet: `jury ${lu.code}`,
      juryId,
      centreId: lu.centreId,
      apres: { groupe, candidats: contenu.candidats.length },
    });
    return accept({
      edition: {
        session: lu.session,
        essai: lu.essai,
        academie: academie?.nom ?? '',
        centre: { code: lu.centreCode, nom: lu.centreNom, ville: lu.centreVille },
        groupe,
        editeLe: contexte.maintenant,
      },
      jury: toJuryPv(lu, contenu),
    });
  });
}
