import {
  type FinDuCentre,
  type FinPrevue,
  INTERVALLES_REQUIS,
  minutesEntre,
  momentParis,
} from '@delib/domain';
import { direDuree, direIntervalle, direVers } from './durees';
import { enumerer } from './listes';
import { compter } from './nombres';

/** A jury as « Quand aurons-nous fini ? » names it. */
export interface JuryDit {
  readonly code: string;
  /** Where it sits; empty while it has not said. */
  readonly lieu: string;
}

/** « 20112 (Salle 12) » */
export function nommerJury({ code, lieu }: JuryDit): string {
  return lieu === '' ? code : `${code} (${lieu})`;
}

/** « vers 16 h 40 », « toutes validées », or why it cannot be said: a cell. @param a when it was reckoned */
export function abregerFin(prevue: FinPrevue, a: Date): string {
  switch (prevue.fin) {
    case 'a_ouvrir':
      return 'délibération à ouvrir';
    case 'validee':
      return 'toutes validées';
    case 'inconnue':
      return 'pas encore assez de décisions pour le dire';
    case 'prevue':
      return `vers ${direVers(momentParis(prevue.vers), momentParis(a))}`;
  }
}

/** « 2 min 30 s par décision », « en pause depuis 35 min », or nothing to say: a cell. */
export function abregerRythme(prevue: FinPrevue, a: Date): string {
  if (prevue.fin !== 'prevue') return '–';
  // Half of the double is a whole number of half milliseconds, and the second is all that is said.
  const mediane = (prevue.doubleMediane - (prevue.doubleMediane % 2)) / 2;
  const pause = prevue.enPauseDepuis;
  const depuis = pause === null ? '' : `, en pause depuis ${direDuree(minutesEntre(pause, a))}`;
  return `${direIntervalle(mediane)} par décision${depuis}`;
}

/**
 * When the centre will have finished, in whole sentences: the hour, the late room by its name and by how much, then what
 * the hour does not count.
 */
export function phrasesFinDuCentre(centre: FinDuCentre<JuryDit>, a: Date): readonly string[] {
  const { vers, derniers, ecart, inconnus, aOuvrir } = centre;
  const manquent = inconnus.length + aOuvrir.length;
  const phrases: string[] = [];
  if (vers === null) {
    phrases.push(
      manquent === 0
        ? 'Toutes les décisions sont validées.'
        : 'Pas encore assez de décisions pour dire à quelle heure le centre aura fini.',
    );
  } else {
    const heure = direVers(momentParis(vers), momentParis(a));
    phrases.push(
      manquent === 0
        ? `Au rythme actuel, toutes les décisions du centre seront validées vers ${heure}.`
        : `Au rythme actuel, toutes les décisions du centre ne seront pas validées avant ${heure}.`,
    );
    const retard = ecart === null ? '' : `, ${direDuree(ecart)} après le précédent`;
    const noms = enumerer(derniers.map(nommerJury));
    phrases.push(
      derniers.length === 1
        ? `Le dernier jury est ${noms}${retard}.`
        : `Les derniers jurys sont ${noms}${retard}.`,
    );
  }
  if (inconnus.length > 0) {
    phrases.push(
      `${compter(inconnus.length, 'jury n’a', 'jurys n’ont')} pas encore validé assez de décisions pour le dire (il en faut ${INTERVALLES_REQUIS + 1}, hors pauses) : ${nommerTous(inconnus)}.`,
    );
  }
  if (aOuvrir.length > 0) {
    phrases.push(
      `${compter(aOuvrir.length, 'délibération reste', 'délibérations restent')} à ouvrir : ${nommerTous(aOuvrir)}.`,
    );
  }
  return phrases;
}

/** Past so many the table names them. */
const NOMMES = 8;

function nommerTous(jurys: readonly JuryDit[]): string {
  const noms = jurys.slice(0, NOMMES).map(nommerJury);
  const reste = jurys.length - noms.length;
  return enumerer(reste === 0 ? noms : [...noms, compter(reste, 'autre', 'autres')]);
}
