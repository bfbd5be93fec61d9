'use client';

import { LIBELLES_ISSUE } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { adresseFiche } from '../../../deliberation/adresses';
import { ecrireCriteresGrille } from '../../../deliberation/criteres';
import { compterLignes } from '../../../deliberation/ligne';
import { compterHorsCriteres } from '../../../deliberation/ordre';
import { AideClavier } from './AideClavier';
import type { MessageGrille } from './actes-grille';
import { BarreCandidat } from './BarreCandidat';
import { CasClairs } from './CasClairs';
import { CloreDecisions } from './CloreDecisions';
import { Comptes } from './Comptes';
import { useDeliberation } from './Deliberation';
import { DialoguePoints } from './DialoguePoints';
import { Messages } from './Messages';
import { naviguer } from './navigation';
import { OutilsGrille } from './OutilsGrille';
import { TableGrille } from './TableGrille';
import { dialogueOuvert, estSaisieDeTexte, useTouches } from './useTouches';

/** The grid of the deliberation with everything around it. */
export function Grille(): ReactNode {
  const partage = useDeliberation();
  const { magasin, lignes, ordre, criteres, changements, modifiable, allerA } = partage;
  const [touches, setTouches] = useTouches();
  const [aide, setAide] = useState(false);
  const [message, setMessage] = useState<MessageGrille | null>(null);
  const [points, setPoints] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const [auRetour] = useState(partage.courant);
  useEffect(() => {
    // Back from a sheet: the keys go on from that candidate.
    if (auRetour !== null)
      table.current?.querySelector<HTMLElement>(`[data-candidat="${auRetour}"]`)?.focus();
  }, [auRetour]);

  const affichees = ordre.flatMap((id) => lignes.get(id) ?? []);
  const courant = affichees.find(({ candidat }) => candidat.id === partage.courant) ?? affichees[0] ?? null;
  const comptes = compterLignes([...lignes.values()]);

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
    const dire = (texte: string, ton: MessageGrille['ton'] = 'info') =>
      setMessage({ ton, texte: `Candidat ${numeroAnonymat} : ${texte}` });
    if (saisie === 'valider' && ligne.etat === 'valide') {
      dire('la décision est déjà validée.');
      focusRangee(suivantDe(id));
      return;
    }
    if (saisie === 'valider' && ligne.empechement) {
      dire(phraseRefus(ligne.empechement), 'erreur');
      return;
    }
    const issue = saisie === 'valider' && ligne.arretee ? `${LIBELLES_ISSUE[ligne.arretee.issue]}, ` : '';
    dire(`${issue}${FAIT[saisie]}.`);
    const libelle = `candidat ${numeroAnonymat}, ${FAIT[saisie]}`;
    void magasin.enregistrer(id, [{ type: saisie }], { libelle }).then((done) => {
      if (!done.ok && done.cause === 'refus') dire(phraseRefus(done.refus), 'erreur');
    });
    if (saisie === 'valider') focusRangee(suivantDe(id) ?? id);
  }

  async function annuler(): Promise<void> {
    if (magasin.lire().annulables.length === 0) {
      setMessage({ ton: 'info', texte: 'Il n’y a rien à annuler.' });
      return;
    }
    const done = await magasin.annuler();
    setMessage(
      done.ok
        ? { ton: 'info', texte: `Annulé : ${done.valeur}.` }
        : { ton: 'erreur', texte: `Annulation impossible. ${phraseRefus(done.refus)}` },
    );
  }

  const ouvrir = (id: string) => {
    const ligne = lignes.get(id);
    allerA(id);
    if (ligne) naviguer(adresseFiche(ligne.candidat.numeroAnonymat, ecrireCriteresGrille(criteres)));
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (dialogueOuvert()) return;
    const texte = estSaisieDeTexte(event.target);
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !texte) {
      event.preventDefault();
      void annuler();
    }
    if (texte || !touches || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('[data-touche-recherche]')?.focus();
    } else if (event.key === '?') {
      event.preventDefault();
      setAide(true);
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
      <OutilsGrille
        affichees={affichees.length}
        horsCriteres={compterHorsCriteres(affichees, criteres, new Set(changements.keys()))}
        comptes={comptes}
        onTableau={() => focusRangee(courant?.candidat.id ?? null)}
      />
      {modifiable ? <CasClairs nombre={comptes.casClairs} onMessage={setMessage} /> : null}
      <div className="delib-collant">
        <Comptes comptes={comptes} />
        {courant ? (
          <BarreCandidat
            ligne={courant}
            message={message}
            touches={touches}
            onSaisir={saisir}
            onPoints={setPoints}
            onOuvrir={ouvrir}
            onAnnuler={() => void annuler()}
            onAide={() => setAide(true)}
          />
        ) : null}
      </div>
      <TableGrille
        ref={table}
        lignes={affichees}
        courant={courant?.candidat.id ?? null}
        touches={touches}
        onAller={focusRangee}
        onSaisir={saisir}
        onPoints={setPoints}
        onOuvrir={ouvrir}
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
          // After the dialog has given the focus back.
          requestAnimationFrame(() => focusRangee(points));
        }}
        onSuivant={setPoints}
        onMessage={setMessage}
      />
      <AideClavier ouverte={aide} onFermer={() => setAide(false)} touches={touches} onTouches={setTouches} />
    </>
  );
}

const FAIT = {
  valider: 'décision validée',
  devalider: 'validation retirée',
  examiner_livret: 'livret examiné',
  livret_non_examine: 'livret noté non examiné',
} as const;
