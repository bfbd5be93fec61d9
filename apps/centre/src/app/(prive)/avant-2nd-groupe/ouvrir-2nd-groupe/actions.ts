'use server';

import { accept, type Result } from '@delib/domain';
import { ouvrirSecondGroupeJurys } from '@delib/usecases/jury/ouvrir-jurys';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { type JuryVu, lireChangements, lireJurys } from '../../../../jurys/demandes';
import { demanderActivite } from '../../../../server/garde';

/** Vue synthétique: the jurys that the dialog named, no other, even if one more is ready since. */
export async function ouvrir2ndGroupe(input: unknown): Promise<Result<readonly LignePassage[]>> {
  return passer(lireJurys(input, '200'));
}

/** Vue détaillée: « Enregistrer ». */
export async function enregistrerEtats(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const changements = lireChangements(input, { '200': '210' });
  return passer(changements.ok ? accept([...changements.valeur.values()].flat()) : changements);
}

async function passer(jurys: Result<readonly JuryVu[]>): Promise<Result<readonly LignePassage[]>> {
  const contexte = await demanderActivite('ouvrir_2nd_groupe');
  if (!contexte.ok) return contexte;
  return jurys.ok ? accept(await ouvrirSecondGroupeJurys(contexte.valeur, jurys.valeur)) : jurys;
}
