import { type ActiviteId, type Etat, findActivite } from '@delib/domain';

/** Live follow-up of the états and signatures that the reader may see. */
export const FLUX_JURYS = '/api/suivi/flux?sujet=jurys';

/** Live follow-up of the comptes-rendus. */
export const FLUX_COMPTES_RENDUS = '/api/suivi/flux?sujet=comptes_rendus';

/** Where a PV of the 1er groupe is downloaded: below the activity that follows them. */
export function adressePv(juryId: string, version: number): string {
  return `${findActivite('suivre_edition_pv').chemin}/${juryId}/${version}`;
}

/** The Vue détaillée of an activity, narrowed to the jurys at one état. */
export function adresseVueDetaillee(id: ActiviteId, etat: Etat): string {
  return `${findActivite(id).chemin}?vue=detaillee&c_etat=${etat}`;
}
