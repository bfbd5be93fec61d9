import type {
  AnnulationPv,
  AvertissementTenue,
  ContenuPv,
  DecisionPv,
  MembrePv,
  ModificationPv,
  ResumeDifferences,
} from '@delib/domain';
import { debutDe, formatCentiemes, LIBELLES_GROUPE, LIBELLES_ISSUE, LIBELLES_RESULTAT } from '@delib/domain';
import {
  compter,
  direDateHeure,
  direHeure,
  direJour,
  direJourDe,
  direPointsJury,
  elider,
  enumerer,
} from '@delib/francais';

/** What the composition of the sitting lacked, as the PV puts it on record. */
export const AVERTISSEMENTS: Readonly<Record<AvertissementTenue, string>> = {
  president_non_present: 'Le président du jury n’était pas présent à la délibération.',
  parite_rompue:
    'Les deux collèges, enseignants et membres de la profession, n’étaient pas représentés en nombre égal parmi les membres présents.',
  enseignants_publics_minoritaires:
    'Les enseignants de l’enseignement public n’étaient pas majoritaires parmi les enseignants présents.',
  enseignant_chercheur_absent: 'Aucun enseignant-chercheur n’était présent.',
  employeurs_absents: 'Aucun représentant des employeurs n’était présent.',
  salaries_absents: 'Aucun représentant des salariés n’était présent.',
};

/** What the document is called. */
export function titrePv({ reexamen }: ContenuPv): string {
  return `Procès-verbal de tenue de délibération${reexamen ? ' – réexamen' : ''}`;
}

/** Which earlier PV it takes the place of: of all candidates, or of those of a réexamen alone. Nothing for a first one. */
export function phraseVersion({
  version,
  remplace,
  depuisRemplace,
  reexamen,
  candidatsExamines,
}: ContenuPv): readonly string[] {
  if (!reexamen) {
    if (remplace === null) return [];
    const quand = depuisRemplace ? `, signée le ${direJourDe(new Date(depuisRemplace.signeLe))}` : '';
    return [
      `Version ${version} : ce procès-verbal remplace la version ${remplace}${quand}.`,
      ...(depuisRemplace ? [phraseDifferences(depuisRemplace)] : []),
    ];
  }
  const seul = candidatsExamines === 1;
  const lesCandidats = seul ? 'ce candidat' : 'ces candidats';
  const versions = reexamen.remplace.map(String);
  const lesVersions =
    versions.length === 1
      ? `la version ${versions[0]}`
      : `les versions ${versions.slice(0, -1).join(', ')} et ${versions.at(-1)}`;
  return [
    `Version ${version} : réexamen ${seul ? 'd’un candidat' : `de ${candidatsExamines} candidats`}. ` +
      (versions.length === 0
        ? `Aucune décision n’avait encore été prise pour ${lesCandidats} dans ce groupe.`
        : `Ce procès-verbal remplace, pour ${lesCandidats}, ${lesVersions} ; il laisse inchangées les décisions des autres candidats.`),
  ];
}

/** What the PV says otherwise than the one it replaces. */
function phraseDifferences({ candidats, tenue, composition }: ResumeDifferences): string {
  const parties = [
    ...(candidats.length === 0
      ? []
      : [
          `${candidats.length === 1 ? 'ce qui est arrêté pour le candidat' : `ce qui est arrêté pour ${candidats.length} candidats :`} n° ${enumerer(candidats)}`,
        ]),
    ...(tenue ? ['la tenue de la séance'] : []),
    ...(composition ? ['la composition du jury, les présences ou les émargements'] : []),
  ];
  return parties.length === 0
    ? 'Il n’en diffère en rien d’autre.'
    : `Ce qui diffère de la version remplacée : ${parties.join(' ; ')}.`;
}

/** Where, when and over what the jury sat. */
export function phraseTenue({ tenue, jury, groupe, session, academie, reexamen }: ContenuPv): string {
  return (
    `Le ${direJour(tenue.date)}, de ${direHeure(tenue.debut)} à ${direHeure(tenue.fin)}, le jury n° ${jury.code} ` +
    `de la spécialité « ${jury.specialite} » s’est réuni à l’adresse suivante : ${tenue.lieu}, pour délibérer${reexamen ? ' de nouveau, à la suite de la décision visée ci-dessus,' : ''} sur les résultats du ` +
    `${LIBELLES_GROUPE[groupe]} d’épreuves de la session ${session} du brevet de technicien supérieur, ` +
    `académie ${elider(academie.replace(/^acad[ée]mie (de |d[’'])?/i, ''))}.`
  );
}

