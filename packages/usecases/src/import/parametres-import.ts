import {
  booleen,
  entier,
  facultatif,
  lireEcarts,
  lireEtat,
  lireGenreEcart,
  lireGroupe,
  liste,
  objet,
  ouRien,
  texte,
  unDe,
  variante,
} from '@delib/db';
import { RAISONS_INTERDIT } from '@delib/domain';
import { type Avertissement, CODES_AVERTISSEMENT, CODES_FAUTE, type Faute } from '@delib/session-files';
import {
  type CasEnEchec,
  type ComptesSession,
  type Interdit,
  ISSUES_IMPORT,
  type IssueImport,
  type RapportImport,
} from './rapport';

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

/** What a fault and what is to be looked at both tell. */
const LIEU = {
  fichier: texte,
  ligne: ouRien(entier),
  colonne: ouRien(texte),
  valeur: ouRien(texte),
  message: texte,
};

const lireRapport = objet<RapportImport>('a rapport', {
  session: texte,
  premiere: booleen,
  comptes: objet<ComptesSession>('the counts of a session', {
    centres: entier,
    periodes: entier,
    reglements: entier,
    jurys: entier,
    membres: entier,
    candidats: entier,
    notes: entier,
    notesSecondGroupe: entier,
    choix: entier,
  }),
  ecarts: lireEcarts,
  interdits: liste(
    'the refusals',
    objet<Interdit>('a refusal', {
      raison: unDe('the reason of a refusal', RAISONS_INTERDIT),
      genre: lireGenreEcart,
      groupe: ouRien(lireGroupe),
      nombre: entier,
      jury: ouRien(texte),
      etat: ouRien(lireEtat),
      fichier: ouRien(texte),
      lignes: liste('the lines', entier),
    }),
  ),
  casEnEchec: liste(
    'the failed cases',
    objet<CasEnEchec>('the failed cases of a règlement', {
      reglement: texte,
      version: texte,
      cas: liste('the cases', texte),
    }),
  ),
  avertissements: liste(
    'the avertissements',
    objet<Avertissement>('an avertissement', {
      ...LIEU,
      code: unDe('the code of an avertissement', CODES_AVERTISSEMENT),
      candidat: ouRien(texte),
    }),
  ),
  empreinte: texte,
});

const sansSuite = objet<object>('a bilan', {});

/** Reads back what the compte-rendu of an import keeps; throws (`ValeurInconnue`) for what it never wrote. */
export const lireParametresImport = objet<ParametresImport>('what an import keeps', {
  fichier: texte,
  sha256: texte,
  empreinteConfirmee: facultatif(texte),
  bilan: facultatif(
    variante<'type', BilanImport>('a bilan', 'type', {
      fautes: objet<{ readonly total: number; readonly premieres: readonly Faute[] }>('the faults', {
        total: entier,
        premieres: liste(
          'the first faults',
          objet<Faute>('a fault', {
            ...LIEU,
            code: unDe('the code of a fault', CODES_FAUTE),
            attendu: texte,
          }),
        ),
      }),
      rapport: objet<{ readonly issue: IssueImport; readonly rapport: RapportImport }>('what it changes', {
        issue: unDe('the issue of an import', ISSUES_IMPORT),
        rapport: lireRapport,
      }),
      refuse: sansSuite,
      defaut: sansSuite,
    }),
  ),
});

/** Most faults a page shows; the CSV of the compte-rendu has them all. */
export const FAUTES_MONTREES = 1000;

export const ACTIVITE_IMPORT = 'importerSession';
