import { ETAPES, type Etat } from '../jury/etats';
import type { Refus } from '../refus';

/** How the code of a rehearsal ends, and of no other session: the number of each document it makes says ESSAI. */
const MARQUE_ESSAI = '-ESSAI';

/** « 2026-ESSAI » */
export function codeRepetition(annee: number): string {
  return `${annee}${MARQUE_ESSAI}`;
}

/** Is this the code of a rehearsal? What is known of a document is often its number alone. */
export function estCodeEssai(code: string): boolean {
  return code.endsWith(MARQUE_ESSAI);
}

/** A session of the exam or a rehearsal, as far as telling them apart goes. */
export interface SessionNommee {
  readonly code: string;
  readonly essai: boolean;
}

/** A rehearsal bears its mark and a session of the exam does not: neither is ever taken for the other. */
export function refusMarqueEssai({ code, essai }: SessionNommee): Refus | null {
  return estCodeEssai(code) === essai ? null : { code: 'marque_essai', session: code, essai };
}

/** Nothing is left to decide for now, or nothing has begun: the other états are of jurys at work. */
export const ETATS_AU_REPOS: readonly Etat[] = ['000', ETAPES[1].verrouille, ETAPES[2].verrouille];

/**
 * A rehearsal is made before the exam or between its groupes, never while its jurys are at work: who follows them must
 * not find another session first.
 * @param sessions those of the académie
 * @param jurys états of the jurys of its sessions of the exam
 */
export function refusRepetition(
  voulue: string,
  sessions: readonly SessionNommee[],
  jurys: readonly Etat[],
): Refus | null {
  if (sessions.some(({ code }) => code === voulue)) return { code: 'repetition_existe', session: voulue };
  const auTravail = jurys.filter((etat) => !ETATS_AU_REPOS.includes(etat)).length;
  return auTravail === 0 ? null : { code: 'repetition_pendant_session', nombre: auTravail };
}

/** A rehearsal alone is erased. */
export function refusEffacement(session: SessionNommee): Refus | null {
  const { code, essai } = session;
  return essai && estCodeEssai(code) ? null : { code: 'session_reelle', session: code };
}
