import {
  ETAPES,
  type Etat,
  estVerrouille,
  type FaitsJury,
  groupeDe,
  LIBELLES_GROUPE,
  ouvreUneRonde,
  precede,
} from '@delib/domain';

/**
 * What an exceptional change of état entails for one jury, in French sentences, told before it is confirmed.
 * @param vers one of `retoursExceptionnels` of the jury's état
 * @returns never empty: the last sentence says what is kept
 */
export function consequencesRetour(faits: Pick<FaitsJury, 'etat' | 'pv'>, vers: Etat): readonly string[] {
  const { etat } = faits;
  const etapes = ETAPES[groupeDe(etat)];
  const phrases: string[] = [];
  if (estVerrouille(etat)) phrases.push('Le groupe est déverrouillé : il peut de nouveau être modifié.');
  if (groupeDe(vers) < groupeDe(etat)) {
    phrases.push('Le recueil des notes du 2nd groupe est fermé jusqu’à sa réouverture en académie.');
  } else if (ouvreUneRonde(etat, vers)) {
    phrases.push(...nouvelleRonde(faits, vers));
  } else if (!precede(vers, etapes.edition)) {
    phrases.push(...memeRonde(faits, vers));
  } else if (etat === etapes.deliberation) {
    phrases.push(`Le jury ne peut plus délibérer avant ${reouverture(vers)}.`);
  }
  if (vers === '105')
    phrases.push('Les notes peuvent être corrigées en académie ; les propositions seront recalculées.');
  if (vers === '200') {
    phrases.push(
      'Les choix et les notes des oraux peuvent de nouveau être saisis ; les propositions seront recalculées.',
    );
  }
  if (vers === '000') {
    phrases.push(
      'Les notes ne peuvent plus être modifiées tant que le gestionnaire académique ne les rouvre pas.',
    );
  }
  return [...phrases, 'Rien n’est supprimé : décisions, PV et signatures restent lisibles.'];
}

function nouvelleRonde({ etat, pv }: Pick<FaitsJury, 'etat' | 'pv'>, vers: Etat): readonly string[] {
  const { deliberation, editionsApres } = ETAPES[groupeDe(etat)];
  const quand = vers === deliberation ? '' : ` après ${reouverture(vers)}`;
  const phrases = [
    `Une nouvelle ronde commence${quand} : le jury délibère, clôt ses décisions et signe un nouveau PV.`,
  ];
  if (pv === 'signe') phrases.push('Le PV signé restera signé, mais périmé : le nouveau PV le remplacera.');
  if (pv === 'non_signe')
    phrases.push('Le PV établi et non signé est écarté : il ne pourra plus être signé.');
  if (pv === 'anomalie') phrases.push('Le PV en anomalie est conservé tel quel, pour être examiné.');
  if (!precede(etat, editionsApres)) {
    phrases.push('Les listes de résultats déjà affichées ne valent plus : retirez-les.');
  }
  return phrases;
}

function memeRonde({ etat, pv }: Pick<FaitsJury, 'etat' | 'pv'>, vers: Etat): readonly string[] {
  const { edition, editionsApres } = ETAPES[groupeDe(etat)];
  const phrases = ['Les décisions ne changent pas.'];
  if (pv === 'signe') phrases.push('Le PV signé reste valable.');
  if (vers === edition) {
    phrases.push(
      'Le jury doit clôturer de nouveau sa délibération ; d’ici là, les listes de résultats ne peuvent plus être éditées.',
    );
  }
  if (vers === editionsApres) {
    phrases.push(`Le ${LIBELLES_GROUPE[groupeDe(etat)]} est à terminer de nouveau en centre.`);
  }
  return phrases;
}

/** What lets the jury deliberate again from there. */
function reouverture(vers: Etat): string {
  return groupeDe(vers) === 1
    ? 'la réouverture de la délibération par le gestionnaire académique'
    : 'l’ouverture de la délibération du 2nd groupe';
}
