import type { Groupe } from '../decision/issue';

/** The états of a jury, in order (memo, Préambule). */
export const ETATS = [
  '000',
  '105',
  '110',
  '120',
  '130',
  '140',
  '198',
  '200',
  '210',
  '211',
  '212',
  '214',
  '218',
] as const;

export type Etat = (typeof ETATS)[number];

export const LIBELLES_ETAT = {
  '000': 'Délibération non commencée',
  '105': 'Modification de notes avant la délibération du 1er groupe',
  '110': 'Délibération du 1er groupe',
  '120': 'Edition du PV de tenue de délibération par le jury',
  '130': 'Editions après la délibération du 1er groupe',
  '140': '1er groupe terminé en centre',
  '198': '1er groupe verrouillé en académie',
  '200': 'Recueil des notes du 2nd groupe',
  '210': 'Délibération du second groupe',
  '211': 'Edition du PV de tenue de délibération du second groupe',
  '212': 'Editions après la délibération du 2nd groupe',
  '214': 'Second groupe terminé en centre',
  '218': 'Second groupe verrouillé en académie',
} as const satisfies Record<Etat, string>;

/** Is this text the code of an état? */
export function isEtat(texte: string): texte is Etat {
  return (ETATS as readonly string[]).includes(texte);
}

/** « 110 Délibération du 1er groupe » */
export function formatEtat(etat: Etat): string {
  return `${etat} ${LIBELLES_ETAT[etat]}`;
}

/** The groupe an état belongs to. */
export function groupeDe(etat: Etat): Groupe {
  return etat < '200' ? 1 : 2;
}

/** The five états of each groupe that the rules name, so that both groupes share one wording of them. */
export const ETAPES = {
  1: { deliberation: '110', edition: '120', editionsApres: '130', termine: '140', verrouille: '198' },
  2: { deliberation: '210', edition: '211', editionsApres: '212', termine: '214', verrouille: '218' },
} as const satisfies Record<Groupe, Record<string, Etat>>;

/** Locked: nothing of that groupe changes any more, save by the académie's exceptional return. */
export function estVerrouille(etat: Etat): boolean {
  return etat === '198' || etat === '218';
}

/** True when `a` comes before `b` in the life of a jury. */
export function precede(a: Etat, b: Etat): boolean {
  return ETATS.indexOf(a) < ETATS.indexOf(b);
}
