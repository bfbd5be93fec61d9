'use client';

import { formatCentiemes, type Refus } from '@delib/domain';
import { Dialogue } from '@delib/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { MessageGrille } from './actes-grille';
import { useDeliberation } from './Deliberation';
import { ChampsPoints, type PointsSaisis, saisiePoints } from './FormulairePoints';

const VIDE: PointsSaisis = { points: '', motif: '' };

/** « P » on the grid: grants points without leaving it. */
export function DialoguePoints(props: {
  readonly candidatId: string | null;
  readonly onFermer: () => void;
  readonly onMessage: (message: MessageGrille) => void;
}): ReactNode {
  const { candidatId, onFermer, onMessage } = props;
  const { lignes, magasin } = useDeliberation();
  const [saisie, setSaisie] = useState<PointsSaisis>(VIDE);
  const [refus, setRefus] = useState<Refus | null>(null);
  const [ouvertSur, setOuvertSur] = useState<{ readonly id: string; readonly versionVue: number } | null>(
    null,
  );
  const formulaire = useRef<HTMLFormElement>(null);
  const ligne = candidatId === null ? undefined : lignes.get(candidatId);

  if (candidatId !== null && ligne && ouvertSur?.id !== candidatId) {
    const { pointsJury, candidat } = ligne;
    // What the other person saves while this dialog is open is a conflict, not a base.
    setOuvertSur({ id: candidatId, versionVue: candidat.version });
    setRefus(null);
    setSaisie(
      pointsJury > 0
        ? { points: formatCentiemes(pointsJury), motif: candidat.dossier.reglage.motifPoints }
        : VIDE,
    );
  }
  if (candidatId === null && ouvertSur !== null) setOuvertSur(null);

  useEffect(() => {
    if (candidatId === null) return;
    const dialog = formulaire.current?.closest('dialog');
    // DSFR first gives the focus to the cross of the dialog; whoever already is in a field is left there: what they
    // type would land in the other one.
    function versLePremierChamp({ target }: FocusEvent): void {
      if (target instanceof Node && formulaire.current?.contains(target)) return;
      const champ = formulaire.current?.querySelector<HTMLInputElement>('[data-premier-champ]');
      champ?.focus();
      champ?.select();
    }
    dialog?.addEventListener('focusin', versLePremierChamp, { once: true });
    return () => dialog?.removeEventListener('focusin', versLePremierChamp);
  }, [candidatId]);

  async function enregistrer(): Promise<void> {
    if (!ligne || !ouvertSur) return;
    const { numeroAnonymat } = ligne.candidat;
    const demande = saisiePoints(saisie);
    const libelle = `Candidat ${numeroAnonymat} : points de jury`;
    const attente = magasin.enregistrer(ouvertSur.id, [demande], {
      versionVue: ouvertSur.versionVue,
      libelle,
    });
    // Refused by the domain at once: the dialog stays, with the reason. Else it goes out by itself.
    const done = await Promise.race([attente, Promise.resolve(null)]);
    if (done && !done.ok && done.cause === 'refus') {
      setRefus(done.refus);
      return;
    }
    onMessage({ ton: 'info', texte: `Candidat ${numeroAnonymat} : points de jury ${saisie.points.trim()}.` });
    onFermer();
  }

  return (
    <Dialogue
      id="points-de-jury"
      titre={ligne ? `Points de jury, candidat ${ligne.candidat.numeroAnonymat}` : 'Points de jury'}
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
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void enregistrer();
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
    </Dialogue>
  );
}
