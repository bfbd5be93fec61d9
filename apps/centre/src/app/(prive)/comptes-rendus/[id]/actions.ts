'use server';

import type { Result } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { lireCompteRendu } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import type { Contexte } from '@delib/usecases/contexte';
import { annulerGeneration as annuler } from '@delib/usecases/generation/annuler-generation';
import {
  refaireGeneration as refaire,
  relancerGeneration,
} from '@delib/usecases/generation/relancer-generation';
import { confirmerImport as confirmer, relancerImport } from '@delib/usecases/import/demander-import';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';

/** « Confirmer l'import ». @returns the refusal as a sentence, or `null` */
export async function confirmerImport(compteRenduId: string): Promise<string | null> {
  return agir(compteRenduId, 'importer_session', confirmer);
}

/** « Annuler le traitement ». @returns the refusal as a sentence, or `null` */
export async function annulerGeneration(compteRenduId: string): Promise<string | null> {
  return agir(compteRenduId, 'comptes_rendus', annuler);
}

/** « Relancer » what failed or was cancelled. @returns the refusal as a sentence, or `null` */
export async function relancer(compteRenduId: string): Promise<string | null> {
  return agir(compteRenduId, 'comptes_rendus', async (contexte, id) => {
    const lu = await lireCompteRendu(contexte, id);
    if (!lu.ok) return lu;
    return lu.valeur.importSession === null ? relancerGeneration(contexte, id) : relancerImport(contexte, id);
  });
}

/** « Refaire avec les mêmes critères »: a new compte-rendu, and its address. */
export async function refaireGeneration(
  compteRenduId: string,
): Promise<{ readonly ok: true; readonly href: string } | { readonly ok: false; readonly phrase: string }> {
  const contexte = await demanderActivite('comptes_rendus');
  if (!contexte.ok) return { ok: false, phrase: phraseRefus(contexte.refus) };
  const id = z.uuid().safeParse(compteRenduId);
  if (!id.success) return { ok: false, phrase: phraseRefus({ code: 'introuvable' }) };
  const refait = await refaire(contexte.valeur, id.data);
  if (!refait.ok) return { ok: false, phrase: phraseRefus(refait.refus) };
  return { ok: true, href: `/comptes-rendus/${refait.valeur.compteRenduId}` };
}

async function agir(
  compteRenduId: string,
  activite: 'importer_session' | 'comptes_rendus',
  acte: (contexte: Contexte, id: string) => Promise<Result<unknown>>,
): Promise<string | null> {
  const contexte = await demanderActivite(activite);
  if (!contexte.ok) return phraseRefus(contexte.refus);
  const id = z.uuid().safeParse(compteRenduId);
  if (!id.success) return phraseRefus({ code: 'introuvable' });
  const result = await acte(contexte.valeur, id.data);
  if (!result.ok) return phraseRefus(result.refus);
  revalidatePath(`/comptes-rendus/${id.data}`);
  return null;
}
