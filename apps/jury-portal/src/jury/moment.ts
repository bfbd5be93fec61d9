import { type Etat, type FaitsJury, type Groupe, LIBELLES_GROUPE, type Travail } from '@delib/domain';
import { compter } from '@delib/francais';

/** « 1er groupe », « 2nd groupe » */
export function nomGroupe(groupe: Groupe): string {
  return LIBELLES_GROUPE[groupe];
}

/** « Délibération du 1er groupe », « Réexamen du 2nd groupe »: what a title names. */
export function titreDuTravail({ groupe, reexamen }: Travail): string {
  return `${reexamen ? 'Réexamen' : 'Délibération'} du ${LIBELLES_GROUPE[groupe]}`;
}

/**
 * Why the jury of a réexamen of the 2nd groupe has nothing to decide yet: its candidates choose, and are heard; `null` once
 * the marks are there.
 */
export function phraseRecueil(reexamen: Travail['reexamen']): string | null {
  if (reexamen === null || reexamen.choixManquants + reexamen.orauxManquants === 0) return null;
  return `Il manque encore ${lister(reexamen)} : le centre enregistre les choix des candidats du réexamen, l’académie saisit les notes de leurs oraux. Vous déciderez ensuite. Cette page se mettra à jour seule.`;
}

type Manques = Pick<FaitsJury, 'choixManquants' | 'orauxManquants'>;
type Faits = Pick<FaitsJury, 'candidatsSecondGroupe' | 'choixManquants' | 'orauxManquants'>;

/**
 * What is going on and what comes next, where the jury has nothing to do. Sentences in order; none at the états where
 * it deliberates or signs.
 */
export function phrasesAttente(etat: Etat, faits: Faits): readonly string[] {
  switch (etat) {
    case '110':
    case '120':
    case '210':
    case '211':
      return [];
    case '000':
    case '105':
      return [
        'Rien pour l’instant : le gestionnaire académique ouvre la délibération quand les notes sont complètes. Cette page se mettra à jour seule.',
      ];
    case '130':
      return [
        'Rien : la délibération du 1er groupe est clôturée et son PV est signé. Le centre édite les listes de résultats, puis termine le 1er groupe.',
        annonceSecondGroupe(faits),
      ];
    case '140':
      return [
        'Rien : le 1er groupe est terminé en centre. Le gestionnaire académique va le verrouiller.',
        annonceSecondGroupe(faits),
      ];
    case '198':
      return [
        'Rien : le 1er groupe est terminé et verrouillé en académie. Plus rien n’y change.',
        annonceSecondGroupe(faits),
      ];
    case '200':
      return [
        `Rien pour l’instant : ${compter(faits.candidatsSecondGroupe, 'candidat passe', 'candidats passent')} les oraux du 2nd groupe. Le centre enregistre leurs choix et l’académie recueille les notes.`,
        manques(faits),
      ];
    case '212':
      return [
        'Rien : la délibération du 2nd groupe est clôturée et son PV est signé. Le centre édite les listes de résultats du 2nd groupe, puis le termine.',
      ];
    case '214':
      return [
        'Rien : le 2nd groupe est terminé en centre. Le gestionnaire académique va le verrouiller ; le travail de ce jury sera alors achevé.',
      ];
    case '218':
      return ['Le travail de ce jury est achevé : ses deux groupes sont verrouillés en académie.'];
  }
}

function annonceSecondGroupe({ candidatsSecondGroupe }: Faits): string {
  return candidatsSecondGroupe === 0
    ? 'Aucun candidat de ce jury n’est admis à se présenter au 2nd groupe : il n’y aura pas d’autre délibération.'
    : `${compter(candidatsSecondGroupe, 'candidat est admis', 'candidats sont admis')} à se présenter au 2nd groupe. La délibération du 2nd groupe se fera ici, après les oraux.`;
}

function lister({ choixManquants, orauxManquants }: Manques): string {
  return [
    ...(choixManquants > 0 ? [compter(choixManquants, 'choix de disciplines', 'choix de disciplines')] : []),
    ...(orauxManquants > 0 ? [compter(orauxManquants, 'note d’oral', 'notes d’oral')] : []),
  ].join(' et ');
}

function manques(faits: Manques): string {
  const liste = lister(faits);
  return liste === ''
    ? 'Tout est arrivé : le chef de centre peut ouvrir la délibération du 2nd groupe. Cette page se mettra à jour seule.'
    : `Il manque encore ${liste} ; le chef de centre ouvrira ensuite la délibération. Cette page se mettra à jour seule.`;
}
