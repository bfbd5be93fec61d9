export type ActeurRole = 'president' | 'vice_president' | 'chef_de_centre' | 'gestionnaire' | 'rssi';

export const LIBELLES_ROLE = {
  president: 'Président du jury',
  vice_president: 'Vice-président du jury',
  chef_de_centre: 'Chef de centre de délibération',
  gestionnaire: 'Gestionnaire académique',
  rssi: 'RSSI académique',
} as const satisfies Record<ActeurRole, string>;

interface Personne {
  readonly prenom: string;
  readonly nom: string;
  /** Code of the académie. */
  readonly academieId: string;
  /** The open session of the person; every journal line names it. */
  readonly connexionId: string;
}

/** The two doors of the jury portal: the ordinary one, and the one that the RSSI opens when the first is out of use. */
export type Portail = 'ordinaire' | 'secours';

/** The président or vice-président of one jury, by a papillon. */
export interface ActeurJury extends Personne {
  /** Absent: the ordinary one. */
  readonly portail?: Portail;
  readonly role: 'president' | 'vice_president';
  readonly juryId: string;
  readonly centreId: string;
  readonly membreId: string;
}

export interface ActeurCentre extends Personne {
  readonly role: 'chef_de_centre';
  readonly compteId: string;
  readonly centreId: string;
}

export interface ActeurAcademie extends Personne {
  readonly role: 'gestionnaire' | 'rssi';
  readonly compteId: string;
}

/** Who acts. Nothing is read or written without one. */
export type Acteur = ActeurJury | ActeurCentre | ActeurAcademie;

/** The portal someone came by; accounts have but one. */
export function portailDe(acteur: Acteur): Portail {
  return ('portail' in acteur && acteur.portail) || 'ordinaire';
}

/** « Camille Durand » */
export function formatNom(personne: { readonly prenom: string; readonly nom: string }): string {
  return `${personne.prenom} ${personne.nom}`;
}

/** Is this jury within what the actor may see at all? Row-level security says the same in the database. */
export function estDansLePerimetre(
  acteur: Acteur,
  jury: { readonly id: string; readonly centreId: string; readonly academieId: string },
): boolean {
  if (acteur.academieId !== jury.academieId) return false;
  switch (acteur.role) {
    case 'president':
    case 'vice_president':
      return acteur.juryId === jury.id;
    case 'chef_de_centre':
      return acteur.centreId === jury.centreId;
    case 'gestionnaire':
      return true;
    case 'rssi':
      return false;
  }
}
