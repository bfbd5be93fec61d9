'use server';

import { accept, type Result } from '@delib/domain';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { terminerJurys } from '@delib/usecases/jury/terminer-groupe';
import { type JuryVu, lireChangements, lireJurys } from '../../../../jurys/demandes';
import { demanderActivite } from '../../../../server/garde';

/** Vue synthétique: the jurys that the dialog named, no other, even if one more is ready since. */
export async function terminer1erGroupe(input: unknown): Promise<Result<readonly LignePassage[]>> {
  return passer(lireJurys(input, '130'));
}

/** Vue détaillée: « Enregistrer ». */
export async function enregistrerEtats(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const changements = lireChangements(input, { '130': '140' });
  return passer(changements.ok ? accept([...changements.valeur.values()].flat()) : changements);
}

async function passer(jurys: Result<readonly JuryVu[]>): Promise<Result<readonly LignePassage[]>> {
  const contexte = await demanderActivite('terminer_1er_groupe');
  if (!contexte.ok) return contexte;
  return jurys.ok ? accept(await terminerJurys(contexte.valeur, jurys.valeur)) : jurys;
}
