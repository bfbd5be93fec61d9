import { type CritereTraitement, selectDestinataires, withActor } from '@delib/db';
import type { Result } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import type { Contexte } from '../contexte';
import { demanderGeneration } from '../generation/demander-generation';
import { empreinteDesVus } from './demande-de-papillons';

/** More papillons than that are a job: some minutes of a processor for their digests, and nobody waits before a page. */
export const PAPILLONS_SANS_ATTENDRE = 300;

/**
 * Asks for the papillons of many: one compte-rendu, one zip with a PDF for each centre, and the papillons in force the moment
 * it is offered. Refusals: role_interdit, aucun_jury_choisi, introuvable.
 * @param criteres what was asked, in words; no person's name
 */
export async function demanderPapillons(
  contexte: Contexte,
  membreIds: readonly string[],
  criteres: readonly CritereTraitement[],
): Promise<Result<{ readonly compteRenduId: string }>> {
  const { database, acteur } = contexte;
  const vus = await withActor(database, acteur, (tx) => selectDestinataires(tx, { membreIds }), 'lecture');
  return demanderGeneration(contexte, {
    activite: 'papillons',
    titre: typo(`Émission de ${compter(membreIds.length, 'papillon', 'papillons')}`),
    parametres: { membreIds, vus: empreinteDesVus(vus) },
    criteres,
  });
}
