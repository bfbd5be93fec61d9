'use client';

import { compter, enumerer, phraseRefus, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { type ReactNode, useRef, useState } from 'react';
import type { MessageActe } from '../../../deliberation/phrases';
import { validerCasClairs } from './actions';
import { useCasClairsInegaux } from './aide-decision/CasInegaux';
import { useDeliberation } from './Deliberation';

/** « Valider les cas clairs »: one act for the candidates away from the bar, undone as one. */
export function CasClairs(props: {
  readonly nombre: number;
  readonly ouvert: boolean;
  readonly onFermer: () => void;
  readonly onMessage: (message: MessageActe) => void;
  /** The dialog is closed: the work goes on. */
  readonly onFini: () => void;
}): ReactNode {
  const { nombre, ouvert, onFermer, onMessage, onFini } = props;
  const { magasin, groupe } = useDeliberation();
  const inegaux = useCasClairsInegaux(ouvert);
  const [enCours, setEnCours] = useState(false);
  const fait = useRef(false);

  async function valider(): Promise<void> {
    setEnCours(true);
    try {
      const done = await validerCasClairs();
      if (done.ok) {
        const libelle = `${compter(done.etapes.length, 'cas clair validé', 'cas clairs validés')}`;
        magasin.adopter(
          done.candidats,
          done.etapes.length > 0 ? { libelle, etapes: done.etapes } : null,
          done.le,
        );
        onMessage({ ton: 'info', texte: `${libelle}. Ctrl+Z annule cette validation en une fois.` });
      } else onMessage({ ton: 'erreur', texte: phraseRefus(done.refus) });
    } catch {
      onMessage({
        ton: 'erreur',
        texte: 'Le serveur ne répond pas : rien n’a peut-être été validé. Rechargez la page pour le savoir.',
      });
    }
    fait.current = true;
    setEnCours(false);
    onFermer();
  }

  return (
    <Dialogue
      id="valider-cas-clairs"
      titre={`Valider ${compter(nombre, 'cas clair', 'cas clairs')} ?`}
      ouvert={ouvert}
      onFermer={() => {
        onFermer();
        // After the dialog has given the focus back to a button that may now be greyed.
        if (fait.current) requestAnimationFrame(onFini);
        fait.current = false;
      }}
      onConfirmer={() => void valider()}
      enCours={enCours}
      libelleConfirmer="Valider"
    >
      <p>
        {typo(
          `La décision proposée est validée pour ${compter(nombre, 'candidat', 'candidats')} : ceux dont la moyenne est loin ${groupe === 1 ? 'des barres de 10 et de 8' : 'de la barre de 10'}.`,
        )}
      </p>
      <p>
        {typo(
          `Ne sont pas validés ainsi : les candidats à la barre (de 9,5 à 10${groupe === 1 ? ' et de 7,5 à 8' : ''}), les non admis dont le livret n’a pas été examiné, les décisions à revalider.`,
        )}
      </p>
      {inegaux.length === 0 ? null : (
        <p className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          {typo(
            `Après cette validation, des mêmes cas auront reçu des décisions différentes : ${enumerer(inegaux.map(({ aide, autre }) => `${autre.candidat.numeroAnonymat} sans aide, ${aide.candidat.numeroAnonymat} aidé`))}. Ces candidats peuvent être regardés d’abord sur leur fiche.`,
          )}
        </p>
      )}
      <p className="fr-mb-0">
        {typo('Ctrl+Z annule le tout en une fois ; chaque validation se retire aussi une à une.')}
      </p>
    </Dialogue>
  );
}
