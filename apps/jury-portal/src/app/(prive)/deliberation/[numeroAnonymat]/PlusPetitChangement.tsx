'use client';

import {
  type Changement,
  findEpreuve,
  formatCentiemes,
  LIBELLES_ISSUE,
  plusPetitsChangements,
} from '@delib/domain';
import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { Ligne } from '../../../../deliberation/ligne';
import { useDeliberation } from '../Deliberation';
import type { Brouillon } from './brouillon';

/** « Plus petit changement »: per épreuve the least raise that reaches each better outcome. Shown, not applied. */
export function PlusPetitChangement(props: {
  readonly ligne: Ligne;
  readonly brouillon: Brouillon;
  readonly onPreparer: (brouillon: Brouillon) => void;
}): ReactNode {
  const { ligne, brouillon, onPreparer } = props;
  const { reglement } = useDeliberation();
  const issues = plusPetitsChangements(reglement, ligne.candidat.dossier);
  if (issues.length === 0) return null;

  function preparer(changement: Changement): void {
    if (changement.type === 'note') {
      const { epreuve, a } = changement;
      onPreparer({ ...brouillon, note: { ...brouillon.note, epreuve, note: formatCentiemes(a) } });
      requestAnimationFrame(() => document.getElementById('motif-note')?.focus());
    } else {
      const points = formatCentiemes(ligne.pointsJury + changement.points);
      onPreparer({ ...brouillon, points: { ...brouillon.points, points } });
      requestAnimationFrame(() =>
        document.getElementById('points-jury')?.querySelector<HTMLInputElement>('input[list]')?.focus(),
      );
    }
  }

  return (
    <section aria-labelledby="titre-changement" className="fr-mt-3w">
      <h2 id="titre-changement" className="fr-h5 fr-mb-1w">
        Plus petit changement
      </h2>
      <p className="fr-mb-2w">
        {typo(
          'Ce qu’il faudrait, une seule chose à la fois. Rien n’est appliqué : « Préparer » remplit le formulaire, à vous d’en décider.',
        )}
      </p>
      <div className="fr-grid-row fr-grid-row--gutters">
        {issues.map(({ issue, changements }) => (
          <div key={issue} className="fr-col-12 fr-col-md-6">
            <h3 className="fr-text--md fr-mb-1v">{typo(`Pour « ${LIBELLES_ISSUE[issue]} »`)}</h3>
            {changements.length === 0 ? (
              <p className="fr-mb-0">Aucun changement d’une seule note ni de points n’y suffit.</p>
            ) : (
              <ul className="delib-changements">
                {changements.map((changement) => (
                  <li key={changement.type === 'note' ? changement.epreuve : 'points'}>
                    <span>
                      {changement.type === 'note' ? (
                        <>
                          <strong>{changement.epreuve}</strong>{' '}
                          {typo(
                            `${findEpreuve(reglement, changement.epreuve)?.intitule ?? ''} : de ${formatCentiemes(changement.de)} à ${formatCentiemes(changement.a)} (+\u00a0${formatCentiemes(changement.ecart)})`,
                          )}
                        </>
                      ) : (
                        typo(
                          `Points de jury : ${formatCentiemes(changement.points)} ${ligne.pointsJury > 0 ? 'de plus' : 'au total'}`,
                        )
                      )}
                    </span>
                    <button
                      type="button"
                      className="fr-btn fr-btn--sm fr-btn--tertiary"
                      onClick={() => preparer(changement)}
                    >
                      Préparer
                      <span className="fr-sr-only">
                        {' '}
                        {changement.type === 'note'
                          ? `le relèvement de ${changement.epreuve}`
                          : 'les points de jury'}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
