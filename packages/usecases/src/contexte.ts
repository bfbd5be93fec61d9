import { appendJournal, type Database, type LigneJournal, type Tx } from '@delib/db';
import { type ActeJournalise, type Acteur, formatNom, LIBELLES_ROLE } from '@delib/domain';

/** What the stored bytes of a signed PV are worth; code that shares nothing with the signer answers. */
export interface Confiance {
  /**
   * @param octets the bytes as stored
   * @param numero the PV they must be (« PV-2026-20112-1-v1 »), signed inside them
   * @returns true when they verify against our roots and are that very PV
   */
  readonly estAuthentique: (octets: Uint8Array, numero: string) => Promise<boolean>;
}

/** What every act is given: who, when, with what. Nothing is read from a clock or a global. */
export interface Contexte {
  readonly database: Database;
  readonly acteur: Acteur;
  readonly maintenant: Date;
  /** Identifies the request in logs, journal and error pages. */
  readonly requete: string;
  readonly confiance: Confiance;
}

/** « Camille Durand », as histories and journals name the actor. */
export function nomActeur({ acteur }: Pick<Contexte, 'acteur'>): string {
  return formatNom(acteur);
}

/** « Président du jury » */
export function qualiteActeur({ acteur }: Pick<Contexte, 'acteur'>): string {
  return LIBELLES_ROLE[acteur.role];
}

/** What the journal is told of one act; who, when and where come from the context. */
export type ActeJournal = Pick<LigneJournal, 'objet' | 'juryId' | 'centreId' | 'avant' | 'apres'> & {
  readonly acte: ActeJournalise;
};

/** The line of the journal for one act of this context. */
export function ligneJournal(contexte: Contexte, acte: ActeJournal): LigneJournal {
  const { acteur, maintenant, requete } = contexte;
  return {
    academieId: acteur.academieId,
    quand: maintenant,
    qui: nomActeur(contexte),
    role: acteur.role,
    connexionId: acteur.connexionId,
    requete,
    ...acte,
  };
}

/** Journals one act, last in its transaction. */
export function journaliser(tx: Tx, contexte: Contexte, acte: ActeJournal): void {
  appendJournal(tx, [ligneJournal(contexte, acte)]);
}
