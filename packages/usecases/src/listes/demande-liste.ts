import type { ActiviteId } from '@delib/domain';
import { z } from 'zod';
import { texteCompare, texteLibre } from '../texte/textes';
import { TITRE_EDITION_MAX } from './titre-edition';

/** The four confidential lists of activity 3, in the memo's order. */
export const LISTES_CONFIDENTIELLES = [
  'anonyme',
  'correspondance',
  'amenagements',
  'decision_moyenne',
] as const;

export type ListeConfidentielle = (typeof LISTES_CONFIDENTIELLES)[number];

const codes = z
  .array(texteCompare({ max: 200 }))
  .max(1000)
  .default([]);
const partie = texteCompare({ max: 200 }).optional();

/** The criteria of activity 1; an empty list, or both answers about the livret: no constraint. */
export const criteresLivrets = z.object({
  jurys: codes,
  specialites: codes,
  categories: codes,
  etablissements: codes,
  livret: z.array(z.enum(['oui', 'non'])).default([]),
  nom: partie,
  numero: partie,
});

export type CriteresLivrets = z.infer<typeof criteresLivrets>;

const perimetre = { sessionId: z.uuid(), centreId: z.uuid() };

/** Activity 1. */
export const demandeLivrets = z.object({
  liste: z.literal('livrets'),
  ...perimetre,
  criteres: criteresLivrets,
});
/** Activity 3. */
export const demandeConfidentielle = z.object({
  liste: z.enum(LISTES_CONFIDENTIELLES),
  titre: texteLibre({ min: 1, max: TITRE_EDITION_MAX }),
  juryIds: z.array(z.uuid()).max(1000),
});
/** Activity 11. */
export const demandeNotesManquantes = z.object({ liste: z.literal('notes_manquantes'), ...perimetre });
/** Activity 17. */
export const demandeHorsAffichage = z.object({ liste: z.literal('hors_affichage'), ...perimetre });

export type DemandeLivrets = z.infer<typeof demandeLivrets>;
export type DemandeConfidentielle = z.infer<typeof demandeConfidentielle>;
export type DemandeDuCentre = z.infer<typeof demandeNotesManquantes> | z.infer<typeof demandeHorsAffichage>;

/** One of the seven lists of candidates, with what it is asked for. */
export type DemandeListe = DemandeLivrets | DemandeConfidentielle | DemandeDuCentre;

/** The activity that a list belongs to. */
export function activiteDeListe({ liste }: Pick<DemandeListe, 'liste'>): ActiviteId {
  switch (liste) {
    case 'livrets':
      return 'editer_liste_livrets';
    case 'notes_manquantes':
      return 'controler_notes_manquantes';
    case 'hors_affichage':
      return 'editer_liste_hors_affichage';
    default:
      return 'editer_listes_candidats';
  }
}
