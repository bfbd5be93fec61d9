import { estUnJour, type MomentParis } from '../calendrier/paris';
import type { Nomination } from './composition';
import type { RefusActe } from './refus-acte';

/** When a jury sat: ISO local date and « HH:MM »; `fin` is empty until the sitting ends. */
export interface Seance {
  readonly date: string;
  readonly debut: string;
  readonly fin: string;
}

/** What the hours of a sitting are checked against. */
export interface CadreSeance {
  readonly nomination: Nomination | null;
  /** Of a sitting of the 2nd groupe: when that of the 1er ended. */
  readonly finPremierGroupe: MomentParis | null;
  /** Of a réexamen: the day of the decision that sends its candidates back. ISO. */
  readonly decisionDeRenvoi: string | null;
  /** What a clock in Paris shows now. */
  readonly maintenant: MomentParis;
}

/** One refusal, and the field of the sitting that it is about. */
export interface FauteSeance {
  readonly champ: keyof Seance;
  readonly refus: RefusActe;
}

const HEURE = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * What cannot be true of a sitting whatever happens next: refused as soon as it is entered. A jury sits once it is
 * named (D643-31), on a day that has come, and hears the 2nd groupe after the 1er. The end may still be ahead: it is
 * then the one that is planned. At most one fault a field, in their order.
 */
export function fautesDeSeance(seance: Seance, cadre: CadreSeance): readonly FauteSeance[] {
  const { date, debut, fin } = seance;
  const invalide = (champ: keyof Seance, libelle: string, attendu: string): FauteSeance => ({
    champ,
    refus: { code: 'saisie_invalide', champ: libelle, attendu },
  });
  const fautes: FauteSeance[] = [];
  if (!estUnJour(date)) {
    fautes.push(invalide('date', 'date', 'un jour qui existe, par exemple 22/06/2026'));
  } else {
    const refus = refusDuJour(date, cadre);
    if (refus) fautes.push({ champ: 'date', refus });
  }
  if (!HEURE.test(debut)) fautes.push(invalide('debut', 'début', 'une heure, par exemple 08:30'));
  else if (
    fautes.length === 0 &&
    cadre.finPremierGroupe !== null &&
    `${date}T${debut}` < cadre.finPremierGroupe
  ) {
    const refus: RefusActe = { code: 'seance_avant_premier_groupe', fin: cadre.finPremierGroupe };
    fautes.push({ champ: 'debut', refus });
  }
  if (fin !== '' && !HEURE.test(fin)) fautes.push(invalide('fin', 'fin', 'une heure, par exemple 17:15'));
  else if (fin !== '' && HEURE.test(debut) && fin <= debut) {
    fautes.push(invalide('fin', 'fin', 'une heure après celle du début'));
  }
  return fautes;
}

/** What a signature cannot be put under: a sitting that cannot be true, or that is not over (CRPA L212-1). */
export function refusSeanceASigner(seance: Seance, cadre: CadreSeance): readonly RefusActe[] {
  const fautes = fautesDeSeance(seance, cadre);
  if (fautes.length > 0) return fautes.map(({ refus }) => refus);
  return finAVenir(seance, cadre.maintenant)
    ? [{ code: 'seance_non_terminee', fin: `${seance.date}T${seance.fin}` }]
    : [];
}

/** Is the end that was entered still ahead? */
export function finAVenir({ date, fin }: Seance, maintenant: MomentParis): boolean {
  return fin !== '' && `${date}T${fin}` > maintenant;
}

function refusDuJour(
  date: string,
  { nomination, decisionDeRenvoi, maintenant }: CadreSeance,
): RefusActe | null {
  if (decisionDeRenvoi !== null && date < decisionDeRenvoi) {
    return { code: 'seance_avant_renvoi', date, decision: decisionDeRenvoi };
  }
  if (nomination !== null && date < nomination.date) {
    return { code: 'seance_avant_nomination', date, nomination: nomination.date };
  }
  return date > maintenant.slice(0, 10) ? { code: 'seance_a_venir', date } : null;
}
