'use server';

import { accept, type Result, refuse } from '@delib/domain';
import { demanderGeneration } from '@delib/usecases/generation/demander-generation';
import { lireHistorique as lire } from '@delib/usecases/jury/lire-historique';
import { JURYS_SANS_ATTENDRE } from '@delib/usecases/jury/passages-longs';
import { passerJurys as passer } from '@delib/usecases/jury/passer-jurys';
import { passerJurysAppeles as passerAppeles } from '@delib/usecases/jury/passer-jurys-appeles';
import { z } from 'zod';
import { demanderActivite } from '../server/garde';
import { enTraitement, isActiviteDePassage, lirePassageAppele, lirePassages } from './demandes';
import { type HistoriqueAffiche, toHistoriqueAffiche } from './historique';
import type { ReponseAppeles } from './passer';
import { type RapportDePassages, toRapport } from './rapport';

/**
 * Vue détaillée of every activity that changes the état of jurys: the jurys that the dialog named, no other, each from the
 * état that the person saw, each answering for itself.
 * @param activite bound by the page; it says who may ask and for which changes
 */
export async function passerJurys(activite: unknown, input: unknown): Promise<Result<RapportDePassages>> {
  if (!isActiviteDePassage(activite)) return refuse({ code: 'introuvable' });
  const contexte = await demanderActivite(activite);
  if (!contexte.ok) return contexte;
  const demandes = lirePassages(activite, input);
  return demandes.ok ? accept(toRapport(await passer(contexte.valeur, demandes.valeur))) : demandes;
}

/**
 * Vue synthétique of the same activities: the jurys that its dialog named, called by their codes; a job when they are
 * many.
 */
export async function passerJurysAppeles(activite: unknown, input: unknown): Promise<Result<ReponseAppeles>> {
  if (!isActiviteDePassage(activite)) return refuse({ code: 'introuvable' });
  const contexte = await demanderActivite(activite);
  if (!contexte.ok) return contexte;
  const demande = lirePassageAppele(activite, input);
  if (!demande.ok) return demande;
  const nombre = demande.valeur.jurys.reduce((somme, { codes }) => somme + codes.length, 0);
  return nombre > JURYS_SANS_ATTENDRE
    ? demanderGeneration(contexte.valeur, enTraitement(activite, demande.valeur, nombre))
    : accept(toRapport(await passerAppeles(contexte.valeur, demande.valeur)));
}

/** What became of one jury, read when its « Historique » is opened from the Vue détaillée of one of these activities. */
export async function lireHistorique(activite: unknown, juryId: unknown): Promise<Result<HistoriqueAffiche>> {
  const lu = z.uuid().safeParse(juryId);
  if (!isActiviteDePassage(activite) || !lu.success) return refuse({ code: 'introuvable' });
  const contexte = await demanderActivite(activite);
  return contexte.ok ? accept(toHistoriqueAffiche(await lire(contexte.valeur, lu.data))) : contexte;
}
