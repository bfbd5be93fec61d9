import {
  CODES_RESULTAT,
  ETATS,
  ETATS_REEXAMEN,
  type Groupe,
  ISSUES,
  LIBELLES_COLLEGE,
  LIBELLES_ORIGINE,
  LIBELLES_PRESENCE,
  LIBELLES_QUALITE,
  LIBELLES_ROLE,
  LIBELLES_STATUT,
  STATUTS_PV,
} from '@delib/domain';

/** A stored value that the domain does not know: a constraint is broken, or the base is of a later version. A bug. */
export class ValeurInconnue extends Error {
  constructor(
    /** « an état of a jury » */
    readonly quoi: string,
    readonly valeur: unknown,
    /** Where it stands in what was read, the innermost first. */
    readonly ou: readonly string[] = [],
  ) {
    const place = ou.length > 0 ? ` (${ou.join(', ')})` : '';
    super(`the database holds ${JSON.stringify(valeur) ?? 'nothing'} where ${quoi} is expected${place}`);
    this.name = 'ValeurInconnue';
  }

  /** The same, said of what it stands in. */
  dans(ou: string): ValeurInconnue {
    return new ValeurInconnue(this.quoi, this.valeur, [...this.ou, ou]);
  }
}

/** Reads a stored value as the domain's; throws {@link ValeurInconnue} for any other. */
export type LecteurStocke<T> = (valeur: unknown) => T;

/**
 * Reads one of a union's values.
 * @param quoi how the error names it
 */
export function unDe<T extends string | number>(quoi: string, valeurs: readonly T[]): LecteurStocke<T> {
  const connues = new Map<unknown, T>(valeurs.map((valeur) => [valeur, valeur]));
  return (valeur) => {
    const connue = connues.get(valeur);
    if (connue === undefined) throw new ValeurInconnue(quoi, valeur);
    return connue;
  };
}

/** The same where nothing may be stored. */
export function ouRien<T>(lire: LecteurStocke<T>): LecteurStocke<T | null> {
  return (valeur) => (valeur === null ? null : lire(valeur));
}

/** The codes of a union, from a table that has them all. */
function codes<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table) as K[];
}

export const lireEtat = unDe('an état of a jury', ETATS);
export const lireStatutPv = unDe('the status of a PV', STATUTS_PV);
export const lireGroupe: LecteurStocke<Groupe> = unDe('a groupe', [1, 2]);
export const lireIssue = unDe('a décision', ISSUES);
export const lireNature = unDe('the nature of a result', codes(CODES_RESULTAT));
export const lireRole = unDe('a role', codes(LIBELLES_ROLE));
export const lireRoleCompte = unDe('the role of an account', ['chef_de_centre', 'gestionnaire', 'rssi']);
export const lirePortail = unDe('a portal', ['ordinaire', 'secours']);
export const lireForme = unDe('a forme of the exam', ['globale', 'progressive']);
export const lireQualiteMembre = unDe('the quality of a member', codes(LIBELLES_QUALITE));
/** Who leads a jury: signs, examines a livret, holds a papillon. */
export const lireQualite = unDe('the quality of who leads a jury', ['president', 'vice_president']);
export const lireCollege = unDe('a collège', codes(LIBELLES_COLLEGE));
export const lireStatut = unDe('the statut of a member', codes(LIBELLES_STATUT));
export const lirePresence = unDe('a presence', codes(LIBELLES_PRESENCE));
export const lireEtatReexamen = unDe('an état of a réexamen', ETATS_REEXAMEN);
/** Of a réexamen under way. */
export const lireEtatEnCours = unDe('an état of a réexamen under way', ['ouvert', 'edition']);
export const lireOrigine = unDe('the origin of a réexamen', codes(LIBELLES_ORIGINE));
/** `a_confirmer`: what would change is shown, nothing is written until whoever asked says so. */
export const lireResultatTraitement = unDe('the result of a treatment', [
  'en_attente',
  'en_cours',
  'a_confirmer',
  'succes',
  'avertissements',
  'echec',
  'annule',
]);
/** Where the bytes of a file are. */
export const lireStockage = unDe('a store of files', ['base', 's3']);
/** `depose`: uploaded to be treated; `produit`: made by the treatment. */
export const lireGenreFichier = unDe('the kind of a file', ['depose', 'produit']);
