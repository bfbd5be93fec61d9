import type { Refus } from '../refus';
import { estUnJour, type MomentParis } from './paris';

/**
 * Refuses a day that nobody means today: one that does not exist, or a year away or more, as a mistyped year is.
 * @param jour ISO
 */
export function refusJourLointain(champ: string, jour: string, maintenant: MomentParis): Refus | null {
  if (!estUnJour(jour)) {
    return { code: 'saisie_invalide', champ, attendu: 'un jour qui existe, par exemple 22/06/2026' };
  }
  const annee = Number(maintenant.slice(0, 4));
  const reste = maintenant.slice(4, 10);
  return jour <= `${annee - 1}${reste}` || jour >= `${annee + 1}${reste}`
    ? { code: 'saisie_invalide', champ, attendu: 'un jour à moins d’un an d’aujourd’hui ; vérifiez l’année' }
    : null;
}
