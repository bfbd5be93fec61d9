import { type Acteur, estDansLePerimetre } from '../acces/acteur';
import { instantDeParis, type MomentParis } from '../calendrier/paris';
import type { Refus } from '../refus';
import { cleDePersonne } from '../texte/plier';
import {
  type AvertissementTenue,
  type College,
  type ManquementNomination,
  type Membre,
  type Nomination,
  type Statut,
  verifierNomination,
  verifierTenue,
} from './composition';
import { ETAPES, type Etat, groupeDe, precede } from './etats';
import type { FaitsReexamen } from './faits';

/**
 * The états at which the académie may change who a jury is made of. Up to the deliberation, and during it: a
 * président who falls ill on the morning is replaced by an arrêté, and deliberates. Not once the decisions of the
 * groupe are cleared: the PV carries named against present (D643-31), and whoever was not there cannot be named
 * after the fact. The 2nd groupe may be held before another composition, named while its marks are gathered.
 */
const ETATS_COMPOSITION: readonly Etat[] = ['000', '105', '110', '200', '210'];

/** Until then a composition may be saved unfinished; from the opening on it must stay lawful at every change. */
const OUVERTURE: Etat = '110';

/** A member as typed: `id` is null for someone just added. */
export interface MembreSaisi extends Omit<Membre, 'id'> {
  readonly id: string | null;
}

/** Which statuts a college is offered (D643-31). */
export const STATUTS_DU_COLLEGE = {
  presidence: ['enseignant_chercheur', 'ia_ipr'],
  enseignants: ['enseignant_chercheur', 'ia_ipr', 'enseignant_public', 'enseignant_prive'],
  profession: ['employeur', 'salarie'],
} as const satisfies Record<College, readonly Statut[]>;

/** What a named jury lacks without being unlawful; said here, and on the PV if nothing changes. */
export type AvertissementComposition = Exclude<AvertissementTenue, 'president_non_present' | 'parite_rompue'>;

export interface BilanComposition {
  /** Each one blocks the opening of the deliberation. */
  readonly manquements: readonly ManquementNomination[];
  readonly avertissements: readonly AvertissementComposition[];
}

/** What a composition lacks: the same two checks as the opening's and the PV's, over all who are named. */
export function verifierComposition(
  nomination: Nomination | null,
  membres: readonly Membre[],
): BilanComposition {
  const avertissements = verifierTenue(membres).filter(
    (avertissement) => avertissement !== 'president_non_present' && avertissement !== 'parite_rompue',
  );
  return {
    manquements: verifierNomination(nomination, membres),
    // Nobody named yet: one word says it, not four.
    avertissements: membres.length === 0 ? [] : avertissements,
  };
}

/**
 * May this person change the composition of this jury now? For a réexamen too, months later, until its decisions are
 * cleared: the PVs signed before carry their own members. @returns why not, or `null`
 */
export function refusComposition(
  acteur: Acteur,
  jury: { readonly id: string; readonly centreId: string; readonly academieId: string; readonly etat: Etat },
  reexamen: Pick<FaitsReexamen, 'etat'> | null,
): Refus | null {
  if (acteur.role !== 'gestionnaire') return { code: 'role_interdit', roles: ['gestionnaire'] };
  if (!estDansLePerimetre(acteur, jury)) return { code: 'autre_perimetre' };
  if (reexamen?.etat === 'ouvert') return null;
  if (reexamen) return { code: 'reexamen_inadapte', etat: reexamen.etat };
  if (ETATS_COMPOSITION.includes(jury.etat)) return null;
  return { code: 'composition_figee', etat: jury.etat, groupe: groupeDe(jury.etat) };
}

const LONGUEUR_NOM = 80;

const invalide = (champ: string, attendu: string): Refus => ({ code: 'saisie_invalide', champ, attendu });

/**
 * Is what was typed an arrêté that names a jury? Both its number and its date, which has come: a sitting is checked
 * against it. @param maintenant what a clock in Paris shows @returns the first fault, or `null`
 */
export function verifierSaisieNomination(
  nomination: Nomination | null,
  maintenant: MomentParis,
): Refus | null {
  if (nomination === null) return null;
  if (nomination.numero.trim() === '' || nomination.numero.length > 60) {
    return invalide('numéro de l’arrêté', 'au plus 60 caractères, avec sa date, ou ni numéro ni date');
  }
  if (instantDeParis(`${nomination.date}T12:00`) === null) {
    return invalide(
      'date de l’arrêté',
      'un jour qui existe, avec le numéro de l’arrêté, ou ni date ni numéro',
    );
  }
  return nomination.date > maintenant.slice(0, 10)
    ? invalide('date de l’arrêté', 'un jour déjà venu : le jury n’est pas nommé avant la date de son arrêté')
    : null;
}

