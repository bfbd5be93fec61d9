import type { Attente, GesteAttendu, PersonneAttendue } from '@delib/domain';

const QUI: Readonly<Record<PersonneAttendue, string>> = {
  jury: 'le jury',
  centre: 'le centre',
  academie: 'l’académie',
};

const GESTES: Readonly<Record<GesteAttendu, string>> = {
  ouvrir_notes: 'modification des notes à ouvrir',
  completer_notes: 'notes manquantes à compléter',
  ouvrir_deliberation: 'délibération à ouvrir',
  deliberer: 'délibération en cours',
  signer: 'PV à signer',
  cloturer: 'délibération à clôturer',
  traiter_anomalie: 'PV en anomalie à signaler',
  terminer: 'groupe à terminer',
  verrouiller: 'groupe à verrouiller',
  ouvrir_recueil: 'recueil des notes du 2nd groupe à ouvrir',
  saisir_choix: 'choix du 2nd groupe à saisir',
  saisir_oraux: 'notes des oraux à saisir',
  ouvrir_second_groupe: 'délibération du 2nd groupe à ouvrir',
};

/** « Attend le centre », « N’attend plus personne » */
export function direAttente(attente: Attente | null): string {
  return attente === null ? 'N’attend plus personne' : `Attend ${QUI[attente.qui]}`;
}

/** What is waited for: « groupe à terminer », « réexamen : PV à signer ». */
export function direGesteAttendu({ geste, reexamen }: Attente): string {
  return reexamen ? `réexamen : ${GESTES[geste]}` : GESTES[geste];
}
