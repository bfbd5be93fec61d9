'use client';

import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { Ligne } from '../../../deliberation/ligne';
import type { MessageActe } from '../../../deliberation/phrases';
import type { ActesGrille } from './actes-grille';
import { useDeliberation } from './Deliberation';
import { useOuvrirProjection } from './Projecteur';

interface BarreCandidatProps {
  readonly actes: ActesGrille;
  readonly ligne: Ligne;
  readonly message: MessageActe | null;
  readonly touches: boolean;
  readonly onAnnuler: () => void;
  readonly onAide: () => void;
}

/** Every key as a button, for the candidate one is at, and what the last act did. */
export function BarreCandidat(props: BarreCandidatProps): ReactNode {
  const { ligne, message, touches, actes, onAnnuler, onAide } = props;
  const { onSaisir, onPoints, onNote, onOuvrir } = actes;
  const { modifiable, etat } = useDeliberation();
  const projeter = useOuvrirProjection();
  const { id, numeroAnonymat, dossier } = ligne.candidat;
  const touche = (lettre: string) => (touches ? lettre : null);
  return (
    <div className="delib-barre-candidat">
      <div className="delib-barre-candidat__boutons" role="toolbar" aria-label={`Candidat ${numeroAnonymat}`}>
        <strong className="delib-barre-candidat__numero">{numeroAnonymat}</strong>
        {modifiable ? (
          <>
            {ligne.etat === 'valide' ? (
              <Bouton
                texte="Retirer"
                complement="la validation"
                touche={null}
                onClick={() => onSaisir(id, 'devalider')}
              />
            ) : (
              <Bouton
                texte="Valider"
                touche={touche('V')}
                principal
                onClick={() => onSaisir(id, 'valider')}
              />
            )}
            <Bouton texte="Points" touche={touche('P')} onClick={() => onPoints(id)} />
            <Bouton texte="Relever" touche={touche('R')} onClick={() => onNote(id)} />
            {dossier.livret === 'a_examiner' ? (
              <Bouton
                texte="Livret examiné"
                touche={touche('L')}
                onClick={() => onSaisir(id, 'examiner_livret')}
              />
            ) : null}
            {dossier.livret === 'examine' && !ligne.candidat.livretDu1erGroupe ? (
              <Bouton
                texte="Livret non examiné"
                touche={null}
                onClick={() => onSaisir(id, 'livret_non_examine')}
              />
            ) : null}
          </>
        ) : null}
        <Bouton texte="Fiche" touche="Entrée" onClick={() => onOuvrir(id)} />
        {modifiable ? (
          <Bouton texte="Annuler" touche="Ctrl+Z" inactif={!etat.annulable} onClick={onAnnuler} />
        ) : null}
        <Bouton texte="Projeter" touche={touche('W')} onClick={projeter} />
        <Bouton texte="Aide clavier" touche={touche('?')} onClick={onAide} />
      </div>
      <p
        className={`delib-barre-candidat__message ${message?.ton === 'erreur' ? 'delib-alerte' : ''}`}
        role={message?.ton === 'erreur' ? 'alert' : 'status'}
      >
        {message ? typo(message.texte) : ''}
      </p>
    </div>
  );
}

function Bouton(props: {
  readonly texte: string;
  /** Heard only: the line has little room. */
  readonly complement?: string;
  readonly touche: string | null;
  readonly principal?: boolean;
  readonly inactif?: boolean;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={`fr-btn fr-btn--sm ${props.principal ? '' : 'fr-btn--secondary'}`}
      disabled={props.inactif}
      onClick={props.onClick}
    >
      {props.texte}
      {props.complement === undefined ? null : <span className="fr-sr-only"> {props.complement}</span>}
      {props.touche === null ? null : (
        <span className="delib-touche" aria-hidden="true">
          {props.touche}
        </span>
      )}
    </button>
  );
}