/** « 8 membres nommés, 6 présents dont 1 à distance, 2 absents. » */
export function phrasePresence(membres: readonly MembrePv[]): string {
  const remote = membres.filter(({ presence }) => presence === 'a_distance').length;
  const absent = membres.filter(({ presence }) => presence === 'absent').length;
  const present = membres.length - absent;
  const aDistance = remote === 0 ? '' : `, dont ${compter(remote, 'à distance', 'à distance')}`;
  return `${compter(membres.length, 'membre nommé', 'membres nommés')} ; ${compter(present, 'présent', 'présents')}${aDistance} ; ${compter(absent, 'absent', 'absents')}.`;
}

/** « 3 des 5 membres présents ont émargé. »; nothing where nobody sat. */
export function phraseEmargements(membres: readonly MembrePv[]): string {
  const presents = membres.filter(({ presence }) => presence !== 'absent');
  const emarges = presents.filter(({ emargement }) => emargement !== null).length;
  const total = presents.length;
  if (total === 0) return '';
  if (emarges === total) {
    return total === 1 ? 'Le membre présent a émargé.' : `Les ${total} membres présents ont tous émargé.`;
  }
  if (emarges === 0) {
    return total === 1
      ? 'Le membre présent n’a pas émargé.'
      : `Aucun des ${total} membres présents n’a émargé.`;
  }
  return `${emarges} des ${total} membres présents ${emarges === 1 ? 'a' : 'ont'} émargé.`;
}

/** « a émargé le 16/06/2026 à 12:31 (HD) », « n’a pas émargé »; « – » of who did not sit. */
export function direEmargement({ presence, emargement }: MembrePv): string {
  if (emargement) return `a émargé le ${direDateHeure(new Date(emargement.le))} (${emargement.initiales})`;
  return presence === 'absent' ? '–' : 'n’a pas émargé';
}

/** « MARTIN Claude (à distance) » */
export function nomMembre({ nom, prenom, presence }: MembrePv): string {
  return `${nom} ${prenom}${presence === 'a_distance' ? ' (à distance)' : ''}`;
}

/** « Non admis (absent : E4) », « Poursuite du cursus (absent : E4) », « Non admis (épreuve annulée) » */
export function libelleDecision({ issue, absences, annulee }: DecisionPv): string {
  const raisons = [
    ...(absences.length > 0 ? [`absent : ${absences.join(', ')}`] : []),
    ...(annulee ? [LIBELLES_RESULTAT.annulee] : []),
  ];
  return raisons.length > 0 ? `${LIBELLES_ISSUE[issue]} (${raisons.join(' ; ')})` : LIBELLES_ISSUE[issue];
}

/** « E4 Mathématiques », « oral E4 Mathématiques » */
export function libelleAnnulation({ epreuve, intitule, groupe }: AnnulationPv): string {
  return `${groupe === 2 ? 'oral ' : ''}${epreuve} ${intitule}`;
}

/** « E41 Gestion fiscale : 9,50 → 10,00 », « 2 points de jury » */
export function libelleModification({ objet }: ModificationPv): string {
  if (objet.type === 'points') {
    return direPointsJury(objet.points);
  }
  return `${objet.epreuve} ${objet.intitule} : note portée de ${formatCentiemes(objet.avant)} à ${formatCentiemes(objet.apres)}`;
}

/** « Néant. » where nothing was written: an empty place on a PV could be filled afterwards. */
export function ouNeant(texte: string): string {
  return texte.trim() === '' ? 'Néant.' : texte.trim();
}

/**
 * A text in pieces of at most `longueur` characters, cut between words where it can be: rows are never cut by a
 * sheet, so what is longer than a sheet takes several rows.
 */
export function decouper(texte: string, longueur: number): readonly string[] {
  const pieces: string[] = [];
  let reste = texte;
  while (reste.length > longueur) {
    const espace = reste.lastIndexOf(' ', longueur);
    const fin = espace > 0 ? espace : Math.max(1, debutDe(reste, longueur).length);
    pieces.push(reste.slice(0, fin));
    reste = reste.slice(fin).trimStart();
  }
  return [...pieces, reste];
}
