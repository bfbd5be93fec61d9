import { atteint, type Moyenne } from '../nombre/moyenne';
import type { Reglement } from '../reglement/reglement';
import { accept, type Result, refuse } from '../result';
import { isResultatNote, type Resultats } from '../resultat';
import { type Reglage, resultatsArretes } from './actes-jury';
import type { Groupe, Issue } from './issue';
import {
  barres,
  type Proposition,
  proposerPremierGroupe,
  proposerSecondGroupe,
  verifierSession,
} from './proposition';

/** The livret scolaire: `aucun` was handed in, `a_examiner`, or `examine`. */
export type Livret = 'aucun' | 'a_examiner' | 'examine';

/** Who notes a livret examined. */
export type QualiteExamen = 'president' | 'vice_president';

/** One candidate before the jury: what was received and what the jury settled, kept apart. */
export interface Dossier {
  readonly groupe: Groupe;
  readonly resultats: Resultats;
  /** What the jury of the 1er groupe settled. */
  readonly reglage: Reglage;
  /** 2nd groupe only: the orals received, and what the jury settled about them. */
  readonly oraux: Resultats;
  readonly reglageSecondGroupe: Reglage;
  readonly livret: Livret;
  readonly validation: Validation | null;
}

/** The validated decision. `empreinte` is that of the settled marks it was taken on. */
export interface Validation {
  readonly issue: Issue;
  readonly empreinte: string;
}

/**
 * The proposal before the jury: the received marks alone. `null` while a mark is missing, or one of the two disciplines of
 * the 2nd groupe is not chosen.
 */
export function propositionAvantJury(reglement: Reglement, dossier: Dossier): Proposition | null {
  if (dossier.groupe === 2 && !aChoisi(dossier)) return null;
  return dossier.groupe === 1
    ? proposerPremierGroupe(reglement, dossier.resultats)
    : proposerSecondGroupe(
        reglement,
        arretesPremierGroupe(dossier),
        dossier.oraux,
        dossier.reglage.pointsJury,
      );
}

/** What the settled marks carry. The outcome follows from them, mechanically (D643-22). */
export function propositionArretee(reglement: Reglement, dossier: Dossier): Proposition | null {
  const { reglage, reglageSecondGroupe } = dossier;
  if (dossier.groupe === 1) {
    return proposerPremierGroupe(reglement, arretesPremierGroupe(dossier), reglage.pointsJury);
  }
  if (!aChoisi(dossier)) return null;
  return proposerSecondGroupe(
    reglement,
    arretesPremierGroupe(dossier),
    orauxArretes(dossier),
    reglage.pointsJury + reglageSecondGroupe.pointsJury,
  );
}

/** Both disciplines of the 2nd groupe: nothing is proposed of who was not heard at two. */
function aChoisi({ oraux }: Dossier): boolean {
  return Object.keys(oraux).length === 2;
}

/** The marks of the 1er groupe as its jury settled them. */
export function arretesPremierGroupe({ resultats, reglage }: Dossier): Resultats {
  return resultatsArretes(resultats, reglage.relevements);
}

/** The orals of the 2nd groupe as its jury settled them. */
export function orauxArretes({ oraux, reglageSecondGroupe }: Dossier): Resultats {
  return resultatsArretes(oraux, reglageSecondGroupe.relevements);
}

/**
 * A canonical text of everything the outcome depends on within one session: two dossiers of one jury with the same
 * text carry the same outcome. The session is not in it, since the one of a jury never changes. Stored with a validation, so that a correction received later shows instead of acting silently.
 */
export function empreinteDossier(reglement: Reglement, dossier: Dossier): string {
  const epreuves = reglement.epreuves.map(({ code }) => code);
  const line = (resultats: Resultats) =>
    epreuves
      .map((code) => {
        const resultat = resultats[code];
        if (!resultat) return '-';
        return isResultatNote(resultat) ? `${resultat.nature}:${resultat.note}` : resultat.nature;
      })
      .join(',');
  const { groupe, reglage, reglageSecondGroupe } = dossier;
  // What the 2nd groupe settled since is nothing that the outcome of the 1er depends on.
  const second =
    groupe === 1
      ? { oraux: {}, pointsJury: 0 }
      : {
          oraux: orauxArretes(dossier),
          pointsJury: reglageSecondGroupe.pointsJury,
        };
  return [
    `${reglement.code}/${reglement.version}`,
    `g${groupe}`,
    line(arretesPremierGroupe(dossier)),
    reglage.pointsJury,
    line(second.oraux),
    second.pointsJury,
  ].join('|');
}

export type EtatDecision = 'a_valider' | 'valide' | 'a_revalider';

/** As the portal and the offline page say it. */
export const LIBELLES_ETAT_DECISION: Readonly<Record<EtatDecision, string>> = {
  a_valider: 'À valider',
  valide: 'Validée',
  a_revalider: 'À revalider',
};

/** What the jury did with a livret scolaire. */
export const LIBELLES_LIVRET: Readonly<Record<Livret, string>> = {
  aucun: 'Aucun',
  a_examiner: 'À examiner',
  examine: 'Examiné',
};

/** « À examiner » where the decision waits for it; « Non examiné » where nothing does. */
export function direLivret(livret: Livret, requis: boolean): string {
  return livret === 'a_examiner' && !requis ? 'Non examiné' : LIBELLES_LIVRET[livret];
}

/** `a_revalider`: what was validated no longer follows from the marks now held (a correction came). */
export function etatDecision(reglement: Reglement, dossier: Dossier): EtatDecision {
  if (!dossier.validation) return 'a_valider';
  return dossier.validation.empreinte === empreinteDossier(reglement, dossier) ? 'valide' : 'a_revalider';
}

/**
 * May the outcome be validated? Only the outcome the settled marks carry is offered; a NON ADMIS needs the
 * livret examined where one was handed in (D643-26).
 */
export function validerIssue(reglement: Reglement, dossier: Dossier): Result<Validation> {
  const session = verifierSession(reglement.session);
  if (!session.ok) return session;
  const proposition = propositionArretee(reglement, dossier);
  if (!proposition) return refuse({ code: 'notes_manquantes_candidat' });
  if (proposition.issue === 'non_admis' && dossier.livret === 'a_examiner') {
    return refuse({ code: 'livret_non_examine' });
  }
  return accept({ issue: proposition.issue, empreinte: empreinteDossier(reglement, dossier) });
}

/** At the bar: a mean from 9,5 to 10 or from 7,5 to 8, both ends below the bar (10-produit). */
export function estALaBarre(reglement: Reglement, moyenne: Moyenne | null): boolean {
  if (!moyenne) return false;
  return barres(reglement).some((seuil) => !atteint(moyenne, seuil) && atteint(moyenne, seuil - 50));
}

/**
 * A clear case can be validated in one act with the others: away from the bar, nothing left to examine, nothing
 * that the commission de discipline annulled.
 */
export function estCasClair(reglement: Reglement, dossier: Dossier): boolean {
  const proposition = propositionArretee(reglement, dossier);
  return (
    proposition !== null &&
    !estALaBarre(reglement, proposition.moyenne) &&
    proposition.annulations.length === 0 &&
    etatDecision(reglement, dossier) === 'a_valider' &&
    validerIssue(reglement, dossier).ok
  );
}
