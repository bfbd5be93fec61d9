import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { LigneAcces } from './ligne';

/** What stops working, before anything is confirmed. */
export function Consequences({ lignes }: { readonly lignes: readonly LigneAcces[] }): ReactNode {
  const remplaces = lignes.filter(({ login }) => login !== null);
  const testes = remplaces.filter(({ testeLe }) => testeLe !== null);
  return (
    <>
      {remplaces.length === 0 ? (
        <p>Aucune de ces personnes n’a encore de papillon.</p>
      ) : (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            {typo(
              remplaces.length === 1
                ? `Le papillon actuel de ${remplaces[0]?.login} cessera de fonctionner immédiatement et sa session en cours prendra fin.`
                : `Les ${remplaces.length} papillons déjà émis cesseront de fonctionner immédiatement et les sessions en cours prendront fin.`,
            )}
          </p>
          {testes.length === 0 ? null : (
            <p>
              {typo(
                testes.length === 1
                  ? 'Cette personne s’est déjà connectée avec le sien : remettez-lui le nouveau sans attendre.'
                  : `${testes.length} personnes se sont déjà connectées avec le leur : remettez-leur le nouveau sans attendre.`,
              )}
            </p>
          )}
        </div>
      )}
      <p>
        {typo(
          'Les mots de passe seront affichés une seule fois, avec le PDF à imprimer. Ils ne sont conservés nulle part : préparez l’imprimante.',
        )}
      </p>
    </>
  );
}
