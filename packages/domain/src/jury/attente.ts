import type { Etat } from './etats';
import type { StatutPv } from './faits';

/** Who it is that a jury waits for. */
export type PersonneAttendue = 'jury' | 'centre' | 'academie';

/** What they have to do. */
export type GesteAttendu =
  | 'ouvrir_notes'
  | 'completer_notes'
  | 'ouvrir_deliberation'
  | 'deliberer'
  | 'signer'
  | 'cloturer'
  | 'traiter_anomalie'
  | 'terminer'
  | 'verrouiller'
  | 'ouvrir_recueil'
  | 'saisir_choix'
  | 'saisir_oraux'
  | 'ouvrir_second_groupe';

/** For whom a jury waits, and for what. */
export interface Attente {
  readonly qui: PersonneAttendue;
  readonly geste: GesteAttendu;
  /** Of its réexamen, beside its état. */
  readonly reexamen: boolean;
}

/** What it depends on: less than the facts that acts are judged by. */
export interface FaitsAttente {
  readonly etat: Etat;
  /** Of the groupe and round of its état. */
  readonly pv: StatutPv;
  readonly notesManquantes: number;
  readonly candidatsSecondGroupe: number;
  readonly choixManquants: number;
  readonly orauxManquants: number;
  readonly reexamen: {
    readonly etat: 'ouvert' | 'edition';
    readonly pv: StatutPv;
    readonly choixManquants: number;
    readonly orauxManquants: number;
  } | null;
}

/**
 * For whom a jury waits now: whoever does the act that its état calls for. A réexamen under way comes first, nothing else of
 * that jury moves meanwhile. Where both lack something, the centre comes before the académie: choices before marks.
 * @returns `null` of a jury that is done: locked, with nobody for the 2nd groupe or with both groupes behind it
 */
export function attenteDe(faits: FaitsAttente): Attente | null {
  const { etat, reexamen } = faits;
  if (reexamen) return { ...attenteDuReexamen(reexamen), reexamen: true };
  const attente = attenteALEtat(etat, faits);
  return attente && { ...attente, reexamen: false };
}

type Attendue = Omit<Attente, 'reexamen'>;

function attenteALEtat(etat: Etat, faits: FaitsAttente): Attendue | null {
  switch (etat) {
    case '000':
      return { qui: 'academie', geste: 'ouvrir_notes' };
    case '105':
      return {
        qui: 'academie',
        geste: faits.notesManquantes > 0 ? 'completer_notes' : 'ouvrir_deliberation',
      };
    case '110':
    case '210':
      return { qui: 'jury', geste: 'deliberer' };
    case '120':
    case '211':
      return attenteDuPv(faits.pv);
    case '130':
    case '212':
      return { qui: 'centre', geste: faits.pv === 'anomalie' ? 'traiter_anomalie' : 'terminer' };
    case '140':
    case '214':
      return { qui: 'academie', geste: 'verrouiller' };
    case '198':
      if (faits.candidatsSecondGroupe === 0) return null;
      return { qui: 'academie', geste: 'ouvrir_recueil' };
    case '200':
      return recueil(faits) ?? { qui: 'centre', geste: 'ouvrir_second_groupe' };
    case '218':
      return null;
  }
}

function attenteDuPv(pv: StatutPv): Attendue {
  if (pv === 'anomalie') return { qui: 'academie', geste: 'traiter_anomalie' };
  return { qui: 'jury', geste: pv === 'signe' ? 'cloturer' : 'signer' };
}

function attenteDuReexamen(reexamen: NonNullable<FaitsAttente['reexamen']>): Attendue {
  if (reexamen.etat === 'edition') return attenteDuPv(reexamen.pv);
  return recueil(reexamen) ?? { qui: 'jury', geste: 'deliberer' };
}

function recueil(faits: {
  readonly choixManquants: number;
  readonly orauxManquants: number;
}): Attendue | null {
  if (faits.choixManquants > 0) return { qui: 'centre', geste: 'saisir_choix' };
  return faits.orauxManquants > 0 ? { qui: 'academie', geste: 'saisir_oraux' } : null;
}
