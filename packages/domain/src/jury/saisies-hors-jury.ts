import { type Acteur, type ActeurRole, estDansLePerimetre } from '../acces/acteur';
import type { Groupe } from '../decision/issue';
import type { Refus } from '../refus';
import { type Etat, groupeDe } from './etats';

/** Entries of the centre and the académie on the candidates of a jury: they change no état. */
export type SaisieHorsJury = 'saisirChoix' | 'corrigerNotes' | 'saisirOraux' | 'annulerEpreuve';

interface RegleSaisie {
  readonly etats: readonly Etat[];
  readonly roles: readonly ActeurRole[];
}

/**
 * Choices from the end of the 1er groupe until the 2nd deliberates; marks while the académie prepares the
 * deliberation of their groupe (2-etats: 105, 200). The commission de discipline waits for no jury: what it annuls is
 * entered while the jury deliberates too, who sees it as changed since the opening; never once decisions are cleared.
 */
const REGLES: Readonly<Record<SaisieHorsJury, RegleSaisie>> = {
  saisirChoix: { etats: ['140', '198', '200'], roles: ['chef_de_centre', 'gestionnaire'] },
  corrigerNotes: { etats: ['105'], roles: ['gestionnaire'] },
  saisirOraux: { etats: ['200'], roles: ['gestionnaire'] },
  annulerEpreuve: { etats: ['105', '110', '200', '210'], roles: ['gestionnaire'] },
};

/** The états at which an entry is open, in order. */
export function etatsDeSaisie(saisie: SaisieHorsJury): readonly Etat[] {
  return REGLES[saisie].etats;
}

/**
 * Why this entry cannot be made now, or `null`. Refusals: role_interdit, autre_perimetre, etat_inadapte.
 * @param reexamen a réexamen of that groupe is being deliberated: its candidates' marks are entered whatever the état
 */
export function refusSaisie(
  acteur: Acteur,
  jury: {
    readonly id: string;
    readonly centreId: string;
    readonly academieId: string;
    readonly etat: Etat;
  },
  saisie: SaisieHorsJury,
  reexamen = false,
): Refus | null {
  const { etats, roles } = REGLES[saisie];
  if (!roles.includes(acteur.role)) return { code: 'role_interdit', roles };
  if (!estDansLePerimetre(acteur, jury)) return { code: 'autre_perimetre' };
  return reexamen || etats.includes(jury.etat)
    ? null
    : { code: 'etat_inadapte', etat: jury.etat, attendus: etats };
}

/**
 * Why the choice of this candidate cannot be entered now, or `null`. Refusals: those of {@link refusSaisie};
 * choix_deja_juge in a réexamen, of one whom the jury of the 2nd groupe heard and decided on: those orals are the ones it
 * deliberates on again, their marks alone are corrected.
 * @param reexamen the réexamen of the 2nd groupe that is being deliberated, if any: it opens the choices of those it
 *   names, and of nobody else
 */
export function refusChoix(
  acteur: Acteur,
  jury: Parameters<typeof refusSaisie>[1],
  candidatId: string,
  reexamen: { readonly candidats: readonly { readonly id: string; readonly decide: boolean }[] } | null,
): Refus | null {
  const nomme = reexamen?.candidats.find(({ id }) => id === candidatId);
  const refus = refusSaisie(acteur, jury, 'saisirChoix', nomme !== undefined);
  if (refus) return refus;
  return nomme?.decide ? { code: 'choix_deja_juge' } : null;
}

/**
 * Why the commission's decision cannot be entered for this groupe now, or `null`; the same for taking it back. The
 * marks of a groupe that is over are those of a réexamen. Refusals: role_interdit, autre_perimetre,
 * annulation_hors_deliberation.
 */
export function refusAnnulation(
  acteur: Acteur,
  jury: Parameters<typeof refusSaisie>[1],
  groupe: Groupe,
  reexamen = false,
): Refus | null {
  const refus = refusSaisie(acteur, jury, 'annulerEpreuve', reexamen);
  if (refus !== null && refus.code !== 'etat_inadapte') return refus;
  return refus === null && (reexamen || groupeDe(jury.etat) === groupe)
    ? null
    : { code: 'annulation_hors_deliberation', etat: jury.etat, groupe };
}
