import { createHash } from 'node:crypto';
import type { Distinction, Groupe } from '@delib/domain';
import { formatJour, INSECABLE, type TypeListe } from '@delib/francais';
import type { CentreImprime } from '../gabarits/v1/cadre';
import type { SignatairePv } from '../pv-tenue/signature';

/** A candidate on a posted list: nothing that is not needed to recognise oneself. */
export interface CandidatAffiche {
  /** In capitals, as `enCapitales` writes it. */
  readonly nom: string;
  readonly prenoms: string;
  /** Of homonyms alone; `null`: the name is enough. */
  readonly distinction: Distinction | null;
}

/** A section of the list. Candidates come sorted as they are to be printed. */
export interface JuryAffiche {
  readonly code: string;
  readonly specialite: string;
  readonly candidats: readonly CandidatAffiche[];
  /** Who signed the PV of the round that decided, and signs this list by hand. */
  readonly signataire: SignatairePv;
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

/** « né(e) le 14/03/2005 », « n° 02600000700 », or both; nothing for who has no homonym. */
export function direDistinction({ distinction }: Pick<CandidatAffiche, 'distinction'>): string {
  if (distinction === null) return '';
  const { dateNaissance, numeroCandidat } = distinction;
  return [
    ...(dateNaissance === null ? [] : [`né(e) le ${formatJour(dateNaissance)}`]),
    ...(numeroCandidat === null ? [] : [`n°${INSECABLE}${numeroCandidat}`]),
  ].join(', ');
}

/**
 * SHA-256 (hex) of what a list says: number, centre, kind, jurys, who signed their PV, and names in their order. The hour of edition is
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
    liste.jurys.map(({ code, specialite, signataire, candidats }) => [
      code,
      specialite,
      [signataire.prenom, signataire.nom, signataire.qualite],
      candidats.map((candidat) => [candidat.nom, candidat.prenoms, direDistinction(candidat)]),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(said), 'utf8').digest('hex');
}
