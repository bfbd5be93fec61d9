import { declarer, type GenerateurDeclare } from '@delib/usecases/generation/generateur';
import { z } from 'zod';

/** Bytes of one piece of the slow file. */
export const TAILLE_MORCEAU = 1024 * 1024;

/** A generator of tests alone: a long file, one piece at a time, slowly enough to be killed in the middle. */
export const GENERATEURS_DE_TEST: readonly GenerateurDeclare[] = [
  declarer({
    activite: 'plan_secours_1er_groupe',
    parametres: z.object({ morceaux: z.number(), pause: z.number() }),
    produire: async (_contexte, { morceaux, pause }, { ajouterFichier, progresser }) => {
      async function* octets(): AsyncGenerator<Uint8Array> {
        for (let rang = 0; rang < morceaux; rang += 1) {
          await progresser(rang, morceaux);
          await new Promise((resolve) => setTimeout(resolve, pause));
          yield Buffer.alloc(TAILLE_MORCEAU, rang);
        }
      }
      await ajouterFichier({ nom: 'plan.zip', type: 'application/zip' }, octets());
    },
  }),
];
