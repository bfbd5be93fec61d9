import { compter, formatDateHeure, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { LigneAcces } from './ligne';

/** Who cannot try any more, since when, and how a lock is lifted. */
export function Verrouilles({
  lignes,
  lever: onLever,
  enCours,
}: {
  readonly lignes: readonly LigneAcces[];
  readonly lever: ((ligne: LigneAcces) => void) | null;
  readonly enCours: boolean;
}): ReactNode {
  if (lignes.length === 0) return null;
  return (
    <section aria-labelledby="verrouilles" className="fr-callout fr-mb-3w">
      <h2 id="verrouilles" className="fr-callout__title fr-h5">
        {compter(lignes.length, 'accès verrouillé', 'accès verrouillés')}
      </h2>
      <p className="fr-callout__text fr-text--md">
        {typo(
          `Après dix échecs depuis un même poste, ce poste ne peut plus essayer. Assurez-vous de l’identité de la personne avant de ${
            onLever === null
              ? 'lui émettre un nouveau papillon, ou demandez au gestionnaire académique de lever le verrou.'
              : 'lever le verrou.'
          }`,
        )}
      </p>
      <ul>
        {lignes.map((ligne) => (
          <li key={ligne.membreId}>
            {ligne.login}, {ligne.titulaire}, depuis le{' '}
            {ligne.verrouilleDepuis === null ? '' : formatDateHeure(ligne.verrouilleDepuis)}{' '}
            {onLever === null ? null : (
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--secondary"
                disabled={enCours}
                onClick={() => onLever(ligne)}
              >
                Lever le verrou<span className="fr-sr-only"> de {ligne.login}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
