'use client';

import {
  direPasAPas,
  epreuvesModifiables,
  formatCentiemes,
  notesEnJeu,
  parseCentiemes,
  type Refus,
  reglageEnCours,
} from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { type FormEvent, type ReactNode, useId } from 'react';
import { appliquer } from '../../../../deliberation/dossiers';
import { type Ligne, toLigne } from '../../../../deliberation/ligne';
import { phraseApercu } from '../apercu';
import { useDeliberation } from '../Deliberation';
import { ChampMotif, ChampsPoints } from '../FormulairePoints';
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
            <ChampsNote {...props} />
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

function ChampsNote({ ligne, brouillon, refus, onChange }: FormulairesProps): ReactNode {
  const { reglement } = useDeliberation();
  const id = useId();
  const { note } = brouillon;
  const { dossier } = ligne.candidat;
  const modifiables = epreuvesModifiables(reglement, notesEnJeu(dossier));
  const changer = (champs: Partial<Brouillon['note']>) =>
    onChange({ ...brouillon, note: { ...note, ...champs } });
  const essai =
    note.epreuve === '' || parseCentiemes(note.note) === null
      ? null
      : appliquer(reglement, dossier, [
          // The preview does not wait for the motif.
          { type: 'relever', epreuve: note.epreuve, note: note.note, motif: note.motif.padEnd(20, '.') },
        ]);
  const dit: Refus | null =
    note.note.trim() !== '' && parseCentiemes(note.note) === null
      ? { code: 'note_illisible', valeur: note.note }
      : essai && !essai.ok
        ? essai.refus
        : refus?.quoi === 'note'
          ? refus.refus
          : null;
  const surMotif = dit?.code === 'motif_trop_court' || dit?.code === 'caractere_refuse';
  const erreur = dit && !surMotif ? phraseRefus(dit) : null;
  const apercu = essai?.ok ? toLigne(reglement, { ...ligne.candidat, dossier: essai.valeur }) : null;
  if (modifiables.length === 0) {
    return <p className="fr-mb-0">Aucune note de cette session ne peut être relevée pour ce candidat.</p>;
  }
  return (
    <>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={`${id}-epreuve`}>
          Épreuve
        </label>
        <select
          id={`${id}-epreuve`}
          className="fr-select"
          value={note.epreuve}
          onChange={(event) => changer({ epreuve: event.target.value })}
        >
          <option value="">Choisir une épreuve</option>
          {modifiables.map(({ code, intitule }) => {
            const recu = notesEnJeu(dossier)[code];
            return (
              <option key={code} value={code}>
                {code} {intitule} {recu && 'note' in recu ? `(${formatCentiemes(recu.note)})` : ''}
              </option>
            );
          })}
        </select>
      </div>
      <div className={`fr-input-group ${erreur ? 'fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor="note-relevee">
          Note arrêtée par le jury
          <span className="fr-hint-text">
            {typo(`Sur 20, ${direPasAPas(reglement.pasDesNotes)} ; toujours au-dessus de la note reçue.`)}
          </span>
        </label>
        <input
          id="note-relevee"
          className="fr-input delib-champ-court"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={note.note}
          aria-describedby={`${id}-message ${id}-apercu`}
          aria-invalid={erreur ? true : undefined}
          onChange={(event) => changer({ note: event.target.value })}
        />
        <div className="fr-messages-group" id={`${id}-message`} aria-live="polite">
          {erreur ? <p className="fr-message fr-message--error">{erreur}</p> : null}
        </div>
      </div>
      <ChampMotif
        id="motif-note"
        valeur={note.motif}
        onChange={(motif) => changer({ motif })}
        erreur={dit && surMotif ? phraseRefus(dit) : null}
      />
      <p id={`${id}-apercu`} className="fr-mb-0" aria-live="polite">
        {apercu ? typo(`Avec cette note : ${phraseApercu(apercu, ligne, reglement)}`) : ''}
      </p>
    </>
  );
}
