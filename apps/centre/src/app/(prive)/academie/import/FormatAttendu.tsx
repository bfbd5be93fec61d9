import { typo } from '@delib/francais';
import { FICHIERS, REGLEMENTS_JSON } from '@delib/session-files';
import type { ReactNode } from 'react';

/** What the files must be called and hold, read from the definitions that the parser reads. */
export function FormatAttendu(): ReactNode {
  return (
    <details className="fr-mt-3w">
      <summary>Fichiers et colonnes attendus</summary>
      <p className="fr-mt-2w">
        {typo(
          'Fichiers CSV séparés par « ; » ou « , », en UTF-8, ou classeurs .xlsx et .ods : une feuille par fichier, nommée comme lui (« candidats », « notes »…), dans un seul classeur ou plusieurs. Nombres à virgule ou à point. Une colonne entre parenthèses peut manquer. Pour une session déjà importée, les choix et les notes du 2nd groupe se déposent seuls, ensemble ou l’un après l’autre.',
        )}
      </p>
      <dl className="delib-definitions">
        {FICHIERS.map(({ nom, obligatoire, colonnes }) => (
          <div key={nom}>
            <dt>
              {nom}
              {obligatoire ? null : ' (facultatif)'}
            </dt>
            <dd>
              {Object.entries(colonnes)
                .map(([colonne, definition]) => (definition.obligatoire ? colonne : `(${colonne})`))
                .join(', ')}
            </dd>
          </div>
        ))}
        <div>
          <dt>{REGLEMENTS_JSON}</dt>
          <dd>{typo('les règlements d’examen : épreuves, coefficients, cas de contrôle')}</dd>
        </div>
      </dl>
    </details>
  );
}
