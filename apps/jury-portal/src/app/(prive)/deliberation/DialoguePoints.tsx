'use client';

import { formatCentiemes, reglageEnCours } from '@delib/domain';
import { typo } from '@delib/francais';
import { allerAuPremierChamp, Dialogue, usePremierChamp } from '@delib/ui';
import { type ReactNode, useState } from 'react';
import type { Ligne } from '../../../deliberation/ligne';
import { prochainADecider } from '../../../deliberation/ordre';
import type { MessageActe } from '../../../deliberation/phrases';
import { phraseFin } from '../../../deliberation/phrases';
import { MemesCas } from './aide-decision/MemesCas';
import { PlusPetitChangement } from './aide-decision/PlusPetitChangement';
import { PointsManquants } from './aide-decision/PointsManquants';
import { useDeliberation } from './Deliberation';
import { ChampsPoints, type PointsSaisis, saisiePoints } from './FormulairePoints';
import { useSaisieSur } from './useSaisieSur';

const VIDE: PointsSaisis = { points: '', motif: '' };

/** What was granted already, to be changed. */
function accordes({ pointsJury, candidat }: Ligne): PointsSaisis {
  if (pointsJury === 0) return VIDE;
  return { points: formatCentiemes(pointsJury), motif: reglageEnCours(candidat.dossier).motifPoints };
}

/** « P » on the grid: grants points without leaving it. */
export function DialoguePoints(props: {
  readonly candidatId: string | null;
  readonly onFermer: () => void;
  /** « Accorder et suivant »: the window stays, for this candidate. */
  readonly onSuivant: (candidatId: string) => void;
  readonly onMessage: (message: MessageActe) => void;
}): ReactNode {
  const { candidatId, onFermer, onSuivant, onMessage } = props;
  const { lignes, ordre, criteres } = useDeliberation();
  const { ligne, saisie, setSaisie, refus, prendre } = useSaisieSur(candidatId, accordes, VIDE);
  const [fait, setFait] = useState('');
  const formulaire = usePremierChamp(candidatId !== null);
  if (candidatId === null && fait !== '') setFait('');

  /** What was granted, in words; `null` when it was refused. */
  async function accorder(): Promise<string | null> {
    if (!ligne) return null;
    const dit = `Candidat ${ligne.candidat.numeroAnonymat} : points de jury`;
    return (await prendre([saisiePoints(saisie)], dit)) ? `${dit} ${saisie.points.trim()}.` : null;
  }

  async function enregistrer(): Promise<void> {
    const texte = await accorder();
    if (texte === null) return;
    onMessage({ ton: 'info', texte });
    onFermer();
  }

  async function accorderEtSuivant(): Promise<void> {
    if (!ligne) return;
    // A window opened only to look at grants nothing.
    const rien = saisie.points.trim() === '' && ligne.pointsJury === 0;
    const texte = rien ? '' : await accorder();
    if (texte === null) return;
    const suivant = prochainADecider(ordre, lignes, ligne.candidat.id);
    const la = suivant === null ? undefined : lignes.get(suivant)?.candidat.numeroAnonymat;
    if (suivant === null || la === undefined) {
      onMessage({
        ton: 'info',
        texte: `${texte} ${phraseFin(criteres, ligne.etat === 'valide' && rien)}`.trim(),
      });
      onFermer();
      return;
    }
    const dit = `${texte} Vous êtes au candidat ${la}.`.trim();
    onMessage({ ton: 'info', texte: dit });
    setFait(dit);
    onSuivant(suivant);
    // Once the fields are that candidate's.
    requestAnimationFrame(() => allerAuPremierChamp(formulaire.current));
  }

  return (
    <Dialogue
      id="points-de-jury"
      titre={ligne ? `Points de jury, candidat ${ligne.candidat.numeroAnonymat}` : 'Points de jury'}
      ouvert={candidatId !== null}
      onFermer={onFermer}
      onConfirmer={() => void enregistrer()}
      libelleConfirmer="Enregistrer"
      autreActe={{ libelle: 'Accorder et suivant', onClick: () => void accorderEtSuivant() }}
    >
      <p role="status" className={fait === '' ? 'fr-sr-only' : 'fr-valid-text fr-mb-2w'}>
        {typo(fait)}
      </p>
      {ligne ? (
        <dl className="delib-chiffres">
          <PointsManquants ligne={ligne} />
        </dl>
      ) : null}
      <form
        ref={formulaire}
        onSubmit={(event) => {
          event.preventDefault();
          void enregistrer();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void accorderEtSuivant();
        }}
      >
        {candidatId === null ? null : (
          <ChampsPoints candidatId={candidatId} valeur={saisie} onChange={setSaisie} refus={refus} />
        )}
        {/* Enter in a field submits a form that has a button. */}
        <button type="submit" className="fr-sr-only" tabIndex={-1}>
          Enregistrer
        </button>
      </form>
      {ligne ? (
        <>
          <MemesCas ligne={ligne} titre="h2" />
          <PlusPetitChangement
            ligne={ligne}
            titre="h2"
            preparables={['points']}
            onPreparer={(changement) => {
              if (changement.type !== 'points') return;
              setSaisie({ ...saisie, points: formatCentiemes(ligne.pointsJury + changement.points) });
              formulaire.current?.querySelector<HTMLInputElement>('input[list]')?.focus();
            }}
          />
        </>
      ) : null}
    </Dialogue>
  );
}
