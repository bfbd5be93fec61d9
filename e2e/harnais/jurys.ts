/**
 * Which journey acts on which jury, so that journeys that run at the same time never meet. A journey that only reads
 * (acces, images) may look at any jury that no other one changes.
 */

/**
 * The year « première délibération » imports: before the demo's, so that the latest session stays the demo's. Another
 * one is named by `E2E_ANNEE` to play the journey again on a demo where it was played already.
 */
const ANNEE = process.env.E2E_ANNEE ?? '2025';

/** The session that « première délibération » imports: same codes of jurys and same centre as the demo's. */
export const SESSION_NEUVE = {
  code: ANNEE,
  libelle: `Session ${ANNEE}`,
  academie: '99',
  periodes: [`Première période, juin ${ANNEE}`, `Seconde période, juillet ${ANNEE}`],
  /** Deliberated by its président, ended by the Vue synthétique, then brought back and redone. */
  duPresident: '20101',
  /** Ended by the Vue détaillée; in the seconde période, so that the Vue synthétique of the first leaves it. */
  parVueDetaillee: '20102',
  /** Deliberated and signed by its vice-président. */
  duVicePresident: '20103',
} as const;

/** The demo's session. */
export const SESSION_DEMO = { code: '2026', libelle: 'Session 2026' } as const;

/** Jurys of the demo, by the journey that changes them. */
export const JURYS_DEMO = {
  /** 110: two people on one candidate, two tabs. */
  deuxPersonnes: '20101',
  /** 130, in the second centre: brought back by the gestionnaire while the chef is about to end it. */
  fermeture: '20110',
  /** 000, first centre: opened, deliberated, émargé, signed, closed, brought back and signed again by « signature ». */
  signature: '20104',
  /** 000: wrong passwords, lockout, papillon issued again; its deliberation is never touched. */
  connexion: '20106',
  /** 110, second centre: its vice-président is replaced, its président gets another papillon; nobody deliberates. */
  composition: '20107',
  /** 105, second centre: not open yet; a mark is corrected and set back by « choix et notes ». */
  nonOuvert: '20108',
  /** 110, read by « acces » and « images »; nobody enters anything. */
  lecture: '20102',
  /** 130, first centre, signed: read only. */
  signeCentre1: '20105',
  /** 198, second centre, signed: état and decisions are read only. */
  signeCentre2: '20112',
  /** 110, first centre: its plan de secours is used, what it decides offline is taken up; it stays at 110. */
  planSecours: '20103',
  /** 120, second centre: tenue recorded, PV not signed; read only. */
  aSigner: '20109',
  /** 140, second centre: locked, and its recueil opened, by « second groupe ». */
  aVerrouiller: '20111',
  /** The same jury: choices are entered and taken back by « choix et notes ». */
  choix: '20112',
  /** 200, first centre, a choice and marks missing; one oral is changed and set back by « choix et notes ». */
  orauxIncomplets: '20113',
  /** 210, first centre, nobody validated; read only. */
  secondGroupe: '20114',
  /** 212, first centre, signed in both groupes; read only. */
  signe2ndCentre1: '20115',
  /** 200, second centre, everything entered: taken from there to 218 by « second groupe ». */
  secondGroupeEntier: '20116',
  /** 211, second centre: tenue of the 2nd groupe recorded, PV not signed; read only. */
  aSigner2nd: '20117',
  /** 214, second centre, signed in both groupes; read only. */
  signe2ndCentre2: '20118',
  /** 218, second centre: one candidate is sent back by « réexamen »; its état stays. */
  acheve: '20119',
} as const;
