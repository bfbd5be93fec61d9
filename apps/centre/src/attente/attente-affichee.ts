import { attenteDe } from '@delib/domain';
import { direAttente, direGesteAttendu } from '@delib/francais';
import type { JuryCharge } from '@delib/usecases/jury/faits';

/** For whom a jury waits, in words, as it travels to the browser. */
export interface AttenteAffichee {
  /** « Attend le centre » */
  readonly qui: string;
  /** « groupe à terminer »; `null`: nobody is waited for any more. */
  readonly geste: string | null;
  /** ISO date-time; `null`: the jury has not moved yet, or waits no more. */
  readonly depuis: string | null;
}

/** What a list shows of it. */
export function toAttenteAffichee({ jury, faits }: Pick<JuryCharge, 'jury' | 'faits'>): AttenteAffichee {
  const attente = attenteDe(faits);
  return {
    qui: direAttente(attente),
    geste: attente && direGesteAttendu(attente),
    depuis: attente && (jury.attendDepuis?.toISOString() ?? null),
  };
}
