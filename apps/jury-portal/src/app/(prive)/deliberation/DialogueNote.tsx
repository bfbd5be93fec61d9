'use client';

import type { Refus } from '@delib/domain';
import { Dialogue } from '@delib/ui';
import { type ReactNode, useState } from 'react';
import type { MessageGrille } from './actes-grille';
import { useDeliberation } from './Deliberation';
import { ChampsNote, type NoteSaisie, saisieNote } from './FormulaireNote';
import { usePremierChamp } from './usePremierChamp';

const VIDE: NoteSaisie = { epreuve: '', note: '', motif: '' };

/** « R » on the grid: raises a mark without leaving it. */
export function DialogueNote(props: {
  readonly candidatId: string | null;
  readonly onFermer: () => void;
  readonly onMessage: (message: MessageGrille) => void;
}): ReactNode {
  const { candidatId, onFermer, onMessage } = props;
  const { lignes, magasin } = useDeliberation();
  const [saisie, setSaisie] = useState(VIDE);
  const [refus, setRefus] = useState<Refus | null>(null);
  const [ouvertSur, setOuvertSur] = useState<{ readonly id: string; readonly versionVue: number } | null>(
    null,
  );
  const formulaire = usePremierChamp(candidatId !== null);
  const ligne = candidatId === null ? undefined : lignes.get(candidatId);
  if (candidatId !== null && ligne && ouvertSur?.id !== candidatId) {
    // What the other person saves while this dialog is open is a conflict, not a base.
    setOuvertSur({ id: candidatId, versionVue: ligne.candidat.version });
    setRefus(null);
    setSaisie(VIDE);
  }
  if (candidatId === null && ouvertSur !== null) setOuvertSur(null);

  async function enregistrer(): Promise<void> {
    if (!ligne || !ouvertSur) return;
    const { numeroAnonymat } = ligne.candidat;
    const dite = `note de ${saisie.epreuve} relevée à ${saisie.note.trim()}`;
    const attente = magasin.enregistrer(ouvertSur.id, [saisieNote(saisie)], {
      versionVue: ouvertSur.versionVue,
      libelle: `candidat ${numeroAnonymat}, ${dite}`,
    });
    // Refused by the domain at once: the dialog stays, with the reason. Else it goes out by itself.
    const done = await Promise.race([attente, Promise.resolve(null)]);
    if (done && !done.ok && done.cause === 'refus') {
      setRefus(done.refus);
      return;
    }
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
        {ligne ? (
          <ChampsNote
            ligne={ligne}
            valeur={saisie}
            onChange={(next) => {
              setSaisie(next);
              setRefus(null);
            }}
            refus={refus}
          />
        ) : null}
        {/* Enter in a field submits a form that has a button. */}
        <button type="submit" className="fr-sr-only" tabIndex={-1}>
          Enregistrer
        </button>
      </form>
    </Dialogue>
  );
}
