import { selectAcademie, selectDossiers, selectJurys, selectReglementDefinition, withActor } from '@delib/db';
import type { EditionPvIndividuels, JuryPvIndividuels } from '@delib/documents';
import { ETAPES, formatNom, precede, type Reglement, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';

/** What `renderPvIndividuels` prints. */
export interface EditionDuJury {
  readonly edition: EditionPvIndividuels;
  readonly jury: JuryPvIndividuels;
}

/**
 * The PV individuels de notes of one jury in the 1er groupe, by numéro d'anonymat, with what is settled now; no name.
 * Refusals: introuvable, etat_inadapte (before 110), reglement_absent, aucun_candidat.
 */
export function editerPvIndividuels(contexte: Contexte, juryId: string): Promise<Result<EditionDuJury>> {
  return withActor(contexte.database, contexte.acteur, async (tx): Promise<Result<EditionDuJury>> => {
    const [lu] = await selectJurys(tx, { ids: [juryId] });
    if (!lu) return refuse({ code: 'introuvable' });
    const ouverture = ETAPES[1].deliberation;
    if (precede(lu.etat, ouverture)) {
      return refuse({ code: 'etat_inadapte', etat: lu.etat, attendus: [ouverture] });
    }
    if (lu.reglementId === null) return refuse({ code: 'reglement_absent' });
    const dossiers = await selectDossiers(tx, { juryId, groupe: 1 });
    if (dossiers.length === 0) return refuse({ code: 'aucun_candidat' });
    const president = lu.membres.find(({ qualite }) => qualite === 'president');
    const academie = await selectAcademie(tx);
    await journaliser(tx, contexte, {
      acte: 'editerPvIndividuels',
      objet: `jury ${lu.code}`,
      juryId,
      centreId: lu.centreId,
      apres: { groupe: 1, candidats: dossiers.length },
    });
    return {
      ok: true,
      valeur: {
        edition: {
          session: lu.session,
          essai: lu.essai,
          academie: academie?.nom ?? '',
          centre: { code: lu.centreCode, nom: lu.centreNom, ville: lu.centreVille },
          groupe: 1,
          editeLe: contexte.maintenant,
        },
        jury: {
          code: lu.code,
          specialite: lu.specialite ?? '',
          president: president ? formatNom(president) : '',
          reglement: (await selectReglementDefinition(tx, lu.reglementId)) as Reglement,
          candidats: dossiers.map(({ numeroAnonymat, categorie, forme, dossier }) => ({
            numeroAnonymat,
            categorie,
            forme,
            dossier,
            choix: [],
          })),
        },
      },
    };
  });
}
