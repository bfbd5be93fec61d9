import { createHash } from 'node:crypto';
import type { Groupe } from '@delib/domain';
import type { CentreImprime } from '../gabarits/v1/cadre';

export type TypeListe = 'admis' | 'second_groupe' | 'non_admis';

/** A candidate on a posted list: nothing that is not needed to recognise oneself. */
export interface CandidatAffiche {
  readonly nom: string;
  readonly prenoms: string;
}

/** A section of the list. Candidates come sorted as they are to be printed. */
export interface JuryAffiche {
  readonly code: string;
  readonly specialite: string;
  readonly candidats: readonly CandidatAffiche[];
  /** « Prénom NOM » of the one who signs by hand. */
  readonly president: string;
}

/** One of the result lists of a centre, for one or several jurys. */
export interface ListeResultats {
  /** The document's own number: « LR-2026-0132210Z-1-admis-3 ». */
  readonly numero: string;
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: CentreImprime;
  readonly groupe: Groupe;
  readonly liste: TypeListe;
  readonly jurys: readonly JuryAffiche[];
  readonly editeLe: Date;
}

const TITRES: Readonly<Record<Groupe, Readonly<Record<TypeListe, string>>>> = {
  1: {
    admis: 'Liste d’affichage des admis',
    second_groupe: 'Liste des candidats admis à se présenter aux épreuves du second groupe',
    non_admis: 'Liste des non admis',
  },
  2: {
    admis: 'Liste d’affichage des admis à l’issue du 2nd groupe',
    second_groupe: 'Liste des candidats admis à se présenter aux épreuves du second groupe',
    non_admis: 'Liste des non admis à l’issue du 2nd groupe',
  },
};

/** The title, as the memo words it. */
export function titreListe({ groupe, liste }: Pick<ListeResultats, 'groupe' | 'liste'>): string {
  return TITRES[groupe][liste];
}

/**
 * SHA-256 (hex) of what a list says: number, centre, kind, jurys and names in their order. The hour of edition is
 * left out: the same results, edited twice under one number, have one digest.
 */
export function empreinteListe(liste: ListeResultats): string {
  const said = [
    liste.numero,
    liste.session,
    liste.essai,
    liste.academie,
    liste.centre.code,
    liste.groupe,
    liste.liste,
    liste.jurys.map(({ code, specialite, candidats }) => [
      code,
      specialite,
      candidats.map(({ nom, prenoms }) => [nom, prenoms]),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(said), 'utf8').digest('hex');
}
