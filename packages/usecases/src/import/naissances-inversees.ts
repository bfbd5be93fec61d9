import type { NaissanceInversee } from '@delib/db';
import { fr } from '@delib/francais';
import type { Avertissement, CandidatLu } from '@delib/session-files';

/**
 * Asks about birth dates that would change by nothing but their day and month: a spreadsheet set to English exchanges
 * them so, and both are dates. Told and never refused: the date stored may be the wrong one.
 */
export function naissancesInversees(
  inversees: readonly NaissanceInversee[],
  candidats: readonly CandidatLu[],
): readonly Avertissement[] {
  return inversees.map(({ rang, avant, apres }) => ({
    code: 'naissance_inversee',
    fichier: 'candidats.csv',
    ligne: candidats[rang]?.ligne ?? null,
    colonne: 'date_naissance',
    valeur: jour(apres),
    message: fr`Ce candidat est déjà importé, né le ${jour(avant)} : le jour et le mois ont-ils été échangés ?`,
    candidat: candidats[rang]?.numeroCandidat ?? null,
  }));
}

/** « 03/04/2005 » */
function jour(iso: string): string {
  return iso.split('-').reverse().join('/');
}
