'use client';

import { LIBELLES_ISSUE_COURTS } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import { dialogueOuvert, estSaisieDeTexte, ouvrirAide, usePreference, useTouches } from '@delib/ui';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { adresseFiche } from '../../../deliberation/adresses';
import { ecrireCriteresGrille } from '../../../deliberation/criteres';
import { compterLignes } from '../../../deliberation/ligne';
import { compterHorsCriteres } from '../../../deliberation/ordre';
import { direAnnulation, type MessageActe } from '../../../deliberation/phrases';
import { BarreCandidat } from './BarreCandidat';
import { CasClairs } from './CasClairs';
import { CloreDecisions } from './CloreDecisions';
import { Comptes, EtatEnregistrement } from './Comptes';
import { useDeliberation } from './Deliberation';
import { DialogueNote } from './DialogueNote';
import { DialoguePoints } from './DialoguePoints';
import { Messages } from './Messages';
import { naviguer } from './navigation';
import { OutilsGrille } from './OutilsGrille';
import { TableGrille } from './TableGrille';
import { revenirAuTravail } from './travail';
import { useActesStables } from './useActesStables';
import { useBarreCollante } from './useBarreCollante';

/** The grid of the deliberation with everything around it. */
export function Grille(): ReactNode {
  const partage = useDeliberation();
  const { magasin, etat, lignes, ordre, criteres, changements, modifiable, allerA } = partage;
  const [touches] = useTouches();
  const [message, setMessage] = useState<MessageActe | null>(null);
  const [points, setPoints] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [notes, setNotes] = usePreference('notes', false);
  const [outils, setOutils] = useState(false);
  const [casClairs, setCasClairs] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const barre = useBarreCollante();
  const arrivee = useRef(false);

  const affichees = ordre.flatMap((id) => lignes.get(id) ?? []);
  const courant = affichees.find(({ candidat }) => candidat.id === partage.courant) ?? affichees[0] ?? null;
  const comptes = useMemo(() => compterLignes([...lignes.values()]), [lignes]);
  const idCourant = courant?.candidat.id ?? null;
  useEffect(() => {
    // The keys work at once, from the first candidate or from the one whose sheet was open; the header is above.
    if (arrivee.current || idCourant === null) return;
    arrivee.current = true;
    table.current?.querySelector<HTMLElement>(`[data-candidat="${idCourant}"]`)?.focus();
    const haut = barre.current?.getBoundingClientRect().top ?? 0;
    window.scrollTo({ top: window.scrollY + haut, behavior: 'instant' });
  }, [idCourant, barre]);

  /** At once, so that the next key already goes to that row; the row tells that it is the current one. */
  function focusRangee(id: string | null): void {
    table.current?.querySelector<HTMLElement>(`[data-candidat="${id}"]`)?.focus();
  }

  function suivantDe(id: string): string | null {
    return ordre[ordre.indexOf(id) + 1] ?? null;
  }

  function saisir(
    id: string,
    saisie: 'valider' | 'devalider' | 'examiner_livret' | 'livret_non_examine',
  ): void {
    const ligne = lignes.get(id);
    if (!ligne || !modifiable) return;
    const { numeroAnonymat } = ligne.candidat;
    const dire = (texte: string, ton: MessageActe['ton'] = 'info') =>
      setMessage({ ton, texte: `${numeroAnonymat} : ${texte}` });
    if (saisie === 'valider' && ligne.etat === 'valide') {
      dire('la décision est déjà validée.');
      focusRangee(suivantDe(id));
      return;
    }
    if (saisie === 'valider' && ligne.empechement) {
      dire(phraseRefus(ligne.empechement), 'erreur');
      return;
    }
    const issue =
      saisie === 'valider' && ligne.arretee ? `${LIBELLES_ISSUE_COURTS[ligne.arretee.issue]}, ` : '';
    dire(`${issue}${FAIT[saisie]}.`);
    const libelle = `candidat ${numeroAnonymat}, ${FAIT[saisie]}`;
    void magasin.enregistrer(id, [{ type: saisie }], { libelle }).then((done) => {
      if (!done.ok && done.cause === 'refus') dire(phraseRefus(done.refus), 'erreur');
    });
    if (saisie === 'valider') focusRangee(suivantDe(id) ?? id);
  }

  async function annuler(): Promise<void> {
    const done = await magasin.annuler();
    setMessage(direAnnulation(done));
    // The eye goes where something changed, and the button may now be greyed.
    if (done.ok) revenirAuTravail(done.valeur.candidatId);
  }

  const ouvrir = (id: string) => {
    const ligne = lignes.get(id);
    allerA(id);
    if (ligne) naviguer(adresseFiche(ligne.candidat.numeroAnonymat, ecrireCriteresGrille(criteres)));
  };

  /** Leaves the tools for the grid. */
  function versLaGrille(): void {
    setOutils(false);
    focusRangee(idCourant);
  }

  /** The first candidate whose decision is still to be taken, in the order shown; else where one was. */
  function versLaSuite(): void {
    const reste = affichees.find(({ etat }) => etat !== 'valide');
    focusRangee(reste?.candidat.id ?? idCourant);
  }

  const actes = useActesStables({
    onSaisir: saisir,
    onPoints: (id) => modifiable && setPoints(id),
    onNote: (id) => modifiable && setNote(id),
    onOuvrir: ouvrir,
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (dialogueOuvert()) return;
    if (event.key === 'Escape' && outils) versLaGrille();
    const texte = estSaisieDeTexte(event.target);
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !texte) {
      event.preventDefault();
      void annuler();
    }
    if (texte || !touches || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      // Drawn first: a hidden field takes no focus.
      flushSync(() => setOutils(true));
      document.querySelector<HTMLInputElement>('[data-touche-recherche]')?.focus();
    } else if (event.key.toLowerCase() === 'n') {
      event.preventDefault();
      setNotes(!notes);
    }
  }
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return (
    <>
      {modifiable ? null : <p className="fr-callout fr-py-2w fr-mb-2w">{typo(partage.lectureSeule)}</p>}
      <Messages />
      <div ref={barre} className="delib-collant">
        <div className="delib-barre-jury">
          <Comptes comptes={comptes} />
          {modifiable ? (
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              disabled={comptes.casClairs === 0 || etat.enAttente > 0}
              onClick={() => setCasClairs(true)}
            >
              Valider les cas clairs ({comptes.casClairs})
            </button>
          ) : null}
          <OutilsGrille
            affichees={affichees.length}
            horsCriteres={compterHorsCriteres(affichees, criteres, new Set(changements.keys()))}
            comptes={comptes}
            ouverts={outils}
            onOuvrir={setOutils}
            onTableau={versLaGrille}
          />
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            aria-pressed={notes}
            onClick={() => setNotes(!notes)}
          >
            Notes
            {touches ? (
              <span className="delib-touche" aria-hidden="true">
                N
              </span>
            ) : null}
          </button>
          <EtatEnregistrement />
        </div>
        {courant ? (
          <BarreCandidat
            ligne={courant}
            message={message}
            touches={touches}
            actes={actes}
            onAnnuler={() => void annuler()}
            onAide={ouvrirAide}
          />
        ) : null}
      </div>
      <TableGrille
        ref={table}
        actes={actes}
        notes={notes}
        lignes={affichees}
        courant={idCourant}
        touches={touches}
        onAller={focusRangee}
      />
      {affichees.length > 0 ? null : (
        <p className="fr-callout fr-py-2w" role="status">
          {lignes.size === 0
            ? 'Ce jury n’a aucun candidat à délibérer.'
            : typo(`Les filtres masquent ${compter(lignes.size, 'candidat', 'candidats')}.`)}
        </p>
      )}
      {modifiable ? <CloreDecisions comptes={comptes} /> : null}
      <DialoguePoints
        candidatId={points}
        onFermer={() => {
          setPoints(null);
          revenirAuTravail(points);
        }}
        onSuivant={setPoints}
        onMessage={setMessage}
      />
      <CasClairs
        nombre={comptes.casClairs}
        ouvert={casClairs}
        onFermer={() => setCasClairs(false)}
        onMessage={setMessage}
        onFini={versLaSuite}
      />
      <DialogueNote
        candidatId={note}
        onFermer={() => {
          setNote(null);
          revenirAuTravail(note);
        }}
        onMessage={setMessage}
      />
    </>
  );
}

const FAIT = {
  valider: 'décision validée',
  devalider: 'validation retirée',
  examiner_livret: 'livret examiné',
  livret_non_examine: 'livret noté non examiné',
} as const;
