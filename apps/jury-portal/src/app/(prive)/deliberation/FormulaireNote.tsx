'use client';

import {
  direPasAPas,
  epreuvesModifiables,
  formatCentiemes,
  notesEnJeu,
  parseCentiemes,
  type Refus,
  type Saisie,
} from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';
import { appliquer } from '../../../deliberation/dossiers';
import { type Ligne, toLigne } from '../../../deliberation/ligne';
import { phraseApercu } from './apercu';
import { useDeliberation } from './Deliberation';
import { ChampMotif } from './FormulairePoints';

/** What is typed of a raised mark: of which épreuve, « 12,5 », and why. */
export interface NoteSaisie {
  /** « »: none is chosen yet. */
  readonly epreuve: string;
  readonly note: string;
  readonly motif: string;
}

/** The entry that raises this mark. */
export function saisieNote({ epreuve, note, motif }: NoteSaisie): Saisie {
  return { type: 'relever', epreuve, note: note.trim(), motif };
}

/** The three fields of a raised mark, with what it would change. The caller saves. */
export function ChampsNote(props: {
  readonly ligne: Ligne;
  readonly valeur: NoteSaisie;
  readonly onChange: (valeur: NoteSaisie) => void;
  readonly refus: Refus | null;
}): ReactNode {
  const { ligne, valeur: note, onChange, refus } = props;
  const { reglement } = useDeliberation();
  const id = useId();
  const { dossier } = ligne.candidat;
  const modifiables = epreuvesModifiables(reglement, notesEnJeu(dossier));
  const changer = (champs: Partial<NoteSaisie>) => onChange({ ...note, ...champs });
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
        : refus;
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
