import type { Tx } from '@delib/db';
import type { ActiviteId, Refus } from '@delib/domain';
import type { z } from 'zod';
import type { Contexte } from '../contexte';

/** A file being made: its name and type are known, its bytes come piece by piece. */
export interface FichierAProduire {
  /** « plan-de-secours-9900001W.zip »: no candidate's name, no path. */
  readonly nom: string;
  /** « application/pdf » */
  readonly type: string;
}

/** Addresses that documents print. No slash at the end. */
export interface AdressesPubliques {
  /** The centre app: « Vérifier un document » is at `/verifier` of it. */
  readonly centre: string;
  readonly portailJury: string;
  readonly portailSecours: string;
}

/** What a generator is given to tell how far it is, and to hand its files over. */
export interface Production {
  /**
   * How much is done; the compte-rendu shows it. Cheap: written at most about twice a second. Throws once the
   * signal is aborted.
   */
  readonly progresser: (fait: number, total: number) => Promise<void>;
  /**
   * One line of the compte-rendu, in French. A warning makes the Résultat « avec avertissements »; an error makes it
   * « échec »: no file is then offered, and it is not tried again by itself.
   */
  readonly dire: (niveau: 'information' | 'avertissement' | 'erreur', texte: string) => void;
  /**
   * Stores one file as its bytes come: memory does not grow with its size. Nobody is offered the file before the
   * whole generation has ended well. Throws once the signal is aborted.
   */
  readonly ajouterFichier: (fichier: FichierAProduire, octets: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Aborted when the person cancels, or when the job was given to another worker: stop at the next step. */
  readonly signal: AbortSignal;
  readonly adresses: AdressesPubliques;
  /** The offline page as `apps/hors-ligne` builds it, before it has a jury. */
  readonly pageHorsLigne: () => Promise<string>;
}

/**
 * What is written in the very transaction that offers the files: passwords that a document carries are valid exactly
 * when someone can have the document. Not run when the Résultat is « échec », nor when the hold was lost.
 */
export type Conclusion = (tx: Tx) => Promise<void>;

/**
 * One kind of generation, as a job does it: an activity, the shape of what was asked, how it is made. Acts as the
 * person who asked: row-level security and the journal see them. Taken up again from nothing when its worker dies.
 */
export interface Generateur<Parametres extends object = object> {
  readonly activite: ActiviteId;
  readonly parametres: z.ZodType<Parametres>;
  /** Days its files are kept, where that is fewer than those of the others: they hold secrets. */
  readonly conservationJours?: number;
  /**
   * What forbids it now, if anything, beyond the role: the service of publication is closed, no jury chosen. Asked
   * each time a person asks (« Relancer » and « Refaire » too); what changes later is for `produire` to tell.
   */
  readonly verifier?: (contexte: Contexte, parametres: Parametres) => Promise<Refus | null>;
  /**
   * Makes the files. Throws for a bug or a fault of the machine: the job is then taken up again. What it writes in
   * the database, if anything, it returns as the conclusion.
   */
  readonly produire: (
    contexte: Contexte,
    parametres: Parametres,
    production: Production,
  ) => Promise<void> | Promise<Conclusion>;
}

/** What was asked of a generator, read and typed: ready to be checked and made. */
export interface Preparation {
  readonly verifier: (contexte: Contexte) => Promise<Refus | null>;
  readonly produire: (contexte: Contexte, production: Production) => Promise<Conclusion | null>;
}

/** A generator in the list: whatever its parameters are, they are read by it alone. */
export interface GenerateurDeclare {
  readonly activite: ActiviteId;
  readonly conservationJours?: number | undefined;
  /** `null` when the values are not what this generator takes. */
  readonly preparer: (parametres: unknown) => Preparation | null;
}

/** Puts a generator into the list `GENERATEURS`. */
export function declarer<Parametres extends object>(generateur: Generateur<Parametres>): GenerateurDeclare {
  return {
    activite: generateur.activite,
    conservationJours: generateur.conservationJours,
    preparer: (valeurs) => {
      const lus = generateur.parametres.safeParse(valeurs);
      if (!lus.success) return null;
      return {
        verifier: async (contexte) => (await generateur.verifier?.(contexte, lus.data)) ?? null,
        produire: async (contexte, production) => {
          const conclusion = await generateur.produire(contexte, lus.data, production);
          return typeof conclusion === 'function' ? conclusion : null;
        },
      };
    },
  };
}

/** The generator of an activity; one that is not in the list is a bug of the page that asks for it. */
export function trouverGenerateur(
  generateurs: readonly GenerateurDeclare[],
  activite: string,
): GenerateurDeclare {
  const trouve = generateurs.find((generateur) => generateur.activite === activite);
  if (!trouve) throw new Error(`no generator for ${activite}`);
  return trouve;
}
