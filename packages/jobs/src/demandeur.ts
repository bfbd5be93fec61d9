import { z } from 'zod';

const personne = {
  compteId: z.string().min(1),
  academieId: z.string().min(1),
  connexionId: z.string().min(1),
  prenom: z.string(),
  nom: z.string(),
};

/** The gestionnaire a job acts as: who asked, so that row-level security and the journal name them. */
export const gestionnaireDemandeur = z.object(personne);

/** Whom a job acts as, with the role and the centre that row-level security reads. */
export const demandeur = z.discriminatedUnion('role', [
  z.object({ role: z.literal('chef_de_centre'), centreId: z.uuid(), ...personne }),
  z.object({ role: z.literal('gestionnaire'), ...personne }),
]);

export type Demandeur = z.infer<typeof demandeur>;
