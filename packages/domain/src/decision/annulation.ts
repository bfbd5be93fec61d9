import { REFERENCES } from '../references';
import type { Refus } from '../refus';
import type { Epreuve, Reglement } from '../reglement/reglement';
import { accept, type Result, refuse } from '../result';
import type { Resultat } from '../resultat';
import { lireTexte } from '../texte/lire-texte';
import type { Dossier } from './deliberation';
import type { Groupe } from './issue';

/** What a paper or a page says of it in full: an épreuve that was annulled is no absence. */
export const MENTION_ANNULATION = 'épreuve annulée (décision de la commission de discipline)';
const MENTION_ANNULATIONS = 'épreuves annulées (décision de la commission de discipline)';

/** The first session of which an épreuve can be annulled. */
export const PREMIERE_SESSION_ANNULATION = REFERENCES.nullite[0].depuis;

/**
 * Why nothing can be annulled in this session, or `null`: the commission de discipline rules on sessions from 2021 on
 * (décret n° 2020-652), and no text known here gives an effect to what was decided before. Refusal:
 * annulation_hors_session.
 */
export function refusAnnulationEn(annee: number): Refus | null {
  return annee >= PREMIERE_SESSION_ANNULATION
    ? null
    : { code: 'annulation_hors_session', annee, premiere: PREMIERE_SESSION_ANNULATION };
}

/** The decision that an annulation rests on is printed on the PV: it must name something, and fit its line. */
export const LONGUEUR_REFERENCE = 10;
export const LONGUEUR_REFERENCE_MAXIMALE = 200;

/**
 * The reference of a decision as it is kept: one line, single spaces. Refusals: reference_trop_courte,
 * saisie_invalide (too long), caractere_refuse.
 */
export function lireReference(texte: string): Result<string> {
  const lu = lireTexte(texte);
  if (!lu.ok) return lu;
  const reference = lu.valeur;
  if (reference.length < LONGUEUR_REFERENCE) {
    return refuse({ code: 'reference_trop_courte', minimum: LONGUEUR_REFERENCE });
  }
  if (reference.length > LONGUEUR_REFERENCE_MAXIMALE) {
    const attendu = `${LONGUEUR_REFERENCE_MAXIMALE} caractères au plus`;
    return refuse({ code: 'saisie_invalide', champ: 'Référence de la décision', attendu });
  }
  return accept(reference);
}

/**
 * Only what the candidate sat can be annulled: a mark of this session, or one that did not arrive (the copy was
 * seized); or an annulation again, to correct its reference. Nothing that was kept, dispensed, missed or not taken.
 */
export function estAnnulable({ nature }: Pick<Epreuve, 'nature'>, resultat: Resultat | undefined): boolean {
  switch (resultat?.nature) {
    case undefined:
      return nature === 'obligatoire';
    case 'note':
    case 'manquante':
    case 'annulee':
      return true;
    default:
      return false;
  }
}

/** One épreuve, or one oral of the 2nd groupe, that the commission de discipline annulled. */
export interface EpreuveAnnulee {
  readonly epreuve: Epreuve;
  /** 2: the oral. */
  readonly groupe: Groupe;
  /** « Commission de discipline de l'académie de …, 12 septembre 2026, n° 14 » */
  readonly reference: string;
}

/** What was annulled for one candidate, facultatives too, in the order of the règlement; orals last. */
export function epreuvesAnnulees(
  reglement: Reglement,
  { groupe, resultats, oraux }: Pick<Dossier, 'groupe' | 'resultats' | 'oraux'>,
): readonly EpreuveAnnulee[] {
  return ([1, 2] as const).flatMap((g) =>
    g > groupe
      ? []
      : reglement.epreuves.flatMap((epreuve) => {
          const resultat = (g === 1 ? resultats : oraux)[epreuve.code];
          return resultat?.nature === 'annulee'
            ? [{ epreuve, groupe: g, reference: resultat.reference }]
            : [];
        }),
  );
}

/**
 * « Épreuve annulée (décision de la commission de discipline) : E4 (Commission …, n° 14). » Nothing where nothing is.
 */
export function phraseAnnulations(annulees: readonly EpreuveAnnulee[]): string {
  if (annulees.length === 0) return '';
  // The page of the plan de secours says it too, in whatever browser opens it.
  const dites = [...new Set(annulees.map(({ reference }) => reference))].map((reference) => {
    const siennes = annulees.filter((annulee) => annulee.reference === reference);
    return `${siennes.map(codeAnnule).join(', ')} (${reference})`;
  });
  const mention = annulees.length === 1 ? MENTION_ANNULATION : MENTION_ANNULATIONS;
  return `${mention.charAt(0).toUpperCase()}${mention.slice(1)} : ${dites.join(' ; ')}.`;
}

/** « E4 », « oral E4 » */
function codeAnnule({ epreuve, groupe }: Pick<EpreuveAnnulee, 'epreuve' | 'groupe'>): string {
  return groupe === 2 ? `oral ${epreuve.code}` : epreuve.code;
}
