import { facultatif, objet, texte, unDe } from '@delib/db';
import type { Faute } from '@delib/session-files';
import type { IssueImport, RapportImport } from '../import/rapport';

/** What the compte-rendu of an import keeps beside its messages (`parametres`, JSON). */
export interface ParametresImport {
  readonly fichier: string;
  /** Of the file received: what is confirmed is exactly what was compared. */
  readonly sha256: string;
  /** Digest of the differences that were confirmed; absent before. */
  readonly empreinteConfirmee?: string;
  /** Set once it was read: faults, or what it changes. */
  readonly bilan?: BilanImport;
}

export type BilanImport =
  | { readonly type: 'fautes'; readonly total: number; readonly premieres: readonly Faute[] }
  | { readonly type: 'rapport'; readonly issue: IssueImport; readonly rapport: RapportImport }
  /** The deposit is not one to import here, whatever the état of the base: another is made. */
  | { readonly type: 'refuse' }
  /** The program was at fault: running it again would end the same way. */
  | { readonly type: 'defaut' };

const lireGenreDeBilan = objet<Pick<BilanImport, 'type'>>('a bilan', {
  type: unDe('the type of a bilan', ['fautes', 'rapport', 'refuse', 'defaut']),
});

/**
 * Reads back what the compte-rendu of an import keeps; throws (`ValeurInconnue`) where a treatment would go wrong by it.
 * A bilan is told by its type: what it shows was written with it, by this program.
 */
export const lireParametresImport = objet<ParametresImport>('what an import keeps', {
  fichier: texte,
  sha256: texte,
  empreinteConfirmee: facultatif(texte),
  bilan: facultatif<BilanImport>((valeur) => {
    lireGenreDeBilan(valeur);
    return valeur as BilanImport;
  }),
});

/** Most faults a page shows; the CSV of the compte-rendu has them all. */
export const FAUTES_MONTREES = 1000;

export const ACTIVITE_IMPORT = 'importerSession';
