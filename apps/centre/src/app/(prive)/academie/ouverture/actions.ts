'use server';

import { accept, type Result } from '@delib/domain';
import {
  ouvrirDeliberationJurys,
  ouvrirModificationNotesJurys,
  ouvrirRecueilJurys,
} from '@delib/usecases/jury/ouvrir-jurys';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { lireChangements, lireJurys } from '../../../../jurys/demandes';
import { demanderActivite } from '../../../../server/garde';

/** Vue synthétique, 000 → 105: the jurys that the dialog named, no other. */
export async function ouvrirNotes(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const contexte = await demanderActivite('ouvrir_deliberations');
  if (!contexte.ok) return contexte;
  const jurys = lireJurys(input, '000');
  return jurys.ok ? accept(await ouvrirModificationNotesJurys(contexte.valeur, jurys.valeur)) : jurys;
}

/** Vue synthétique, 105 → 110: the jurys that the dialog named, no other. */
export async function ouvrirDeliberations(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const contexte = await demanderActivite('ouvrir_deliberations');
  if (!contexte.ok) return contexte;
  const jurys = lireJurys(input, '105');
  return jurys.ok ? accept(await ouvrirDeliberationJurys(contexte.valeur, jurys.valeur)) : jurys;
}

/** Vue synthétique, 198 → 200: the jurys that the dialog named, no other. */
export async function ouvrirRecueil(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const contexte = await demanderActivite('ouvrir_deliberations');
  if (!contexte.ok) return contexte;
  const jurys = lireJurys(input, '198');
  return jurys.ok ? accept(await ouvrirRecueilJurys(contexte.valeur, jurys.valeur)) : jurys;
}

/** Vue détaillée: « Enregistrer ». */
export async function enregistrerEtats(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const contexte = await demanderActivite('ouvrir_deliberations');
  if (!contexte.ok) return contexte;
  const changements = lireChangements(input, { '000': '105', '105': '110', '198': '200' });
  if (!changements.ok) return changements;
  return accept([
    ...(await ouvrirModificationNotesJurys(contexte.valeur, changements.valeur.get('000') ?? [])),
    ...(await ouvrirDeliberationJurys(contexte.valeur, changements.valeur.get('105') ?? [])),
    ...(await ouvrirRecueilJurys(contexte.valeur, changements.valeur.get('198') ?? [])),
  ]);
}
