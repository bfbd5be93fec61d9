'use server';

import type { RangPage } from '@delib/db';
import { accept, type Result, refuse } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { type ReponseChoix, saisirChoix as saisir } from '@delib/usecases/choix/saisir-choix';
import { texteCompare } from '@delib/usecases/texte/textes';
import { z } from 'zod';
import type { ReponseParNom } from '../../../../liste/RechercheParNom';
import { demanderActivite } from '../../../../server/garde';
import type { PageDesChoix } from './ligne-choix';
import { lireListeChoix } from './liste-choix';

/** More candidates than a person types in before saving, whatever the pages looked at. */
const CANDIDATS_MAXIMUM = 10_000;

/** Candidates that a name finds: a page of them. */
const TROUVES: RangPage = { page: 1, parPage: 50 };

const oral = z.object({ epreuve: texteCompare({ max: 20 }), moment: texteCompare({ max: 32 }) });
const choix = z.tuple([oral, oral]);
const demande = z
  .array(z.object({ juryId: z.uuid(), candidatId: z.uuid(), vu: choix, voulu: choix }))
  .min(1)
  .max(CANDIDATS_MAXIMUM);

/** « Enregistrer »: each candidate answers for itself. */
export async function saisirChoix(input: unknown): Promise<Result<readonly ReponseChoix[]>> {
  const contexte = await demanderActivite('saisir_choix');
  if (!contexte.ok) return contexte;
  const lue = demande.safeParse(input);
  if (!lue.success) {
    return refuse({ code: 'saisie_invalide', champ: 'Choix', attendu: 'deux disciplines par candidat' });
  }
  return accept(await saisir(contexte.valeur, lue.data));
}

const recherche = z.object({
  /** Query of the page's address. */
  adresse: texteCompare({ max: 4000 }),
  /** Words of a name, or a number: they enter no address. */
  candidat: texteCompare({ max: 200 }),
});

/** Those of the list that the address finds, by name or by number. */
export async function lireChoix(demande: z.input<typeof recherche>): Promise<ReponseParNom<PageDesChoix>> {
  const contexte = await demanderActivite('saisir_choix');
  if (!contexte.ok) return { ok: false, phrase: phraseRefus(contexte.refus) };
  const lue = recherche.safeParse(demande);
  if (!lue.success) return { ok: false, phrase: phraseRefus({ code: 'introuvable' }) };
  const { adresse, candidat } = lue.data;
  const parametres = Object.fromEntries(new URLSearchParams(adresse));
  const { page, reglements } = await lireListeChoix(contexte.valeur, parametres, { candidat, rang: TROUVES });
  // A page by itself: past it, one is asked for more of the name.
  return { ok: true, page: { ...page, parPage: Math.max(page.total, 1), reglements } };
}
