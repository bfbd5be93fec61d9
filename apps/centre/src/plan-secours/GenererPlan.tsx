'use client';

import { type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { useSuivreGeneration } from '../generation/useSuivreGeneration';
import { genererPlanSecours } from './actions';

interface GenererPlanProps {
  readonly groupe: Groupe;
  readonly sessionId: string;
  readonly centreId: string;
  readonly centre: string;
  /** Codes of the jurys that will be in it. */
  readonly jurys: readonly string[];
  /** Papillons de secours that this plan will replace. */
  readonly papillonsRemplaces: number;
  /** Address of the last plan's compte-rendu, when none was asked for here. */
  readonly dernier: string | null;
}

/** **Générer** and its confirmation; the compte-rendu asked for goes into the address, where the page follows it. */
export function GenererPlan(props: GenererPlanProps): ReactNode {
  const { groupe, sessionId, centreId, centre, jurys, papillonsRemplaces, dernier } = props;
  const [demande, setDemande] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const [refus, setRefus] = useState<string | null>(null);
  const suivre = useSuivreGeneration();

  async function confirmer(): Promise<void> {
    setEnCours(true);
    const reponse = await genererPlanSecours({ groupe, sessionId, centreId });
    setRefus(reponse.ok ? null : reponse.phrase);
    if (reponse.ok) suivre(reponse.compteRenduId);
    setEnCours(false);
    setDemande(false);
  }

  return (
    <>
      <div role="alert">
        {refus === null ? null : <p className="fr-alert fr-alert--sm fr-alert--error fr-mb-3w">{refus}</p>}
      </div>
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button
            type="button"
            className="fr-btn"
            disabled={jurys.length === 0}
            aria-describedby={jurys.length === 0 ? 'plan-sans-jury' : undefined}
            onClick={() => setDemande(true)}
          >
            Générer
          </button>
        </li>
        {dernier === null ? null : (
          <li>
            <Link className="fr-btn fr-btn--secondary" href={dernier} prefetch={false}>
              Afficher le compte-rendu
            </Link>
          </li>
        )}
      </ul>
      {jurys.length > 0 ? null : (
        <p id="plan-sans-jury">
          {typo('Aucun jury ne peut être mis au plan pour l’instant : chaque ligne ci-dessous dit pourquoi.')}
        </p>
      )}
      <Dialogue
        id={`generer-plan-${groupe}`}
        titre={`Générer le plan de secours du ${LIBELLES_GROUPE[groupe]} ?`}
        ouvert={demande}
        onFermer={() => setDemande(false)}
        onConfirmer={() => void confirmer()}
        enCours={enCours}
      >
        <p>{typo(`${centre} : ${compter(jurys.length, 'jury', 'jurys')}, ${jurys.join(', ')}.`)}</p>
        <p>
          {typo(
            papillonsRemplaces > 0
              ? `Les papillons du portail de secours déjà émis (${papillonsRemplaces}) seront remplacés : ceux du plan précédent, même imprimés, n’ouvriront plus rien. Les papillons ordinaires des jurys restent valables.`
              : 'Des papillons du portail de secours seront émis. Les papillons ordinaires des jurys restent valables.',
          )}
        </p>
        <p>{typo('Le fichier contient des mots de passe : téléchargez-le et conservez-le sous clé.')}</p>
      </Dialogue>
    </>
  );
}
