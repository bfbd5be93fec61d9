'use server';

import { accept, type Result, refuse } from '@delib/domain';
import { type LignePassage, passerJurys as passer } from '@delib/usecases/jury/passer-jurys';
import { demanderActivite } from '../server/garde';
import { isActiviteDePassage, lirePassages } from './demandes';

/**
 * Vue synthétique and Vue détaillée of every activity that changes the état of jurys: the jurys that the dialog named,
 * no other, each from the état that the person saw, each answering for itself.
 * @param activite bound by the page; it says who may ask and for which changes
 */
export async function passerJurys(
  activite: unknown,
  input: unknown,
): Promise<Result<readonly LignePassage[]>> {
  if (!isActiviteDePassage(activite)) return refuse({ code: 'introuvable' });
  const contexte = await demanderActivite(activite);
  if (!contexte.ok) return contexte;
  const demandes = lirePassages(activite, input);
  return demandes.ok ? accept(await passer(contexte.valeur, demandes.valeur)) : demandes;
}
