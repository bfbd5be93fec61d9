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

/** « Plus petit changement »: per épreuve the least raise that reaches each better outcome. Shown, not applied. */
export function PlusPetitChangement(props: {
  readonly ligne: Ligne;
  /** How it stands among the headings of where it is shown. */
  readonly titre: 'h2' | 'h3';
  /** What the form beside it can be filled with; the others are read. */
  readonly preparables: readonly Changement['type'][];
  readonly onPreparer: (changement: Changement) => void;
}): ReactNode {
  const { ligne, titre: Titre, preparables, onPreparer } = props;
  const { reglement } = useDeliberation();
  const issues = plusPetitsChangements(reglement, ligne.candidat.dossier);
  if (issues.length === 0) return null;
  const SousTitre = Titre === 'h2' ? 'h3' : 'h4';
  return (
    <section aria-labelledby="titre-changement" className="fr-mt-3w">
      <Titre id="titre-changement" className="fr-h5 fr-mb-1w">
        Plus petit changement
      </Titre>
      <p className="fr-mb-2w">
        {typo(
          `Ce qu’il faudrait, une seule chose à la fois. Rien n’est appliqué : « Préparer » remplit le formulaire, à vous d’en décider.${preparables.includes('note') ? '' : ' Une note se relève sur la fiche du candidat.'}`,
        )}
      </p>
      <div className="fr-grid-row fr-grid-row--gutters">
        {issues.map(({ issue, changements }) => (
          <div key={issue} className="fr-col-12 fr-col-md-6">
            <SousTitre className="fr-text--md fr-mb-1v">
              {typo(`Pour « ${LIBELLES_ISSUE[issue]} »`)}
            </SousTitre>
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
                    {preparables.includes(changement.type) ? (
                      <button
                        type="button"
                        className="fr-btn fr-btn--sm fr-btn--tertiary"
                        onClick={() => onPreparer(changement)}
                      >
                        Préparer
                        <span className="fr-sr-only">
                          {' '}
                          {changement.type === 'note'
                            ? `le relèvement de ${changement.epreuve}`
                            : 'les points de jury'}
                        </span>
                      </button>
                    ) : null}
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
