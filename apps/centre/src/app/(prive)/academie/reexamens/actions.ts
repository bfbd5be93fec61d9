'use server';

import { type Result, refuse } from '@delib/domain';
import { abandonnerReexamen as abandonner } from '@delib/usecases/jury/abandonner-reexamen';
import { type CandidatsTrouves, chercherCandidat as chercher } from '@delib/usecases/jury/chercher-candidat';
import { ouvrirReexamen as ouvrir, type ReexamenOuvert } from '@delib/usecases/jury/ouvrir-reexamen';
import { paragraphesLibres, refusDeSaisie, texteCompare, texteDuDomaine } from '@delib/usecases/texte/textes';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';

/** A jury has about forty candidates. */
const CANDIDATS_MAXIMUM = 500;

const demandeOuverture = z.object({
  juryId: z.uuid(),
  groupe: z.union([z.literal(1), z.literal(2)]),
  origine: z.enum(['juridiction', 'commission']),
  reference: texteDuDomaine({ max: 500 }),
  dateReference: texteDuDomaine({ max: 20 }),
  candidatIds: z.array(z.uuid()).max(CANDIDATS_MAXIMUM),
});

/** « Ouvrir le réexamen ». */
export async function ouvrirReexamen(input: unknown): Promise<Result<ReexamenOuvert>> {
  const contexte = await demanderActivite('reexamens');
  if (!contexte.ok) return contexte;
  const lue = demandeOuverture.safeParse(input);
  if (!lue.success) return refuse({ code: 'introuvable' });
  return ouvrir(contexte.valeur, lue.data);
}

const demandeRecherche = z.object({ sessionId: z.uuid(), recherche: texteCompare({ max: 80 }) });

/** « Chercher » whom a judgment names. Not in the address: a name is nothing to leave in a history or in logs. */
export async function chercherCandidat(input: unknown): Promise<Result<CandidatsTrouves>> {
  const contexte = await demanderActivite('reexamens');
  if (!contexte.ok) return contexte;
  const lue = demandeRecherche.safeParse(input);
  if (!lue.success) return refuse({ code: 'introuvable' });
  return chercher(contexte.valeur, lue.data);
}

const demandeAbandon = z.object({
  juryId: z.uuid(),
  reexamenId: z.uuid(),
  motif: paragraphesLibres({ max: 500 }),
});

/** « Abandonner » a réexamen opened by mistake. */
export async function abandonnerReexamen(input: unknown): Promise<Result<{ readonly jury: string }>> {
  const contexte = await demanderActivite('reexamens');
  if (!contexte.ok) return contexte;
  const lue = demandeAbandon.safeParse(input);
  if (!lue.success) return refuse(refusDeSaisie(lue.error, { code: 'introuvable' }));
  return abandonner(contexte.valeur, lue.data);
}
