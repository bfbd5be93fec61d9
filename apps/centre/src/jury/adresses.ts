import { type ActiviteId, type Etat, findActivite, type Groupe, groupeDe } from '@delib/domain';

/** The activity that follows the PVs of a groupe. */
export const SUIVI_PV = {
  1: 'suivre_edition_pv',
  2: 'suivre_edition_pv_2nd_groupe',
} as const satisfies Record<Groupe, ActiviteId>;

/** Where a PV is downloaded: below the activity that follows those of its groupe. */
export function adressePv(groupe: Groupe, juryId: string, version: number): string {
  return `${findActivite(SUIVI_PV[groupe]).chemin}/${juryId}/${version}`;
}

/** What that version says otherwise than the one signed before. */
export function adresseChangements(groupe: Groupe, juryId: string, version: number): string {
  return `${adressePv(groupe, juryId, version)}/changements`;
}

/** What a Vue synthétique counts, beside the état: its links lead to those jurys and no others. */
export interface PorteeComptes {
  /** Codes. */
  readonly sessions: readonly string[];
  readonly periodeId: string | undefined;
}

/**
 * The Vue détaillée of an activity, narrowed to the jurys at one état.
 * @param portee what was counted; absent: the latest session, as the criteria have it
 */
export function adresseVueDetaillee(id: ActiviteId, etat: Etat, portee?: PorteeComptes): string {
  const criteres = new URLSearchParams({ vue: 'detaillee', c_etat: etat });
  if (portee !== undefined) criteres.set('c_session', portee.sessions.join(','));
  if (portee?.periodeId !== undefined) criteres.set('c_periode', portee.periodeId);
  return `${findActivite(id).chemin}?${criteres}`;
}

/** The Vue détaillée where the jurys at one état are looked at: of the act that moves their groupe on. */
export function adresseJurysA(etat: Etat): string {
  if (groupeDe(etat) === 1) return adresseVueDetaillee('terminer_1er_groupe', etat);
  return adresseVueDetaillee(etat === '200' ? 'ouvrir_2nd_groupe' : 'terminer_2nd_groupe', etat);
}
