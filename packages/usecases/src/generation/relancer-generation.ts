import {
  type CompteRenduStocke,
  type ResultatTraitement,
  requeueCompteRendu,
  selectCompteRendu,
  withActor,
} from '@delib/db';
import { type ActeurRole, accept, lireActivite, type Refused, type Result, refuse } from '@delib/domain';
import { estIdentifiant } from '../comptes-rendus/lire-comptes-rendus';
import { type Contexte, journaliser } from '../contexte';
import { ACTIVITE_IMPORT } from '../import/parametres-import';
import { demanderGeneration, mettreEnFile, peutDemander } from './demander-generation';
import type { GenerateurDeclare } from './generateur';
import { GENERATEURS } from './generateurs';

/** From which results « Relancer » is offered. */
export const RELANCABLES: readonly ResultatTraitement[] = ['echec', 'annule'];

/**
 * « Relancer »: the same compte-rendu goes back to the queue, after a failure or a cancellation. By someone of the
 * perimeter it was asked for: run by another it would hold something else. Refusals: introuvable,
 * demande_d_un_autre_perimetre, modifie_entre_temps, and all those of asking.
 */
export async function relancerGeneration(
  contexte: Contexte,
  compteRenduId: string,
  generateurs: readonly GenerateurDeclare[] = GENERATEURS,
): Promise<Result<{ readonly compteRenduId: string }>> {
  const { acteur } = contexte;
  const row = await lire(contexte, compteRenduId);
  if (!row) return refuse({ code: 'introuvable' });
  if (row.centreId !== ('centreId' in acteur ? acteur.centreId : null)) {
    return refuse({ code: 'demande_d_un_autre_perimetre' });
  }
  if (!RELANCABLES.includes(row.resultat)) return dejaAutrement(row);
  const permis = await peutDemander(contexte, row, generateurs);
  if (!permis.ok) return permis;
  return withActor(
    contexte.database,
    acteur,
    async (tx): Promise<Result<{ readonly compteRenduId: string }>> => {
      const tour = await requeueCompteRendu(tx, row, row.parametres);
      if (tour === null) return dejaAutrement((await selectCompteRendu(tx, row.id)) ?? row);
      await mettreEnFile(tx, contexte, permis.valeur, row.id, tour);
      journaliser(tx, contexte, {
        acte: 'relancerGeneration',
        objet: `compte-rendu ${row.id}`,
        centreId: row.centreId,
        avant: { resultat: row.resultat },
        apres: { activite: row.activite, titre: row.titre, tour },
      });
      return accept({ compteRenduId: row.id });
    },
  );
}

/**
 * « Refaire avec les mêmes critères »: a new compte-rendu of whoever asks, with the parameters of this one, checked
 * again as if they were asked for the first time. Refusals: introuvable, and all those of asking.
 */
export async function refaireGeneration(
  contexte: Contexte,
  compteRenduId: string,
  generateurs: readonly GenerateurDeclare[] = GENERATEURS,
): Promise<Result<{ readonly compteRenduId: string }>> {
  const row = await lire(contexte, compteRenduId);
  if (!row) return refuse({ code: 'introuvable' });
  const { titre, criteres, parametres } = row;
  const { id: activite } = lireActivite(row.activite);
  return demanderGeneration(contexte, { activite, titre, criteres, parametres }, generateurs);
}

/** An import has a file of its own to be run again from: it is no generation. */
async function lire(contexte: Contexte, id: string): Promise<CompteRenduStocke | null> {
  if (!estIdentifiant(id)) return null;
  const { database, acteur } = contexte;
  const row = await withActor(database, acteur, (tx) => selectCompteRendu(tx, id), 'lecture');
  return row && row.activite !== ACTIVITE_IMPORT ? row : null;
}

/** Who may act on the comptes-rendus of an activity. */
export function rolesDe(activite: string): readonly ActeurRole[] {
  return lireActivite(activite === ACTIVITE_IMPORT ? 'importer_session' : activite).roles;
}

/** It no longer is as the person saw it: it ended, or someone acted first. */
export function dejaAutrement(row: CompteRenduStocke): Refused {
  const quand = (row.finLe ?? row.debutLe ?? row.demandeLe).toISOString();
  return refuse({ code: 'modifie_entre_temps', par: row.demandePar, quand });
}
