import type { ResteSession } from '@delib/domain';

/** What a page knows of its session. */
export interface SessionVue extends ResteSession {
  /** Whose it is: another person may log in from another tab. */
  readonly personne: string;
}

/** Where the page is with the end of its session. */
export type PhaseSession =
  | { readonly nom: 'calme' }
  /** It ends at `finA`, by the clock of {@link MoyensVeille.maintenant}. */
  | { readonly nom: 'prevenue'; readonly finA: number; readonly prolongeable: boolean }
  | { readonly nom: 'finie' }
  /** Someone else logged in, in this browser: what this page shows is not theirs. */
  | { readonly nom: 'autre' };

/** `null`: there is no session any more. A rejection: the server does not answer. */
type Demande = () => Promise<SessionVue | null>;

/** What the watch rests on; nothing is read from the browser itself. */
export interface MoyensVeille {
  readonly demander: Demande;
  readonly prolonger: Demande;
  /** Milliseconds of a clock that only goes forward. */
  readonly maintenant: () => number;
  /** Tells the other tabs what this one learnt; `null`: that there is no session any more. */
  readonly diffuser: (vue: SessionVue | null) => void;
}

/** The watch of one page. */
export interface Veille {
  readonly lire: () => PhaseSession;
  readonly abonner: (prevenir: () => void) => () => void;
  /** Another tab learnt this. */
  readonly apprendre: (vue: SessionVue | null) => void;
  /** Asks the server, without prolonging: the page is shown again, the computer woke up. */
  readonly verifier: () => Promise<void>;
  /** « Rester connecté ». @returns whether the server answered */
  readonly prolonger: () => Promise<boolean>;
  /** Warned of an end that nothing moves: not said again. */
  readonly accuser: () => void;
  readonly arreter: () => void;
}

const CALME: PhaseSession = { nom: 'calme' };
/** How long before asking again a server that does not answer. */
const REESSAYER_MS = 5000;

/**
 * Watches the end of a session. Other requests prolong it without this page knowing: when the time comes, the server is
 * asked first, and nobody is warned for nothing.
 */
export function creerVeille(initiale: SessionVue, moyens: MoyensVeille): Veille {
  const { maintenant } = moyens;
  const abonnes = new Set<() => void>();
  let phase: PhaseSession = CALME;
  let vue = initiale;
  let finA = 0;
  let accusee = false;
  let attente: ReturnType<typeof setTimeout> | undefined;

  function passer(suivante: PhaseSession): void {
    phase = suivante;
    for (const prevenir of abonnes) prevenir();
  }

  function attendre(ms: number): void {
    clearTimeout(attente);
    attente = setTimeout(() => void verifier(), Math.max(0, ms));
  }

  /** Warned, or not yet, by what is known here. */
  function situer(): void {
    const reste = finA - maintenant();
    if (reste > vue.prevenirMs) {
      accusee = false;
      if (phase.nom !== 'calme') passer(CALME);
    } else if (!accusee || vue.prolongeable) {
      passer({ nom: 'prevenue', finA, prolongeable: vue.prolongeable });
    }
  }

  function recevoir(nouvelle: SessionVue | null): void {
    if (nouvelle === null) {
      clearTimeout(attente);
      passer({ nom: 'finie' });
      return;
    }
    if (nouvelle.personne !== initiale.personne) {
      clearTimeout(attente);
      passer({ nom: 'autre' });
      return;
    }
    vue = nouvelle;
    finA = maintenant() + nouvelle.resteMs;
    situer();
    const { resteMs, prevenirMs } = nouvelle;
    attendre(resteMs > prevenirMs ? resteMs - prevenirMs : resteMs);
  }

  async function tenter(demande: Demande): Promise<boolean> {
    try {
      const reponse = await demande();
      recevoir(reponse);
      moyens.diffuser(reponse);
      return true;
    } catch {
      // The warning needs no network; that it is over, only the server can say.
      if (phase.nom !== 'finie') {
        situer();
        attendre(REESSAYER_MS);
      }
      return false;
    }
  }

  async function verifier(): Promise<void> {
    await tenter(moyens.demander);
  }

  recevoir(initiale);
  return {
    lire: () => phase,
    abonner: (prevenir) => {
      abonnes.add(prevenir);
      return () => abonnes.delete(prevenir);
    },
    apprendre: recevoir,
    verifier,
    prolonger: () => tenter(moyens.prolonger),
    accuser: () => {
      accusee = true;
      passer(CALME);
    },
    arreter: () => clearTimeout(attente),
  };
}
