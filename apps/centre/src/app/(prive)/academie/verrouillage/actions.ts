'use server';

import { accept, type Etat, type Result } from '@delib/domain';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { verrouillerJurys } from '@delib/usecases/jury/verrouiller-groupe';
import { lireChangements, lireJurys } from '../../../../jurys/demandes';
import { demanderActivite } from '../../../../server/garde';

/** Vue synthétique, 140 → 198: the jurys that the dialog named, no other. */
export async function verrouiller1erGroupe(input: unknown): Promise<Result<readonly LignePassage[]>> {
  return verrouiller(input, '140');
}

/** Vue synthétique, 214 → 218. */
export async function verrouiller2ndGroupe(input: unknown): Promise<Result<readonly LignePassage[]>> {
  return verrouiller(input, '214');
}

/** Vue détaillée: « Enregistrer ». */
export async function enregistrerEtats(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const contexte = await demanderActivite('verrouiller_groupes');
  if (!contexte.ok) return contexte;
  const changements = lireChangements(input, { '140': '198', '214': '218' });
  if (!changements.ok) return changements;
  return accept(await verrouillerJurys(contexte.valeur, [...changements.valeur.values()].flat()));
}

async function verrouiller(input: unknown, etat: Etat): Promise<Result<readonly LignePassage[]>> {
  const contexte = await demanderActivite('verrouiller_groupes');
  if (!contexte.ok) return contexte;
  const jurys = lireJurys(input, etat);
  return jurys.ok ? accept(await verrouillerJurys(contexte.valeur, jurys.valeur)) : jurys;
}
