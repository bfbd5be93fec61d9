import type { ActiviteId } from '@delib/domain';
import type { z } from 'zod';
import type { Contexte } from '../contexte';

/** A file being made: its name and type are known, its bytes come piece by piece. */
export interface FichierAProduire {
  /** « plan-de-secours-9900001W.zip »: no candidate's name, no path. */
  readonly nom: string;
  /** « application/pdf » */
  readonly type: string;
}

/** What a generator is given to tell how far it is, and to hand its files over. */
export interface Production {
  /** How much is done; the compte-rendu shows it. Cheap: written at most about twice a second. */
  readonly progresser: (fait: number, total: number) => Promise<void>;
  /** One line of the compte-rendu. A warning makes the Résultat « avec avertissements ». In French. */
  readonly dire: (niveau: 'information' | 'avertissement', texte: string) => void;
  /**
   * Stores one file as its bytes come: memory does not grow with its size. Nobody is offered the file before the
   * whole generation has ended well.
   */
  readonly ajouterFichier: (fichier: FichierAProduire, octets: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Aborted when the person cancels, or when the job was given to another worker: stop at the next step. */
  readonly signal: AbortSignal;
}

/**
 * One kind of generation, as a job does it: an activity, the shape of what was asked, how it is made. Acts as the
 * person who asked: row-level security and the journal see them. Taken up again from nothing when its worker dies.
 */
export interface Generateur<Parametres extends object = object> {
  readonly activite: ActiviteId;
  readonly parametres: z.ZodType<Parametres>;
  /** Throws for a bug or a fault of the machine: the job is then taken up again. */
  readonly produire: (contexte: Contexte, parametres: Parametres, production: Production) => Promise<void>;
}
