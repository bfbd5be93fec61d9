'use client';

import { formatCentiemes, type Refus, reglageEnCours } from '@delib/domain';
import { typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { type ReactNode, useState } from 'react';
import { prochainADecider } from '../../../deliberation/ordre';
import { phraseFin } from '../../../deliberation/phrases';
import type { MessageGrille } from './actes-grille';
import { MemesCas } from './aide-decision/MemesCas';
import { PlusPetitChangement } from './aide-decision/PlusPetitChangement';
import { PointsManquants } from './aide-decision/PointsManquants';
import { useDeliberation } from './Deliberation';
import { ChampsPoints, type PointsSaisis, saisiePoints } from './FormulairePoints';
import { allerAuPremierChamp, usePremierChamp } from './usePremierChamp';

const VIDE: PointsSaisis = { points: '', motif: '' };

/** « P » on the grid: grants points without leaving it. */
export function DialoguePoints(props: {
  readonly candidatId: string | null;
  readonly onFermer: () => void;
  /** « Accorder et suivant »: the window stays, for this candidate. */
  readonly onSuivant: (candidatId: string) => void;
  readonly onMessage: (message: MessageGrille) => void;
}): ReactNode {
  const { candidatId, onFermer, onSuivant, onMessage } = props;
  const { lignes, magasin, ordre, criteres } = useDeliberation();
  const [saisie, setSaisie] = useState<PointsSaisis>(VIDE);
  const [refus, setRefus] = useState<Refus | null>(null);
  const [fait, setFait] = useState('');
  const [ouvertSur, setOuvertSur] = useState<{ readonly id: string; readonly versionVue: number } | null>(
    null,
  );
  const formulaire = usePremierChamp(candidatId !== null);
  const ligne = candidatId === null ? undefined : lignes.get(candidatId);

  if (candidatId !== null && ligne && ouvertSur?.id !== candidatId) {
    const { pointsJury, candidat } = ligne;
    // What the other person saves while this dialog is open is a conflict, not a base.
    setOuvertSur({ id: candidatId, versionVue: candidat.version });
    setRefus(null);
    setSaisie(
      pointsJury > 0
        ? { points: formatCentiemes(pointsJury), motif: reglageEnCours(candidat.dossier).motifPoints }
        : VIDE,
    );
  }
  if (candidatId === null && ouvertSur !== null) {
    setOuvertSur(null);
    setFait('');
  }

  /** Is it taken? Refused by the domain at once, the dialog stays, with the reason. Else it goes out by itself. */
  async function accorder(): Promise<string | null> {
    if (!ligne || !ouvertSur) return null;
    const { numeroAnonymat } = ligne.candidat;
    const attente = magasin.enregistrer(ouvertSur.id, [saisiePoints(saisie)], {
      versionVue: ouvertSur.versionVue,
      libelle: `Candidat ${numeroAnonymat} : points de jury`,
    });
    const done = await Promise.race([attente, Promise.resolve(null)]);
    if (done && !done.ok && done.cause === 'refus') {
      setRefus(done.refus);
      return null;
    }
    return `Candidat ${numeroAnonymat} : points de jury ${saisie.points.trim()}.`;
  }

  async function enregistrer(): Promise<void> {
    const texte = await accorder();
    if (texte === null) return;
    onMessage({ ton: 'info', texte });
    onFermer();
  }

  async function accorderEtSuivant(): Promise<void> {
    if (!ouvertSur) return;
    // A window opened only to look at grants nothing.
    const rien = saisie.points.trim() === '' && ligne?.pointsJury === 0;
    const texte = rien ? '' : await accorder();
    if (texte === null) return;
    const suivant = prochainADecider(ordre, lignes, ouvertSur.id);
    const la = suivant === null ? undefined : lignes.get(suivant)?.candidat.numeroAnonymat;
    if (suivant === null || la === undefined) {
      onMessage({
        ton: 'info',
        texte: `${texte} ${phraseFin(criteres, ligne?.etat === 'valide' && rien)}`.trim(),
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
          <ChampsPoints
            candidatId={candidatId}
            valeur={saisie}
            onChange={(next) => {
              setSaisie(next);
              setRefus(null);
            }}
            refus={refus}
          />
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
              setRefus(null);
              formulaire.current?.querySelector<HTMLInputElement>('input[list]')?.focus();
            }}
          />
        </>
      ) : null}
    </Dialogue>
  );
}
