/** How long a session lasts: seconds without use, and seconds whatever its use. */
export interface DureesSession {
  readonly inactivite: number;
  readonly maximale: number;
}

/** An hour without use, a day of work at most; an installation may say otherwise. */
export const DUREES_SESSION: DureesSession = { inactivite: 3600, maximale: 12 * 3600 };

/** A session as it stands: when it was opened, and when it ends if nobody uses it any more. */
export interface SessionOuverte {
  readonly ouverteLe: Date;
  readonly expireLe: Date;
}

/** What a session has left, told in milliseconds so that no browser's clock is believed. */
export interface ResteSession {
  readonly resteMs: number;
  /** Warned of when so much is left. */
  readonly prevenirMs: number;
  /** Does using it move its end? Not when that is the latest there may be. */
  readonly prolongeable: boolean;
}

/** Someone who needs help to read the warning has these minutes; a short session gives a quarter of what it lasts. */
const PREVENIR_SECONDES = 5 * 60;
/** Moving the end at every click would be a write per read: once in so long is enough, and less than one is warned by. */
const PAS_SECONDES = 5 * 60;

/** Where a use of this session moves its end to; `null`: near enough to where it is. */
export function finProlongee(
  { ouverteLe, expireLe }: SessionOuverte,
  maintenant: Date,
  durees: DureesSession,
): Date | null {
  const fin = Math.min(maintenant.getTime() + durees.inactivite * 1000, finAuPlusTard(ouverteLe, durees));
  return fin - expireLe.getTime() > pas(durees) ? new Date(fin) : null;
}

/** What is left of an open session. */
export function resteDe(session: SessionOuverte, maintenant: Date, durees: DureesSession): ResteSession {
  const expireLe = session.expireLe.getTime();
  return {
    resteMs: Math.max(0, expireLe - maintenant.getTime()),
    prevenirMs: Math.min(PREVENIR_SECONDES, durees.inactivite / 4) * 1000,
    prolongeable: finAuPlusTard(session.ouverteLe, durees) - expireLe > pas(durees),
  };
}

function finAuPlusTard(ouverteLe: Date, durees: DureesSession): number {
  return ouverteLe.getTime() + durees.maximale * 1000;
}

/** In milliseconds. */
function pas({ inactivite }: DureesSession): number {
  return Math.min(PAS_SECONDES, inactivite / 12) * 1000;
}
