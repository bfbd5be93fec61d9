'use server';

import { type Result, refuse } from '@delib/domain';
import { type AnnulationFaite, annulerEpreuve as annuler } from '@delib/usecases/notes/annuler-epreuve';
import { type LeveeFaite, leverPresomption as lever } from '@delib/usecases/notes/lever-presomption';
import { type ReponseNote, saisirNotes as saisir } from '@delib/usecases/notes/saisir-notes';
import { texteCompare, texteDuDomaine } from '@delib/usecases/texte/textes';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';

const CELLULES_MAXIMUM = 20_000;
/** Longer than any mark: what is longer is refused by the domain's own words. */
const texte = texteCompare({ max: 60 });

const demandeNotes = z.object({
  juryId: z.uuid(),
  groupe: z.union([z.literal(1), z.literal(2)]),
  motif: texteDuDomaine({ max: 500 }),
  cellules: z
    .array(z.object({ candidatId: z.uuid(), epreuve: texteCompare({ max: 20 }), vu: texte, voulu: texte }))
    .min(1)
    .max(CELLULES_MAXIMUM),
});

/** « Enregistrer »: each mark answers for itself. */
export async function saisirNotes(input: unknown): Promise<Result<readonly ReponseNote[]>> {
  const contexte = await demanderActivite('saisir_notes');
  if (!contexte.ok) return contexte;
  const lue = demandeNotes.safeParse(input);
  if (!lue.success) {
    return refuse({
      code: 'saisie_invalide',
      champ: 'Notes',
      attendu: 'des notes ou des codes, et un motif',
    });
  }
  return saisir(contexte.valeur, lue.data);
}

const demandeAnnulation = z.object({
  juryId: z.uuid(),
  groupe: z.union([z.literal(1), z.literal(2)]),
  candidatId: z.uuid(),
  epreuves: z.array(texteCompare({ max: 20 })).max(32),
  reference: texteDuDomaine({ max: 500 }),
  leverPresomption: z.boolean(),
});

/** « Annuler une épreuve »: what the commission de discipline decided of one candidate. */
export async function annulerEpreuve(input: unknown): Promise<Result<AnnulationFaite>> {
  const contexte = await demanderActivite('saisir_notes');
  if (!contexte.ok) return contexte;
  const lue = demandeAnnulation.safeParse(input);
  if (!lue.success) return refuse({ code: 'introuvable' });
  return annuler(contexte.valeur, lue.data);
}

const demandeLevee = z.object({
  juryId: z.uuid(),
  candidatId: z.uuid(),
  motif: texteDuDomaine({ max: 500 }),
  reexamen: z.object({ dateReference: texteDuDomaine({ max: 20 }) }).optional(),
});

/** « Lever la présomption de fraude » of one candidate. */
export async function leverPresomption(input: unknown): Promise<Result<LeveeFaite>> {
  const contexte = await demanderActivite('saisir_notes');
  if (!contexte.ok) return contexte;
  const lue = demandeLevee.safeParse(input);
  if (!lue.success) return refuse({ code: 'introuvable' });
  return lever(contexte.valeur, lue.data);
}
