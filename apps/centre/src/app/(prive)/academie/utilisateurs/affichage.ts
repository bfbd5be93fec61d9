import type { Compte } from '@delib/usecases/utilisateurs/gerer-comptes';

/** Where an account stands. */
export type SituationCompte = 'actif' | 'verrouille' | 'desactive';

export const LIBELLES_SITUATION = {
  actif: 'Actif',
  verrouille: 'Verrouillé après trop d’essais',
  desactive: 'Désactivé',
} as const satisfies Record<SituationCompte, string>;

/** One account as the table shows it. Dates are ISO date-times. */
export interface CompteAffiche {
  readonly id: string;
  readonly identifiant: string;
  readonly prenom: string;
  readonly nom: string;
  readonly role: Compte['role'];
  readonly centreId: string | null;
  readonly centre: string;
  readonly situation: SituationCompte;
  readonly depuis: string | null;
  /** One's own account: nobody deactivates themself. */
  readonly soi: boolean;
}

export interface CentreAffiche {
  readonly id: string;
  readonly code: string;
  readonly nom: string;
  readonly ville: string;
}

/** What the table shows of one account. @param centres names by id */
export function toCompteAffiche(
  { id, identifiant, prenom, nom, role, centreId, desactiveLe, verrouilleDepuis }: Compte,
  centres: ReadonlyMap<string, string>,
  moi: string,
): CompteAffiche {
  return {
    id,
    identifiant,
    prenom,
    nom,
    role,
    centreId,
    centre: centreId === null ? '' : (centres.get(centreId) ?? ''),
    situation: desactiveLe !== null ? 'desactive' : verrouilleDepuis !== null ? 'verrouille' : 'actif',
    depuis: (desactiveLe ?? verrouilleDepuis)?.toISOString() ?? null,
    soi: id === moi,
  };
}

/** « 0140001A Lycée du Fanal, Brumeval » */
export function nomCentre({ code, nom, ville }: CentreAffiche): string {
  return `${code} ${nom}, ${ville}`;
}
