import type { Etat, Result } from '@delib/domain';
import { refuse } from '@delib/domain';
import { texteCompare } from '@delib/usecases/saisie-texte/textes';
import { z } from 'zod';

/** More jurys than an académie has. */
const JURYS_MAXIMUM = 10_000;

const demandeGroupe = z
  .array(z.object({ juryId: z.uuid(), jury: texteCompare({ max: 40 }) }))
  .min(1)
  .max(JURYS_MAXIMUM);

const demandeEtats = z
  .array(
    z.object({
      juryId: z.uuid(),
      jury: texteCompare({ max: 40 }),
      etatVu: texteCompare({ max: 3 }),
      vers: texteCompare({ max: 3 }),
    }),
  )
  .min(1)
  .max(JURYS_MAXIMUM);

/** One jury of an act, with the état it was seen at. */
export interface JuryVu {
  readonly juryId: string;
  readonly jury: string;
  readonly etatVu: Etat;
}

const INVALIDE = refuse({ code: 'saisie_invalide', champ: 'Nouvel état', attendu: 'des jurys de la liste' });

/** The jurys that a dialog of a Vue synthétique named. @param etatVu the état its act starts from */
export function lireJurys(input: unknown, etatVu: Etat): Result<readonly JuryVu[]> {
  const lue = demandeGroupe.safeParse(input);
  if (!lue.success) return INVALIDE;
  return { ok: true, valeur: lue.data.map((jury) => ({ ...jury, etatVu })) };
}

/**
 * The changes of a Vue détaillée, by the état they start from. A change that this activity does not offer refuses
 * them all: no screen of ours asks for it.
 * @param passages état → état, as the activity offers them
 */
export function lireChangements(
  input: unknown,
  passages: Readonly<Partial<Record<Etat, Etat>>>,
): Result<ReadonlyMap<Etat, readonly JuryVu[]>> {
  const lue = demandeEtats.safeParse(input);
  if (!lue.success) return INVALIDE;
  const parEtat = new Map<Etat, JuryVu[]>();
  for (const { juryId, jury, etatVu, vers } of lue.data) {
    const [de] = (Object.keys(passages) as Etat[]).filter(
      (etat) => etat === etatVu && passages[etat] === vers,
    );
    if (de === undefined) return INVALIDE;
    parEtat.set(de, [...(parEtat.get(de) ?? []), { juryId, jury, etatVu: de }]);
  }
  return { ok: true, valeur: parEtat };
}
