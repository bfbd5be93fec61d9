import type { CodeRefus } from '@delib/domain';

/** Where a person goes to put an unmet condition right; `null` when it is not theirs to do. */
export function remede(code: CodeRefus): { readonly href: string; readonly libelle: string } | null {
  switch (code) {
    case 'decisions_a_valider':
      return { href: '/deliberation?filtres=a_valider', libelle: 'Voir les candidats à valider' };
    case 'livrets_a_examiner':
      return { href: '/deliberation?filtres=livret', libelle: 'Voir les livrets à examiner' };
    case 'presence_non_enregistree':
    case 'tenue_incomplete':
    case 'signataire_absent':
      return { href: '/tenue', libelle: 'Remplir la tenue de la délibération' };
    case 'pv_non_signe':
      return { href: '/pv', libelle: 'Lire et signer le PV' };
    default:
      return null;
  }
}
