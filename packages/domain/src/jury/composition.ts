/** D643-31: two colleges in equal parts; the presidency is counted in neither. */
export type College = 'presidence' | 'enseignants' | 'profession';

export type Statut =
  | 'enseignant_chercheur'
  | 'ia_ipr'
  | 'enseignant_public'
  | 'enseignant_prive'
  | 'employeur'
  | 'salarie';

export type QualiteMembre = 'president' | 'vice_president' | 'membre';

export type Presence = 'present' | 'a_distance' | 'absent';

export interface Membre {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly qualite: QualiteMembre;
  readonly college: College;
  readonly statut: Statut;
}

/** The arrêté of the recteur that names the jury. `date` is ISO (2026-06-02). */
export interface Nomination {
  readonly numero: string;
  readonly date: string;
}

export const LIBELLES_COLLEGE = {
  presidence: 'Présidence',
  enseignants: 'Enseignants',
  profession: 'Membres de la profession',
} as const satisfies Record<College, string>;

export const LIBELLES_STATUT = {
  enseignant_chercheur: 'enseignant-chercheur',
  ia_ipr: 'IA-IPR',
  enseignant_public: 'enseignement public',
  enseignant_prive: 'enseignement privé',
  employeur: 'employeur',
  salarie: 'salarié',
} as const satisfies Record<Statut, string>;

export const LIBELLES_QUALITE = {
  president: 'Président',
  vice_president: 'Vice-président',
  membre: 'Membre',
} as const satisfies Record<QualiteMembre, string>;

export const LIBELLES_PRESENCE = {
  present: 'Présent',
  a_distance: 'À distance',
  absent: 'Absent',
} as const satisfies Record<Presence, string>;

/** What makes a naming unlawful: the jury does not open (TA Limoges 2100588 annulled a BTS for one). */
export type ManquementNomination =
  | 'arrete_absent'
  | 'president_absent'
  | 'presidents_multiples'
  | 'president_sans_qualite'
  | 'parite_non_respectee'
  | 'college_vide';

/** What the sitting lacks: tolerated, warned of, printed on the PV. */
export type AvertissementTenue =
  | 'president_non_present'
  | 'parite_rompue'
  | 'enseignants_publics_minoritaires'
  | 'enseignant_chercheur_absent'
  | 'employeurs_absents'
  | 'salaries_absents';

/** What the naming of a jury is judged by. */
export interface EffectifsJury {
  /** An arrêté names it. */
  readonly arrete: boolean;
  readonly presidents: number;
  /** Presidents who are neither enseignant-chercheur nor IA-IPR. */
  readonly presidentsSansQualite: number;
  readonly enseignants: number;
  readonly profession: number;
}

/** Checks how a jury was named (D643-31, arrêté du 4 février 2015). Empty: it may open. */
export function verifierNomination(
  nomination: Nomination | null,
  membres: readonly Membre[],
): readonly ManquementNomination[] {
  const presidents = membres.filter((membre) => membre.qualite === 'president');
  const [enseignants, profession] = countColleges(membres);
  return verifierEffectifs({
    arrete: nomination !== null,
    presidents: presidents.length,
    presidentsSansQualite: presidents.filter(
      ({ statut }) => statut !== 'enseignant_chercheur' && statut !== 'ia_ipr',
    ).length,
    enseignants,
    profession,
  });
}

/** The same, of members that were counted. */
export function verifierEffectifs(effectifs: EffectifsJury): readonly ManquementNomination[] {
  const { arrete, presidents, presidentsSansQualite, enseignants, profession } = effectifs;
  const manquements: ManquementNomination[] = [];
  if (!arrete) manquements.push('arrete_absent');
  if (presidents === 0) manquements.push('president_absent');
  if (presidents > 1) manquements.push('presidents_multiples');
  if (presidentsSansQualite > 0) manquements.push('president_sans_qualite');
  if (enseignants === 0 || profession === 0) manquements.push('college_vide');
  else if (enseignants !== profession) manquements.push('parite_non_respectee');
  return manquements;
}

/** Checks who actually sits. `membres` are those present or à distance. */
export function verifierTenue(membres: readonly Membre[]): readonly AvertissementTenue[] {
  const avertissements: AvertissementTenue[] = [];
  if (!membres.some(({ qualite }) => qualite === 'president')) avertissements.push('president_non_present');
  const [enseignants, profession] = countColleges(membres);
  if (enseignants !== profession) avertissements.push('parite_rompue');
  const teachers = membres.filter(({ college }) => college === 'enseignants');
  const publics = teachers.filter(({ statut }) => statut !== 'enseignant_prive').length;
  if (publics * 2 <= teachers.length) avertissements.push('enseignants_publics_minoritaires');
  if (!membres.some(({ statut }) => statut === 'enseignant_chercheur')) {
    avertissements.push('enseignant_chercheur_absent');
  }
  if (!membres.some(({ statut }) => statut === 'employeur')) avertissements.push('employeurs_absents');
  if (!membres.some(({ statut }) => statut === 'salarie')) avertissements.push('salaries_absents');
  return avertissements;
}

/** The president never sits from afar (D643-31). */
export function presenceAutorisee(membre: Membre, presence: Presence): boolean {
  return !(membre.qualite === 'president' && presence === 'a_distance');
}

function countColleges(membres: readonly Membre[]): [enseignants: number, profession: number] {
  return [
    membres.filter(({ college }) => college === 'enseignants').length,
    membres.filter(({ college }) => college === 'profession').length,
  ];
}
