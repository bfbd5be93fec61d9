'use client';

import { formatCentiemes, parseCentiemes, type Refus, reglageEnCours, type Saisie } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';
import { appliquer } from '../../../deliberation/dossiers';
import { toLigne } from '../../../deliberation/ligne';
import { phraseApercu } from './apercu';
import { useDeliberation } from './Deliberation';

/** What is typed of points de jury: « 3,5 » and why. */
export interface PointsSaisis {
  readonly points: string;
  readonly motif: string;
}

/** The entry that grants these points. */
export function saisiePoints({ points, motif }: PointsSaisis): Saisie {
  return { type: 'points', points: points.trim(), motif };
}

/** The two fields of points de jury, with what they would change. The caller saves. */
export function ChampsPoints(props: {
  readonly candidatId: string;
  readonly valeur: PointsSaisis;
  readonly onChange: (valeur: PointsSaisis) => void;
  readonly refus: Refus | null;
}): ReactNode {
  const { valeur, onChange, refus } = props;
  const { lignes, reglement } = useDeliberation();
  const id = useId();
  const ligne = lignes.get(props.candidatId);
  if (!ligne) return null;
  const typed = parseCentiemes(valeur.points);
  // The preview does not wait for the motif.
  const essai =
    typed === null
      ? null
      : appliquer(reglement, ligne.candidat.dossier, [
          { type: 'points', points: valeur.points, motif: valeur.motif.padEnd(20, '.') },
        ]);
  const apercu = essai?.ok ? toLigne(reglement, { ...ligne.candidat, dossier: essai.valeur }) : null;
  const dit = refus ?? (essai && !essai.ok ? essai.refus : null);
  const surMotif = dit?.code === 'motif_trop_court' || dit?.code === 'caractere_refuse';
  const message = dit && !surMotif ? phraseRefus(dit) : null;
  return (
    <>
      <div className={`fr-input-group ${message ? 'fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={`${id}-points`}>
          Points de jury, sur le total
          <span className="fr-hint-text">
            {typo('Nombre de points ajoutés au total, par exemple 3,5. 0 retire les points accordés.')}
          </span>
        </label>
        <input
          id={`${id}-points`}
          className="fr-input delib-champ-court"
          // DSFR's dialogs take an input without a type for a radio button, and fail on it.
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={valeur.points}
          aria-describedby={`${id}-message ${id}-apercu`}
          aria-invalid={message ? true : undefined}
          onChange={(event) => onChange({ ...valeur, points: event.target.value })}
        />
        <div className="fr-messages-group" id={`${id}-message`} aria-live="polite">
          {message ? <p className="fr-message fr-message--error">{message}</p> : null}
        </div>
      </div>
      <ChampMotif
        id={`${id}-motif`}
        valeur={valeur.motif}
        onChange={(motif) => onChange({ ...valeur, motif })}
        erreur={dit && surMotif ? phraseRefus(dit) : null}
      />
      <p id={`${id}-apercu`} className="fr-mb-0" aria-live="polite">
        {apercu && typed !== null && typed !== ligne.pointsJury
          ? typo(`Avec ${formatCentiemes(typed)} points : ${phraseApercu(apercu, ligne, reglement)}`)
          : typo(`Aujourd’hui : ${phraseApercu(ligne, ligne, reglement)}`)}
      </p>
    </>
  );
}

/** The motif of a raised mark or of points; those this jury already used are offered. */
export function ChampMotif(props: {
  readonly id: string;
  readonly valeur: string;
  readonly onChange: (motif: string) => void;
  readonly erreur: string | null;
}): ReactNode {
  const { lignes } = useDeliberation();
  const motifs = new Set<string>();
  for (const { candidat } of lignes.values()) {
    const { motifPoints, relevements } = reglageEnCours(candidat.dossier);
    if (motifPoints !== '') motifs.add(motifPoints);
    for (const { motif } of relevements) motifs.add(motif);
  }
  return (
    <div className={`fr-input-group ${props.erreur ? 'fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={props.id}>
        Motif
        <span className="fr-hint-text">Imprimé sur le procès-verbal.</span>
      </label>
      <input
        id={props.id}
        className="fr-input"
        type="text"
        list={`${props.id}-connus`}
        autoComplete="off"
        maxLength={500}
        value={props.valeur}
        aria-describedby={`${props.id}-message`}
        aria-invalid={props.erreur ? true : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <div className="fr-messages-group" id={`${props.id}-message`} aria-live="polite">
        {props.erreur ? <p className="fr-message fr-message--error">{props.erreur}</p> : null}
      </div>
      <datalist id={`${props.id}-connus`}>
        {[...motifs].sort().map((motif) => (
          <option key={motif} value={motif} />
        ))}
      </datalist>
    </div>
  );
}
