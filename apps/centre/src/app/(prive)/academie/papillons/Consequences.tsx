import { compter, formatEntier, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { EmissionLongue } from './actions';
import type { LigneAcces } from './ligne';

/** What stops working, and where the passwords will be found, before anything is confirmed. */
export function Consequences({
  lignes,
  longue,
}: {
  readonly lignes: readonly LigneAcces[];
  /** In place of the lines, of very many. */
  readonly longue: EmissionLongue | null;
}): ReactNode {
  const connues = lignes.filter(({ login }) => login !== null);
  const remplaces = longue?.remplaces ?? connues.length;
  const testes = longue?.testes ?? connues.filter(({ testeLe }) => testeLe !== null).length;
  return (
    <>
      {remplaces === 0 ? (
        <p>Aucune de ces personnes n’a encore de papillon.</p>
      ) : (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            {typo(
              remplaces === 1
                ? `Le papillon actuel de ${connues[0]?.login ?? 'l’une d’elles'} cessera de fonctionner immédiatement et sa session en cours prendra fin.`
                : `Les ${formatEntier(remplaces)} papillons déjà émis cesseront de fonctionner ${longue === null ? 'immédiatement' : 'dès que les nouveaux seront prêts'} et les sessions en cours prendront fin.`,
            )}
          </p>
          {testes === 0 ? null : (
            <p>
              {typo(
                testes === 1
                  ? 'Cette personne s’est déjà connectée avec le sien : remettez-lui le nouveau sans attendre.'
                  : `${formatEntier(testes)} personnes se sont déjà connectées avec le leur : remettez-leur le nouveau sans attendre.`,
              )}
            </p>
          )}
        </div>
      )}
      <p>
        {typo(
          longue === null
            ? 'Les mots de passe seront affichés une seule fois, avec le PDF à imprimer. Ils ne sont conservés nulle part : préparez l’imprimante.'
            : `L’émission de ${compter(longue.total, 'papillon', 'papillons')} peut durer plusieurs minutes, sans vous retenir sur cette page. Son compte-rendu donnera un PDF par centre, à imprimer le jour même : il est effacé le lendemain. Rien ne change avant la fin, et tout change alors ensemble.`,
        )}
      </p>
    </>
  );
}
