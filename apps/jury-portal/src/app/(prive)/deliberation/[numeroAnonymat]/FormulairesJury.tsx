'use client';

import { formatCentiemes, type Refus, reglageEnCours } from '@delib/domain';
import { typo } from '@delib/francais';
import type { FormEvent, ReactNode } from 'react';
import type { Ligne } from '../../../../deliberation/ligne';
import { ChampsNote } from '../FormulaireNote';
import { ChampsPoints } from '../FormulairePoints';
import type { Brouillon } from './brouillon';

interface FormulairesProps {
  readonly ligne: Ligne;
  readonly brouillon: Brouillon;
  /** Why the last saving of one of the two was refused. */
  readonly refus: { readonly quoi: 'note' | 'points'; readonly refus: Refus } | null;
  readonly onChange: (brouillon: Brouillon) => void;
  readonly onEnregistrer: (quoi: 'note' | 'points') => void;
  readonly onRetirerPoints: () => void;
}

/** What the jury adds: a raised mark, points on the total; each with its motif and what would follow. */
export function FormulairesJury(props: FormulairesProps): ReactNode {
  const { ligne, brouillon, refus, onChange, onEnregistrer, onRetirerPoints } = props;
  const { pointsJury, motifPoints } = reglageEnCours(ligne.candidat.dossier);
  const soumettre = (quoi: 'note' | 'points') => (event: FormEvent) => {
    event.preventDefault();
    onEnregistrer(quoi);
  };
  return (
    <section aria-labelledby="titre-jury" className="fr-mt-3w">
      <h2 id="titre-jury" className="fr-h5 fr-mb-1w">
        Ce que le jury ajoute
      </h2>
      <p className="fr-text--sm fr-mb-1w">
        {typo(
          `Le jury relève ${ligne.candidat.dossier.groupe === 1 ? 'une note' : 'une note d’oral'} ou accorde des points, avec un motif ; le résultat suit les notes arrêtées. Toute saisie retire la validation, à faire de nouveau.`,
        )}
      </p>
      <div className="fr-grid-row fr-grid-row--gutters">
        <form className="fr-col-12 fr-col-md-6 fr-col-lg-12" onSubmit={soumettre('note')} noValidate>
          <fieldset className="delib-cadre">
            <legend className="fr-text--bold">Relever une note</legend>
            <ChampsNote
              ligne={ligne}
              valeur={brouillon.note}
              onChange={(note) => onChange({ ...brouillon, note })}
              refus={refus?.quoi === 'note' ? refus.refus : null}
            />
            <button type="submit" className="fr-btn fr-mt-2w" disabled={brouillon.note.note.trim() === ''}>
              Enregistrer la note
            </button>
          </fieldset>
        </form>
        <form
          id="points-jury"
          className="fr-col-12 fr-col-md-6 fr-col-lg-12"
          onSubmit={soumettre('points')}
          noValidate
        >
          <fieldset className="delib-cadre">
            <legend className="fr-text--bold">Points de jury</legend>
            {pointsJury > 0 ? (
              <p className="fr-mb-2w">
                {typo(`Accordés : ${formatCentiemes(pointsJury)} (${motifPoints}).`)}{' '}
                <button
                  type="button"
                  className="fr-btn fr-btn--sm fr-btn--tertiary"
                  onClick={onRetirerPoints}
                >
                  Retirer les points
                </button>
              </p>
            ) : null}
            <ChampsPoints
              candidatId={ligne.candidat.id}
              valeur={brouillon.points}
              onChange={(points) => onChange({ ...brouillon, points })}
              refus={refus?.quoi === 'points' ? refus.refus : null}
            />
            <button
              type="submit"
              className="fr-btn fr-mt-2w"
              disabled={brouillon.points.points.trim() === ''}
            >
              Enregistrer les points
            </button>
          </fieldset>
        </form>
      </div>
    </section>
  );
}