/** Is what was typed a list of members at all? @returns the first fault, or `null` */
export function verifierSaisieComposition(membres: readonly MembreSaisi[]): Refus | null {
  const pris = new Set<string>();
  for (const membre of membres) {
    for (const [champ, valeur] of [
      ['nom', membre.nom],
      ['prénom', membre.prenom],
    ] as const) {
      if (valeur.trim() === '' || valeur.length > LONGUEUR_NOM) {
        return invalide(champ, `de 1 à ${LONGUEUR_NOM} caractères`);
      }
    }
    const nom = `${membre.prenom} ${membre.nom}`;
    const cle = cleDePersonne({ nom: membre.nom, prenoms: membre.prenom });
    if (pris.has(cle)) return invalide('nom', `chaque personne une seule fois, et ${nom} y est deux fois`);
    pris.add(cle);
    if ((membre.qualite === 'president') !== (membre.college === 'presidence')) {
      return invalide('collège', `pour ${nom} : la présidence pour le président, et pour lui seul`);
    }
    // As the import reads it: a président without the quality is a composition, and it does not open.
    const profession: readonly Statut[] = STATUTS_DU_COLLEGE.profession;
    if ((membre.college === 'profession') !== profession.includes(membre.statut))
      return invalide('statut', `pour ${nom}, un statut de son collège`);
  }
  return null;
}

/** One member who stays, before and after. */
export interface MembreModifie {
  readonly avant: Membre;
  readonly apres: Membre;
}

/** What a change of composition does, told before it is confirmed and done after. */
export interface PlanComposition {
  readonly ajoutes: readonly MembreSaisi[];
  readonly modifies: readonly MembreModifie[];
  readonly retires: readonly Membre[];
  /**
   * Who loses the access that their papillon gives: withdrawn, no longer in that quality, or under another name,
   * which may be another person.
   */
  readonly accesPerdus: readonly Membre[];
}

/** Compares what is named with what was typed. */
export function planifierComposition(
  avant: readonly Membre[],
  apres: readonly MembreSaisi[],
): PlanComposition {
  const gardes = new Map(apres.flatMap((membre) => (membre.id === null ? [] : [[membre.id, membre]])));
  const modifies = avant.flatMap((membre): MembreModifie[] => {
    const suite = gardes.get(membre.id);
    if (!suite || sontEgaux(membre, suite)) return [];
    return [{ avant: membre, apres: { ...suite, id: membre.id } }];
  });
  const retires = avant.filter(({ id }) => !gardes.has(id));
  const portail = ({ qualite }: Membre) => qualite !== 'membre';
  return {
    ajoutes: apres.filter(({ id }) => id === null),
    modifies,
    retires,
    accesPerdus: [
      ...retires,
      ...modifies.filter((m) => m.avant.qualite !== m.apres.qualite || estRenomme(m)).map((m) => m.avant),
    ].filter(portail),
  };
}

/** Under another name: a typing error put right, or another person in the same seat. */
export function estRenomme({ avant, apres }: MembreModifie): boolean {
  return avant.nom !== apres.nom || avant.prenom !== apres.prenom;
}

/**
 * May the outcome be saved at this état? Before the opening, unfinished too; from then on a jury that would not be
 * lawfully named is refused: one named without parity costs the diploma (TA Limoges 2100588).
 */
export function refusResultat(
  etat: Etat,
  nomination: Nomination | null,
  membres: readonly Membre[],
): Refus | null {
  if (precede(etat, OUVERTURE)) return null;
  const manquements = verifierNomination(nomination, membres);
  return manquements.length === 0 ? null : { code: 'jury_non_nomme', manquements };
}

/** Where a new member stands: after the last of the same quality and college, the président first. */
export function placerMembre(membres: readonly MembreSaisi[], nouveau: MembreSaisi): readonly MembreSaisi[] {
  if (nouveau.qualite === 'president') return [nouveau, ...membres];
  const semblable = membres.findLastIndex(
    ({ qualite, college }) => qualite === nouveau.qualite && college === nouveau.college,
  );
  const rang = semblable >= 0 ? semblable + 1 : rangParDefaut(membres, nouveau);
  return membres.toSpliced(rang, 0, nouveau);
}

/** The groupe whose deliberation would be held before this composition. */
export function deliberationEnCours(etat: Etat): boolean {
  return etat === ETAPES[1].deliberation || etat === ETAPES[2].deliberation;
}

function rangParDefaut(membres: readonly MembreSaisi[], { qualite }: MembreSaisi): number {
  if (qualite !== 'vice_president') return membres.length;
  return membres.findLastIndex((membre) => membre.qualite === 'president') + 1;
}

function sontEgaux(a: Membre, b: MembreSaisi): boolean {
  return (['nom', 'prenom', 'qualite', 'college', 'statut'] as const).every((champ) => a[champ] === b[champ]);
}
