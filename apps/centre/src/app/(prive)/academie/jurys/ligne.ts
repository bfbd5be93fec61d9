import type { SituationComposition } from '@delib/db';
import { type Etat, formatNom, type Membre, type Nomination } from '@delib/domain';
import { AVERTISSEMENTS_COMPOSITION, MANQUEMENTS_NOMINATION } from '@delib/francais';
import type { JuryAComposer } from '@delib/usecases/jury/composer-jury';

export const LIBELLES_SITUATION = {
  a_completer: 'À compléter',
  avec_reserve: 'Complète, avec réserve',
  complete: 'Complète',
} as const satisfies Record<SituationComposition, string>;

/** One jury as the table shows it: nothing but what it shows, since it travels to the browser. */
export interface LigneComposition {
  readonly id: string;
  readonly code: string;
  readonly centre: string;
  readonly qualification: string;
  readonly session: string;
  readonly etat: Etat;
  readonly president: string;
  readonly vicePresidents: string;
  /** « 8 et 7 »: teachers, then members of the profession. */
  readonly colleges: string;
  readonly aParite: boolean;
  readonly arrete: string;
  readonly situation: SituationComposition;
  /** What lacks, one sentence each. */
  readonly details: readonly string[];
  /** False once the decisions are cleared. */
  readonly modifiable: boolean;
}

/** The row of one jury. */
export function toLigneComposition({ jury, bilan, refus }: JuryAComposer): LigneComposition {
  const { membres } = jury;
  const enseignants = membres.filter(({ college }) => college === 'enseignants').length;
  const profession = membres.filter(({ college }) => college === 'profession').length;
  return {
    id: jury.id,
    code: jury.code,
    centre: `${jury.centreCode} ${jury.centreNom}, ${jury.centreVille}`,
    qualification: jury.specialite ?? '',
    session: jury.session,
    etat: jury.etat,
    president: noms(membres, 'president'),
    vicePresidents: noms(membres, 'vice_president'),
    colleges: `${enseignants} et ${profession}`,
    aParite: enseignants === profession && enseignants > 0,
    arrete: formatArrete(jury.nomination),
    situation:
      bilan.manquements.length > 0
        ? 'a_completer'
        : bilan.avertissements.length > 0
          ? 'avec_reserve'
          : 'complete',
    details: [
      ...bilan.manquements.map((manquement) => phraseManquement(MANQUEMENTS_NOMINATION[manquement])),
      ...bilan.avertissements.map((avertissement) => AVERTISSEMENTS_COMPOSITION[avertissement]),
    ],
    modifiable: refus === null,
  };
}

/** « L’arrêté de nomination manque. » */
export function phraseManquement(fin: string): string {
  return `${fin.charAt(0).toUpperCase()}${fin.slice(1)}.`;
}

/** « n° 2026-118 du 02/06/2026 »; nothing without an arrêté. */
export function formatArrete(nomination: Nomination | null): string {
  if (nomination === null) return '';
  return `n° ${nomination.numero} du ${nomination.date.split('-').reverse().join('/')}`;
}

function noms(membres: readonly Membre[], voulue: Membre['qualite']): string {
  return membres
    .filter(({ qualite }) => qualite === voulue)
    .map(formatNom)
    .join(', ');
}
