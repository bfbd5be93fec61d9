import { instantDeParis, type MomentParis } from '../calendrier/paris';
import type { Refus } from '../refus';
import { type Epreuve, epreuvesDeControle, type Reglement } from '../reglement/reglement';
import { accept, type Result, refuse } from '../result';
import { noteComptee, type Resultats } from '../resultat';

/** The épreuves this candidate may choose: marked `controle`, and counted at the 1er groupe (a bénéfice too). */
export function epreuvesEligibles(reglement: Reglement, resultats: Resultats): readonly Epreuve[] {
  return epreuvesDeControle(reglement).filter(({ code }) => {
    const resultat = resultats[code];
    return resultat !== undefined && noteComptee(resultat) !== null;
  });
}

/** Two different eligible disciplines (arrêté on the épreuves de contrôle). */
export function choisirDisciplines(
  reglement: Reglement,
  resultats: Resultats,
  choix: readonly string[],
): Result<readonly [string, string]> {
  const [premiere, seconde] = choix;
  if (choix.length !== 2 || premiere === undefined || seconde === undefined) {
    return refuse({ code: 'deux_disciplines_requises' });
  }
  if (premiere === seconde) return refuse({ code: 'disciplines_identiques' });
  const eligibles = new Set(epreuvesEligibles(reglement, resultats).map(({ code }) => code));
  for (const code of [premiere, seconde]) {
    if (!eligibles.has(code)) return refuse({ code: 'discipline_non_eligible', epreuve: code });
  }
  return accept([premiere, seconde]);
}

/** One oral as it is typed: code of the épreuve and moment in Paris; empty where nothing is chosen or known. */
export interface OralSaisi {
  readonly epreuve: string;
  readonly moment: MomentParis;
}

/** Discipline 1 and discipline 2. */
export type ChoixSaisi = readonly [OralSaisi, OralSaisi];

/** One oral as it is stored. */
export interface OralChoisi {
  readonly epreuve: string;
  readonly passeLe: Date | null;
}

export const AUCUN_CHOIX: ChoixSaisi = [
  { epreuve: '', moment: '' },
  { epreuve: '', moment: '' },
];

/** What the choice of one candidate is checked against. */
export interface CadreChoix {
  readonly reglement: Reglement;
  /** Marks of the 1er groupe. */
  readonly resultats: Resultats;
  /** Marks of orals received already: their épreuve cannot be given up. */
  readonly oraux: Resultats;
  /** First and last day an oral may be held on, ISO: see {@link joursDesOraux}. */
  readonly jours: JoursDesOraux;
}

export interface JoursDesOraux {
  readonly debut: string;
  readonly fin: string;
}

/**
 * From the first day of the deliberations of the session to the end of that year; for a candidate of a réexamen, heard
 * months or years later, to the end of the year after the present one.
 * @param debut first day of the deliberations, ISO
 * @param reexamenLe ISO day on which the choice of a candidate of a réexamen is entered; `null` for all others
 */
export function joursDesOraux(debut: string, reexamenLe: string | null): JoursDesOraux {
  const annee = reexamenLe === null ? debut.slice(0, 4) : String(Number(reexamenLe.slice(0, 4)) + 1);
  return { debut, fin: `${annee}-12-31` };
}

/**
 * May this choice be saved? Two different eligible disciplines, or none at all (the choice is taken back);
 * moments that exist, in the session, and not both at once. Refusals: those of {@link choisirDisciplines},
 * date_invalide, oral_hors_session, oraux_simultanes, oral_deja_note.
 */
export function verifierChoix(choix: ChoixSaisi, cadre: CadreChoix): Result<readonly OralChoisi[]> {
  const codes = choix.map(({ epreuve }) => epreuve);
  for (const [epreuve, { nature }] of Object.entries(cadre.oraux)) {
    if (nature !== 'manquante' && !codes.includes(epreuve))
      return refuse({ code: 'oral_deja_note', epreuve });
  }
  if (choix.every(({ epreuve, moment }) => epreuve === '' && moment === '')) return accept([]);
  const disciplines = choisirDisciplines(
    cadre.reglement,
    cadre.resultats,
    codes.filter((code) => code !== ''),
  );
  if (!disciplines.ok) return disciplines;
  const oraux: OralChoisi[] = [];
  for (const { epreuve, moment } of choix) {
    const passeLe = moment === '' ? null : instantDeParis(moment);
    if (moment !== '' && passeLe === null) return refuse({ code: 'date_invalide', valeur: moment });
    const refus = passeLe && refusMoment(moment, cadre.jours);
    if (refus) return refuse(refus);
    oraux.push({ epreuve, passeLe });
  }
  const [first, second] = choix;
  if (first.moment !== '' && first.moment === second.moment) return refuse({ code: 'oraux_simultanes' });
  return accept(oraux);
}

function refusMoment(moment: MomentParis, { debut, fin }: JoursDesOraux): Refus | null {
  const jour = moment.slice(0, 10);
  return jour < debut || jour > fin ? { code: 'oral_hors_session', du: debut, au: fin } : null;
}
