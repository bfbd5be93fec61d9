'use client';

import { Dialogue, usePremierChamp } from '@delib/ui';
import type { ReactNode } from 'react';
import type { MessageActe } from '../../../deliberation/phrases';
import { ChampsNote, type NoteSaisie, saisieNote } from './FormulaireNote';
import { useSaisieSur } from './useSaisieSur';

const VIDE: NoteSaisie = { epreuve: '', note: '', motif: '' };

/** « R » on the grid: raises a mark without leaving it. */
export function DialogueNote(props: {
  readonly candidatId: string | null;
  readonly onFermer: () => void;
  readonly onMessage: (message: MessageActe) => void;
}): ReactNode {
  const { candidatId, onFermer, onMessage } = props;
  const { ligne, saisie, setSaisie, refus, prendre } = useSaisieSur(candidatId, () => VIDE, VIDE);
  const formulaire = usePremierChamp(candidatId !== null);

  async function enregistrer(): Promise<void> {
    if (!ligne) return;
    const { numeroAnonymat } = ligne.candidat;
    const dite = `note de ${saisie.epreuve} relevée à ${saisie.note.trim()}`;
    if (!(await prendre([saisieNote(saisie)], `candidat ${numeroAnonymat}, ${dite}`))) return;
    onMessage({ ton: 'info', texte: `Candidat ${numeroAnonymat} : ${dite}.` });
    onFermer();
  }

  return (
    <Dialogue
      id="relever-une-note"
      titre={ligne ? `Relever une note, candidat ${ligne.candidat.numeroAnonymat}` : 'Relever une note'}
      ouvert={candidatId !== null}
      onFermer={onFermer}
      onConfirmer={() => void enregistrer()}
      libelleConfirmer="Enregistrer"
    >
      <form
        ref={formulaire}
        onSubmit={(event) => {
          event.preventDefault();
          void enregistrer();
        }}
      >
        {ligne ? <ChampsNote ligne={ligne} valeur={saisie} onChange={setSaisie} refus={refus} /> : null}
        {/* Enter in a field submits a form that has a button. */}
        <button type="submit" className="fr-sr-only" tabIndex={-1}>
          Enregistrer
        </button>
      </form>
    </Dialogue>
  );
}
